import { changeDebt } from '#adapters/table/change.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import { isLater } from './effects.ts';

/** What was done of what waited on a debt: keys of its outbox and of its effects. */
export interface Done {
  readonly outbox?: readonly string[];
  readonly effects?: readonly string[];
}

/**
 * Takes off a debt the events that are published and the effects that are done. With the last of them it leaves the index of
 * what is pending; when only such are left that have to wait for an instant, its place there is that instant. Both only if no
 * other change came since the debt was read: otherwise what is done is taken off all the same, because a key names its change,
 * and the place is the other change's. Without anything to do, nothing is written.
 * @param debt as it was when they were done
 * @returns the debt as it is then, as far as this process knows
 */
export async function forget(debt: StoredDebt, { outbox = [], effects = [] }: Done): Promise<StoredDebt> {
  const remove = [...outbox.map((eventId) => ['outbox', eventId]), ...effects.map((key) => ['effects', key])];
  const rest = {
    ...debt,
    outbox: without(debt.outbox, outbox),
    effects: without(debt.effects, effects),
  };
  const place = placeOf(rest);
  if (place === debt.pendingAt) {
    if (remove.length > 0) await changeDebt(debt.debtId, { remove });
    return rest;
  }
  const { changes } = debt;
  const moved = await changeDebt(debt.debtId, {
    ...(place === undefined
      ? { remove: [...remove, ['pendingAt'], ['failures']] }
      : { remove, set: [[['pendingAt'], place]] }),
    when: changes === undefined ? { absent: [['changes']] } : { equal: [[['changes'], changes]] },
  });
  if (moved) return { ...rest, pendingAt: place };
  if (remove.length > 0) await changeDebt(debt.debtId, { remove });
  return rest;
}

/** When somebody has to look at a debt again, by what is left on it; undefined when nothing is. */
function placeOf({ outbox, effects, pendingAt }: StoredDebt): string | undefined {
  const left = Object.values(effects);
  if (Object.keys(outbox).length + left.length === 0) return undefined;
  const instants = left.flatMap((effect) => (isLater(effect) ? [effect.notBefore] : []));
  const isForLater = instants.length === left.length && Object.keys(outbox).length === 0;
  return isForLater ? instants.sort()[0] : pendingAt;
}

const without = <T>(all: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key)));
