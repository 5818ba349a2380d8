import type { Dossier } from '#schemas/records/dossier.ts';

/**
 * When the content of a message was erased: by the first entry after it that says so, of the debt beside which the content was kept.
 * @param debtId of the content
 * @param since when the message was claimed (ISO-8601, UTC)
 * @returns undefined when no entry says so
 */
export function erasedAt(
  { debtId: own, entries, elsewhere }: Pick<Dossier, 'debtId' | 'entries' | 'elsewhere'>,
  debtId: string,
  since: string,
): string | undefined {
  const where = debtId === own ? entries : elsewhere.filter((entry) => entry.debtId === debtId);
  return where
    .flatMap(({ type, detail, erased }) =>
      type === 'ContentsErased' && erased !== true ? [String(detail.at)] : [],
    )
    .find((at) => at >= since);
}
