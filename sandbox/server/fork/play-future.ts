import type { EndpointAnswer } from '#adapters/endpoint/post-event.ts';
import { stepNamesOf } from '#domain/dunning/step-names.ts';
import { messageCost } from '#domain/messages/message-cost.ts';
import { type Use, useSince } from '#sandbox/aws/use.ts';
import { FutureCollector } from '#sandbox/futures/collect-future.ts';
import { closeBooks } from '#sandbox/journal/close-books.ts';
import { costOf } from '#sandbox/journal/cost.ts';
import { clockFor } from '#sandbox/run.ts';
import { carryOut } from '#sandbox/server/carry-out.ts';
import { asEndpointAnswer, type LoggedAnswer } from '#sandbox/server/endpoint-answers.ts';
import { type PlayedWorld, playWorld } from '#sandbox/server/play-world.ts';
import type { Prices } from '#schemas/config/prices.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { ChannelUse, Future } from '#schemas/sandbox/future.ts';
import type { FuturePlan, Planned } from './future-plan.ts';

/** How much virtual time goes by between two reports, milliseconds. */
const REPORTED_EVERY = 6 * 3_600_000;

/** A future as it was played. */
export interface PlayedFuture {
  readonly future: Future;
  /** Debts of payments that were not made, because nothing was owed. */
  readonly unpaid: readonly string[];
}

/**
 * Plays a future from its beginning to its end: the past once more, and then what comes. It takes the process for itself, as every
 * deployment does.
 * @param report takes the instant of the clock, epoch milliseconds, now and then
 */
export async function playFuture(plan: FuturePlan, report: (now: number) => void): Promise<PlayedFuture> {
  const { beginning, publicUrl, planned, answers, since, to } = plan;
  const { postThrough } = await import('#adapters/endpoint/post-event.ts');
  postThrough(asRecorded(answers));
  const names = new Map<string, string>();
  const days = new Map<string, string>();
  const collector = new FutureCollector(since, {
    nameOf: ({ creditorId, debtorId }) => names.get(`${creditorId}/${debtorId}`) ?? '',
    countsFrom: (debtId) => days.get(debtId),
    executionOf: (debtId) => world.executionOf(debtId),
  });
  // From its first instant, so that the past is reported, too.
  const until = clockFor(beginning.input).now();
  const world = await playWorld(
    { ...beginning, until },
    publicUrl,
    (entry) => collector.observe(entry),
    false,
  );
  try {
    const goOn = async (end: number): Promise<void> => {
      while (world.now() < end) {
        await world.advance(Math.min(end, world.now() + REPORTED_EVERY));
        report(world.now());
      }
    };
    const isPast = ({ at }: Planned): boolean => at < since;
    const unpaid: string[] = [];
    const carryAllOut = async (steps: readonly Planned[]): Promise<void> => {
      for (const step of steps.filter(({ at }) => at <= to)) {
        await goOn(step.at);
        if (!(await carryOutPlanned(world, step)) && step.kind === 'pay') unpaid.push(step.debtId);
      }
    };
    await carryAllOut(planned.filter(isPast));
    await goOn(since - 1);
    const before = world.use();
    await carryAllOut(planned.filter((step) => !isPast(step)));
    await goOn(to);
    const used = useSince(before, world.use());
    await fillNames(names, collector.opened);
    await fillDays(days, collector.opened);
    await closeBooks(collector.opened, {
      at: world.now(),
      unidentified: 0,
      record: (entry) => collector.observe(entry),
    });
    const changed = planned.flatMap((step) => (step.kind === 'deploy' ? step.config : []));
    const stepNames = stepNamesOf(beginning.config, ...changed);
    const { debts } = collector;
    return { future: { debts, ...costsOf(used, beginning.config.prices), stepNames }, unpaid };
  } finally {
    await world.close();
    postThrough();
  }
}

/** Does what is planned; false when it came to nothing. */
async function carryOutPlanned(world: PlayedWorld, planned: Planned): Promise<boolean> {
  switch (planned.kind) {
    case 'input':
      await carryOut(world, planned.input);
      return true;
    case 'deploy':
      world.reconfigure(planned.config);
      return true;
    case 'pay':
      return pay(world, planned);
  }
}

/** Has billing report a payment: of an amount, or of what settles the debt now. */
async function pay(
  world: PlayedWorld,
  { debtId, amount }: Extract<Planned, { kind: 'pay' }>,
): Promise<boolean> {
  const [{ findDebt }, { payoffOn }, { dayFor }] = await Promise.all([
    import('#adapters/table/debts.ts'),
    import('#domain/debt/payoff-on.ts'),
    import('#domain/debt/day-for.ts'),
  ]);
  const debt = await findDebt(debtId);
  if (!debt || debt.status === 'awaitingInvoice') return false;
  const paidAt = new Date(world.now()).toISOString();
  const paid = amount ?? payoffOn(debt, dayFor(debt, paidAt)).amount;
  if (paid <= 0) return false;
  const { creditorId, invoiceId } = debt;
  const detail = { creditorId, invoiceId, amount: paid, paidAt, method: 'pix' };
  await world.put({ type: 'PaymentReported.v1', detail });
  return true;
}

/** Answers as the receivers of webhooks did, and takes every other call: no receiver is called for a future. */
function asRecorded(
  answers: readonly LoggedAnswer[],
): (call: {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}) => Promise<EndpointAnswer> {
  const left = [...answers];
  return async ({ url, headers }) => {
    const index = left.findIndex(({ of }) => of === `${headers['webhook-id'] ?? ''} ${url}`);
    const [known] = index === -1 ? [] : left.splice(index, 1);
    return known ? asEndpointAnswer(known.answer) : { kind: 'answered', status: 204, retryAfter: undefined };
  };
}

async function fillNames(
  names: Map<string, string>,
  debtors: readonly { readonly creditorId: string; readonly debtorId: string }[],
): Promise<void> {
  const { findDebtor } = await import('#adapters/table/debtors.ts');
  for (const { creditorId, debtorId } of debtors) {
    const name = (await findDebtor(creditorId, debtorId))?.name;
    if (name !== undefined) names.set(`${creditorId}/${debtorId}`, name);
  }
}

async function fillDays(
  days: Map<string, string>,
  debts: readonly { readonly debtId: string }[],
): Promise<void> {
  const { findDebt } = await import('#adapters/table/debts.ts');
  for (const { debtId } of debts) {
    const debt = await findDebt(debtId);
    if (debt && debt.status !== 'awaitingInvoice') days.set(debtId, debt.rolledDueDate);
  }
}

const MICRO = 1_000_000;

function costsOf(used: Use, prices: Prices): Omit<Future, 'debts' | 'stepNames'> {
  const use = (channel: Channel, count: number): ChannelUse => ({
    count,
    cost: count * messageCost(prices, channel),
  });
  return {
    channels: {
      email: use('email', used.emails),
      sms: use('sms', used.texts),
      whatsapp: use('whatsapp', used.whatsApps),
    },
    awsCost: Math.ceil(costOf(prices, used).aws * prices.reaisPerDollar * MICRO),
    transitions: used.transitions,
  };
}
