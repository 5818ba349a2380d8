import type { InvoiceSum } from '#cli/batches/without-undone.ts';
import type { Words } from '#cli/words/words.ts';

/** Why files have no invoice to speak of: they have none at all, or all were undone. */
export const noInvoiceLeft = (files: readonly string[], undone: InvoiceSum, { say }: Words): string => {
  const file = files.join(', ');
  return undone.count > 0
    ? say('forecast.noneLeft', { file, count: undone.count })
    : say('forecast.noInvoice', { file });
};
