import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { judgeDebt } from '#cli/explain.ts';
import { Debt } from '#schemas/records/debt.ts';
import { copyOfConfig, edit } from '#test/builders/broken-config.ts';
import { fileOf, regua, reguaFed } from '#test/builders/command.ts';
import { anInvoice, aPayment } from '#test/builders/invoice.ts';
import { TestWorld } from '#test/builders/world.ts';

/** Due on a Saturday, paid in part ten days late. */
const SIMPLE = {
  principal: 'R$ 1.234,56',
  dueDate: '2026-03-07',
  payments: [{ id: 'pix-1', amount: '400,00', paidOn: '2026-03-19' }],
  terms: { finePercent: 2, interestPercentPerMonth: 1, basis: 'contract' },
};
const AT = ['--at', '2026-04-20'];

const explain = (debt: string | object, ...options: string[]) =>
  regua('explain', fileOf('debt.json', [debt]), ...AT, ...options);
const explainLines = (lines: readonly (string | object)[], ...options: string[]) =>
  reguaFed(
    lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
    ...['explain', '-', ...AT, ...options],
  );
/** The same without a process of its own: what it says of a debt. */
const judge = async (debt: string | object, config = 'config') => {
  const judged = judgeDebt({ debt: '-', at: '2026-04-20', config });
  return judged(typeof debt === 'string' ? debt : JSON.stringify(debt));
};

describe('regua explain of a debt with all terms in the file', () => {
  it('prints the whole demonstrativo, which adds up by hand', async () => {
    const { exitCode, stdout, stderr } = await explain(SIMPLE);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const lines = stdout.split('\n').map((line) => line.replace(/ {2,}/g, ' ').trim());
    expect(lines.slice(0, 5)).toEqual([
      'DEMONSTRATIVO DO DÉBITO',
      'Situação ao fim de 20/04/2026 (horário de Brasília)',
      'Vencimento: 07/03/2026 (sábado), prorrogado para 09/03/2026, primeiro dia útil (CC, art. 132, §1º; Lei 7.089/83)',
      'Dias de atraso: 42',
      '',
    ]);
    expect(lines.filter((line) => /^(\d\.|TOTAL)/.test(line))).toEqual([
      '1. Principal R$ 1.234,56 R$ 1.234,56',
      '2. Multa de 2%, uma só vez, em 10/03/2026 R$ 24,69 R$ 1.259,25',
      '3. Juros de mora de 10/03/2026 a 19/03/2026 R$ 4,11 R$ 1.263,36',
      '4. Pagamento de R$ 400,00 em 19/03/2026 (1: pix-1) -R$ 400,00 R$ 863,36',
      '5. Juros de mora de 20/03/2026 a 20/04/2026 R$ 8,95 R$ 872,31',
      'TOTAL DEVIDO EM 20/04/2026 R$ 872,31',
    ]);
  });

  it('says the same as data with --json, each line with its words and its law', async () => {
    const { exitCode, stdout } = await explain(SIMPLE, '--json');
    expect(exitCode).toBe(0);
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toMatchObject({
      input: expect.stringMatching(/debt\.json$/),
      valid: true,
      day: '2026-04-20',
      rolledDueDate: '2026-03-09',
      rolledFor: { kind: 'saturday' },
      daysLate: 42,
      due: 87_231,
      received: 40_000,
      lines: [
        { kind: 'principal', amount: 123_456 },
        { kind: 'fine', amount: 2469, citation: expect.stringContaining('CDC, art. 52') },
        { kind: 'interest', amount: 411, citation: expect.stringContaining('Decreto 22.626/33') },
        { kind: 'payment', amount: -40_000, citation: expect.stringContaining('CC, art. 354') },
        { kind: 'interest', amount: 895, balance: 87_231 },
      ],
    });
  });

  it.each([
    { case: 'centavos as a number', debt: { principal: 123_456 } },
    { case: 'as an invoice calls it', debt: { principal: undefined, amount: 123_456 } },
    { case: 'with a point, as programs write it', debt: { principal: '1234.56' } },
    { case: 'paid at an instant', debt: { payments: [{ amount: 40_000, paidAt: '2026-03-20T02:00:00Z' }] } },
  ])('reads $case', async ({ debt }) => {
    expect(await judge({ ...SIMPLE, ...debt })).toMatchObject({ valid: true, facts: { due: 87_231 } });
  });

  it('subtracts a discount, and asks for the fixed amount of a reissued bill', async () => {
    const given = {
      ...SIMPLE,
      payments: [],
      reissue: { amount: '1.263,00', issuedOn: '2026-04-17', dueDate: '2026-04-22' },
      discount: { amount: '63,00', reason: 'cortesia' },
    };
    const { stdout } = await explain(given);
    expect(stdout).toMatch(/Valor mantido pela segunda via .* R\$ 1\.263,00\n/);
    expect(stdout).toMatch(/Abatimento: cortesia .* R\$ 1\.200,00\n/);
    expect(stdout).toMatch(/TOTAL DEVIDO EM 20\/04\/2026 .* R\$ 1\.200,00\n/);
  });
});

describe('regua explain of a debt that leaves terms and holidays to its creditor', () => {
  const ofCreditor = { invoiceId: 'NF-1', amount: 100_000, dueDate: '2026-03-19' };

  it.each([
    { case: 'that it names', debt: { ...ofCreditor, creditorId: 'bebidas-nordeste' } },
    { case: 'the only one that there is', debt: ofCreditor },
  ])('$case', async ({ debt }) => {
    const { exitCode, stdout } = await explain(debt);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Fatura NF-1');
    expect(stdout).toContain(
      'Vencimento: 19/03/2026 (São José (Fortaleza e Ceará)), prorrogado para 20/03/2026',
    );
    expect(stdout).toMatch(/TOTAL DEVIDO .* R\$ 1\.030,33\n/);
  });

  it('reads the terms of the configuration in --config', async () => {
    const folder = copyOfConfig();
    edit(folder, 'creditors/bebidas-nordeste.yaml', 'finePercent: 2', 'finePercent: 1');
    expect((await explain(ofCreditor, '--config', folder)).stdout).toMatch(/Multa de 1%/);
  });

  it('reports a configuration that is not valid', async () => {
    const folder = copyOfConfig();
    edit(folder, 'creditors/bebidas-nordeste.yaml', 'finePercent: 2', 'finePercent: 10');
    const { exitCode, stdout, stderr } = await explain(ofCreditor, '--config', folder);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
    expect(stderr).toContain('The configuration is not valid');
  });
});

describe('regua explain of a debt as the table has it', () => {
  type Payment = { readonly amount: number; readonly paidAt: string };

  /** The item of the table as the product itself wrote it, and the events of payments that the product published. */
  async function lived(until: string, ...payments: Payment[]) {
    const world = await TestWorld.start();
    onTestFinished(() => world.close());
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-1' }));
    for (const [index, payment] of payments.entries()) {
      await world.runUntil(payment.paidAt);
      await world.webhook(aPayment({ id: `pix-${index + 1}`, invoiceId: 'NF-1', ...payment }));
    }
    await world.runUntil(until);
    const record = Debt.parse(await world.debt('NF-1'));
    return { record, applied: world.eventsOf('NF-1', 'PaymentApplied.v1').map(({ detail }) => detail) };
  }
  const explainAt = (record: Debt, day: string, ...options: string[]) =>
    regua('explain', fileOf('debt.json', [record]), '--at', day, ...options);

  it('in the middle of its ladder, paid in part: the ledger, with the charges that settling waives', async () => {
    const { record, applied } = await lived('2026-05-13T12:00:00-03:00', {
      amount: 30_000,
      paidAt: '2026-05-09T10:00:00-03:00',
    });
    const { exitCode, stdout } = await explainAt(record, '2026-05-09', '--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      invoiceId: 'NF-1',
      creditorId: 'bebidas-nordeste',
      daysLate: 4,
      received: 30_000,
      due: 100_000 + 2000 + 133 - 30_000,
    });
    // What settles it: the creditor's rule waives them.
    expect(applied[0]?.balance).toBe(100_000 - 30_000);
  });

  it('with a reissued bill: what that bill asks for, although a day has passed', async () => {
    const { record } = await lived('2026-05-21T12:00:00-03:00');
    const { stdout } = await explainAt(record, '2026-05-21', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ due: record.quotes.at(-1)?.amount, daysLate: 16 });
  });

  it('settled: prints when, and what was waived', async () => {
    const { record } = await lived('2026-05-11T12:00:00-03:00', {
      amount: 100_000,
      paidAt: '2026-05-11T10:00:00-03:00',
    });
    expect(record).toMatchObject({ status: 'settled' });
    const { exitCode, stdout } = await explainAt(record, '2026-06-30');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Quitado em 11/05/2026');
    expect(stdout).toMatch(/Encargos dispensados pelo credor na quitação.* R\$ 0,00\n/);
    expect(stdout).toMatch(/TOTAL DEVIDO EM 30\/06\/2026 .* R\$ 0,00\n/);
  });

  it.each([
    { status: 'cancelled', reason: 'status: it is cancelled, so nothing is owed' },
    { status: 'awaitingInvoice', reason: 'status: its invoice has not come' },
  ])('$status: there is nothing to explain', async ({ status, reason }) => {
    expect(await judge({ status })).toMatchObject({ valid: false, reason });
  });

  it('that is listed: says where, and what becomes of that', async () => {
    const { record } = await lived('2026-04-26T12:00:00-03:00');
    const listings = { serasa: { listedAt: '2026-05-18T12:00:00.000Z' } };
    const judged = await judge({ ...record, listings });
    expect(judged).toMatchObject({
      valid: true,
      words: [
        expect.any(String),
        'Esta fatura está registrada em serasa desde 18/05/2026. Quando não faltar mais nada, pedimos a baixa em até cinco dias úteis.',
      ],
    });
  });

  it('that is settled without settledAt is refused', async () => {
    const { record } = await lived('2026-04-26T12:00:00-03:00');
    expect((await judge({ ...record, status: 'settled' })).reason).toBe('settledAt: is missing');
  });
});

describe('regua explain refuses, naming the field,', () => {
  it.each([
    { case: 'what is no JSON', debt: '{"principal": 1', reason: /^is not JSON: / },
    { case: 'a list', debt: '[]', reason: /^must be a JSON object$/ },
    {
      case: 'an amount that is not money',
      debt: { ...SIMPLE, principal: undefined },
      reason: /must have either principal or amount/,
    },
    {
      case: 'both principal and amount',
      debt: { ...SIMPLE, amount: 1 },
      reason: /must have either principal or amount/,
    },
    {
      case: 'an amount that may be thousands',
      debt: { ...SIMPLE, principal: '1.234' },
      reason: /^principal: is ambiguous, thousands or decimals/,
    },
    {
      case: 'a day that there is not',
      debt: { ...SIMPLE, dueDate: '2026-02-30' },
      reason: /^dueDate: must be a day as YYYY-MM-DD$/,
    },
    {
      case: 'a payment of no day',
      debt: { ...SIMPLE, payments: [{ amount: 1 }] },
      reason: /payments.*must have either paidOn, a day, or paidAt, an instant/,
    },
    { case: 'a field that it does not know', debt: { ...SIMPLE, principle: 1 }, reason: /principle/ },
    {
      case: 'an unknown creditor',
      debt: { ...SIMPLE, creditorId: 'nobody' },
      reason: /^creditorId: must be one of bebidas-nordeste$/,
    },
    {
      case: 'a fine over the cap, with the law',
      debt: { ...SIMPLE, terms: { ...SIMPLE.terms, finePercent: 2.01 } },
      reason: /^terms\.finePercent: must be at most 2 for a consumer: CDC art\. 52 §1$/,
    },
    {
      case: 'interest over the cap, with the law',
      debt: { ...SIMPLE, terms: { ...SIMPLE.terms, interestPercentPerMonth: 3 } },
      reason: /^terms\.interestPercentPerMonth: must be at most 1 a month for a consumer: Decreto 22/,
    },
    {
      case: 'a discount of more than is due',
      debt: { ...SIMPLE, discount: { amount: '900,00' } },
      reason: /^discount\.amount: must be at most what is due$/,
    },
  ])('$case', async ({ debt, reason }) => {
    expect(await judge(debt)).toMatchObject({ valid: false, reason: expect.stringMatching(reason) });
  });

  it('a creditor that is not said when there are several, naming them', async () => {
    const folder = copyOfConfig();
    const text = readFileSync(join(folder, 'creditors/bebidas-nordeste.yaml'), 'utf8');
    writeFileSync(
      join(folder, 'creditors/outra.yaml'),
      text.replace('id: bebidas-nordeste', 'id: outra').replace(/^bankFiles:\n(?: .*\n)+/m, ''),
    );
    expect((await judge({ principal: 1, dueDate: '2026-03-07' }, folder)).reason).toBe(
      'creditorId: is missing, and so are terms; there are: bebidas-nordeste, outra',
    );
  });

  it.each([
    {
      case: 'a fine over the cap',
      debt: { ...SIMPLE, terms: { ...SIMPLE.terms, finePercent: 10 } },
      says: 'CDC art. 52',
    },
    { case: 'an unknown creditor', debt: { ...SIMPLE, creditorId: 'nobody' }, says: 'bebidas-nordeste' },
    { case: 'what is no JSON', debt: '{', says: 'is not JSON' },
  ])('$case, on the standard output, with exit 1', async ({ debt, says }) => {
    const { exitCode, stdout, stderr } = await explain(debt);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(stdout).toMatch(/^invalid: /);
    expect(stdout).toContain(says);
  });
});

describe('regua explain of one debt a line', () => {
  const over = { ...SIMPLE, terms: { ...SIMPLE.terms, finePercent: 10 } };

  it('answers each with a line: what is owed, or what is wrong', async () => {
    const { exitCode, stdout, stderr } = await explainLines([SIMPLE, over, 'nonsense']);
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: '' });
    expect(stdout.trimEnd().split('\n')).toEqual([
      `${JSON.stringify(SIMPLE)}\tR$ 872,31 devidos em 20/04/2026, 42 dias de atraso`,
      `${JSON.stringify(over)}\tinvalid: terms.finePercent: must be at most 2 for a consumer: CDC art. 52 §1`,
      expect.stringMatching(/^nonsense\tinvalid: is not JSON: /),
    ]);
  });

  it('prints JSON Lines, and exits with 0 if all are valid', async () => {
    const inTime = { ...SIMPLE, dueDate: '2026-04-20', payments: [] };
    const { exitCode, stdout } = await explainLines([SIMPLE, inTime], '--json');
    expect(exitCode).toBe(0);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers).toMatchObject([
      { input: JSON.stringify(SIMPLE), valid: true, due: 87_231 },
      { input: JSON.stringify(inTime), valid: true, due: 123_456, daysLate: 0 },
    ]);
  });
});

describe('regua explain used wrongly exits with 2', () => {
  it.each([
    { case: 'no debt', args: AT, says: "missing required argument 'file'" },
    { case: 'no day', args: ['-'], says: "required option '--at <date>' not specified" },
    {
      case: 'a day that there is not',
      args: ['-', '--at', '2026-04-31'],
      says: 'is a day that no calendar has',
    },
    {
      case: 'a file that there is not',
      args: ['no.json', ...AT],
      says: 'no.json: cannot be read (there is no such file)',
    },
  ])('$case', async ({ args, says }) => {
    const { exitCode, stdout, stderr } = await regua('explain', ...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(says);
  });
});
