import type { Debt } from '#schemas/records/debt.ts';

/**
 * The same debt with a place for everything that becomes of it later. Engines make code for objects of one shape; debts that get their
 * fields in the order of their lives have a hundred shapes, and each step of a new one would have that code made anew.
 */
export const inOneShape = <D extends Debt>(debt: D): D => ({
  ...debt,
  sellerId: debt.sellerId,
  batch: debt.batch,
  description: debt.description,
  debtKind: debt.debtKind,
  exempt: debt.exempt,
  assigned: debt.assigned,
  wakeToken: debt.wakeToken,
  wakeStepKey: debt.wakeStepKey,
  wakeAt: debt.wakeAt,
  postponed: debt.postponed,
  silentSteps: debt.silentSteps,
  lastMessage: debt.lastMessage,
  listedBy: debt.listedBy,
  handedOver: debt.handedOver,
  prescribedAt: debt.prescribedAt,
  withdrawnAt: debt.withdrawnAt,
  linkMark: debt.linkMark,
});
