import { entriesOf } from '#application/dossier/entries-of.ts';
import { planRest } from '#application/ladder/plan-rest.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { pausedUntil, pausesOf } from '#domain/debt/pauses.ts';
import { planInForce } from '#domain/debt/plan-in-force.ts';
import { readStepKey } from '#domain/debt/send-key.ts';
import { unpaidInstalmentDays } from '#domain/debt/unpaid-instalment-days.ts';
import { decisionsOf } from '#domain/dossier/decisions-of.ts';
import { offsetInWords } from '#domain/dunning/ladder-days.ts';
import type { Language } from '#functions/api/language.ts';
import { config } from '#runtime/config.ts';
import { calendarTime } from '#runtime/time.ts';
import type { NextStepAnswer } from '#schemas/api/next-step.ts';
import { HAND_OVER } from '#schemas/machine.ts';
import type { Debt, OpenDebt, StoredDebt } from '#schemas/records/debt.ts';
import { dayOfDebt } from './day-of-debt.ts';
import { planInWords } from './plan-in-words.ts';
import { whyInWords } from './why-in-words.ts';

type Next = Omit<NextStepAnswer, 'debtId' | 'status' | 'later'> & {
  readonly later?: NextStepAnswer['later'];
};

/**
 * What happens next to a debt, and why then.
 * @param now ISO-8601
 */
export async function nextStepOf(debt: StoredDebt, now: string, language: Language): Promise<NextStepAnswer> {
  const { debtId, status } = debt;
  const { later = [], ...next } =
    debt.status === 'awaitingInvoice'
      ? { what: 'invoice' as const, why: [whyInWords('awaitingInvoice', language)] }
      : await nextOf(debt, now, language);
  return { debtId, status, ...next, later };
}

async function nextOf(debt: Debt, now: string, language: Language): Promise<Next> {
  switch (debt.status) {
    case 'open':
      return nextOfOpen(debt, now, language);
    case 'promised':
      return waiting('promise', debt.promises.at(-1)?.until, whyInWords('promised', language));
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

/** Of a debt on its ladder: what holds it back, or the next step as it is planned. */
async function nextOfOpen(debt: OpenDebt, now: string, language: Language): Promise<Next> {
  const paused = pausedUntil(pausesOf(debt));
  if (paused !== undefined) return { what: 'plan', at: paused, why: [whyInWords('paused', language)] };
  const { restartAt } = debt.execution;
  if (restartAt !== undefined)
    return { what: 'plan', at: calendarTime(restartAt), why: [whyInWords('restart', language)] };
  const [next, ...later] = ladderOf(debt, now);
  if (!next) return { what: 'plan', why: [whyInWords('restart', language)] };
  const held = await heldBy(debt, next.id);
  return {
    what: next.id === HAND_OVER ? 'hand-over' : 'step',
    step: next,
    at: next.at,
    ...(held ?? {}),
    why: held ? [held.citation] : await whyThen(debt, next, now, language),
    later,
  };
}

/** The steps that are left, and the hand-over, as the execution has them. */
function ladderOf(debt: OpenDebt, now: string): NonNullable<Next['later']> {
  const steps = config().reguas[debt.regua]?.steps ?? [];
  const moved = debt.postponed;
  return Object.entries(debt.execution.at)
    .map(([id, clock]) => {
      const known = steps.find((step) => step.id === id);
      const isMoved = moved !== undefined && readStepKey(moved.stepKey).step === id;
      return {
        id,
        ...(known ? { name: known.name, channels: known.channels } : {}),
        at: isMoved ? moved.until : calendarTime(clock),
      };
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
async function whyThen(
  debt: OpenDebt,
  { id, at }: { readonly id: string; readonly at: string },
  now: string,
  language: Language,
): Promise<string[]> {
  const plan = (await planRest(debt, now))?.plan;
  const planned = id === HAND_OVER ? plan?.handOver : plan?.steps.find((step) => step.id === id);
  const isSo = planned?.at !== undefined && Date.parse(planned.at) === Date.parse(at);
  const why = isSo ? planned.why : byRegua(debt.regua, id);
  return why.map((reason) => planInWords(reason, language));
}

/** By its régua alone: what moved it to another day was another plan. */
function byRegua(id: string, step: string): string[] {
  const regua = config().reguas[id];
  const offset = regua?.steps.find((one) => one.id === step)?.offset;
  return regua && offset !== undefined ? [offsetInWords(regua, offset)] : [];
}
