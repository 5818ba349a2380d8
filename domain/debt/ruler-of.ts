import { addDays, isBefore } from '#domain/calendar/days.ts';
import type { RulerAnswer, StepState } from '#schemas/api/ruler.ts';
import type { InEachLanguage } from '#schemas/config/in-each-language.ts';
import type { HAND_OVER } from '#schemas/machine.ts';
import type { Debt, HandOverReason, Send } from '#schemas/records/debt.ts';
import { closedAt } from './closed-at.ts';
import { dayFor } from './day-for.ts';
import { lastOf } from './last-of.ts';
import { pausesOf } from './pauses.ts';
import { planInForce } from './plan-in-force.ts';
import { readStepKey, sendsOf, stepsOf } from './send-key.ts';
import { settledOn } from './settled-on.ts';
import { unpaidInstalmentDays } from './unpaid-instalment-days.ts';

type Mark = RulerAnswer['marks'][number];

/** The steps of a régua, as far as a ruler shows them. */
export type RulerSteps = readonly {
  readonly id: string;
  readonly name: InEachLanguage;
  readonly offset: number;
}[];

/** The id of the end of every ladder. */
const handOver: typeof HAND_OVER = 'hand-over';

/**
 * The ladder of a debt as a ruler, by what the debt itself says: what was sent and what became of it, what is planned or held, what never
 * comes, and what rests the ladder or ended it. The steps to come of a ladder that rests are planned when it goes on: they are not here.
 * @param steps of the debt's régua; none when the configuration has no such régua any more
 * @param now ISO-8601
 * @param calendarTime the instant of the calendar for one of AWS's clock
 */
export function rulerOf(
  debt: Debt,
  steps: RulerSteps,
  now: string,
  calendarTime: (clock: string) => string,
): RulerAnswer {
  const taken = takenMarks(debt, steps);
  const known = new Set(taken.map(({ step }) => step));
  const coming = comingMarks(debt, steps, now, calendarTime).filter(({ step }) => !known.has(step));
  const planned = new Set([...known, ...coming.map(({ step }) => step)]);
  return {
    today: dayFor(debt, now),
    dueDate: debt.rolledDueDate,
    regua: debt.regua,
    marks: [...taken, ...coming, ...skippedMarks(debt, steps, planned)].sort((one, other) =>
      one.day.localeCompare(other.day),
    ),
    ...restOf(debt),
    ...endOf(debt),
  };
}

const nameOf = (steps: RulerSteps, id: string): Pick<Mark, 'name'> => {
  const name = steps.find((step) => step.id === id)?.name;
  return name === undefined ? {} : { name };
};

/** The steps that were taken under the due date in force: the last message of each says what became of it. */
function takenMarks(debt: Debt, steps: RulerSteps): Mark[] {
  const marks = new Map<string, Mark & { readonly at: string }>();
  const add = (step: string, at: string, state: StepState, channel?: Mark['channel']): void => {
    const before = marks.get(step);
    if (before && isBefore(at, before.at)) return;
    marks.set(step, {
      ...{ step, ...nameOf(steps, step), day: dayFor(debt, at), state, at },
      ...(channel === undefined ? {} : { channel }),
    });
  };
  for (const { version, step, at } of stepsOf(debt.silentSteps ?? {}))
    if (version >= debt.dueSince) add(step, at, 'silent');
  for (const { version, step, channel, send } of sendsOf(debt))
    if (version >= debt.dueSince && isStep(step, steps)) add(step, send.at, stateOf(send), channel);
  if (debt.handedOver) add(handOver, debt.handedOver.at, 'handedOver');
  return [...marks.values()].map(({ at: _at, ...mark }) => mark);
}

/** Receipts and apologies are no steps of a ladder. */
const isStep = (id: string, steps: RulerSteps): boolean =>
  /^promise-\d+$/.test(id) || steps.some((step) => step.id === id);

const stateOf = ({ status }: Send): StepState => status;

/** What its execution has planned, while the debt is on its ladder; what no robot takes any more, once a person has it for that. */
function comingMarks(
  debt: Debt,
  steps: RulerSteps,
  now: string,
  calendarTime: (clock: string) => string,
): Mark[] {
  const state = comingState(debt);
  if (state === undefined || pausesOf(debt).length > 0) return [];
  const held = debt.status === 'open' ? debt.postponed : undefined;
  return Object.entries(debt.execution.at).flatMap(([step, clock]): Mark[] => {
    const isHeld = held !== undefined && readStepKey(held.stepKey).step === step;
    const at = isHeld ? held.until : calendarTime(clock);
    if (isBefore(at, now)) return [];
    return [{ step, ...nameOf(steps, step), day: dayFor(debt, at), state: isHeld ? 'held' : state }];
  });
}

function comingState(debt: Debt): 'planned' | 'forbidden' | undefined {
  if (debt.status === 'open') return 'planned';
  return debt.status === 'handedOver' && NO_ROBOT.has(debt.handedOver.reason) ? 'forbidden' : undefined;
}

/** The reasons by which no robot may write about a debt, whatever its ladder says. */
const NO_ROBOT: ReadonlySet<HandOverReason> = new Set([
  'over-indebted',
  'debtor-erased',
  'assigned',
  'prescribed',
  'prescribes-soon',
]);

/** The steps before the first one that was taken or is planned: their time was over, or they are not for this debtor. */
function skippedMarks(debt: Debt, steps: RulerSteps, others: ReadonlySet<string>): Mark[] {
  if (debt.status !== 'open' && others.size === 0) return [];
  const last = steps.findLastIndex(({ id }) => others.has(id));
  return steps.flatMap(({ id, name, offset }, index) =>
    index < last && !others.has(id)
      ? [{ step: id, name, day: addDays(debt.rolledDueDate, offset), state: 'skipped' as const }]
      : [],
  );
}

/** What rests the ladder. */
function restOf(debt: Debt): Pick<RulerAnswer, 'promise' | 'instalments' | 'pause'> {
  const promise = debt.status === 'promised' ? lastOf(debt.promises) : undefined;
  const plan = debt.status === 'onPaymentPlan' ? planInForce(debt) : undefined;
  const unpaid = plan ? unpaidInstalmentDays(debt, plan) : [];
  const [pause] = pausesOf(debt).toSorted((one, other) => other.lastDay.localeCompare(one.lastDay));
  return {
    ...(promise && { promise: { from: promise.madeOn, day: promise.day, until: promise.until } }),
    ...(plan && {
      instalments: plan.instalments.map(({ dueDate, amount }) => ({
        ...{ day: dueDate, amount, isPaid: !unpaid.includes(dueDate) },
      })),
    }),
    ...(pause && { pause: { from: dayFor(debt, pause.pausedAt), until: pause.lastDay } }),
  };
}

function endOf(debt: Debt): Pick<RulerAnswer, 'end'> {
  switch (debt.status) {
    case 'settled':
      return { end: { how: 'settled', day: settledOn(debt) ?? dayFor(debt, debt.settledAt) } };
    case 'cancelled':
    case 'prescribed':
      return { end: { how: debt.status, day: dayFor(debt, closedAt(debt)) } };
    default:
      return {};
  }
}
