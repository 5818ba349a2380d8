import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cursorAfter, readCursor } from '#functions/api/cursor.ts';
import { withEventClock } from '#runtime/event-clock.ts';
import { TestWorld } from '#test/builders/world.ts';

const KEY = { pk: 'DEBTOR#bebidas-nordeste#cli-1', sk: 'DEBT#2026-05-01', due: 20_260_501 };
const LISTED = { operation: 'listDebts', parameters: { creditor: 'bebidas-nordeste', stage: undefined } };

let world: TestWorld;
beforeAll(async () => {
  world = await TestWorld.start();
});
afterAll(() => world.close());
const inCall = <T>(call: () => Promise<T>): Promise<T> => withEventClock(world.clock.now(), () => 1000, call);
const read = (cursor: string, listed: Parameters<typeof readCursor>[1] = LISTED) =>
  inCall(() => readCursor(cursor, listed));

describe('a cursor', () => {
  it('names the row after which a list goes on, and shows it to nobody as it is', async () => {
    const cursor = await inCall(() => cursorAfter(KEY, LISTED));
    expect(cursor).toMatch(/^[\w-]+\.\d+-[0-9a-f]{64}$/);
    expect(await read(cursor)).toEqual(KEY);
  });

  it('is the same whatever the order of the parameters, and without those that are not given', async () => {
    const cursor = await inCall(() =>
      cursorAfter(KEY, {
        operation: 'listDebts',
        parameters: { stage: 'D+3', creditor: 'bebidas-nordeste' },
      }),
    );
    const parameters = { creditor: 'bebidas-nordeste', owner: undefined, stage: 'D+3' };
    expect(await read(cursor, { operation: 'listDebts', parameters })).toEqual(KEY);
  });

  it('is refused by another list, with other parameters, and when it was changed', async () => {
    const cursor = await inCall(() => cursorAfter(KEY, LISTED));
    const [claim = '', seal = ''] = cursor.split('.');
    const forged = Buffer.from(JSON.stringify({ ...KEY, pk: 'DEBTOR#moveis-sul#cli-1' })).toString(
      'base64url',
    );
    const refused = { problem: 'invalid-request' };
    await expect(read(cursor, { ...LISTED, operation: 'listCases' })).rejects.toMatchObject(refused);
    await expect(read(cursor, { ...LISTED, parameters: { creditor: 'moveis-sul' } })).rejects.toMatchObject(
      refused,
    );
    for (const wrong of [
      '',
      '.',
      claim,
      `${forged}.${seal}`,
      `${claim}.${seal}.`,
      `${claim}.${'0'.repeat(66)}`,
    ])
      await expect(read(wrong)).rejects.toMatchObject(refused);
  });
});
