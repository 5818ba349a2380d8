import type { NextEvent } from '#sandbox/contract/answers.ts';
import type { ClockWords } from './words/pt-BR.ts';

/**
 * What happens next, in one line: `Lembrete D+7 de Hotel Dunas`.
 * @param named names a step by the state of its machine
 */
export function nextText(event: NextEvent, words: ClockWords, named: (state: string) => string): string {
  const { what } = words;
  switch (event.what) {
    case 'state': {
      const name = event.debt ? (event.debt.name ?? what.nobody) : event.debtId;
      return what.of(actionOf(event, words, named), name);
    }
    case 'queue':
      return what.queue(event.functionName);
    case 'report':
      return what.report(words.channels[event.channel]);
    case 'row':
      return what.row(broughtBy(event.brings, words), event.file.split('/').at(-1) ?? event.file, event.line);
    case 'relay':
      return what.relay;
    case 'other':
      return what.other;
  }
}

const broughtBy = (brings: string, { what }: ClockWords): string =>
  new Map<string, string>(Object.entries(what.brings)).get(brings) ?? what.change;

/** By which channels it goes: `por e-mail ou SMS`; nothing where none is tried. */
export const channelsText = ({ step }: NextEvent, { what, channels }: ClockWords): string =>
  step?.channels && step.channels.length > 0
    ? what.by(step.channels.map((channel) => channels[channel]).join(what.or))
    : '';

/** The states whose end is no step of the ladder. */
function actionOf(
  { step, state, nextState }: Extract<NextEvent, { what: 'state' }>,
  words: ClockWords,
  named: (state: string) => string,
): string {
  const { what } = words;
  if (step?.name !== undefined) return named(step.id);
  if (step !== undefined || nextState?.startsWith('Hand over') === true) return what.ladderOver;
  if (state === 'Wait for promised date') return what.promise;
  if (state === 'Wait for case resolution') return what.case;
  if (state === 'Wait for payment plan') return what.paymentPlan;
  if (nextState === undefined) return what.waiting;
  return nextState === 'Re-evaluate debt' ? what.reEvaluation : named(nextState);
}
