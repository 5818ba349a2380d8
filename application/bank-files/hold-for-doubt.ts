import { pauseForDoubt } from '#application/pauses/pause-for-doubt.ts';
import type { Doubtful, FileHeader } from '#formats/cnab/events.ts';
import { findNamed } from './find-named.ts';

/**
 * Holds reminders about a title of which a bank reports what may be money: those of the debts of the bill that we issued, or of the
 * invoice that the record names, as for a payment (`findNamed`).
 * @param of.at when the file was dropped (ISO-8601)
 */
export async function holdForDoubt(
  doubtful: Doubtful,
  {
    creditorId,
    header,
    at,
  }: { readonly creditorId: string; readonly header: FileHeader; readonly at: string },
): Promise<void> {
  const { ourNumber, occurrence } = doubtful;
  const { bank, writtenOn: on } = header;
  const named = await findNamed(doubtful, { creditorId, bank });
  const invoiceIds =
    named.kind === 'bill'
      ? named.shares.map(({ invoiceId }) => invoiceId)
      : named.kind === 'invoice'
        ? [named.invoiceId]
        : [];
  await pauseForDoubt(
    { creditorId, doubtId: `${bank}/${ourNumber}/${occurrence}/${on}`, invoiceIds, on },
    at,
  );
}
