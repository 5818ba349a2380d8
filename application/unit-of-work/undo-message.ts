import { givePlaceBack } from '#adapters/table/contact-budget.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import type { Effect, StoredDebt } from '#schemas/records/debt.ts';
import { forget } from './forget.ts';
import { speakForThemselves } from './speak-for-themselves.ts';

/** The effects that follow a message that was claimed and certainly not sent. */
export type Undoing = Extract<Effect, { readonly kind: 'givePlaceBack' | 'speakForThemselves' }>;

const isUndoing = (effect: Effect): effect is Undoing =>
  effect.kind === 'givePlaceBack' || effect.kind === 'speakForThemselves';

export async function undo(debt: StoredDebt, effect: Undoing): Promise<void> {
  if (effect.kind === 'speakForThemselves') return speakForThemselves(effect);
  const debtor =
    debt.status === 'awaitingInvoice' ? undefined : await findDebtor(debt.creditorId, debt.debtorId);
  if (debtor) await givePlaceBack(debtor.taxId, effect.contact, effect.at);
}

/**
 * Does what has to follow a message that was certainly not sent. The place in the contact budget is free before other debts
 * speak for themselves. Other effects that wait on the debt are left alone.
 */
export async function undoMessage(debt: StoredDebt): Promise<void> {
  const waiting = Object.entries(debt.effects).flatMap(([key, effect]) =>
    isUndoing(effect) ? [{ key, effect }] : [],
  );
  for (const { effect } of waiting) if (effect.kind === 'givePlaceBack') await undo(debt, effect);
  for (const { effect } of waiting) if (effect.kind === 'speakForThemselves') await undo(debt, effect);
  await forget(debt, { effects: waiting.map(({ key }) => key) });
}
