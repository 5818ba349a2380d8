import { fromItem } from '#adapters/table/change.ts';
import { debtKey, readDebtKey } from '#adapters/table/keys.ts';
import { isRecord } from '#domain/checks/is-record.ts';
import { useRandom } from '#runtime/random.ts';
import type { InterceptedCall, Verdict } from '#sandbox/aws/intercept.ts';
import { nativeDocument } from '#sandbox/aws/native-document.ts';
import type { Outcomes } from '#sandbox/deployment/delivery.ts';
import { logged } from '#sandbox/deployment/logs.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { TestWorld } from '#test/builders/world.ts';
import { answerTo } from './actors/billing.ts';
import { openOldLinks } from './actors/debtor.ts';
import { configOf, SOURCE, webhookSecretsOf } from './config.ts';
import { FaultInjector, refusal, STALL_MILLISECONDS } from './fault-injector.ts';
import { perform } from './perform.ts';
import type { Plan, Setting, Step } from './plan.ts';
import { Recorder } from './recorder.ts';
import type { Recording } from './recording.ts';
import { Stage } from './stage.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** No ladder, promise, case or payment plan of a play takes longer, once people answer what waits for them. */
const LONGEST_REST_DAYS = 150;
/** Within a day a debt whose execution was lost has another one: it is given two, because nothing is compared at once. */
const MOST_DAYS_LOST = 2;
/** The statuses in which the ladder, or a wait, goes on in an execution. */
const NEEDS_EXECUTION: ReadonlySet<StoredDebt['status']> = new Set([
  'open',
  'promised',
  'caseOpen',
  'onPaymentPlan',
]);

/**
 * Whether a call is made once for all invocations that come together: what happened in its middle would wait for the call, and so the call for
 * itself.
 */
const isShared = ({ functionName, operation }: InterceptedCall): boolean =>
  operation === 'GetSecretValue' || (functionName === 'route-events' && operation === 'Query');

/** What a play left behind, and the faults by which it can be played again. */
export interface Played {
  readonly recording: Recording;
  readonly fired: FaultInjector['fired'];
}

/** Plays a plan against the whole product in the sandbox, to the end of everything that follows from it. */
export async function play(plan: Plan): Promise<Played> {
  const { setting } = plan;
  const config = await configOf(setting);
  let recorder: Recorder | undefined;
  const world = await TestWorld.start({
    at: setting.start,
    config,
    webhookSecrets: webhookSecretsOf(setting),
    outcomes: outcomesOf(setting),
    observe: (happening) => recorder?.observe(happening),
  });
  recorder = new Recorder(() => world.clock.now());
  // Lost races are run again without a wait, which would be one of real time.
  useRandom(() => 0);
  try {
    const run = new Run(new Stage(plan, world, recorder));
    await run.toTheEnd();
    return {
      recording: { ...run.recording(), config, debts: await debtsOf(world, recorder) },
      fired: run.faults.fired,
    };
  } finally {
    world.aws.intercept = undefined;
    await world.close();
  }
}

function outcomesOf({ persons }: Setting): Outcomes {
  const known = new Map(
    persons.flatMap(({ email, phone, mail, calls }) => [
      [email, mail],
      [phone, calls],
    ]),
  );
  return (address) => known.get(address) ?? 'delivered';
}

/** Whether an effect has an instant that is still to come. */
const isLater = (effect: object, now: string): boolean =>
  'notBefore' in effect && Date.parse(String(effect.notBefore)) > Date.parse(now);

/** The items of the table, other than debts, whose turn has passed or that failed at it: reports of providers, files, texts of cases, erasures. */
function leftUndone({ aws, clock }: TestWorld): string[] {
  return aws.itemsOf(process.env.TABLE_NAME ?? '').flatMap((item) => {
    const native = nativeDocument(item);
    if (!isRecord(native) || typeof native.pendingAt !== 'string') return [];
    const { pk, sk, pendingAt, failures = 0 } = native;
    if (readDebtKey({ pk: String(pk), sk: String(sk) }) !== undefined) return [];
    return Number(failures) > 0 || Date.parse(pendingAt) < clock.now() ? [`${pk}/${sk}`] : [];
  });
}

/** Every debt that an event named. */
async function debtsOf(world: TestWorld, { events }: Recorder): Promise<StoredDebt[]> {
  const ids = new Set(events.flatMap(({ detail }) => (detail.debtId ? [String(detail.debtId)] : [])));
  const read = await Promise.all([...ids].map(async (id) => fromItem(await world.item(debtKey(id)))));
  return read.filter((debt) => debt !== undefined);
}

class Run {
  readonly #stage: Stage;
  readonly faults: FaultInjector;
  /** Steps that wait for the middle of a call. */
  readonly #inCalls: { readonly step: Step; left: number }[] = [];
  #calls = 0;
  #planEnd = 0;
  #faultsAreOver = false;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.faults = new FaultInjector(stage.plan);
  }

  async toTheEnd(): Promise<void> {
    const { world, plan } = this.#stage;
    world.aws.intercept = (call) => this.#onCall(call);
    const start = world.clock.now();
    for (const step of plan.steps) {
      world.clock.at(start + step.minute * 60_000, () => {
        if (step.during === undefined) return perform(this.#stage, step);
        this.#inCalls.push({ step, left: step.during });
        return undefined;
      });
    }
    for (let day = 1; day <= plan.setting.days; day += 1) {
      await world.clock.runUntil(start + day * DAY);
      await this.#compareExecutions();
    }
    this.#planEnd = world.clock.now();
    await this.#afterwards();
  }

  /** Nothing goes wrong any more: first for an hour, then until everything has come to its end. */
  async #afterwards(): Promise<void> {
    const { world } = this.#stage;
    this.#faultsAreOver = true;
    for (const { step } of this.#inCalls.splice(0)) await perform(this.#stage, step);
    await world.clock.runUntil(world.clock.now() + HOUR);
    await this.#notePending();
    await openOldLinks(this.#stage);
    // What fails for ever is tried again every hour, and the debts that it holds up never end: nothing more is to be learnt.
    if (this.#stage.recorder.pending.length > 0) return;
    let daysLost = 0;
    for (let day = 0; day < LONGEST_REST_DAYS && daysLost < MOST_DAYS_LOST; day += 1) {
      const rests = await this.#whatRests();
      if (rests === 'nothing') break;
      daysLost = rests === 'debts alone' ? daysLost + 1 : 0;
      await this.#answerWhatWaits();
      await world.clock.runUntil(world.clock.now() + DAY);
      await this.#compareExecutions();
    }
    await world.clock.runUntil(world.clock.now() + HOUR);
    await this.#notePending();
    await openOldLinks(this.#stage);
  }

  /** Whether executions still wait; or debts that should have one, and have none until somebody compares. */
  async #whatRests(): Promise<'executions' | 'debts alone' | 'nothing'> {
    const { world, recorder } = this.#stage;
    if (world.aws.executions().some(({ status }) => status === 'RUNNING')) return 'executions';
    const debts = await debtsOf(world, recorder);
    return debts.some(({ status }) => NEEDS_EXECUTION.has(status)) ? 'debts alone' : 'nothing';
  }

  /** Compares executions with debts once a day, as in production; the sandbox's own schedule does so once a week. */
  async #compareExecutions(): Promise<void> {
    const { world } = this.#stage;
    await world.aws.invoke('watch-executions', { time: world.now() }).catch(() => undefined);
  }

  /** The persons who have to answer a case do, and the payment sources report. */
  async #answerWhatWaits(): Promise<void> {
    const { world, plan, recorder } = this.#stage;
    const at = world.now();
    for (const creditorId of plan.setting.withSources)
      await world.billing('PaymentSourceReported.v1', { creditorId, source: SOURCE, reportedUntil: at });
    for (const debt of await debtsOf(world, recorder)) {
      if (debt.status !== 'caseOpen') continue;
      const { creditorId, invoiceId, cases } = debt;
      const invoice = plan.setting.invoices.findIndex((planned) => planned.invoiceId === invoiceId);
      const answer =
        invoice < 0
          ? { creditorId, invoiceId, number: cases.length, outcome: 'upheld', answeredAt: at }
          : answerTo(this.#stage, invoice, { number: cases.length, outcome: 'upheld', at });
      await world.billing('CaseAnswered.v1', answer);
    }
  }

  async #notePending(): Promise<void> {
    const { world, recorder } = this.#stage;
    for (const { debtId, outbox, effects } of await debtsOf(world, recorder)) {
      const due = Object.entries(effects).filter(([, effect]) => !isLater(effect, world.now()));
      // Entries of the dossier that are no events wait for the next event to take them to the timeline.
      const events = Object.entries(outbox).flatMap(([key, { type }]) => (/\.v\d+$/.test(type) ? [key] : []));
      const waits = [...events, ...due.map(([key]) => key)];
      if (waits.length > 0) recorder.pending.push({ ...recorder.seen(), of: debtId, waits });
    }
    for (const of of leftUndone(world))
      recorder.pending.push({ ...recorder.seen(), of, waits: ['its turn'] });
  }

  /** Watches each call of a function, and does what the plan has for this moment. */
  async #onCall(call: InterceptedCall): Promise<Verdict> {
    if (call.functionName === undefined) return 'proceed';
    this.#calls += 1;
    const { world, recorder } = this.#stage;
    if (!isShared(call)) await this.#actInCall(call.functionName);
    const verdict = this.#faultsAreOver ? 'proceed' : await this.#verdict(call);
    if (verdict !== 'proceed')
      recorder.faults.push({
        ...recorder.seen(),
        kind: typeof verdict === 'object' ? 'refused' : verdict,
        of: `${call.functionName} ${call.service}:${call.operation}`,
      });
    if (verdict === 'proceed' || verdict === 'crash-after' || verdict === 'drop-after') recorder.call(call);
    if (world.clock.now() < 0) throw new RangeError('time is before 1970');
    return verdict;
  }

  async #actInCall(functionName: string): Promise<void> {
    for (const waiting of [...this.#inCalls]) {
      const { duringOf = functionName } = waiting.step;
      if (duringOf !== functionName) continue;
      if (waiting.left > 0) {
        waiting.left -= 1;
        continue;
      }
      this.#inCalls.splice(this.#inCalls.indexOf(waiting), 1);
      await perform(this.#stage, waiting.step);
    }
  }

  async #verdict(call: InterceptedCall): Promise<Verdict> {
    const { world, elapsed } = this.#stage;
    const outage = this.faults.outageAt(elapsed, call);
    if (outage) return refusal(outage, call);
    const kind = this.faults.next(elapsed);
    if (kind !== 'stall') return kind ?? 'proceed';
    if (isShared(call)) return 'proceed';
    await world.clock.interleave(world.clock.now() + STALL_MILLISECONDS);
    return 'proceed';
  }

  recording(): Omit<Recording, 'config' | 'debts'> {
    const { plan, world, recorder, words } = this.#stage;
    const { events, sends, payments, optOuts, revocations, opened, faults, pending, deadLetters } = recorder;
    return {
      plan,
      events,
      sends,
      payments,
      optOuts,
      revocations,
      opened,
      faults,
      outages: plan.faults.filter((fault) => fault.kind === 'outage'),
      pending,
      deadLetters,
      executions: world.aws.executions().map(({ name, machine, status, input, error, states }) => ({
        name,
        machine,
        status,
        input,
        error,
        state: states.at(-1)?.name,
      })),
      logs: [...logged()],
      words,
      planEnd: this.#planEnd,
      end: world.clock.now(),
      calls: this.#calls,
    };
  }
}
