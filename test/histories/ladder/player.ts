import { debtKey, instalmentInvoiceId } from '#adapters/table/keys.ts';
import { addDays, dayOf } from '#domain/calendar/days.ts';
import type { InterceptedCall, Verdict } from '#sandbox/aws/intercept.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, type TestWorld } from '#test/builders/world.ts';
import { AMOUNT, type Deed, type Script } from './script.ts';

const DAY = 24 * 60 * 60 * 1000;
/** A time that is longer than any moment of a script. */
const SCRIPT_DAYS = 45;
/** A provider gives up on a webhook after a number of attempts, and comes back later. */
const WEBHOOK_TRIES = 3;

/** What was seen of a debtor's debts, in the order in which it took effect. */
export interface Observation {
  readonly invoiceId: string;
  /** The other debt of the same debtor; there may be none of it. */
  readonly otherId: string;
  /**
   * Every call of a channel: what was sent (`debtId/version/step/channel`), the instant that its claim was made for (a
   * function that stalls sends later), and the status of the debt just before the claim was written.
   */
  readonly sends: {
    readonly what: string;
    readonly at: string | undefined;
    readonly claimedOn: string | undefined;
  }[];
  /** The amounts in centavos by payment id, each once. */
  readonly paid: Map<string, number>;
}

interface Update {
  readonly Key: { readonly pk: { readonly S: string } };
  readonly UpdateExpression?: string;
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>;
  readonly ExpressionAttributeValues?: Readonly<
    Record<string, { readonly M?: { readonly [Field in 'status' | 'at']?: { readonly S?: string } } }>
  >;
}

/** The send that a write claims, as `debtId/version/step/channel`, and the instant that it claims it for. */
function claimedBy({
  Key,
  UpdateExpression,
  ExpressionAttributeNames,
  ExpressionAttributeValues,
}: Update): { readonly key: string; readonly at: string | undefined } | undefined {
  const [value, given] =
    Object.entries(ExpressionAttributeValues ?? {}).find(([, { M }]) => M?.status?.S === 'claimed') ?? [];
  const name = value && new RegExp(`(#n\\d+) = ${value}\\b`).exec(UpdateExpression ?? '')?.[1];
  if (!name) return undefined;
  return { key: `${Key.pk.S.replace('DEBT#', '')}/${ExpressionAttributeNames?.[name]}`, at: given?.M?.at?.S };
}

/** Plays a script against the real handlers and the real machine, and watches. */
export class Player {
  readonly #world: TestWorld;
  readonly #script: Script;
  readonly #done = new Set<number>();
  readonly #seen: Observation;
  /** The instant of each claim and the status of its debt just before it, the latest last. */
  readonly #claims = new Map<string, { readonly at: string | undefined; readonly on: string | undefined }>();
  readonly #unacknowledged: object[] = [];
  #calls = 0;
  #otherIsIssued = false;
  #others = 0;
  #lastPayment: object | undefined;

  constructor(world: TestWorld, script: Script, invoiceId: string) {
    this.#world = world;
    this.#script = script;
    this.#seen = { invoiceId, otherId: `${invoiceId}-other`, sends: [], paid: new Map() };
  }

  /** Plays from the invoice to the end of everything that follows from it. */
  async play(): Promise<Observation> {
    const world = this.#world;
    const { clock } = world;
    world.aws.intercept = (call) => this.#onCall(call);
    const start = clock.now();
    await world.billing('InvoiceIssued.v1', this.#invoice());
    for (const [index, { moment, deed }] of this.#script.entries())
      if (moment.kind === 'minute')
        clock.at(start + moment.minute * 60_000, () => this.#once(index, () => this.#do(deed)));
    await this.#run(start);
    await this.#redeliver();
    await this.#run(clock.now());
    world.aws.intercept = undefined;
    return this.#seen;
  }

  /** Plays to the end; a case that nobody answers would never end, so a person answers it in time. */
  async #run(from: number): Promise<void> {
    const { clock } = this.#world;
    await clock.runUntil(from + SCRIPT_DAYS * DAY);
    while ((await this.#debt())?.status === 'caseOpen') {
      await this.#do({ kind: 'answer', outcome: 'upheld' });
      await clock.runUntil(clock.now() + DAY);
    }
    await clock.runUntil();
  }

  #debt(): Promise<StoredDebt | undefined> {
    return this.#world.debt(this.#seen.invoiceId);
  }

  #invoice() {
    const { invoiceId } = this.#seen;
    const issuedAt = new Date(Number(this.#issuedAt())).toISOString();
    return anInvoice({ invoiceId, issuedAt, dueDate: addDays(dayOf(issuedAt), 4), amount: AMOUNT });
  }

  #start: number | undefined;
  #issuedAt(): number {
    this.#start ??= this.#world.clock.now();
    return this.#start;
  }

  async #once(index: number, act: () => Promise<unknown>): Promise<void> {
    if (this.#done.has(index)) return;
    this.#done.add(index);
    await act();
  }

  /** Watches each call of a function before it is made, and does what the script has for this moment. */
  async #onCall(call: InterceptedCall): Promise<Verdict> {
    // A function reads its secrets once for all calls that come together: one made inside that read waits for itself.
    if (call.functionName === undefined || call.operation === 'GetSecretValue') return 'proceed';
    const number = this.#calls;
    this.#calls += 1;
    let verdict = 'proceed' as Verdict;
    for (const [index, { moment, deed }] of this.#script.entries()) {
      if (moment.kind !== 'call' || moment.call !== number) continue;
      await this.#once(index, async () => {
        if (deed.kind === 'crash') verdict = `crash-${deed.side}`;
        else await this.#do(deed);
      });
    }
    if (verdict !== 'crash-before') await this.#watch(call);
    return verdict;
  }

  async #watch({ operation, input }: InterceptedCall): Promise<void> {
    if (operation === 'UpdateItem') {
      const { key, at } = claimedBy(input as Update) ?? {};
      if (key) {
        this.#claims.delete(key);
        const debt = await this.#world.item(debtKey(key.split('/')[0] as string));
        this.#claims.set(key, { at, on: debt?.status as string | undefined });
      }
    }
    if (operation === 'SendEmail') this.#sent(this.#tag(input), 'email');
    if (operation === 'Publish') this.#sent(this.#latestClaim('sms'), 'sms');
  }

  #tag(input: unknown): string {
    const tags = (input as { EmailTags: { Name: string; Value: string }[] }).EmailTags;
    const tag = (name: string) => tags.find((one) => one.Name === name)?.Value;
    return `${tag('debtId')}/${tag('version')}/${tag('step')}/email`;
  }

  #latestClaim(channel: string): string {
    return [...this.#claims.keys()].findLast((key) => key.endsWith(channel)) ?? `unclaimed/${channel}`;
  }

  #sent(what: string, channel: string): void {
    const claim = this.#claims.get(what);
    this.#seen.sends.push({ what, at: claim?.at, claimedOn: claim?.on });
    if (!what.endsWith(channel)) throw new Error(`${what} went out by ${channel}`);
  }

  async #do(deed: Exclude<Deed, { kind: 'crash' }> | Deed): Promise<void> {
    const { invoiceId } = this.#seen;
    switch (deed.kind) {
      case 'pay': {
        const id = `${invoiceId}-${this.#seen.paid.size}`;
        this.#seen.paid.set(id, deed.amount);
        const paidAt = new Date(this.#world.clock.now()).toISOString();
        this.#lastPayment = aPayment({ id, invoiceId, amount: deed.amount, paidAt });
        return this.#deliver(this.#lastPayment);
      }
      case 'pay again':
        return this.#lastPayment && this.#deliver(this.#lastPayment);
      case 'issue again':
        return this.#world.billing('InvoiceIssued.v1', this.#invoice());
      case 'cancel': {
        const cancelledAt = new Date(this.#world.clock.now()).toISOString();
        const detail = { invoiceId, creditorId: 'bebidas-nordeste', cancelledAt };
        return this.#world.billing('InvoiceCancelled.v1', detail);
      }
      case 'amend': {
        const now = new Date(this.#world.clock.now()).toISOString();
        const { change } = deed;
        const detail = { invoiceId, creditorId: 'bebidas-nordeste', amendedAt: now };
        return this.#world.billing('InvoiceAmended.v1', {
          ...detail,
          ...('amount' in change ? change : { dueDate: addDays(dayOf(now), change.days) }),
        });
      }
      case 'promise': {
        const promisedAt = this.#world.now();
        const day = addDays(dayOf(promisedAt), deed.days);
        return this.#world.billing('PromiseReported.v1', {
          invoiceId,
          creditorId: CREDITOR,
          day,
          promisedAt,
        });
      }
      case 'makePaymentPlan': {
        const agreedAt = this.#world.now();
        const dueDates = [deed.days, deed.days + 20].map((days) => addDays(dayOf(agreedAt), days));
        const instalments = dueDates.map((dueDate) => ({ amount: AMOUNT / 2, dueDate }));
        const agreed = { invoiceId, creditorId: CREDITOR, instalments, agreedAt };
        return this.#world.billing('PaymentPlanReported.v1', agreed);
      }
      case 'pay part': {
        const part = instalmentInvoiceId({ creditorId: CREDITOR, invoiceId }, 1, deed.part);
        // Nobody is shown a bill of an instalment that is not there.
        if (!(await this.#world.debt(part))) return;
        const id = `${part}-${this.#seen.paid.size}`;
        this.#seen.paid.set(id, AMOUNT / 2);
        const paidAt = this.#world.now();
        return this.#deliver(aPayment({ id, invoiceId: part, amount: AMOUNT / 2, paidAt }));
      }
      case 'dispute': {
        const about = { invoiceId, creditorId: CREDITOR };
        const at = this.#world.now();
        return deed.why === 'hardship'
          ? this.#world.billing('HardshipReported.v1', { ...about, reportedAt: at })
          : this.#world.billing('DisputeRaised.v1', { ...about, kind: deed.why, raisedAt: at });
      }
      case 'answer': {
        const debt = await this.#debt();
        if (debt?.status !== 'caseOpen') return;
        const { outcome } = deed;
        return this.#world.billing('CaseAnswered.v1', {
          invoiceId,
          creditorId: CREDITOR,
          number: debt.cases.length,
          outcome,
          answeredAt: this.#world.now(),
          ...(outcome === 'corrected' ? { amount: AMOUNT / 2 } : {}),
        });
      }
      case 'another': {
        const issuedAt = new Date(this.#world.clock.now()).toISOString();
        const { debtor } = this.#invoice();
        const dueDate = addDays(dayOf(issuedAt), deed.days);
        const { otherId } = this.#seen;
        // Billing never gives one number twice to two invoices.
        if (this.#otherIsIssued) return;
        this.#otherIsIssued = true;
        return this.#world.billing(
          'InvoiceIssued.v1',
          anInvoice({ invoiceId: otherId, debtor, issuedAt, dueDate, amount: AMOUNT }),
        );
      }
      case 'pay other': {
        if (!this.#otherIsIssued) return;
        const paidAt = new Date(this.#world.clock.now()).toISOString();
        const { otherId: invoiceId } = this.#seen;
        this.#others += 1;
        return this.#deliver(
          aPayment({ id: `${invoiceId}-${this.#others}`, invoiceId, amount: deed.amount, paidAt }),
        );
      }
      case 'stall':
        return this.#world.clock.interleave(this.#world.clock.now() + deed.days * DAY);
      default:
    }
  }

  /** Delivers as a provider does: again until it is taken, and once more later. */
  async #deliver(body: object): Promise<void> {
    for (let attempt = 0; attempt < WEBHOOK_TRIES; attempt += 1) {
      const answer = await this.#world.webhook(body).catch(() => undefined);
      if (answer?.statusCode === 200) return;
    }
    this.#unacknowledged.push(body);
  }

  async #redeliver(): Promise<void> {
    for (const body of this.#unacknowledged.splice(0)) {
      const { statusCode } = await this.#world.webhook(body);
      if (statusCode !== 200) throw new Error(`the webhook answered ${statusCode}`);
    }
  }
}
