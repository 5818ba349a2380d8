import type { Effect, OpenDebt, StoredDebt } from '#schemas/records/debt.ts';

/** When a step that waits in its own state is looked at. */
export type LookAtStep = Extract<Effect, { readonly kind: 'lookAtStep' }>;

/** Whether the step of a look waits in its own state still: it was not tried again, and nothing else became of its debt. */
export const isHeldStep = (
  debt: StoredDebt,
  { stepKey, token }: Pick<LookAtStep, 'stepKey' | 'token'>,
): debt is OpenDebt =>
  debt.status === 'open' && debt.wakeToken === token && debt.postponed?.stepKey === stepKey;
