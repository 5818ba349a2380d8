import type { Client } from 'pg';
import { daysBetween } from '#domain/calendar/days.ts';
import { type PeerDebt, STEPS } from './book.ts';
import { countMessages, DAYS_PLAYED, makeTables, pay } from './ladder-in-sql.ts';

/**
 * One query for each debt and day, as a nightly loop over the debts asks it; a step that is due writes its message.
 * @returns the messages that it wrote
 */
export async function queryDaily(client: Client, debts: readonly PeerDebt[]): Promise<number> {
  await makeTables(client, debts);
  for (const day of DAYS_PLAYED) {
    await pay(client, debts, day);
    for (const { id } of debts) {
      const { rows } = await client.query<{ due: string }>(
        'SELECT due::text AS due FROM debt WHERE id = $1 AND paid_on IS NULL',
        [id],
      );
      const step = STEPS.find((offset) => rows[0] && daysBetween(rows[0].due, day) === offset);
      if (step !== undefined)
        await client.query('INSERT INTO message VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [id, step, day]);
    }
  }
  return countMessages(client);
}
