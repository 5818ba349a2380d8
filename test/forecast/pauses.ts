import { Random } from '#test/audit/portfolio/random.ts';

const CREDITOR = 'bebidas-nordeste';
const DAY = 86_400_000;
const BATCHES = ['lote-1', 'lote-2', 'lote-3'] as const;

/** A row of a file, and when it comes. */
interface Timed {
  readonly at: string;
  readonly row: object;
}

/** Draws what is paused, resumed, released and undone. It has random numbers of its own: the rest of a portfolio stays as it is. */
export class Pauses {
  readonly #random: Random;
  /** When the first invoice of each batch comes, epoch milliseconds. */
  readonly #first = new Map<string, number>();
  #count = 0;

  constructor(seed: number) {
    this.#random = new Random(seed + 1_000_000);
  }

  /** The batch of an invoice, if it is of one. */
  batchOf(comes: number): { readonly batch?: string } {
    if (this.#random.chance(35)) return {};
    const batch = this.#random.pick(BATCHES);
    this.#first.set(batch, Math.min(comes, this.#first.get(batch) ?? comes));
    return { batch };
  }

  /** What is paused of one invoice, or of all that its debtor owes; mostly resumed some days later. */
  ofInvoice({
    invoiceId,
    debtor,
    comes,
  }: {
    readonly invoiceId: string;
    readonly debtor: { readonly debtorId: string };
    readonly comes: number;
  }): Timed[] {
    if (!this.#random.chance(15)) return [];
    const of = this.#random.chance(50) ? { invoiceId } : { debtorId: debtor.debtorId };
    return this.#paused(of, comes + this.#random.between(-3, 40) * DAY, 'other');
  }

  /** Batches come in paused or are paused later; some are released, some undone, some forgotten. */
  ofBatches(): Timed[] {
    return [...this.#first].flatMap(([batch, first]) => {
      const isImport = this.#random.chance(60);
      const from = isImport ? first - 3_600_000 : first + this.#random.between(0, 40) * DAY;
      const paused = this.#random.chance(85)
        ? this.#paused({ batch }, from, isImport ? 'import' : 'other')
        : [];
      if (!this.#random.chance(30)) return paused;
      const withdrawnAt = this.#instant(first + this.#random.between(-1, 70) * DAY);
      return [...paused, { at: withdrawnAt, row: { creditorId: CREDITOR, batch, withdrawnAt } }];
    });
  }

  #paused(of: object, from: number, reason: string): Timed[] {
    const pausedAt = this.#instant(from);
    const days = this.#random.between(1, 50);
    this.#count += 1;
    const lastDay = new Date(Date.parse(pausedAt) + days * DAY).toISOString().slice(0, 10);
    const pause = { creditorId: CREDITOR, pauseId: `P-${this.#count}`, ...of, reason, pausedAt, lastDay };
    const resumedAt = this.#instant(from + this.#random.between(1, 60) * DAY);
    const resumed = { creditorId: CREDITOR, ...of, resumedAt };
    return [
      { at: pausedAt, row: pause },
      ...(this.#random.chance(65) ? [{ at: resumedAt, row: resumed }] : []),
    ];
  }

  /** Some instant of that day, in Brasília. */
  #instant(on: number): string {
    const two = (value: number): string => String(value).padStart(2, '0');
    const day = new Date(on).toISOString().slice(0, 10);
    const [hour, minute, second] = [8, 0, 0].map(
      (least) => least + this.#random.between(0, least === 8 ? 10 : 59),
    );
    return `${day}T${two(hour ?? 8)}:${two(minute ?? 0)}:${two(second ?? 0)}-03:00`;
  }
}
