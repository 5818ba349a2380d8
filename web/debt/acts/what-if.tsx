import type { NextStepAnswer } from '#schemas/api/next-step.ts';
import type { NextStepAsked } from '#schemas/api/next-step-asked.ts';
import { useRead } from '#web/api/use-read.ts';
import { debtWords } from '#web/debt/words.ts';
import { useZone } from '#web/parts/creditors.ts';
import { dayText, instantText } from '#web/parts/formats.ts';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { stepName } from '#web/ruler/step-name.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';

/** What would happen: the API asks the same deciders that carry the command out. */
export function WhatIf({
  debtId,
  creditorId,
  suppose,
  owner,
}: {
  readonly debtId: string;
  readonly creditorId: string;
  /** Undefined while the form is not filled in. */
  readonly suppose: NextStepAsked | undefined;
  /** Who answers the cases of the creditor. */
  readonly owner?: string | undefined;
}) {
  const say = useWords(debtWords);
  const { language } = useLanguage();
  const zone = useZone(creditorId);
  const { data, error } = useRead('/debts/{debtId}/next-step', suppose && { debtId }, suppose ?? {});
  if (!suppose) return null;
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <p>{say.act.working}</p>;
  return (
    <p>
      {sentences(data, suppose, {
        until: data.on ?? suppose.ifPausedUntil ?? '',
        day: (day) => dayText(day, language),
        at: (at) => instantText(at, language, zone),
        name: (step) => stepName({ step: step.id, name: step.name }, language),
        after: say.after,
        owner: owner ?? '',
      }).join(' ')}
    </p>
  );
}

function sentences(
  { later }: NextStepAnswer,
  suppose: NextStepAsked,
  told: {
    readonly until: string;
    readonly day: (day: string) => string;
    readonly at: (at: string) => string;
    readonly name: (step: NextStepAnswer['later'][number]) => string;
    readonly after: (typeof debtWords)['pt-BR']['after'];
    readonly owner: string;
  },
): string[] {
  const { after, day, until } = told;
  if (suppose.ifCaseOpened !== undefined) return [after.caseOpen(day(until), told.owner)];
  const first = suppose.ifPromisedFor === undefined ? after.paused(day(until)) : after.promised(day(until));
  const [next] = later;
  if (!next) return [first];
  const goesOn =
    next.id === 'hand-over'
      ? after.endsWithPerson(told.at(next.at))
      : after.goesOn(told.at(next.at), told.name(next));
  return [first, goesOn];
}
