import type { RulerAnswer } from '#schemas/api/ruler.ts';
import { dayText } from '#web/parts/formats.ts';
import type { Language } from '#web/words/language.tsx';
import { stepName } from './step-name.ts';
import { rulerWords } from './words.ts';

/** A ruler as those hear it who do not see it: a sentence, and a line for each thing on it. */
export interface RulerInWords {
  readonly summary: string;
  readonly lines: readonly string[];
}

const TO_COME: ReadonlySet<string> = new Set(['planned', 'held']);
const NOT_TO_COME: ReadonlySet<string> = new Set(['skipped', 'forbidden']);

/** Says a ruler in words. */
export function rulerInWords(ruler: RulerAnswer, language: Language): RulerInWords {
  const say = rulerWords[language];
  const on = (day: string): string => dayText(day, language);
  const { marks, dueDate, today, promise, pause, end, instalments = [] } = ruler;
  const coming = marks.filter(({ state }) => TO_COME.has(state)).length;
  const taken = marks.filter(({ state }) => !TO_COME.has(state) && !NOT_TO_COME.has(state)).length;
  const rest = [
    ...(promise ? [say.promisedFor(on(promise.day), on(promise.until))] : []),
    ...(pause ? [say.pausedUntil(on(pause.until))] : []),
    ...(end ? [say.ended(ENDS[end.how](say), on(end.day))] : []),
  ];
  return {
    summary: [`${say.ruler}: ${say.summary(taken, coming)}`, say.dueOn(on(dueDate)), ...rest].join('. '),
    lines: [
      say.dueOn(on(dueDate)),
      say.todayIs(on(today)),
      ...marks.map(
        (mark) =>
          `${stepName(mark, language)}, ${say.onDay(on(mark.day))}: ${say.states[mark.state]}${
            mark.channel ? ` (${say.channels[mark.channel]})` : ''
          }`,
      ),
      ...instalments.map(
        ({ day, isPaid }) =>
          `${say.instalment}, ${say.onDay(on(day))}: ${isPaid ? say.instalmentPaid : say.instalmentOwed}`,
      ),
      ...rest,
    ],
  };
}

type Says = (typeof rulerWords)[Language];
const ENDS: Readonly<Record<NonNullable<RulerAnswer['end']>['how'], (say: Says) => string>> = {
  settled: (say) => say.paid,
  cancelled: (say) => say.cancelled,
  prescribed: (say) => say.prescribed,
};
