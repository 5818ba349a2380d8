import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Debt } from '#schemas/records/debt.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({ at: '2026-01-05T09:00:00-03:00' });
});
afterEach(() => world.close());

const debtor = aDebtor({ debtorId: 'cli-1' });
const debt = async (invoiceId: string) => (await world.debt(invoiceId)) as Debt;

/** An invoice of the debtor is issued ten days before its due date. */
async function issue(invoiceId: string, dueDate: string, given: object = {}): Promise<void> {
  const issuedAt = new Date(Date.parse(`${dueDate}T12:00:00Z`) - 10 * 86_400_000).toISOString();
  await world.runUntil(issuedAt);
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId, debtor, dueDate, issuedAt, ...given }));
}

async function pay(invoiceId: string, day: string): Promise<void> {
  const paidAt = `${day}T15:00:00-03:00`;
  await world.runUntil(paidAt);
  await world.webhook(aPayment({ id: `pix-${invoiceId}`, invoiceId, amount: 100_000, paidAt }));
}

/** Three invoices, due on Tuesdays, paid N days after that. */
async function history(...daysLate: readonly number[]): Promise<void> {
  const due = ['2026-01-20', '2026-02-24', '2026-03-24'];
  for (const [index, dueDate] of due.entries()) {
    await issue(`NF-${index + 1}`, dueDate);
    const late = Date.parse(`${dueDate}T12:00:00Z`) + (daysLate[index] as number) * 86_400_000;
    await pay(`NF-${index + 1}`, new Date(late).toISOString().slice(0, 10));
  }
}

/** A world whose usual ladder has one more notice, for recurrent debtors alone. */
async function withNoticeForRecurrent(): Promise<void> {
  await world.close();
  const config = await deployedConfig();
  const { padrao, recorrente } = config.reguas;
  if (!padrao || !recorrente) throw new Error('config/ has no régua padrao, or no recorrente');
  const steps = recorrente.steps.map((step) =>
    step.id === 'notice-1-before' ? { ...step, when: { profiles: ['recurrent' as const] } } : step,
  );
  world = await TestWorld.start({
    at: '2026-01-05T09:00:00-03:00',
    config: { ...config, reguas: { ...config.reguas, padrao: { ...padrao, steps } } },
  });
}

const stepsOf = (invoiceId: string) => world.remindersOf(invoiceId).map(({ tags }) => tags.step);

describe('an invoice', () => {
  test('of a debtor that nobody knows is the first', async () => {
    await issue('NF-1', '2026-01-20');
    await world.runUntil('2026-01-11T12:00:00-03:00');

    const reason = 'primeira fatura';
    expect(await debt('NF-1')).toMatchObject({ regua: 'padrao', profile: { kind: 'new', reason } });
    expect(world.eventsOf('NF-1', 'DebtOpened.v1')[0]?.detail).toMatchObject({
      profile: 'new',
      profileReason: reason,
    });
  });

  test('of a good payer takes the gentle ladder: nothing before the third day after the due date', async () => {
    await history(0, -1, 1);
    await issue('NF-4', '2026-05-05');
    await world.runUntil('2026-05-08T18:00:00-03:00');

    expect(await debt('NF-4')).toMatchObject({
      regua: 'gentil',
      profile: {
        kind: 'good',
        reason: 'pagou as últimas 3 faturas em dia, com até 2 dias de tolerância',
      },
    });
    expect(world.remindersOf('NF-4').map(({ at }) => new Date(at).toISOString().slice(0, 10))).toEqual([
      '2026-05-08',
    ]);
  });

  test('of a recurrent debtor takes one more notice, on the day before the due date', async () => {
    await history(8, 10, 0);
    await issue('NF-4', '2026-05-05');
    await world.runUntil('2026-05-04T18:00:00-03:00');

    expect(world.eventsOf('NF-4', 'DebtOpened.v1')[0]?.detail).toMatchObject({
      regua: 'recorrente',
      profile: 'recurrent',
      profileReason:
        'pagou 1 das últimas 3 faturas em dia, com até 2 dias de tolerância; atraso médio de 9 dias nas atrasadas',
    });
    expect(world.eventsOf('NF-4', 'StepTaken.v1').map(({ detail }) => detail.step)).toEqual([
      'notice-3-before',
      'notice-1-before',
    ]);
  });

  test('of a debtor who was late once takes the usual ladder, and skips a step for others', async () => {
    await withNoticeForRecurrent();
    await history(0, 10, 0);
    await issue('NF-4', '2026-05-05');
    await world.runUntil('2026-05-07T18:00:00-03:00');

    expect(await debt('NF-4')).toMatchObject({ regua: 'padrao', profile: { kind: 'occasional' } });
    expect(stepsOf('NF-4')).toEqual(['notice-3-before', 'reminder-1-after']);
    expect(world.statesOf('NF-4')).toEqual([
      'Wait for first step',
      'Notice D-3',
      'Notice D-1',
      'Reminder D+1',
    ]);
  });

  test('that comes late joins behind a step for others', async () => {
    await withNoticeForRecurrent();
    await world.runUntil('2026-05-06T08:00:00-03:00');
    await world.billing(
      'InvoiceIssued.v1',
      anInvoice({ invoiceId: 'NF-1', debtor, dueDate: '2026-05-05', issuedAt: '2026-05-01T08:00:00-03:00' }),
    );
    await world.runUntil('2026-05-06T18:00:00-03:00');

    expect((await debt('NF-1')).execution.from).toBe('notice-1-before');
    expect(stepsOf('NF-1')).toEqual(['reminder-1-after']);
  });

  test('that is open and late counts as late', async () => {
    for (const [index, dueDate] of ['2026-02-03', '2026-02-10', '2026-02-24'].entries())
      await issue(`NF-${index + 1}`, dueDate);
    await issue('NF-4', '2026-03-24');
    await world.runUntil('2026-03-15T12:00:00-03:00');

    expect((await debt('NF-4')).profile).toEqual({
      kind: 'recurrent',
      reason:
        'não pagou nenhuma das últimas 3 faturas em dia, com até 2 dias de tolerância; atraso médio de 30 dias nas atrasadas; 3 faturas em atraso hoje',
    });
  });
});

test('an amendment keeps the profile that the debt was opened with', async () => {
  await history(0, 0, 0);
  await issue('NF-4', '2026-05-05');
  await world.runUntil('2026-04-26T12:00:00-03:00');
  await world.billing('InvoiceAmended.v1', {
    invoiceId: 'NF-4',
    creditorId: CREDITOR,
    amendedAt: '2026-04-26T12:00:00-03:00',
    amount: 90_000,
  });
  await world.runUntil('2026-04-26T13:00:00-03:00');

  expect(await debt('NF-4')).toMatchObject({ version: 2, regua: 'gentil', profile: { kind: 'good' } });
});

test('the same invoice again does not judge its debtor anew', async () => {
  await issue('NF-1', '2026-01-20');
  await pay('NF-1', '2026-02-20');
  await world.billing(
    'InvoiceIssued.v1',
    anInvoice({ invoiceId: 'NF-1', debtor, dueDate: '2026-01-20', issuedAt: '2026-01-10T12:00:00Z' }),
  );
  await world.runUntil('2026-02-20T18:00:00-03:00');

  expect((await debt('NF-1')).profile.reason).toBe('primeira fatura');
  expect(world.deadLetters).toEqual([]);
});
