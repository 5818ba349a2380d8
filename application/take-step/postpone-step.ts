import { listUnpaid } from '#adapters/table/unpaid-debts.ts';
import { planRest } from '#application/ladder/plan-rest.ts';
import type { Schedule } from '#application/ladder/schedule.ts';
import { applyCommand } from '#application/unit-of-work/apply-command.ts';
import { publishAndAnswer } from '#application/unit-of-work/give-answers.ts';
import { dayOf, instantOf } from '#domain/calendar/days.ts';
import { postponeStep as decide } from '#domain/debt/commands/postpone-step.ts';
import { lastOf } from '#domain/debt/last-of.ts';
import type { Moved } from '#domain/dunning/move-step.ts';
import { clockTime } from '#runtime/time.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Choice } from './choose-channel.ts';
import { moveOf, plannedFor } from './move-of.ts';
import type { ReadScene, Scene } from './scene.ts';
import { lookAtOf, mayWaitInStep } from './waits-in-step.ts';

/** What became of a step that has to wait: `overtaken` when its time is over by then, and why. */
export type Postponing = 'postponed' | 'changed' | { readonly kind: 'overtaken'; readonly why: string };

/** Why the reminder of a promise is left out. */
export const PROMISED_DAY_OVER = 'the promised day is over by then';

/** Whether an instant (ISO-8601) is on a later day than the promised one, in the debtor's zone: its reminder says that it is today. */
export const isAfterPromisedDay = (debt: Debt, at: string, zone: string): boolean =>
  debt.status === 'promised' && dayOf(at, zone) > lastOf(debt.promises).day;

/**
 * Publishes why a message is not sent yet, and has the machine wait and come back to this step; the rest of the ladder
 * is planned after it. Where another debt is to speak for it that day, it waits in its own state. `changed` when the debt changed since
 * it was read.
 */
export async function postponeStep(
  debt: Debt,
  scene: ReadScene,
  choice: Extract<Choice, { kind: 'wait' }>,
  input: TakeStepInput,
): Promise<Postponing> {
  const { channel, notSent, downSince, holdsSlot, firstContactOn } = choice;
  const { revision } = debt;
  if (isAfterPromisedDay(debt, notSent.until, scene.recipient.zone))
    return { kind: 'overtaken', why: PROMISED_DAY_OVER };
  // The reminder of a promise is on no ladder.
  const moved = input.step.during === 'open' ? await planAfter(debt, scene, input, notSent.until) : undefined;
  if (moved?.kind === 'overtaken') return moved;
  const at = moved?.at;
  const planned = plannedFor(debt, input);
  const waiting = { debt, choice, at, input };
  const { unpaid } = mayWaitInStep(waiting) ? await listUnpaid(debt, scene.beside) : { unpaid: [] };
  const lookAt = lookAtOf(waiting, scene, unpaid);
  const updated = await applyCommand(debt, {
    command: 'postponeStep',
    decide: (current) =>
      decide(
        current,
        { input, revision, channel, notSent, planned, downSince, holdsSlot, firstContactOn, at, lookAt },
        { clockTime },
      ),
  });
  if (updated.kind !== 'changed') return 'changed';
  await publishAndAnswer(updated.debt, input.taskToken);
  return 'postponed';
}

/**
 * The plan of the ladder after a step has moved. An introduction waits for its turn for days, and the ladder that follows it is that of
 * a debt which comes then, with all its silence.
 */
async function planAfter(debt: Debt, scene: Scene, input: TakeStepInput, until: string): Promise<Moved> {
  const since = restSince(debt, scene, input, until);
  const anew = since === undefined ? undefined : await planRest(since.debt, since.from, scene.creditor);
  return planOf(debt, scene, { input, until, anew });
}

/** From when the rest of a ladder is planned anew after a step that waits: an introduction; undefined for others. */
export function restSince(
  debt: Debt,
  { recipient: { zone } }: Scene,
  { step }: TakeStepInput,
  until: string,
) {
  if (!step.introduces || debt.status !== 'open') return undefined;
  // From the beginning of that day on: the others follow as long after it as the régua has them.
  return { debt, from: instantOf(dayOf(until, zone), 0, zone) };
}

/** The plan after a step has moved, with the rest of it planned anew where that was possible. */
export function planOf(
  debt: Debt,
  scene: Scene,
  {
    input,
    until,
    anew,
  }: { readonly input: TakeStepInput; readonly until: string; readonly anew: Schedule | undefined },
): Moved {
  const own = anew?.execution.at[input.step.id];
  if (!anew || own === undefined) return moveOf(debt, scene, input, until);
  return { kind: 'moved', at: { ...anew.execution.at, [input.step.id]: clockTime(until) } };
}
