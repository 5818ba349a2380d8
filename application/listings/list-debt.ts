import { findContactBudget } from '#adapters/table/contact-budget.ts';
import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { staleSourcesOf } from '#application/reconciliation/stale-sources-of.ts';
import { heldByBatch, pausedWithDebtor } from '#application/take-step/held-by-pause.ts';
import { applyAndPublish } from '#application/unit-of-work/apply-and-publish.ts';
import { endExecution, endListing, postpone, reEvaluateBy } from '#application/unit-of-work/end-wait.ts';
import { flushOutbox } from '#application/unit-of-work/flush-outbox.ts';
import { hasPrescribed } from '#application/unit-of-work/has-prescribed.ts';
import { BANK_ZONE, instantOf, minutesOfClock } from '#domain/calendar/days.ts';
import { hasGoodCodes } from '#domain/debt/codes-until.ts';
import { type AdvanceListing, advanceListing } from '#domain/debt/commands/advance-listing.ts';
import { dayFor } from '#domain/debt/day-for.ts';
import { isResting } from '#domain/debt/is-resting.ts';
import { newOrder, orderInForce } from '#domain/debt/listing-orders.ts';
import { isPaused } from '#domain/debt/pauses.ts';
import { type ListingMove, nextListingMove } from '#domain/listings/next-listing-move.ts';
import { obstaclesOf } from '#domain/listings/obstacles-of.ts';
import { config, creditorOf } from '#runtime/config.ts';
import { clockTime } from '#runtime/time.ts';
import type { AnyBureau } from '#schemas/config/bureau.ts';
import type { ListDebtInput } from '#schemas/machine.ts';
import type { Debt, OpenDebt, StoredDebt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { ListingAction, ListingOrder } from '#schemas/records/listing-order.ts';
import { askBureau, MOMENTS } from './ask-bureau.ts';

/** The hour of a régua that is no longer in the configuration. */
const MORNING = '09:00';

/**
 * Takes the listing step of a ladder as far as it goes now: asks the bureau for the notice or the listing, records what it answers, and
 * has the machine wait, go on to its end, or look at the debt anew. What is ordered is written with the gate before the bureau is asked.
 * Called again after a crash it asks under the same key, and a bureau does it once.
 */
export async function listDebt(input: ListDebtInput): Promise<void> {
  const { debtId, version, taskToken, enteredAt: at, kind } = input;
  let asked: Exclude<ListingAction, 'clear'> | undefined;
  for (let lost = 0; lost < TRIES; ) {
    const debt = await findDebt(debtId);
    if (debt?.status !== 'open' || debt.version !== version) return leave(debt, input);
    const bureau = creditorOf(debt).bureaus[kind];
    if (!bureau) return endListing(debtId, taskToken);
    const debtor = await findDebtor(debt.creditorId, debt.debtorId);
    if ((await heldByBatch(debt, at)) === 'again') continue;
    if (debtor && (await pausedWithDebtor(debt, debtor, at))) continue;
    const order =
      orderInForce(debt, kind, bureau.id) ?? newOrder(debt, { kind, bureau: bureau.id, startedAt: at });
    // Another bureau may have listed it: that one is not in the configuration any more, and cannot be asked.
    if (order.bureau !== bureau.id) return endListing(debtId, taskToken);
    const move = await chooseMove({ debt, order, bureau, debtor, asked, at });
    if (isPaused(debt) || hasPrescribed(debt, dayFor(debt, at)) || waitsForCodes(debt, move, at)) {
      await flushOutbox(debt);
      return void (await reEvaluateBy(debtId, taskToken));
    }
    const written = await write(debt, order, move, at);
    if (!written) {
      lost += 1;
      continue;
    }
    if (move.do === 'wait') return postpone(debtId, taskToken, { until: untilMorning(debt, move.day) });
    if (move.do !== 'ask') return endListing(debtId, taskToken);
    asked = move.action;
    const isFirst = order.moments[MOMENTS[move.action].ordered] === undefined;
    const current = written.listingOrders?.find(({ orderId }) => orderId === order.orderId) ?? order;
    await askBureau({ debt: written, order: current, action: move.action, bureau, debtor, isFirst, at });
  }
  throw new ContentionError(debtId);
}

async function chooseMove(given: {
  readonly debt: OpenDebt;
  readonly order: ListingOrder;
  readonly bureau: AnyBureau;
  readonly debtor: Debtor | undefined;
  readonly asked: Exclude<ListingAction, 'clear'> | undefined;
  readonly at: string;
}): Promise<ListingMove> {
  const { debt, order, bureau, debtor, asked, at } = given;
  const creditor = creditorOf(debt);
  const today = dayFor(debt, at);
  const isOverIndebted =
    debtor !== undefined &&
    (debtor.overIndebted || (await findContactBudget(debtor.taxId)).overIndebted === true);
  return nextListingMove(order, {
    notices: config().listingNotices,
    uf: debtor?.uf,
    rolledDueDate: debt.rolledDueDate,
    holidays: creditor.holidays,
    zone: debt.zone,
    today,
    asked,
    obstacles: obstaclesOf(debt, bureau, {
      today,
      isErased: debtor === undefined,
      isOverIndebted,
      sourcesAreStale: (await staleSourcesOf(creditor, at)).length > 0,
    }),
  });
}

/** Writes what a move changes of the debt, and publishes it; undefined when the debt changed since it was read. */
async function write(
  debt: OpenDebt,
  order: ListingOrder,
  move: ListingMove,
  at: string,
): Promise<Debt | undefined> {
  const step = stepOf(debt, order, move);
  if (!step) {
    await flushOutbox(debt);
    return debt;
  }
  const { revision } = debt;
  const updated = await applyAndPublish(debt, {
    command: 'advanceListing',
    decide: (current) => advanceListing(current, { revision, order, at, step }),
  });
  return updated.kind === 'changed' && updated.debt.status !== 'awaitingInvoice' ? updated.debt : undefined;
}

/**
 * The part of a move that is written: an order begins when it first waits, a repeated request was written before, and an order ends once.
 */
function stepOf(debt: OpenDebt, order: ListingOrder, move: ListingMove): AdvanceListing['step'] | undefined {
  switch (move.do) {
    case 'wait':
      return debt.listingOrders?.includes(order) ? undefined : { do: 'begin' };
    case 'ask':
      return order.moments[MOMENTS[move.action].ordered] ? undefined : move;
    default:
      return order.moments.over ? undefined : move;
  }
}

/** The debtor may still pay by a code of ours: nothing is ordered before its last day is over, as nobody is handed over. */
const waitsForCodes = (debt: OpenDebt, move: ListingMove, at: string): boolean =>
  move.do === 'ask' && hasGoodCodes(debt, at);

/** The morning of a day at the hour of the régua in Brasília, by AWS's clock. */
const untilMorning = ({ regua }: Debt, day: string): string =>
  clockTime(instantOf(day, minutesOfClock(config().reguas[regua]?.sendAt ?? MORNING), BANK_ZONE));

/** Answers the machine of a debt that is on no listing step any more: it closed, another version is in force, or the ladder rests. */
async function leave(
  debt: StoredDebt | undefined,
  { debtId, version, taskToken }: ListDebtInput,
): Promise<void> {
  if (debt) await flushOutbox(debt);
  const rests =
    debt && debt.status !== 'awaitingInvoice' && debt.version === version && isResting(debt.status);
  if (rests) await reEvaluateBy(debtId, taskToken);
  else await endExecution(debtId, taskToken, { event: debt?.status === 'open' ? 'superseded' : 'closed' });
}
