import { useRead } from '#web/api/use-read.ts';
import { Instant } from '#web/parts/instant.tsx';
import { useLanguage, useWords } from '#web/words/language.tsx';
import { workWords } from './words.ts';

/** What a debt's ladder does next by itself, and when. */
export function LadderGoesOn({
  debtId,
  creditorId,
}: {
  readonly debtId: string;
  readonly creditorId: string;
}) {
  const say = useWords(workWords);
  const { language } = useLanguage();
  const next = useRead('/debts/{debtId}/next-step', { debtId }).data;
  if (next?.at === undefined || next.what === 'nothing' || next.what === 'person') return say.ladderStands;
  return (
    <>
      {say.ladderGoesOn} <Instant at={next.at} creditorId={creditorId} />
      {next.step?.name !== undefined && ` (${next.step.name[language]})`}.
    </>
  );
}
