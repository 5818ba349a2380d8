import fc from 'fast-check';
import { listSummaries } from '#adapters/table/debt-summaries.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { TestWorld } from '#test/builders/world.ts';
import { howMany } from '#test/histories/how-many.ts';
import { check } from './check.ts';
import { Player } from './player.ts';
import { script } from './script.ts';

/** Each history takes two or three months of virtual time; a new world begins before the calendar runs out. */
const HISTORIES_PER_WORLD = 60;

/**
 * Plays random histories, each of a debtor's one or two debts, and checks each; fails with the shortest that breaks
 * something.
 * @param few how many of them `npm test` plays
 */
export async function playHistories(config: Config, few: number): Promise<void> {
  let world: TestWorld | undefined;
  let played = 0;
  const nextWorld = async (): Promise<TestWorld> => {
    if (world && played % HISTORIES_PER_WORLD !== 0) return world;
    await world?.close();
    world = await TestWorld.start({ config });
    return world;
  };
  try {
    await fc.assert(
      fc.asyncProperty(script, async (deeds) => {
        const current = await nextWorld();
        const invoiceId = `M-${played}`;
        played += 1;
        const seen = await new Player(current, deeds, invoiceId).play();
        const debt = (await current.debt(invoiceId)) as Debt;
        const other = (await current.debt(seen.otherId)) as Debt | undefined;
        const parts = await Promise.all(
          debt.paymentPlans.flatMap(({ instalments }) =>
            instalments.map((part) => current.debt(part.invoiceId)),
          ),
        );
        check(
          current,
          seen,
          debt,
          other,
          parts.filter((part) => part !== undefined) as Debt[],
          await listSummaries(debt.creditorId, debt.debtorId),
        );
      }),
      howMany(few, 20_261_122),
    );
  } finally {
    await world?.close();
  }
}
