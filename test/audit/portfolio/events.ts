import type { Invoice } from '../inputs.ts';
import { addDays } from '../law/calendar.ts';
import type { Temperament } from './debtors.ts';
import type { Random } from './random.ts';

/** A line of one of the two input files, with the instant at which it comes. */
export interface InputLine {
  at: string;
  file: 'invoices' | 'payments';
  json: object;
}

const clock = (random: Random, from: number, to: number): string =>
  `${String(random.between(from, to)).padStart(2, '0')}:${String(random.between(0, 59)).padStart(2, '0')}:00`;

const instant = (day: string, random: Random, from = 6, to = 23): string =>
  `${day}T${clock(random, from, to)}-03:00`;

const USUAL = [
  'inTime',
  'late',
  'inParts',
  'over',
  'twice',
  'promise',
  'dispute',
  'hardship',
  'amend',
] as const;
const RARE = ['cancel', 'writeOff', 'pause', 'plan', 'knownLate'] as const;

/** Draws what becomes of one invoice. */
export class Fate {
  private readonly invoice: Invoice;
  private readonly random: Random;
  private readonly lines: InputLine[] = [];

  constructor(invoice: Invoice, random: Random) {
    this.invoice = invoice;
    this.random = random;
  }

  static of(invoice: Invoice, temperament: Temperament, random: Random): InputLine[] {
    const fate = new Fate(invoice, random);
    fate.draw(temperament);
    return fate.lines;
  }

  private draw(temperament: Temperament): void {
    if (temperament === 'quote' || temperament === 'never') return;
    if (temperament === 'punctual') this.inTime();
    else if (temperament === 'late') this[this.random.chance(30) ? 'inTime' : 'late']();
    else if (temperament === 'partial') this.inParts();
    else this[this.random.chance(70) ? this.random.pick(USUAL) : this.random.pick(RARE)]();
  }

  private day(late: number): string {
    return addDays(this.invoice.dueDate, late);
  }

  private pay(late: number, amount: number, knownAfter = 0): void {
    const paidAt = instant(this.day(late), this.random);
    const { invoiceId, creditorId } = this.invoice;
    const arrives = knownAfter === 0 ? {} : { arrivesAt: `${this.day(late + knownAfter)}T14:10:00-03:00` };
    const id = `pix-${invoiceId}-${this.lines.length}`;
    this.lines.push({
      at: arrives.arrivesAt ?? paidAt,
      file: 'payments',
      json: {
        id,
        type: 'payment.received',
        creditorId,
        invoiceId,
        amount,
        paidAt,
        method: 'pix',
        ...arrives,
      },
    });
  }

  private say(type: string, day: string, detail: object, time?: string): string {
    const at = instant(day, this.random, 9, 17);
    const { invoiceId, creditorId } = this.invoice;
    const stamp = time === undefined ? {} : { [time]: at };
    this.lines.push({
      at,
      file: 'invoices',
      json: { 'detail-type': `${type}.v1`, time: at, detail: { invoiceId, creditorId, ...detail, ...stamp } },
    });
    return at;
  }

  private inTime(): void {
    this.pay(-this.random.between(0, 2), this.invoice.amount);
  }

  private late(): void {
    this.pay(this.random.between(1, 30), this.invoice.amount);
  }

  private inParts(): void {
    const first = Math.max(1, Math.floor((this.invoice.amount * this.random.between(20, 90)) / 100));
    const when = this.random.between(-2, 12);
    this.pay(when, first);
    if (this.random.chance(70)) this.pay(when + this.random.between(1, 15), this.invoice.amount - first || 1);
  }

  private over(): void {
    this.pay(this.random.between(-3, 20), this.invoice.amount + this.random.between(1, 50_000));
  }

  private twice(): void {
    const when = this.random.between(-3, 10);
    this.pay(when, this.invoice.amount);
    this.pay(when + this.random.between(0, 2), this.invoice.amount);
  }

  private knownLate(): void {
    this.pay(this.random.between(-1, 8), this.invoice.amount, this.random.between(1, 4));
  }

  private promise(): void {
    const said = this.random.between(2, 9);
    const promised = said + this.random.between(1, 10);
    this.say('PromiseReported', this.day(said), { day: this.day(promised) }, 'promisedAt');
    if (this.random.chance(60)) this.pay(promised - this.random.between(0, 1), this.invoice.amount);
  }

  private dispute(): void {
    const raised = this.random.between(1, 10);
    this.say('DisputeRaised', this.day(raised), { kind: 'goods-or-service' }, 'raisedAt');
    if (this.random.chance(15)) return;
    const outcome = this.random.pick(['upheld', 'corrected', 'cancelled'] as const);
    const amount = outcome === 'corrected' ? { amount: Math.ceil(this.invoice.amount / 2) } : {};
    this.say('CaseAnswered', this.day(raised + 3), { number: 1, outcome, ...amount }, 'answeredAt');
    if (outcome !== 'cancelled' && this.random.chance(50))
      this.pay(raised + 8, amount.amount ?? this.invoice.amount);
  }

  private hardship(): void {
    const raised = this.random.between(1, 8);
    this.say('HardshipReported', this.day(raised), {}, 'reportedAt');
    const outcome = this.random.pick(['upheld', 'over-indebted'] as const);
    this.say('CaseAnswered', this.day(raised + 4), { number: 1, outcome }, 'answeredAt');
  }

  private amend(): void {
    const later = this.random.chance(50) ? { dueDate: this.day(this.random.between(5, 20)) } : {};
    const other = this.random.chance(60) ? { amount: Math.ceil(this.invoice.amount * 0.8) } : {};
    const changes = { ...later, ...other };
    const amended = Object.keys(changes).length === 0 ? { amount: this.invoice.amount + 1 } : changes;
    this.say('InvoiceAmended', this.day(this.random.between(-4, 3)), amended, 'amendedAt');
    if (this.random.chance(60)) this.pay(this.random.between(6, 25), other.amount ?? this.invoice.amount);
  }

  private cancel(): void {
    this.say('InvoiceCancelled', this.day(this.random.between(-4, 12)), {}, 'cancelledAt');
    if (this.random.chance(20)) this.pay(15, this.invoice.amount);
  }

  private writeOff(): void {
    const { invoiceId } = this.invoice;
    const amount = this.random.chance(50) ? { amount: Math.ceil(this.invoice.amount / 10) } : {};
    const day = this.day(this.random.between(2, 14));
    this.say('WriteOffApproved', day, { writeOffId: `W-${invoiceId}`, reason: 'goodwill', ...amount });
    if (amount.amount !== undefined) this.pay(18, this.invoice.amount - amount.amount || 1);
  }

  private pause(): void {
    const { invoiceId } = this.invoice;
    const from = this.random.between(-2, 8);
    const detail = { pauseId: `P-${invoiceId}`, reason: 'disputed-outside', lastDay: this.day(from + 12) };
    this.say('CollectionPaused', this.day(from), detail, 'pausedAt');
  }

  private plan(): void {
    const agreed = this.random.between(3, 10);
    const amount = Math.ceil((this.invoice.amount * 1.03) / 2);
    const instalments = [
      { amount, dueDate: this.day(agreed + 8) },
      { amount, dueDate: this.day(agreed + 38) },
    ];
    this.say('PaymentPlanReported', this.day(agreed), { instalments }, 'agreedAt');
  }
}
