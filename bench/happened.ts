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
  readonly #counts = new Map<Occurrence, number>();
  readonly #debtors = new Set<unknown>();
  readonly #written = new Set<unknown>();
  readonly #instalments = new Set<unknown>();
  /** Steps that were taken, and those that spoke or were spoken for, each with its debt. */
  readonly #taken = new Set<string>();
  readonly #spoken = new Set<string>();

  /** How often each occurrence was. */
  counts(): ReadonlyMap<Occurrence, number> {
    const silent = [...this.#taken].filter((step) => !this.#spoken.has(step)).length;
    return new Map([
      ...this.#counts,
      ...(silent > 0 ? [['a step that sends nothing', silent] as const] : []),
    ]);
  }

  observe(happening: Happening): void {
    if (happening.kind !== 'event') return;
    const { detailType, detail } = happening;
    const occurrence = BY_EVENT[detailType];
    if (occurrence) this.#add(occurrence);
    this.#take(detailType, detail as Detail);
  }

  /** A bill that a step issues, and the state in which it waits, are seen in no event. */
  observeCall({ operation, functionName, input }: InterceptedCall): void {
    if (functionName !== 'take-step') return;
    if (operation === 'SendTaskFailure') this.#add('a step that waits in a state of its own');
    if (operation === 'PutItem' && JSON.stringify(input).includes('"pk":{"S":"CODE#'))
      this.#add('a new bill');
  }

  #take(type: string, detail: Detail): void {
    if (type === 'DebtOpened.v1') this.#takeOpened(detail);
    if (type === 'StepTaken.v1') this.#takeStep(detail);
    if (type === 'MessageSent.v1') this.#takeMessage(detail);
    if (type === 'MessageConsolidated.v1') this.#spoken.add(stepOf(detail));
    if (type === 'PaymentApplied.v1') this.#lookAtInstalments();
    if (type === 'MessagePostponed.v1') this.#add('a step that has to wait');
    if (type === 'DebtSettled.v1') this.#takeSettled(detail);
  }

  #takeStep(detail: Detail): void {
    this.#taken.add(stepOf(detail));
    if (Number(detail.daysLate) > 0) this.#add('a step of a late debt');
  }

  #lookAtInstalments(): void {
    this.#add(
      'an instalment, for a payment of its plan, its receipt, and a look at the plan',
      this.#instalments.size,
    );
  }

  #takeOpened({ debtId, debtorId, instalmentOf }: Detail): void {
    if (instalmentOf !== undefined) this.#instalments.add(debtId);
    else if (!this.#debtors.has(debtorId)) this.#add('a debtor who comes');
    this.#debtors.add(debtorId);
    this.#add(instalmentOf === undefined ? 'a debt that comes' : 'an instalment of it');
  }

  #takeMessage(detail: Detail): void {
    const { debtId, step, covers } = detail;
    this.#spoken.add(stepOf(detail));
    const isReceipt = /^(receipt|apology)/.test(String(step));
    this.#add(
      isReceipt
        ? 'a receipt, and the report that it arrived'
        : 'a step by e-mail, and the report that it arrived',
    );
    if (isReceipt) this.#lookAtInstalments();
    if (isReceipt && this.#instalments.has(debtId)) this.#add('a receipt of an instalment');
    if (!this.#written.has(debtId)) this.#add('the first message of a debt');
    this.#written.add(debtId);
    this.#add('another debt of which a message speaks', (covers as readonly unknown[]).length);
  }

  #takeSettled({ debtId, bills }: Detail): void {
    this.#add('a settlement');
    this.#lookAtInstalments();
    this.#add('a bill of ours that is withdrawn', Number(bills ?? 0));
    if (this.#instalments.has(debtId)) this.#add('an instalment that is paid');
    // The last one of a plan settles the whole debt.
    else this.#add('a plan that goes on', this.#instalments.size - 1);
  }

  #add(occurrence: Occurrence, count = 1): void {
    if (count > 0) this.#counts.set(occurrence, (this.#counts.get(occurrence) ?? 0) + count);
  }
}

const stepOf = ({ debtId, step }: Detail): string => `${String(debtId)} ${String(step)}`;
