import { expect } from 'vitest';
import { beginningOf, hashOf } from '#domain/dossier/chain.ts';
import { sha256 } from '#runtime/sha-256.ts';
import type { OutboxEntry } from '#schemas/records/debt.ts';
import type { Chain, DebtEntry } from '#schemas/records/entry.ts';

type Item = Readonly<Record<string, unknown>>;

/** The entries in an item of a timeline. */
export const entriesIn = ({ entries }: Item): readonly OutboxEntry[] => entries as readonly OutboxEntry[];

/** Expects that no entry of any debt is lost or doubled, whatever died: on its timeline and in its outbox, the chain is whole. */
export function expectWholeChains(items: readonly Item[]): void {
  for (const debt of items.filter(({ sk }) => sk === 'DEBT')) {
    const onTimeline = items.filter(({ pk, sk }) => pk === debt.pk && String(sk).startsWith('EVENT#'));
    const inOutbox = Object.values(debt.outbox as Readonly<Record<string, OutboxEntry>>);
    const entries = [...onTimeline.flatMap(entriesIn), ...inOutbox].filter(
      (entry): entry is DebtEntry => entry.link !== undefined,
    );
    const byNumber = new Map(entries.map((entry) => [entry.link.number, entry]));
    const { length, head } = (debt.chain as Chain | undefined) ?? { length: 0, head: undefined };
    let previous = beginningOf(String(debt.debtId), sha256);
    for (let number = 1; number <= length; number += 1) {
      const entry = byNumber.get(number);
      expect(entry?.link, `entry ${number} of ${debt.debtId}`).toEqual({
        number,
        previous,
        // What an erased entry said is gone; its place in the chain stays.
        hash: entry?.erased ? entry.link.hash : entry && hashOf(entry, { number, previous }, sha256),
      });
      previous = entry?.link.hash ?? '';
    }
    expect(byNumber.size).toBe(length);
    if (head !== undefined) expect(previous).toBe(head);
  }
}
