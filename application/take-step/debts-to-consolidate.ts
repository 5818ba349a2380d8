import { findDebts } from '#adapters/table/debts-together.ts';
import { type DebtsBeside, listUnpaid } from '#adapters/table/unpaid-debts.ts';
import { hasPrescribed } from '#application/unit-of-work/has-prescribed.ts';
import { paymentsKnownFor } from '#application/unit-of-work/payments-known-for.ts';
import { dayOf, isBefore } from '#domain/calendar/days.ts';
import { isPaused } from '#domain/debt/pauses.ts';
import { debtStepKey, readDebtStepKey, sendsOf, sendsOfStep, stepKey } from '#domain/debt/send-key.ts';
import { wasWrittenTo } from '#domain/debt/was-written-to.ts';
import { mayBeDue } from '#domain/dunning/may-be-due.ts';
import {
  MOST_NAMED,
  NOTHING_ASIDE,
  type SetAside,
  setAside,
  type WhySetAside,
} from '#domain/messages/set-aside.ts';
import { config, creditorOf } from '#runtime/config.ts';
import { calendarTime } from '#runtime/time.ts';
import type { StepOrder, TakeStepInput } from '#schemas/machine.ts';
import type { Debt, OpenDebt, StoredDebt } from '#schemas/records/debt.ts';
import type { DebtSummary } from '#schemas/records/debt-summary.ts';
import type { DebtStepKey } from '#schemas/records/send-key.ts';
import { isMetAnew } from './is-met-anew.ts';
import { silenceOf } from './silence-of.ts';
import { unheldByBatch } from './unheld-by-batch.ts';
import { whyPlanAsksNothing } from './why-plan-asks-nothing.ts';

/** Another debt of the debtor that a message speaks of. */
export interface DueDebt {
  readonly debt: OpenDebt;
  /** Its step that sends nothing because of that: one that is due today, or waits; absent when it has none. */
  readonly step: StepOrder | undefined;
}

/** The debtor's other debts with this creditor. */
export interface OtherDebts {
  /** The debts that one message speaks of. */
  readonly due: readonly DueDebt[];
  /** The invoices that are late and that the message does not ask for, by why. */
  readonly aside: SetAside;
  /** The late debts of which a payment may not be known yet: no message asks for them. */
  readonly maybePaid: readonly string[];
  /** Whether a debt of which the message does not speak has a message of its own today. */
  readonly isOtherDue: boolean;
}

/** What a step knows when it looks for other debts. */
interface Circumstances {
  readonly zone: string;
  /** Payments may not be known yet: the message speaks of no debt that is late. */
  readonly sourcesAreStale: boolean;
  /** The debts beside the debtor, as they were read with them. */
  readonly beside: DebtsBeside;
}

/** A message that speaks of its own debt alone. */
export const NO_OTHERS: OtherDebts = { due: [], aside: NOTHING_ASIDE, maybePaid: [], isOtherDue: false };

/**
 * The debtor's other debts with this creditor: one message speaks of all on which it may write, those that are late or due today,
 * those with a step that is due today or waits, and those that a message spoke of before. A text that says how many invoices there are
 * leaves out none that the debtor was told of, and a code of before that pays them is shown again. The first step of the day speaks,
 * and the others find themselves consolidated; those that it consolidated before, at an earlier try or with a message that did not
 * arrive, are spoken of again, on whatever day. A debt whose credit was assigned has another payee: it speaks for itself alone, and
 * the messages of others only name it, without an amount.
 */
export async function debtsToConsolidate(
  debt: Debt,
  input: TakeStepInput,
  { zone, sourcesAreStale, beside }: Circumstances,
): Promise<OtherDebts> {
  if (speaksAlone(debt, input)) return NO_OTHERS;
  const { unpaid } = await listUnpaid(debt, beside);
  const found = await findDebts(mayBeSpokenOf(unpaid, debt, input, zone));
  const read = await unheldByBatch(debt.creditorId, found);
  const others = otherDebts(debt, { unpaid, read }, input, { zone, sourcesAreStale });
  const why = await Promise.all(others.due.map((other) => whyPlanAsksNothing(other.debt)));
  return { ...others, due: others.due.filter((_, index) => !why[index]) };
}

/** Whether a message is of its own debt alone: the reminder of a promise, and one of a credit that was assigned. */
export const speaksAlone = ({ assigned }: Debt, { step }: TakeStepInput): boolean =>
  step.during === 'promised' || assigned !== undefined;

/** The same of debts that were read, before payment plans are asked. */
export function otherDebts(
  debt: Debt,
  { unpaid, read }: { readonly unpaid: readonly Unpaid[]; readonly read: readonly StoredDebt[] },
  input: TakeStepInput,
  { zone, sourcesAreStale }: { readonly zone: string; readonly sourcesAreStale: boolean },
): OtherDebts {
  const speaker = debtStepKey(debt.debtId, input.version, input.step.id);
  const open = read.filter((other) => other.status === 'open');
  const apart = open.filter((other) => isApart(other, debt, input, zone));
  const due = open.flatMap((other) =>
    !apart.includes(other) ? (dueDebt(other, speaker, zone, input, sourcesAreStale) ?? []) : [],
  );
  return {
    due: due.sort((one, other) => one.debt.debtId.localeCompare(other.debt.debtId)),
    aside: asideOf(unpaid, apart, dayOf(input.enteredAt, zone)),
    maybePaid: named(
      read.flatMap((other) =>
        other.status === 'open' && mayBePaid(other, zone, input, sourcesAreStale) ? [other] : [],
      ),
    ),
    isOtherDue: apart.some(
      (other) => !isMetAnew(other) && dueDebt(other, speaker, zone, input, sourcesAreStale)?.step,
    ),
  };
}

/** What the summary of a debt says of whether a message speaks of it. */
export type Unpaid = Pick<
  DebtSummary,
  'debtId' | 'invoiceId' | 'status' | 'assigned' | 'rolledDueDate' | 'steps'
>;

/** Why a late debt of a status is not asked for by a message; of any other status one may ask. */
const ASIDE: Partial<Readonly<Record<DebtSummary['status'], WhySetAside>>> = {
  promised: 'promised',
  caseOpen: 'inReview',
  onPaymentPlan: 'onPaymentPlan',
  handedOver: 'inService',
};

function asideOf(unpaid: readonly Unpaid[], apart: readonly OpenDebt[], today: string): SetAside {
  const named = [
    ...unpaid.flatMap((debt) => {
      const why = debt.assigned ? 'creditAssigned' : ASIDE[debt.status];
      return why ? [{ ...debt, why }] : [];
    }),
    ...apart
      .filter((debt) => !isOutOfReach(debt, today))
      .map((debt) => ({ ...debt, why: 'inOwnMessage' as const })),
  ];
  return setAside(
    named.flatMap(({ invoiceId, rolledDueDate, why }) =>
      invoiceId !== undefined && rolledDueDate < today ? [{ invoiceId, why }] : [],
    ),
  );
}

/**
 * Whether a message names another debt at most. Debts that were old when they came are spoken of by the steps of their own régua
 * alone, each once for all such debts of the debtor: an introduction for those that were never introduced, and what follows for those
 * whose silence after their introduction is over.
 */
function isApart(
  other: OpenDebt,
  debt: Debt,
  { version, step, enteredAt }: TakeStepInput,
  zone: string,
): boolean {
  if (!isMetAnew(other) || !isMetAnew(debt)) return isMetAnew(other) !== isMetAnew(debt);
  const speaker = debtStepKey(debt.debtId, version, step.id);
  const sends = Object.fromEntries(Object.entries(other.sends).filter(([, { by }]) => by !== speaker));
  const isKnown = wasWrittenTo({ sends });
  if (step.introduces) return isKnown;
  return !isKnown || dayOf(enteredAt, zone) < (silenceOf({ ...other, sends }, step) ?? '');
}

const named = (debts: readonly OpenDebt[]): string[] =>
  debts
    .map(({ invoiceId }) => invoiceId)
    .sort()
    .slice(0, MOST_NAMED);

/**
 * The debtor's other open debts that are late or due today, or whose summary says that a step of theirs was planned for a day before, or
 * that they may be due for a message, and those that an earlier channel of this step spoke of. The rest is not read.
 */
export function mayBeSpokenOf(
  unpaid: readonly Unpaid[],
  debt: Debt,
  { version, step, enteredAt }: TakeStepInput,
  zone: string,
): string[] {
  const spokenOf = sendsOfStep(debt, version, step.id).flatMap(([, { covers }]) => covers ?? []);
  const today = dayOf(enteredAt, zone);
  return unpaid
    .filter(
      ({ debtId, status, assigned, rolledDueDate, steps }) =>
        status === 'open' &&
        !assigned &&
        debtId !== debt.debtId &&
        (rolledDueDate <= today ||
          spokenOf.includes(debtId) ||
          mayBeKnown(steps && { ...steps, at: steps.at.map(calendarTime) }, today, zone)),
    )
    .map(({ debtId }) => debtId);
}

/** Whether the debtor may know of a debt by a message of ours, or is to know today. */
const mayBeKnown = (steps: Parameters<typeof mayBeDue>[0], today: string, zone: string): boolean =>
  mayBeDue(steps, today, zone) || steps?.at.some((at) => dayOf(at, zone) < today) === true;

const isOutOfReach = (debt: OpenDebt, today: string): boolean => hasPrescribed(debt, today) || isPaused(debt);

/** Whether a debt is late, and a payment of its due date may still be on its way: no message asks for it. */
function mayBePaid(
  debt: OpenDebt,
  zone: string,
  { enteredAt }: Pick<TakeStepInput, 'enteredAt'>,
  sourcesAreStale: boolean,
): boolean {
  const today = dayOf(enteredAt, zone);
  if (isOutOfReach(debt, today) || debt.rolledDueDate >= today) return false;
  return sourcesAreStale || isBefore(enteredAt, paymentsOf(debt));
}

function dueDebt(
  debt: OpenDebt,
  speaker: DebtStepKey,
  zone: string,
  { enteredAt }: TakeStepInput,
  sourcesAreStale: boolean,
): DueDebt | undefined {
  const today = dayOf(enteredAt, zone);
  if (debt.assigned || isOutOfReach(debt, today) || mayBePaid(debt, zone, { enteredAt }, sourcesAreStale))
    return undefined;
  const regua = config().reguas[debt.regua];
  const due =
    consolidatedBefore(debt, speaker) ??
    (isMetAnew(debt) ? readDebtStepKey(speaker).step : dueStep(debt, today, zone));
  // A step that is no longer in the régua speaks for itself, as its machine carries it.
  const step = regua?.steps.find(({ id }) => id === due);
  const sends = step ? sendsOfStep(debt, debt.version, step.id) : [];
  const isSpokenFor = sends.some(([, { status, by }]) => status !== 'consolidated' || by !== speaker);
  if (!regua || !step || isSpokenFor)
    return debt.rolledDueDate <= today || wasWrittenTo(debt) ? { debt, step: undefined } : undefined;
  const { several, softenFor } = regua;
  return { debt, step: { ...step, several: step.several ?? several, softenFor, during: 'open' } };
}

const paymentsOf = ({ creditorId, rolledDueDate, bill, zone }: Debt): string =>
  paymentsKnownFor(creditorOf({ creditorId }), rolledDueDate, bill, zone);

/** The step that this speaker's message consolidated before. */
function consolidatedBefore({ sends, version }: Debt, speaker: string): string | undefined {
  return sendsOf({ sends }).find(
    ({ send, ...one }) => send.status === 'consolidated' && send.by === speaker && one.version === version,
  )?.step;
}

/** The step of a debt whose day is today by its plan; or else the one that waits, until now or a later day. */
function dueStep({ postponed, version, execution }: Debt, today: string, zone: string): string | undefined {
  const planned = Object.entries(execution.at).find(([, at]) => dayOf(calendarTime(at), zone) === today)?.[0];
  if (planned !== undefined) return planned;
  const ofVersion = stepKey(version, '');
  return postponed?.stepKey.startsWith(ofVersion) ? postponed.stepKey.slice(ofVersion.length) : undefined;
}
