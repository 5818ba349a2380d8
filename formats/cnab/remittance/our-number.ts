import { filledAccount } from './account.ts';
import type { RemittanceLayout } from './layout.ts';

/** The digits that the bank prescribes at the beginning of the numbers of a day; each has a count of its own. */
export const numberPrefix = (
  layout: RemittanceLayout,
  account: Readonly<Record<string, string>>,
  day: string,
): string => layout.numbering.prefix?.(filledAccount(layout, account), day) ?? '';

/** The whole nosso número without its check digit; undefined when the layout has no room for the number. */
export function ourNumberOf(
  { numbering: { digits } }: RemittanceLayout,
  prefix: string,
  number: number,
): string | undefined {
  const room = digits - prefix.length;
  const counted = String(number);
  return counted.length > room ? undefined : prefix + counted.padStart(room, '0');
}
