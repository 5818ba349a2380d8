import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSeconds } from '#domain/calendar/days.ts';
import { callApi } from '#test/builders/api.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await TestWorld.start();
});
afterAll(() => world.close());

let keys = 0;
const post = (path: string, body: object) =>
  callApi(world, {
    method: 'POST',
    path,
    body,
    as: 'manager',
    headers: { 'idempotency-key': `command-of-lawful-at-${keys++}`, 'accept-language': 'en' },
  });

/** Issues an invoice that is due on 2026-05-20, and gives the path of its debt. */
async function issued(invoiceId: string): Promise<string> {
  const issuedAt = world.now();
  const { body } = await post('/invoices', {
    ...anInvoice({ invoiceId, amount: 100_000, issuedAt, dueDate: '2026-05-20' }),
  });
  return `/debts/${body.debtId}`;
}

const ASSIGNEE = { name: 'Fundo Exemplo FIDC', taxId: '11.444.777/0001-61' };

describe('a refusal that is a matter of time', () => {
  it.each([
    {
      what: 'a promise for a day that is too far away',
      ask: async () => [`${await issued('L-1')}/promises`, { day: '2026-06-10' }],
    },
    {
      what: 'a plan whose last instalment is too far away',
      ask: async () => [
        `${await issued('L-2')}/payment-plans`,
        {
          instalments: [
            { amount: 50_000, dueDate: '2026-08-10' },
            { amount: 50_000, dueDate: '2031-06-30' },
          ],
        },
      ],
    },
    {
      what: 'an assignment of which the debtor is notified on a day to come',
      ask: async () => [`${await issued('L-3')}/assignment`, { to: ASSIGNEE, notifiedOn: '2026-07-06' }],
    },
    {
      what: 'a pause that lasts longer than pauses may',
      ask: async () => [
        '/pauses',
        {
          creditorId: CREDITOR,
          debtorId: 'debtor-of-L-1',
          pauseId: 'p-1',
          reason: 'other',
          lastDay: '2027-01-20',
        },
      ],
    },
    {
      what: 'an invoice whose ladder is too far away',
      ask: async () => [
        '/invoices',
        anInvoice({ invoiceId: 'L-5', issuedAt: world.now(), dueDate: '2027-09-10' }),
      ],
    },
  ] as readonly { what: string; ask: () => Promise<[string, object]> }[])(
    'says from when: $what',
    async ({ ask }) => {
      const [path, body] = await ask();
      const refused = await post(path, body);
      expect(refused).toMatchObject({ status: 409, body: { lawfulAt: expect.stringMatching(/Z$/) } });
      const { lawfulAt } = refused.body;

      await world.runUntil(addSeconds(lawfulAt, -1));
      expect(await post(path, body)).toMatchObject({ status: 409, body: { lawfulAt } });
      await world.runUntil(lawfulAt);
      expect((await post(path, body)).status).toBeLessThan(300);
    },
  );
});

describe('a payment plan of twice what is owed', () => {
  it('is refused, with the field and what it may come to', async () => {
    const path = `${await issued('L-7')}/payment-plans`;
    const plan = (amount: number) => ({
      instalments: ['2027-12-10', '2028-01-10'].map((dueDate) => ({ amount, dueDate })),
    });
    const { status, body } = await post(path, plan(300_000));
    expect([status, body.lawfulAt]).toEqual([409, undefined]);
    expect(body.errors).toEqual([
      { in: 'body', pointer: '/instalments', detail: expect.stringContaining('costsPercent') },
    ]);
    expect((await post(path, plan(60_000))).status).toBe(200);
  });
});

describe('a refusal that no time changes', () => {
  it.each([
    ['a promise for a day that is over', 409, '/promises', { day: '2026-01-02' }],
    [
      'a plan with an instalment of a day that is over',
      409,
      '/payment-plans',
      { instalments: [{ amount: 50_000, dueDate: '2026-01-02' }] },
    ],
    ['an offer that is none', 409, '/accepted-offers', { offerId: 'nada/disso', total: 1 }],
    ['a case that is none', 404, '/cases/7/answer', { outcome: 'upheld' }],
  ])('says none: %s', async (_, expected, part, body) => {
    const { status, body: problem } = await post(`${await issued('L-6')}${part}`, body);
    expect([status, problem.lawfulAt]).toEqual([expected, undefined]);
  });
});
