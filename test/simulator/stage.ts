import { BANK_FILES } from '#sandbox/deployment/deployment.ts';
import type { BillingEventType } from '#schemas/events/billing.ts';
import type { TestWorld } from '#test/builders/world.ts';
import type { Plan, PlannedInvoice, Step } from './plan.ts';
import type { Recorder } from './recorder.ts';
import type { ReportedPayment } from './recording.ts';

/** The part of a call of the webhook that its provider chooses. */
export type ProviderCall = Parameters<TestWorld['call']>[0];

/** Something that comes from outside, and may come again word for word. */
export type Input =
  | {
      readonly via: 'bus';
      readonly type: BillingEventType;
      readonly detail: Readonly<Record<string, unknown>>;
    }
  | { readonly via: 'signed'; readonly body: object; readonly tries: number }
  | { readonly via: 'provider'; readonly call: ProviderCall; readonly tries: number }
  | { readonly via: 'file'; readonly name: string; readonly content: Buffer }
  | { readonly via: 'feedback'; readonly body: unknown };

/** What a report says was paid. */
export type Reported = Pick<ReportedPayment, 'creditorId' | 'paymentId' | 'amount' | 'invoiceId'>;

/** What a step said, so that it can be said again. */
interface Said {
  readonly input: Input;
  readonly payments: readonly Reported[];
}

/** What all actors of a play share. */
export class Stage {
  readonly plan: Plan;
  readonly world: TestWorld;
  readonly recorder: Recorder;
  readonly said = new Map<number, Said>();
  /** Texts that debtors wrote. */
  readonly words: string[] = [];
  readonly #start: number;

  constructor(plan: Plan, world: TestWorld, recorder: Recorder) {
    this.plan = plan;
    this.world = world;
    this.recorder = recorder;
    this.#start = Date.parse(plan.setting.start);
  }

  /** Milliseconds from the start. */
  get elapsed(): number {
    return this.world.clock.now() - this.#start;
  }

  /** What the clock of a step's sender shows, ISO-8601. */
  clockOf({ skew = 0 }: Step): string {
    return new Date(this.world.clock.now() + skew * 60_000).toISOString();
  }

  /** The day on that clock, in Brasília, and N days later. */
  dayOf(step: Step, days = 0): string {
    return new Date(Date.parse(this.clockOf(step)) - 3 * 3_600_000 + days * 86_400_000)
      .toISOString()
      .slice(0, 10);
  }

  invoice(index: number): PlannedInvoice {
    const found = this.plan.setting.invoices[index];
    if (!found) throw new RangeError(`no invoice ${index}`);
    return found;
  }

  /** Brings an input to the product, and notes the payments in it. */
  async say(step: Step, input: Input, payments: readonly Reported[] = []): Promise<void> {
    this.said.set(step.id, { input, payments });
    await this.#bring(step, input, payments);
  }

  /** Brings what an earlier step said once more; nothing if that step said nothing. */
  async sayAgain(step: Step, earlier: number): Promise<void> {
    const said = this.said.get(earlier);
    if (said) await this.#bring(step, said.input, said.payments);
  }

  async #bring({ id: step }: Step, input: Input, payments: readonly Reported[]): Promise<void> {
    const seen = this.recorder.seen();
    const answer = await this.#deliver(input);
    for (const payment of payments) {
      this.recorder.payments.push({ ...seen, step, ...payment, answer });
    }
  }

  async #deliver(input: Input): Promise<ReportedPayment['answer']> {
    const { world } = this;
    switch (input.via) {
      case 'bus':
        await world.billing(input.type, input.detail);
        return 'unknown';
      case 'file':
        world.aws.putObject(BANK_FILES, input.name, input.content);
        return 'unknown';
      case 'feedback':
        world.feedback(input.body);
        return 'unknown';
      case 'signed':
        return this.#persist(input.tries, () => world.webhook(input.body));
      case 'provider':
        return this.#persist(input.tries, () => world.call(input.call));
    }
  }

  /** Calls as a provider does: again until it is answered well, N times at most. */
  async #persist(
    tries: number,
    call: () => Promise<{ readonly statusCode: number }>,
  ): Promise<ReportedPayment['answer']> {
    let answer: ReportedPayment['answer'] = 'unknown';
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const statusCode = await call().then(
        (answered) => answered.statusCode,
        () => undefined,
      );
      if (statusCode === 200) return 'accepted';
      if (statusCode !== undefined) answer = 'refused';
    }
    return answer;
  }
}
