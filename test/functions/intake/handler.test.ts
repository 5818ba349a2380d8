import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { debtIdOf, executionName } from '#adapters/table/keys.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

const invoice = anInvoice({ invoiceId: 'NF-1' });
const debtor = aDebtor({ debtorId: 'cli-1' });

describe('what no retry would repair is kept for a person at once, with the field and without its value', () => {
  test.each<[string, object, RegExp]>([
    ['a missing field', { ...invoice, dueDate: undefined }, /^dueDate: /],
    ['an unknown field', { ...invoice, total: 1 }, /total/],
    ['an amount in reais', { ...invoice, amount: 10.5 }, /^amount: must be whole centavos/],
    ['an amount of zero', { ...invoice, amount: 0 }, /^amount: must be more than zero/],
    ['another currency', { ...invoice, currency: 'USD' }, /^currency: /],
    ['a day that is none', { ...invoice, dueDate: '2026-02-30' }, /^dueDate: must be a day/],
    ['an unknown creditor', { ...invoice, creditorId: 'nobody' }, /^creditorId: is not in config\/creditors/],
    [
      'a CPF with wrong check digits',
      { ...invoice, debtor: { ...debtor, taxId: '123.456.789-00' } },
      /^debtor.taxId: is a CPF whose check digits are wrong$/,
    ],
    [
      'a person with a CNPJ',
      { ...invoice, debtor: { ...debtor, taxId: '12.ABC.345/01DE-35', personType: 'person' } },
      /^debtor.personType: must be "company"/,
    ],
    [
      'a tax id in the place of an id',
      { ...invoice, debtor: { ...debtor, debtorId: '00000000191' } },
      /^debtor.debtorId: must not be a CPF, a CNPJ or an e-mail/,
    ],
    [
      'an invoice with the CPF of its debtor in its id',
      { ...invoice, invoiceId: `NF-1/${invoice.debtor.taxId.replace(/\D/g, '')}` },
      /^invoiceId: must not be a CPF, a CNPJ or an e-mail, nor carry one of the debtor's or their phone/,
    ],
    [
      'a debt that is prescribed',
      { ...invoice, dueDate: '2021-04-01' },
      /^dueDate: .*prescribed \(CC art. 206 §5 I\)/,
    ],
    [
      'a due date of another age',
      { ...invoice, dueDate: '9999-12-31' },
      /^dueDate: must be in the years 2000 to 2098/,
    ],
    ['a due date beyond a year', { ...invoice, dueDate: '2027-06-01' }, /^dueDate: its ladder would end/],
  ])('%s', async (_case, detail, reason) => {
    await world.billing('InvoiceIssued.v1', detail);
    await world.runUntil();

    expect(world.deadLetters).toHaveLength(1);
    expect(world.deadLetters[0]?.reason).toMatch(reason);
    expect(world.deadLetters[0]?.reason).not.toMatch(/Maria|123\.456|00000000191/);
    expect(JSON.parse(world.deadLetters[0]?.body ?? '{}').detail).toEqual(JSON.parse(JSON.stringify(detail)));
    expect(world.executionsOf('NF-1')).toEqual([]);
  });
});

test('an id that two debtors share is refused: one must never get what is the other’s', async () => {
  await world.billing('InvoiceIssued.v1', invoice);
  const other = {
    ...invoice.debtor,
    name: 'Maria Alheia',
    taxId: '529.982.247-25',
    email: 'outra@exemplo.example',
  };
  await world.billing('InvoiceIssued.v1', { ...invoice, invoiceId: 'NF-2', debtor: other });
  await world.runUntil('2026-05-02T12:00:00-03:00');

  expect(world.deadLetters[0]?.reason).toMatch(/^debtor.debtorId: is that of another CPF or CNPJ/);
  expect(world.aws.mailbox.map(({ to }) => to)).toEqual([['maria@exemplo.example']]);
});

test('a bad message does not hold up the good ones of its batch', async () => {
  await world.billing('InvoiceIssued.v1', { ...invoice, invoiceId: 'NF-2' });
  await world.billing('InvoiceIssued.v1', { nonsense: true });
  await world.billing('InvoiceIssued.v1', { ...invoice, invoiceId: 'NF-3' });
  await world.runUntil('2026-04-26T12:00:00-03:00');

  expect((await world.debt('NF-2'))?.status).toBe('open');
  expect((await world.debt('NF-3'))?.status).toBe('open');
  expect(world.deadLetters).toHaveLength(1);
});

test.each(['GetItem', 'PutItem', 'StartExecution', 'PutEvents', 'UpdateItem'])(
  'dying around %s, before or after it, loses nothing and opens one debt',
  async (operation) => {
    for (const side of ['before', 'after'] as const) {
      let crashes = 0;
      const invoiceId = `NF-${operation}-${side}`;
      world.aws.intercept = async (call) => {
        if (call.operation !== operation || call.functionName !== 'intake' || crashes > 0) return 'proceed';
        crashes += 1;
        return `crash-${side}`;
      };
      await world.billing('InvoiceIssued.v1', { ...invoice, invoiceId });
      await world.runUntil(`2026-04-${side === 'before' ? 26 : 27}T12:00:00-03:00`);

      expect(crashes).toBe(1);
      expect(world.executionsOf(invoiceId).map(({ status }) => status)).toEqual(['RUNNING']);
      expect(world.eventsOf(invoiceId, 'DebtOpened.v1')).toHaveLength(1);
      expect((await world.debt(invoiceId))?.outbox).toEqual({});
    }
    expect(world.deadLetters).toEqual([]);
  },
);

test('a throttled start is tried again by the queue', async () => {
  let refused = 0;
  world.aws.intercept = async ({ operation }) => {
    if (operation !== 'StartExecution' || refused > 5) return 'proceed';
    refused += 1;
    return { refuse: 'ThrottlingException', message: 'Rate exceeded' };
  };
  await world.billing('InvoiceIssued.v1', invoice);
  await world.runUntil('2026-04-26T12:00:00-03:00');

  expect(refused).toBeGreaterThan(1);
  expect(world.executionsOf('NF-1')).toHaveLength(1);
});

describe('the id of a debt', () => {
  test('is the same for the same invoice, and differs for invoices that look alike', () => {
    expect(debtIdOf('loja', 'NF/1')).toBe(debtIdOf('loja', 'NF/1'));
    expect(debtIdOf('loja', 'NF/1')).not.toBe(debtIdOf('loja', 'NF-1'));
    expect(debtIdOf('loja', 'NF/1')).not.toBe(debtIdOf('outra', 'NF/1'));
  });

  test('with its version names an execution: 80 characters, of those that CloudWatch takes', () => {
    const longest = executionName(debtIdOf('c'.repeat(32), `${'ç/'.repeat(40)}`), 999_999);
    expect(longest.length).toBeLessThanOrEqual(80);
    expect(longest).toMatch(/^[0-9A-Za-z_-]+$/);
  });
});
