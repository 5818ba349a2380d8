import { balanceOn } from '../../domain/balance.ts';
import { addDays, BANK_ZONE, dayOf, isBefore } from '../../domain/days.ts';
import { settledOn } from '../../domain/settled-on.ts';
import type { Standing } from '../../schemas/machine.ts';
import { type Debt, isOwed, type StoredDebt } from '../../schemas/records/debt.ts';
import type { Agreement } from '../../schemas/records/negotiation.ts';
import { creditorOf } from '../shared/config.ts';
import { closeInstalments } from '../shared/negotiation/close-instalments.ts';
import { instalmentsOf, openInstalments } from '../shared/negotiation/open-instalments.ts';
import { endOfDay } from '../shared/negotiation/promise-times.ts';
import { intoOutbox, outgoing } from '../shared/outbox.ts';
import { paymentsKnownFor } from '../shared/payments-known-for.ts';
import { settledEvents } from '../shared/settled-event.ts';
import { changeDebt } from '../shared/store/change.ts';
import { countOtherOpen } from '../shared/store/debt-summaries.ts';
import { LOOK_AGAIN_DAYS } from './continue-anew.ts';
import { staleUntil } from './stale-until.ts';

/**
 * How an agreement stands: kept, when every instalment is paid, or let go by billing, and the debt is settled with the
 * last; broken, when as
 * many are missed as its terms say, and the debt is back, less what was paid of them; or waited for until the next
 * instalment would be missed. Instalments that fall due before long are opened here.
 */
export async function lookAtAgreement(debt: Debt, now: string): Promise<Standing | 'again'> {
  const agreement = debt.agreements.at(-1) as Agreement;
  if (agreement.ended === 'breaking') return giveBack(debt, now);
  await openInstalments(debt, now);
  const parts = await instalmentsOf(debt);
  const isDone = parts.every(({ debt: part }) => part?.status === 'settled' || part?.status === 'cancelled');
  if (isDone) return keep(debt, parts.map(partOf), now);
  const missed = parts.filter((part) => part.debt && isMissed(part.debt, agreement, now));
  if (missed.length >= agreement.breach.instalments) {
    const later = await staleUntil(debt, now);
    if (later) return { event: 'agreed', until: later };
    await end(debt, 'breaking');
    return 'again';
  }
  const next = parts
    .flatMap(({ debt: part }) => (part && isOwed(part.status) ? [missedAt(part as Debt, agreement)] : []))
    .filter((at) => isBefore(now, at))
    .sort()[0];
  const latest = endOfDay(addDays(dayOf(now), LOOK_AGAIN_DAYS), BANK_ZONE);
  return { event: 'agreed', until: next !== undefined && isBefore(next, latest) ? next : latest };
}

const partOf = ({ debt }: { readonly debt: StoredDebt | undefined }): Debt => debt as Debt;

/** Unpaid so many days after it fell due, when a payment of that day is known. One that is contested is not missed. */
const isMissed = (part: StoredDebt, agreement: Agreement, now: string): boolean =>
  part.status !== 'unmatched' &&
  part.status !== 'contested' &&
  isOwed(part.status) &&
  !isBefore(now, missedAt(part, agreement));

const missedAt = (part: Debt, { breach }: Agreement): string =>
  paymentsKnownFor(creditorOf(part), addDays(part.rolledDueDate, breach.days), part.reissue ?? part.bill);

/** The last instalment was paid: so is the debt. What its discount let go is waived. */
async function keep(debt: Debt, parts: readonly Debt[], now: string): Promise<'again'> {
  const received = [debt, ...parts].reduce((total, part) => total + netOf(part), 0);
  const last = parts
    .map((part) => settledOn(part) ?? dayOf(now))
    .sort()
    .at(-1) as string;
  const { total, daysLate } = balanceOn(debt, last);
  const waived = Math.max(0, total - parts.reduce((sum, part) => sum + netOf(part), 0));
  const settled = {
    ...debt,
    agreements: ended(debt, 'kept'),
    settledAt: now,
  };
  await changeDebt(debt.debtId, {
    set: [
      [['status'], 'settled'],
      [['agreements'], settled.agreements],
      [['settledAt'], now],
      [['waived'], waived],
      [['revision'], debt.revision + 1],
      ...intoOutbox(
        settledEvents(settled, {
          occasion: `agreement-${debt.agreements.length}`,
          by: 'agreement',
          received,
          waived,
          daysLate,
          otherOpenDebts: await countOtherOpen(debt),
        }),
      ),
    ],
    when: { equal: [[['revision'], debt.revision]] },
    returns: 'new',
  });
  return 'again';
}

const netOf = ({ payments, refunds }: Debt): number => sumOf(payments) - sumOf(refunds);

const sumOf = (entries: Readonly<Record<string, { readonly amount: number }>>): number =>
  Object.values(entries).reduce((total, { amount }) => total + amount, 0);

/** The instalments are closed first, so that none is paid while their payments are carried over. */
async function giveBack(debt: Debt, now: string): Promise<'again'> {
  const parts = await closeInstalments(debt, now);
  const payments = Object.assign(
    {},
    debt.payments,
    ...parts.map((part) => part.payments),
  ) as Debt['payments'];
  const refunds = Object.assign({}, debt.refunds, ...parts.map((part) => part.refunds)) as Debt['refunds'];
  const { due } = balanceOn({ ...debt, payments, refunds }, dayOf(now));
  const received = sumOf(payments) - sumOf(debt.payments);
  await end({ ...debt, payments, refunds }, 'broken', { owed: due, received, now });
  return 'again';
}

const ended = ({ agreements }: Debt, how: 'kept' | 'breaking' | 'broken'): Debt['agreements'] =>
  agreements.map((agreement, index) =>
    index === agreements.length - 1 ? { ...agreement, ended: how } : agreement,
  );

async function end(
  debt: Debt,
  how: 'breaking' | 'broken',
  told?: { readonly owed: number; readonly received: number; readonly now: string },
): Promise<void> {
  const number = debt.agreements.length;
  await changeDebt(debt.debtId, {
    set: [
      [['agreements'], ended(debt, how)],
      [['revision'], debt.revision + 1],
      ...(told
        ? [
            [['status'], 'open'] as const,
            [['payments'], debt.payments] as const,
            [['refunds'], debt.refunds] as const,
            ...intoOutbox([
              outgoing('AgreementBroken.v1', debt, String(number), {
                at: told.now,
                number,
                received: told.received,
                owed: told.owed,
              }),
            ]),
          ]
        : []),
    ],
    when: { equal: [[['revision'], debt.revision]] },
    returns: 'new',
  });
}
