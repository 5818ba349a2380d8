import { pixBill } from '#formats/payment-codes/pix-bill.ts';
import type { BillingEventType } from '#schemas/events/billing.ts';
import type { Action, Step } from '#test/simulator/plan.ts';
import type { Stage } from '#test/simulator/stage.ts';

type Stop = Extract<Action, { do: 'pause' | 'resume' | 'withdrawBatch' | 'assignCredit' }>;

/** What a person of the creditor says that stops the collection of debts, lets it go on, or leads what is paid elsewhere. */
export function stopOf(
  stage: Stage,
  step: Step,
  action: Stop,
): readonly [BillingEventType, Readonly<Record<string, unknown>>] | undefined {
  const at = stage.clockOf(step);
  const { invoiceId, creditorId, debtorId, batch, amount } = stage.invoice(action.invoice);
  switch (action.do) {
    case 'assignCredit':
      return [
        'CreditAssigned.v1',
        {
          ...{ creditorId, invoiceId, assignedAt: at, notifiedOn: stage.dayOf({ ...step, skew: 0 }) },
          to: ASSIGNEE,
          ...(action.withBill ? { bill: billOf(amount, stage.dayOf({ ...step, skew: 0 }, 10)) } : {}),
        },
      ];
    case 'withdrawBatch':
      return batch === undefined ? undefined : ['BatchWithdrawn.v1', { creditorId, batch, withdrawnAt: at }];
    default: {
      const about = { invoice: { invoiceId }, debtor: { debtorId }, batch: batch && { batch } }[action.of];
      if (!about) return undefined;
      if (action.do === 'resume') return ['CollectionResumed.v1', { creditorId, ...about, resumedAt: at }];
      const reason = action.of === 'batch' ? 'import' : 'other';
      const lastDay = stage.dayOf({ ...step, skew: 0 }, action.days);
      return [
        'CollectionPaused.v1',
        { creditorId, pauseId: `P-${step.id}`, ...about, reason, pausedAt: at, lastDay },
      ];
    }
  }
}

const ASSIGNEE = { name: 'Fundo Horizonte FIDC', taxId: '11222333000181' };

/** A bill that pays the assignee. @param amount centavos */
const billOf = (amount: number, goodThrough: string) => ({
  amount,
  goodThrough,
  pixCode: pixBill({
    key: 'a3d2f1c0-5b6e-4f7a-8c9d-0e1f2a3b4c5d',
    name: ASSIGNEE.name,
    city: 'SAO PAULO',
    amount,
    reference: 'FIDC',
  }),
});
