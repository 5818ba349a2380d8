import { findDebtor } from '#adapters/table/debtors.ts';
import { entriesOf } from '#application/dossier/entries-of.ts';
import { planRest } from '#application/ladder/plan-rest.ts';
import { promiseOver, promiseReminderAt } from '#application/negotiation/promise-times.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { breakPromise } from '#domain/debt/commands/break-promise.ts';
import { evolve } from '#domain/debt/evolve.ts';
import { lastOf } from '#domain/debt/last-of.ts';
import { isPaused, pausedUntil, pausesOf } from '#domain/debt/pauses.ts';
import { planInForce } from '#domain/debt/plan-in-force.ts';
import { reminderOf } from '#domain/debt/reminder-of.ts';
import { readStepKey, sendsOf } from '#domain/debt/send-key.ts';
import { unpaidInstalmentDays } from '#domain/debt/unpaid-instalment-days.ts';
import { decisionsOf } from '#domain/dossier/decisions-of.ts';
import { offsetInWords } from '#domain/dunning/ladder-days.ts';
import type { Plan } from '#domain/dunning/plan-ladder.ts';
import { debtBalance } from '#functions/api/debt-answer.ts';
import type { Language } from '#functions/api/language.ts';
import { config } from '#runtime/config.ts';
import { calendarTime } from '#runtime/time.ts';
import type { NextStepAnswer } from '#schemas/api/next-step.ts';
import { HAND_OVER } from '#schemas/machine.ts';
import type { Debt, OpenDebt, PromisedDebt, StoredDebt } from '#schemas/records/debt.ts';
import { dayOfDebt } from './day-of-debt.ts';
import { planInWords } from './plan-in-words.ts';
import { whyInWords } from './why-in-words.ts';

type Next = Omit<NextStepAnswer, 'debtId' | 'status' | 'later'> & {
  readonly later?: NextStepAnswer['later'];
};
type Step = NextStepAnswer['later'][number];

/** When and in which language it is asked. */
interface Asked {
  /** ISO-8601 */
  readonly now: string;
  readonly language: Language;
}

/**
 * What happens next to a debt, and why then: the rest of its ladder as it is planned, to its end.
 * @param now ISO-8601
 */
export async function nextStepOf(debt: StoredDebt, now: string, language: Language): Promise<NextStepAnswer> {
  const { debtId, status } = debt;
  const { later = [], ...next } =
    debt.status === 'awaitingInvoice'
      ? { what: 'invoice' as const, why: [whyInWords('awaitingInvoice', language)] }
      : await nextOf(debt, { now, language });
  return { debtId, status, ...next, later };
}

async function nextOf(debt: Debt, asked: Asked): Promise<Next> {
  const { now, language } = asked;
  switch (debt.status) {
    case 'open':
      return nextOfOpen(debt, asked);
    case 'promised':
      return nextOfPromised(debt, asked);
    case 'caseOpen':
      return waiting('answer', debt.cases.at(-1)?.deadline, whyInWords('caseOpen', language));
    case 'onPaymentPlan':
      return waiting('instalment', instalmentOf(debt, now), whyInWords('onPaymentPlan', language));
    case 'handedOver':
      return { what: 'person', why: [whyInWords(debt.handedOver.reason, language)] };
    default:
      return { what: 'nothing', why: [whyInWords(debt.status, language)] };
  }
}

const waiting = (what: Next['what'], on: string | undefined, why: string): Next => ({
  what,
  ...(on === undefined ? {} : { on }),
  why: [why],
});

/** The next due date of an instalment that is not paid. */
function instalmentOf(debt: Extract<Debt, { status: 'onPaymentPlan' }>, now: string): string | undefined {
  const plan = planInForce(debt);
  const days = plan ? unpaidInstalmentDays(debt, plan).toSorted() : [];
  const today = dayOfDebt(debt, now);
  return days.find((day) => day >= today) ?? days.at(-1);
}

/**
 * What comes next for a debt that is promised: the reminder of that morning, the last day, and the ladder after it if it is not paid by
 * then.
 */
async function nextOfPromised(debt: PromisedDebt, { now, language }: Asked): Promise<Next> {
  const promise = lastOf(debt.promises);
  const over = promiseOver(debt);
  const debtor = await findDebtor(debt.creditorId, debt.debtorId);
  const at = debtor ? promiseReminderAt(debt, debtor) : over;
  const isReminded = sendsOf(debt).some(({ step }) => step === reminderOf(promise));
  const broken = evolve(debt, breakPromise(debt, over));
  const isToCome = isBefore(now, at) && isBefore(at, over) && !isReminded;
  return {
    ...waiting('promise', promise.until, whyInWords('promised', language)),
    ...(isToCome
      ? {
          at,
          step: {
            ...{ id: reminderOf(promise), at, why: [whyInWords('promiseDay', language)] },
            owed: owedAt(debt, at),
            channels: config().reguas[debt.regua]?.promise.channels ?? [],
          },
        }
      : {}),
    later: broken.status === 'open' && !isPaused(broken) ? await laddersRest(broken, over, language) : [],
  };
}

/** What comes next for a debt on its ladder: what holds it back, or the next step as it is planned. */
async function nextOfOpen(debt: OpenDebt, asked: Asked): Promise<Next> {
  const { now, language } = asked;
  const paused = pausedUntil(pausesOf(debt));
  if (paused !== undefined)
    return {
      ...{ what: 'plan', at: paused, why: [whyInWords('paused', language)] },
      later: await laddersRest({ ...debt, pauses: [] }, latestInstant(paused, now), language),
    };
  const { restartAt } = debt.execution;
  if (restartAt !== undefined)
    return { what: 'plan', at: calendarTime(restartAt), why: [whyInWords('restart', language)] };
  const [next, ...later] = await ladderOf(debt, asked);
  if (!next) return { what: 'plan', why: [whyInWords('restart', language)] };
  const held = await heldBy(debt, next.id);
  return {
    what: next.id === HAND_OVER ? 'hand-over' : 'step',
    step: next,
    at: next.at,
    ...(held ?? {}),
    why: held ? [held.citation] : next.why,
    later,
  };
}

const latestInstant = (one: string, other: string): string => (isBefore(one, other) ? other : one);

const owedAt = (debt: Debt, at: string): number => debtBalance(debt, dayOfDebt(debt, at)).payoff.amount;

/** The rest of a ladder as it will be planned at an instant (ISO-8601), if nothing is paid until then. */
async function laddersRest(debt: OpenDebt, from: string, language: Language): Promise<Step[]> {
  const plan = (await planRest(debt, from))?.plan;
  if (!plan) return [];
  return [...plan.steps, { id: HAND_OVER, ...plan.handOver }].flatMap(({ id, at, why }) =>
    at === undefined
      ? []
      : [
          {
            ...{ id, ...stepOf(debt, id), at, owed: owedAt(debt, at) },
            why: why.map((reason) => planInWords(reason, language)),
          },
        ],
  );
}

/** What the régua says of a step, if it has it still. */
function stepOf({ regua }: Debt, id: string): Pick<Step, 'name' | 'channels'> {
  const known = config().reguas[regua]?.steps.find((step) => step.id === id);
  return known ? { name: known.name, channels: known.channels } : {};
}

/** The steps that are left, and the hand-over, as the execution has them; why each is taken then, by the plan that was made of it. */
async function ladderOf(debt: OpenDebt, { now, language }: Asked): Promise<Step[]> {
  const moved = debt.postponed;
  const plan = (await planRest(debt, now))?.plan;
  return Object.entries(debt.execution.at)
    .map(([id, clock]) => {
      const isMoved = moved !== undefined && readStepKey(moved.stepKey).step === id;
      const at = isMoved ? moved.until : calendarTime(clock);
      const why = whyThen(debt, { id, at }, plan).map((reason) => planInWords(reason, language));
      return { id, ...stepOf(debt, id), at, owed: owedAt(debt, at), why };
    })
    .filter(({ at }) => !isBefore(at, now))
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** The last decision by which the step of a debt waits, if it does. */
async function heldBy(
  debt: OpenDebt,
  step: string,
): Promise<{ readonly rule: string; readonly citation: string } | undefined> {
  if (!debt.postponed || readStepKey(debt.postponed.stepKey).step !== step) return undefined;
  const decision = decisionsOf((await entriesOf(debt)).entries).findLast(
    ({ verdict }) => verdict === 'postponed',
  );
  return decision && { rule: decision.rule, citation: decision.citation };
}

/** Why a step is taken when it is: by the plan that was made of the ladder, if it is still planned so. */
function whyThen(
  debt: OpenDebt,
  { id, at }: { readonly id: string; readonly at: string },
  plan: Plan | undefined,
): readonly string[] {
  const planned = id === HAND_OVER ? plan?.handOver : plan?.steps.find((step) => step.id === id);
  const isSo = planned?.at !== undefined && Date.parse(planned.at) === Date.parse(at);
  return isSo ? planned.why : byRegua(debt.regua, id);
}

/** The reason of a step by its régua alone: another plan may have moved the step to another day. */
function byRegua(id: string, step: string): string[] {
  const regua = config().reguas[id];
  const offset =
    step === HAND_OVER ? regua?.handOver.offset : regua?.steps.find((one) => one.id === step)?.offset;
  return regua && offset !== undefined ? [offsetInWords(regua, offset)] : [];
}
