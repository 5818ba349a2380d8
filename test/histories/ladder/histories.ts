import fc from 'fast-check';
import { listSummaries } from '#adapters/table/debt-summaries.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { TestWorld } from '#test/builders/world.ts';
import { check } from './check.ts';
import { Player } from './player.ts';
import { script } from './script.ts';

/** Each history takes two or three months of virtual time; a new world begins before the calendar runs out. */
const HISTORIES_PER_WORLD = 60;

/** Plays so many random histories, each of a debtor's one or two debts, and checks each; fails with the shortest that breaks something. */
export async function playHistories(config: Config, count: number): Promise<void> {
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
      { numRuns: count, ...(SEED === undefined ? {} : { seed: SEED }) },
    );
  } finally {
    await world?.close();
  }
}

/** The same histories at each run, so that a red test is about the change; `npm run test:model` looks at new ones. */
const SEED = process.env.MODEL_SEED === 'random' ? undefined : Number(process.env.MODEL_SEED ?? 20_261_122);

/** Times so many histories as usual. */
export const TIMES = Number(process.env.MODEL_TIMES ?? 1);
