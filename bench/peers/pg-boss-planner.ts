import type { Client } from 'pg';
import { PgBoss, TestClock } from 'pg-boss';
import { addDays } from '#domain/calendar/days.ts';
import { type PeerDebt, STEPS } from './book.ts';
import { countMessages, DAYS_PLAYED, makeTables, pay } from './ladder-in-sql.ts';

const QUEUE = 'steps';
const BATCH = 500;

interface StepJob {
  readonly debt: number;
  readonly step: number;
}

/**
 * A planner as a team would write it on pg-boss: a job for each step with the instant at which it is due; each job asks whether its debt is
 * paid, and writes its message if not. On the test clock of pg-boss, which PostgreSQL follows.
 * @returns the messages that it wrote
 */
export async function planOnPgBoss(
  client: Client,
  connectionString: string,
  debts: readonly PeerDebt[],
): Promise<number> {
  await makeTables(client, debts);
  const clock = new TestClock(`${DAYS_PLAYED[0]}T06:00:00-03:00`);
  const boss = new PgBoss({ connectionString, clock, schedule: false, supervise: false });
  boss.on('error', (error) => {
    throw error;
  });
  await boss.start();
  await boss.createQueue(QUEUE, { retentionSeconds: 90 * 86_400 });
  for (let from = 0; from < debts.length; from += BATCH)
    await boss.insert(
      QUEUE,
      debts.slice(from, from + BATCH).flatMap(({ id, due }) =>
        STEPS.map((step) => ({
          data: { debt: id, step } satisfies StepJob,
          startAfter: new Date(`${addDays(due, step)}T09:00:00-03:00`),
        })),
      ),
    );
  for (const day of DAYS_PLAYED) {
    await clock.setTime(`${day}T12:00:00-03:00`);
    await pay(client, debts, day);
    for (;;) {
      const jobs = await boss.fetch<StepJob>(QUEUE, { batchSize: BATCH });
      if (jobs.length === 0) break;
      for (const { data } of jobs)
        await client.query(
          'INSERT INTO message SELECT id, $2, $3 FROM debt WHERE id = $1 AND paid_on IS NULL ON CONFLICT DO NOTHING',
          [data.debt, data.step, day],
        );
      await boss.complete(
        QUEUE,
        jobs.map(({ id }) => id),
      );
    }
  }
  await boss.stop();
  return countMessages(client);
}
