import type { Facts } from './facts.ts';
import { type Debtor, type Inputs, person } from './inputs.ts';
import type { Detail, Line } from './journal.ts';
import { roll } from './law/calendar.ts';
import { wallClock } from './law/zones.ts';
import {
  type Account,
  type Balance,
  balanceOn,
  type Entry,
  owedOn,
  payoffOn,
  type Quote,
} from './money/ledger.ts';
import { readEmail } from './texts/email.ts';

type Status =
  | 'open'
  | 'promised'
  | 'caseOpen'
  | 'onPaymentPlan'
  | 'handedOver'
  | 'settled'
  | 'cancelled'
  | 'prescribed';

export interface Applied extends Entry {
  id: string;
  knownAt: string;
}

/** A message about a debt: its own, or that of another debt that speaks of it. */
export interface Sent {
  at: string;
  day: string;
  step: string;
  channel: string;
  line: number;
  /** The debt whose message it is, and the version of that. */
  by: string;
  version: number;
  /** Whether it is the debt's own, or took the place of one: not if it only listed the debt. */
  isOwn: boolean;
  /** The channel reported that it did not arrive. */
  bounced: boolean;
}

/** A debt as the journal has told it so far. */
export interface Debt {
  id: string;
  invoiceId: string;
  creditorId: string;
  debtor: Debtor | undefined;
  uf: string | undefined;
  person: string;
  amount: number;
  exempt: number;
  dueDate: string;
  rolledDueDate: string;
  regua: string;
  profile: string;
  version: number;
  instalmentOf: string | undefined;
  status: Status;
  payments: Applied[];
  /** What was paid after it was cancelled: all of it goes back. */
  paidInVain: Applied[];
  writeOffs: Entry[];
  quotes: Quote[];
  promise: { number: number; day: string; until: string } | undefined;
  case: { deadline: string | undefined; owner: string | undefined; kind: string | undefined } | undefined;
  pausedUntil: string | undefined;
  brokenPromises: number;
  handedOverFor: string | undefined;
  courtesies: string[];
  /** How often something happened that has a receipt or an apology: a settlement, and each payment after the end. */
  occasions: number;
  /** The day on which it was cancelled or prescribed. */
  endedOn: string | undefined;
  /** What was waived when it was settled. */
  waived: number;
  sent: Sent[];
  steps: { step: string; version: number; day: string; afterPayments: number; line: number }[];
  /** What happened since the last step that lets a step be passed over: a promise, a case, a pause. */
  interrupted: boolean;
  /** The instalments of its payment plan, the earliest first; none without a plan. */
  instalments: string[];
  /** Whether the auditor can still work out its money: not once a payment plan was made of it. */
  tracked: boolean;
  /**
   * Whether an SMS or a WhatsApp message led to its page, which states figures that the journal does not show: what is
   * owed may then be less than the auditor works out, never more.
   */
  hiddenQuotes: boolean;
}

/** The journal so far, and what went into the run. Rules read it; `apply` alone changes it. */
export class World {
  readonly debts = new Map<string, Debt>();
  readonly facts: Facts;
  readonly inputs: Inputs;
  /** Ladder messages by CPF or CNPJ, over all debts and creditors. */
  readonly contacts = new Map<string, Sent[]>();
  /** Channels on which a debtor, of a creditor, wants no more messages. */
  readonly optOuts = new Map<string, Map<string, string>>();
  /** CPFs and CNPJs, with their creditor, that reported hardship, and the debt whose case is open. */
  readonly hardships = new Map<string, string>();
  readonly overIndebted = new Set<string>();
  private readonly debtors = new Map<string, Debtor>();
  private readonly invoices = new Map<string, Debt>();
  private readonly owners = new Map<string, Debt[]>();
  /** The parts of instalments that bear no charges, by the id of their debt. */
  readonly exempts = new Map<string, number>();

  constructor(inputs: Inputs, facts: Facts) {
    this.inputs = inputs;
    this.facts = facts;
    for (const { invoiceId, creditorId, debtor } of inputs.invoices) {
      this.debtors.set(`${creditorId}/${invoiceId}`, debtor);
    }
  }

  debtOf(line: Line): Debt | undefined {
    return line.debtId === undefined ? undefined : this.debts.get(line.debtId);
  }

  /** The debtor of a line's invoice, as billing issued it. */
  debtorOf({ creditorId, invoiceId }: Line): Debtor | undefined {
    return this.debtors.get(`${creditorId}/${invoiceId}`);
  }

  byInvoice(creditorId: string, invoiceId: string): Debt | undefined {
    return this.invoices.get(`${creditorId}/${invoiceId}`);
  }

  /** The debts of a CPF or CNPJ with one creditor. */
  debtsOf(whose: Pick<Debt, 'person' | 'creditorId'>): Debt[] {
    return this.owners.get(`${whose.creditorId}/${whose.person}`) ?? [];
  }

  creditor(creditorId: string | undefined) {
    return this.facts.creditors.find(({ id }) => id === creditorId);
  }

  holidaysOf(creditorId: string | undefined): string[] {
    return (this.creditor(creditorId)?.holidays ?? []).map(({ date }) => date);
  }

  /** The wall clock of a debt's debtor. */
  clock(instant: string, debt: Debt | undefined): { day: string; minutes: number } {
    return wallClock(instant, debt?.uf);
  }

  /** The debt's ledger as it is known so far. */
  account(debt: Debt): Account {
    const charges = this.creditor(debt.creditorId)?.charges;
    const little = charges?.whenLittleIsLeft;
    return {
      amount: debt.amount,
      exempt: debt.exempt,
      rolledDueDate: debt.rolledDueDate,
      terms: {
        finePercent: charges?.finePercent ?? 0,
        interestPercentPerMonth: charges?.interestPercentPerMonth ?? 0,
        waiveUpTo: charges?.whenOnlyChargesAreLeft.waiveUpTo ?? 0,
        littleUpTo: little?.action === 'wait' ? 0 : (little?.upTo ?? 100),
      },
      entries: [...debt.payments, ...debt.writeOffs],
      quotes: debt.quotes,
    };
  }

  payoff(debt: Debt, day: string): number {
    return payoffOn(this.account(debt), day);
  }

  /** All that has come of a debt so far. */
  books(debt: Debt): Balance {
    return balanceOn(this.account(debt), '2098-12-31');
  }

  /** Money of a payment plan: the earliest instalment takes what settles it, and the rest goes to the next. */
  allot(whole: Debt, payment: Applied): void {
    let rest = payment.amount;
    for (const id of whole.instalments) {
      const instalment = this.debts.get(id);
      if (instalment === undefined || rest === 0) continue;
      const amount = Math.min(rest, this.payoff(instalment, payment.day));
      if (amount > 0) instalment.payments.push({ ...payment, amount });
      rest -= amount;
    }
  }

  /** What is owed, whatever the creditor would waive. */
  owed(debt: Debt, day: string): number {
    return owedOn(this.account(debt), day);
  }

  /** Takes a line in, after the rules have looked at it. */
  apply(line: Line, number: number): void {
    if (line.type === 'message') this.takeMessage(line, number);
    if (line.type === 'optedOut') this.takeOptOut(line);
    if (line.type === 'event' && line.detail !== undefined) this.takeEvent(line, line.detail, number);
  }

  private takeMessage(line: Line, number: number): void {
    const debt = this.debtOf(line);
    if (debt === undefined) return;
    const { day } = this.clock(line.at, debt);
    const step = line.step ?? '';
    const sent: Sent = {
      at: line.at,
      day,
      step,
      channel: line.channel ?? '',
      line: number,
      by: debt.id,
      version: debt.version,
      isOwn: true,
      bounced: false,
    };
    if (isCourtesy(step)) {
      debt.courtesies.push(step);
      return;
    }
    debt.sent.push(sent);
    this.contacts.set(debt.person, [...(this.contacts.get(debt.person) ?? []), sent]);
    if (line.channel === 'email') this.takeQuotes(debt, line.text ?? '', day, sent);
    else debt.hiddenQuotes = true;
  }

  /** Every amount that a message states is a figure fixed for the debtor, on that day or until the day that it states. */
  private takeQuotes(debt: Debt, text: string, day: string, sent: Sent): void {
    const email = readEmail(text);
    const holidays = this.holidaysOf(debt.creditorId);
    const inCode = email.pixCode !== undefined || email.digitableLine !== undefined;
    for (const shown of email.invoices) {
      const other = this.byInvoice(debt.creditorId, shown.invoiceId);
      if (other === undefined) continue;
      const days = [day, email.unchangedUntil, inCode && !shown.notInCode ? email.codeUntil : undefined];
      const last =
        days
          .filter((stated) => stated !== undefined)
          .toSorted()
          .at(-1) ?? day;
      other.quotes.push({
        day,
        at: sent.at,
        amount: shown.owed,
        lastDay: roll(last, holidays),
        receivedBefore: receivedOf(other),
      });
      if (other !== debt) other.sent.push({ ...sent, step: coveredBy(sent), isOwn: false });
    }
  }

  /** An SMS or a WhatsApp message has no list: what it covers is in its event. */
  takeCovered({ covers = [], channel }: Detail, debt: Debt, at: string): void {
    const sent = debt.sent.findLast((one) => one.by === debt.id && one.at === at && one.channel === channel);
    if (channel === 'email') return;
    for (const covered of covers.map((id) => this.debts.get(id))) {
      if (covered === undefined) continue;
      covered.hiddenQuotes = true;
      if (sent !== undefined) covered.sent.push({ ...sent, step: coveredBy(sent), isOwn: false });
    }
  }

  /** A message that did not arrive told nobody of any debt. */
  takeBounce({ step, channel }: Detail, debt: Debt): void {
    for (const other of this.debtsOf(debt))
      for (const sent of other.sent) {
        const isIt = [step, coveredBy({ step })].includes(sent.step) && sent.channel === channel;
        if (sent.by === debt.id && isIt && sent.version === debt.version) sent.bounced = true;
      }
  }

  private takeOptOut(line: Line): void {
    const debt = this.debtOf(line);
    if (debt !== undefined) this.optOut(debt.creditorId, debt.debtor?.debtorId, line.channel ?? '', line.at);
  }

  optOut(creditorId: string, debtorId: string | undefined, channel: string, since: string): void {
    const key = `${creditorId}/${debtorId}`;
    const channels = this.optOuts.get(key) ?? new Map<string, string>();
    if (!channels.has(channel)) channels.set(channel, since);
    this.optOuts.set(key, channels);
  }

  /** Since when the debtor of a debt has opted out of a channel, if at all. */
  optedOut(debt: Debt, channel: string, at: string): boolean {
    const debtorId = debt.debtor?.debtorId;
    const since = this.optOuts.get(`${debt.creditorId}/${debtorId}`)?.get(channel);
    if (since !== undefined && Date.parse(since) < Date.parse(at)) return true;
    return [
      ...this.inputs.invoices
        .filter(({ debtor }) => debtor.debtorId === debtorId)
        .map(({ debtor, issuedAt }) => ({ optOuts: debtor.optOuts, since: issuedAt })),
      ...this.inputs.contacts
        .filter((update) => update.debtorId === debtorId)
        .map(({ optOuts, updatedAt }) => ({ optOuts, since: updatedAt })),
    ].some((said) => said.optOuts?.includes(channel) && Date.parse(said.since) < Date.parse(at));
  }

  private takeEvent(line: Line, detail: Detail, number: number): void {
    if (line.detailType === 'DebtOpened.v1') this.open(line, detail);
    const debt = this.debtOf(line);
    if (debt === undefined) return;
    const take = TAKES[line.detailType ?? ''];
    take?.({ world: this, debt, detail, line, number });
  }

  /** The day until which an invoice is on time by texts: its due date, rolled, also of an invoice that came after it (docs/messages.md). */
  shownDueDate({ creditorId, dueDate, rolledDueDate }: Debt): string {
    const onInvoice = roll(dueDate, this.holidaysOf(creditorId));
    return onInvoice < rolledDueDate ? onInvoice : rolledDueDate;
  }

  private open(line: Line, detail: Detail): void {
    const { debtId = '', invoiceId = '', creditorId = '' } = line;
    const whole = detail.instalmentOf === undefined ? undefined : this.debts.get(detail.instalmentOf.debtId);
    const debtor = whole?.debtor ?? this.debtors.get(`${creditorId}/${invoiceId}`);
    const debt: Debt = {
      id: debtId,
      invoiceId,
      creditorId,
      debtor,
      uf: debtor?.uf,
      person: person(debtor?.taxId ?? `unknown ${detail.debtorId}`),
      amount: detail.amount ?? 0,
      exempt: this.exempts.get(debtId) ?? 0,
      dueDate: detail.dueDate ?? '',
      rolledDueDate: detail.rolledDueDate ?? '',
      regua: detail.regua ?? '',
      profile: detail.profile ?? '',
      version: 1,
      instalmentOf: detail.instalmentOf?.debtId,
      status: 'open',
      payments: [],
      paidInVain: [],
      writeOffs: [],
      quotes: [],
      promise: undefined,
      case: undefined,
      pausedUntil: undefined,
      brokenPromises: 0,
      handedOverFor: undefined,
      courtesies: [],
      occasions: 0,
      waived: 0,
      endedOn: undefined,
      sent: [],
      steps: [],
      interrupted: false,
      instalments: [],
      tracked: true,
      hiddenQuotes: false,
    };
    this.debts.set(debtId, debt);
    this.invoices.set(`${creditorId}/${invoiceId}`, debt);
    const owner = `${creditorId}/${debt.person}`;
    this.owners.set(owner, [...(this.owners.get(owner) ?? []), debt]);
    if (debtor?.overIndebted === true) this.overIndebted.add(person(debtor.taxId));
  }
}

/** The step of a message of another debt. */
export const coveredBy = ({ step }: { step: string | undefined }): string => `covered by ${step}`;

/** Receipts and apologies are outside the contact budget. */
export const isCourtesy = (step: string): boolean => /^((receipt|apology)(-\d+)?|mistake)$/.test(step);

const receivedOf = (debt: Debt): number => debt.payments.reduce((sum, { amount }) => sum + amount, 0);

interface Take {
  world: World;
  debt: Debt;
  detail: Detail;
  line: Line;
  number: number;
}

const TAKES: Record<string, (take: Take) => void> = {
  'DebtAmended.v1': ({ debt, detail }) => {
    debt.amount = detail.amount ?? debt.amount;
    debt.dueDate = detail.dueDate ?? debt.dueDate;
    debt.rolledDueDate = detail.rolledDueDate ?? debt.rolledDueDate;
    debt.regua = detail.regua ?? debt.regua;
    debt.version = detail.version ?? debt.version;
    debt.status = detail.handedOverFor === undefined ? 'open' : 'handedOver';
    debt.promise = undefined;
    debt.case = undefined;
    debt.steps = [];
  },
  'PaymentApplied.v1': ({ world, debt, detail, line }) => {
    if (debt.status === 'settled' || debt.status === 'cancelled') debt.occasions += 1;
    const payment: Applied = {
      kind: 'payment',
      id: detail.paymentId ?? '',
      amount: detail.amount ?? 0,
      at: detail.paidAt ?? line.at,
      day: world.clock(detail.paidAt ?? line.at, debt).day,
      knownAt: line.at,
    };
    (debt.status === 'cancelled' ? debt.paidInVain : debt.payments).push(payment);
    if (debt.status === 'onPaymentPlan') world.allot(debt, payment);
  },
  'PaymentReversed.v1': ({ debt, detail }) => {
    const payment = debt.payments.find(({ id }) => id === detail.paymentId);
    if (payment === undefined) return;
    payment.amount -= detail.amount ?? 0;
    debt.quotes = [];
    if (payment.amount <= 0) debt.payments = debt.payments.filter((other) => other !== payment);
  },
  'MessageSent.v1': ({ world, debt, detail, line }) => world.takeCovered(detail, debt, line.at),
  'MessageFeedbackReceived.v1': ({ world, debt, detail }) => {
    if (detail.kind === 'bounced' || detail.kind === 'failed') world.takeBounce(detail, debt);
  },
  'MessageConsolidated.v1': ({ debt, detail }) => {
    const sent = debt.sent.findLast(({ by }) => by === detail.by);
    if (sent !== undefined) sent.isOwn = true;
    if (detail.channel !== 'email') debt.hiddenQuotes = true;
  },
  'DebtWrittenOff.v1': ({ world, debt, detail, line }) => {
    debt.writeOffs.push({
      kind: 'writeOff',
      amount: detail.amount ?? 0,
      at: line.at,
      day: world.clock(line.at, debt).day,
    });
  },
  'DebtSettled.v1': ({ debt, detail }) => {
    debt.status = 'settled';
    debt.occasions += 1;
    debt.waived = detail.waived ?? 0;
    debt.promise = undefined;
  },
  'DebtClosed.v1': ({ world, debt, line }) => {
    debt.status = 'cancelled';
    debt.endedOn = world.clock(line.at, debt).day;
    debt.promise = undefined;
  },
  'DebtPrescribed.v1': ({ world, debt, line }) => {
    debt.status = 'prescribed';
    debt.endedOn = world.clock(line.at, debt).day;
  },
  'DebtReopened.v1': ({ debt, detail }) => {
    // What was waived at the settlement stays waived, and the auditor does not follow what is owed then.
    debt.status = detail.to === 'ladder' ? 'open' : detail.to === 'prescribed' ? 'prescribed' : 'handedOver';
    debt.version = detail.version ?? debt.version;
    debt.interrupted = true;
    debt.quotes = [];
    debt.tracked = debt.tracked && debt.waived === 0;
  },
  'DebtHandedOver.v1': ({ debt, detail }) => {
    debt.status = 'handedOver';
    debt.handedOverFor = detail.reason;
  },
  'PromiseMade.v1': ({ world, debt, detail, line }) => {
    debt.status = 'promised';
    debt.promise = {
      number: debt.brokenPromises + 1,
      day: detail.day ?? '',
      until: detail.until ?? detail.day ?? '',
    };
    debt.interrupted = true;
    debt.quotes.push({
      day: world.clock(line.at, debt).day,
      at: line.at,
      amount: detail.amount ?? 0,
      lastDay: roll(detail.until ?? '', world.holidaysOf(debt.creditorId)),
      receivedBefore: receivedOf(debt),
    });
  },
  'PromiseBroken.v1': ({ debt }) => {
    debt.status = 'open';
    debt.promise = undefined;
    debt.brokenPromises += 1;
  },
  'CaseOpened.v1': ({ world, debt, detail }) => {
    debt.status = 'caseOpen';
    debt.promise = undefined;
    debt.case = { deadline: detail.deadline, owner: detail.owner, kind: detail.kind };
    debt.interrupted = true;
    if (detail.kind === 'hardship') world.hardships.set(`${debt.person}/${debt.creditorId}`, debt.id);
  },
  'CaseResolved.v1': ({ world, debt, detail }) => {
    if (debt.status === 'caseOpen') debt.status = 'open';
    debt.case = undefined;
    const key = `${debt.person}/${debt.creditorId}`;
    if (world.hardships.get(key) === debt.id) world.hardships.delete(key);
    if (detail.outcome === 'over-indebted') world.overIndebted.add(debt.person);
  },
  'PaymentPlanMade.v1': ({ world, debt, detail }) => {
    debt.status = 'onPaymentPlan';
    debt.promise = undefined;
    debt.tracked = false;
    debt.interrupted = true;
    debt.instalments = (detail.instalments ?? []).map(({ debtId }) => debtId);
    for (const { debtId, exempt } of detail.instalments ?? []) world.exempts.set(debtId, exempt ?? 0);
    for (const { debtId, exempt } of detail.instalments ?? []) {
      const instalment = world.debts.get(debtId);
      if (instalment !== undefined) instalment.exempt = exempt ?? 0;
    }
  },
  'PaymentPlanBroken.v1': ({ debt }) => {
    debt.status = 'open';
    debt.interrupted = true;
  },
  'DebtPaused.v1': ({ debt, detail }) => {
    debt.pausedUntil = detail.lastDay;
    debt.interrupted = true;
  },
  'DebtResumed.v1': ({ debt }) => {
    debt.pausedUntil = undefined;
  },
  'StepTaken.v1': ({ world, debt, detail, line, number }) => {
    debt.steps.push({
      step: detail.step ?? '',
      version: debt.version,
      day: world.clock(line.at, debt).day,
      afterPayments: debt.payments.length,
      line: number,
    });
    debt.interrupted = false;
  },
};
