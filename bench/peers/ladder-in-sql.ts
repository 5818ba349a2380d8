import type { Client } from 'pg';
import { addDays } from '#domain/calendar/days.ts';
import { DAYS, FROM, type PeerDebt } from './book.ts';

/** The days that are played, in order. */
export const DAYS_PLAYED = Array.from({ length: DAYS }, (_, day) => addDays(FROM, day));

/** Makes the tables that both planners of PostgreSQL use, with all debts. */
export async function makeTables(client: Client, debts: readonly PeerDebt[]): Promise<void> {
  await client.query(`
    DROP TABLE IF EXISTS message, debt;
    CREATE TABLE debt (id int PRIMARY KEY, due date NOT NULL, amount bigint NOT NULL, paid_on date);
    CREATE TABLE message (debt int NOT NULL, step int NOT NULL, day date NOT NULL, PRIMARY KEY (debt, step));
  `);
  await client.query(
    'INSERT INTO debt (id, due, amount) SELECT * FROM unnest($1::int[], $2::date[], $3::bigint[])',
    [debts.map(({ id }) => id), debts.map(({ due }) => due), debts.map(({ amount }) => amount)],
  );
}

/** Records the payments of a day, each in a statement of its own, as webhooks bring them. */
export async function pay(client: Client, debts: readonly PeerDebt[], day: string): Promise<void> {
  for (const { id, paid } of debts)
    if (paid === day) await client.query('UPDATE debt SET paid_on = $2 WHERE id = $1', [id, day]);
}

export async function countMessages(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: string }>('SELECT count(*) FROM message');
  return Number(rows[0]?.count);
}
