import { ContentionError, TRIES } from '#adapters/table/contention.ts';
import { findDebt, putDebt } from '#adapters/table/debts.ts';
import type { Opening } from '#domain/debt/commands/open-debt.ts';
import { leftNoTrace, wasWithdrawn, withoutItsInvoice } from '#domain/debt/left-no-trace.ts';
import { withWhatIsLeft } from '#domain/debt/with-what-is-left.ts';
import { backOff } from '#runtime/back-off.ts';
import type { Debt, DebtAwaitingInvoice } from '#schemas/records/debt.ts';
import { billOrders } from './bill-orders.ts';
import { effectsOf } from './effects.ts';
import { entriesOf } from './entries.ts';
import { lookAt } from './look-at.ts';

/** What became of the opening of a debt: its effects are still to run. */
export interface Opened {
  readonly kind: 'opened' | 'already';
  readonly debt: Debt;
}

/**
 * Opens a debt: reads what the table has of the invoice, decides, and writes the whole debt in one conditional write, its
 * effects with it. A write that lost a race reads and decides anew, after a short random wait.
 * @param decide undefined when what it read besides is out of date, and it has to decide anew; it is given the version that opens
 * @param opensAgain whether a debt that was withdrawn with its batch, and left no trace, opens again
 * @throws ContentionError when others change the invoice under every try
 */
export async function openOnce(
  debtId: string,
  decide: (early: DebtAwaitingInvoice | undefined, version: number) => Promise<Opening | undefined>,
  opensAgain: (debt: Debt) => boolean = () => false,
): Promise<Opened> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const stored = await findDebt(debtId);
    const again = wasWithdrawn(stored) && leftNoTrace(stored) && opensAgain(stored) ? stored : undefined;
    if (stored && stored.status !== 'awaitingInvoice' && !again) return { kind: 'already', debt: stored };
    const early = again
      ? withoutItsInvoice(again)
      : stored?.status === 'awaitingInvoice'
        ? stored
        : undefined;
    const opening = await decide(early, (again?.version ?? 0) + 1);
    const debt = opening && withEffects(opening, early);
    if (debt && (await putDebt(debt, stored))) return { kind: 'opened', debt };
    await backOff(attempt);
  }
  throw new ContentionError(debtId);
}

function withEffects(
  { debt, events, effects }: Opening,
  { changes = 0, chain }: Partial<DebtAwaitingInvoice> = {},
): Debt {
  const { revision, version } = debt;
  const added = entriesOf(
    { ...debt, chain, quotes: [] },
    { events: events.map((event) => withWhatIsLeft(event, debt)), set: { quotes: debt.quotes } },
  );
  return {
    ...debt,
    chain: added.chain ?? chain,
    changes: changes + 1,
    pendingAt: lookAt(),
    outbox: { ...debt.outbox, ...Object.fromEntries(added.outbox) },
    effects: {
      ...debt.effects,
      ...Object.fromEntries(
        effectsOf([...effects, ...billOrders(debt)], { revision, version, token: undefined }),
      ),
    },
  };
}
