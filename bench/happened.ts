import type { Happening } from '#sandbox/aws/happenings.ts';
import type { InterceptedCall } from '#sandbox/aws/intercept.ts';
import type { Occurrence } from './least-use.ts';

type Detail = Readonly<Record<string, unknown>>;

/** The events that are an occurrence each. */
const BY_EVENT: Readonly<Record<string, Occurrence>> = {
  'MessageConsolidated.v1': 'a step for which another debt spoke',
  'PaymentApplied.v1': 'a payment',
  'CreditHoldReleased.v1': 'a credit hold that is released',
  'DebtHandedOver.v1': 'a hand-over',
  'PromiseMade.v1': 'a promise',
  'PaymentPlanMade.v1': 'a payment plan',
};

/** Counts what happens to debts, by what is on the bus. */
export class Happened {
  readonly counts = new Map<Occurrence, number>();
  /** Steps that had to wait. */
  waits = 0;
  readonly #debtors = new Set<unknown>();
  readonly #written = new Set<unknown>();
  readonly #instalments = new Set<unknown>();

  observe(happening: Happening): void {
    if (happening.kind !== 'event') return;
    const { detailType, detail } = happening;
    const occurrence = BY_EVENT[detailType];
    if (occurrence) this.#add(occurrence);
    else this.#take(detailType, detail as Detail);
  }

  /** A bill that a step issues is seen in no event. */
  observeCall({ operation, functionName, input }: InterceptedCall): void {
    const isOfStep = operation === 'PutItem' && functionName === 'take-step';
    if (isOfStep && JSON.stringify(input).includes('"pk":{"S":"CODE#')) this.#add('a new bill');
  }

  #take(type: string, detail: Detail): void {
    if (type === 'DebtOpened.v1') this.#takeOpened(detail);
    if (type === 'StepTaken.v1' && Number(detail.daysLate) > 0) this.#add('a step of a late debt');
    if (type === 'MessageSent.v1') this.#takeMessage(detail);
    if (type === 'MessagePostponed.v1') this.waits += 1;
    if (type === 'DebtSettled.v1') this.#takeSettled(detail);
  }

  #takeOpened({ debtId, debtorId, instalmentOf }: Detail): void {
    if (instalmentOf !== undefined) this.#instalments.add(debtId);
    else if (!this.#debtors.has(debtorId)) this.#add('a debtor who comes');
    this.#debtors.add(debtorId);
    this.#add(instalmentOf === undefined ? 'a debt that comes' : 'an instalment of it');
  }

  #takeMessage({ debtId, step, covers }: Detail): void {
    const isReceipt = /^(receipt|apology)/.test(String(step));
    this.#add(
      isReceipt
        ? 'a receipt, and the report that it arrived'
        : 'a step by e-mail, and the report that it arrived',
    );
    if (!this.#written.has(debtId)) this.#add('the first message of a debt');
    this.#written.add(debtId);
    this.#add('another debt of which a message speaks', (covers as readonly unknown[]).length);
  }

  #takeSettled({ debtId, bills }: Detail): void {
    this.#add('a settlement');
    this.#add('a bill of ours that is withdrawn', Number(bills ?? 0));
    if (this.#instalments.has(debtId)) this.#add('an instalment that is paid');
    // The last one of a plan settles the whole debt.
    else this.#add('a plan that goes on', this.#instalments.size - 1);
  }

  #add(occurrence: Occurrence, count = 1): void {
    if (count > 0) this.counts.set(occurrence, (this.counts.get(occurrence) ?? 0) + count);
  }
}
