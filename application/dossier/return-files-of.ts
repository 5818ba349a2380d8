import { findDebt } from '#adapters/table/debts.ts';
import { type InReturnFile, inReturnFile } from '#formats/cnab/in-return-file.ts';

/** The files of banks that report payments of some debts: each day of an account once, the oldest first. */
export async function returnFilesOf(debtIds: readonly string[]): Promise<InReturnFile[]> {
  const found = new Map<string, InReturnFile>();
  for (const debtId of debtIds)
    for (const paymentId of Object.keys((await findDebt(debtId))?.payments ?? {})) {
      const file = inReturnFile(paymentId);
      if (file) found.set(`${file.source} ${file.paidOn}`, file);
    }
  return [...found.values()].sort(
    (one, other) => one.paidOn.localeCompare(other.paidOn) || one.source.localeCompare(other.source),
  );
}
