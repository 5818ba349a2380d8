import type { RemittanceLayout } from './layout.ts';
import type { RemittanceFile } from './order.ts';

/**
 * The text of a remittance file in ASCII: records that end in CR and LF, as banks have it.
 * @throws RemittanceFieldError when a field cannot be written
 */
export const writeRemittance = (layout: RemittanceLayout, file: RemittanceFile): string =>
  layout
    .records(file)
    .map((record) => `${record}\r\n`)
    .join('');
