import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Context } from 'aws-lambda';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { putBill, putBillNumber } from '#adapters/table/bills.ts';
import { bankFileKey } from '#adapters/table/keys.ts';
import { lastReports } from '#adapters/table/payment-sources.ts';
import { takeFile } from '#application/bank-files/take-file.ts';
import { composeBoleto } from '#formats/boleto/compose-boleto.ts';
import { handler } from '#functions/bank-file/handler.ts';
import { logger } from '#runtime/log.ts';
import { BANK_FILE_QUEUE, BANK_FILES } from '#sandbox/deployment/deployment.ts';
import { logged } from '#sandbox/deployment/logs.ts';
import type { Debt } from '#schemas/records/debt.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { anInvoice } from '#test/builders/invoice.ts';
import {
  asFile,
  BB_ACCOUNT,
  type BuiltTitle,
  bb240Lines,
  ITAU_ACCOUNT,
  itau400Lines,
} from '#test/builders/return-file.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const BRADESCO_ACCOUNT = { layout: 'bradesco-400', account: '4540691' } as const;
const MORNING = '2026-05-06T09:00:00-03:00';
const WRITTEN = '2026-05-05';
const config = await deployedConfig();
const creditor = config.creditors[CREDITOR] as (typeof config.creditors)[string];
const withFiles = {
  ...config,
  creditors: {
    [CREDITOR]: {
      ...creditor,
      bankFiles: [ITAU_ACCOUNT, BB_ACCOUNT, BRADESCO_ACCOUNT],
    },
  },
};

let world: TestWorld;
afterEach(() => world.close());

/** A world on the morning after the due date, with debts of R$ 1.000,00 that are open. */
async function indebted(...invoiceIds: string[]): Promise<void> {
  world = await TestWorld.start({ config: withFiles, outcomes: () => 'silent' });
  for (const invoiceId of invoiceIds) await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId }));
  await world.runUntil(MORNING);
}

/** Drops a file and lets an hour pass. */
async function drop(lines: readonly string[], name = 'CB0505.RET'): Promise<string> {
  const etag = world.aws.putObject(BANK_FILES, name, asFile(lines));
  await world.runUntil(new Date(world.clock.now() + 3_600_000).toISOString());
  return etag;
}

const title = (reference: string, more: Partial<BuiltTitle> = {}): BuiltTitle => ({
  reference,
  amount: 100_000,
  paidOn: WRITTEN,
  ...more,
});
const published = () =>
  world.happenings.flatMap((happening) =>
    happening.kind === 'event' && happening.detailType === 'BankFileRead.v1'
      ? [happening.detail as Record<string, unknown>]
      : [],
  );
const payments = async (invoiceId: string) => Object.entries((await world.debt(invoiceId))?.payments ?? {});

describe('a return file', () => {
  test.each([
    ['CNAB 400 of Itaú', itau400Lines, '341/111-12345/00000000001/2026-05-05/100000/1'],
    ['CNAB 240 of Banco do Brasil', bb240Lines, '001/3294860/32948600000000001/2026-05-05/100000/1'],
  ])('in %s settles the debt that its title names', async (_case, linesOf, paymentId) => {
    await indebted('NF-1');
    await drop(linesOf([title('NF-1', { fee: 333 })], WRITTEN));

    expect(await payments('NF-1')).toEqual([
      [
        paymentId,
        {
          amount: 100_000,
          credited: { amount: 99_667, fee: 333 },
          paidAt: '2026-05-05T15:00:00.000Z',
          method: 'boleto',
          receivedAt: '2026-05-06T12:00:00.000Z',
        },
      ],
    ]);
    expect((await world.debt('NF-1'))?.status).toBe('settled');
    expect(world.eventsOf('NF-1', 'DebtSettled.v1')).toHaveLength(1);
    expect(world.deadLetters).toEqual([]);
  });

  test('settles a debt of which the tax was split off, and a person hears of what no fee or tax explains', async () => {
    await indebted('NF-1');
    await drop(itau400Lines([title('NF-1', { fee: 333, credited: 75_000 })], WRITTEN));

    expect((await world.debt('NF-1'))?.status).toBe('settled');
    expect(published()).toMatchObject([{ amount: 100_000, differences: 1 }]);
    expect(world.eventsOf('NF-1', 'CreditedDifferenceFound.v1')).toMatchObject([
      { detail: { amount: 100_000, credited: { amount: 75_000, fee: 333 }, difference: 24_667 } },
    ]);
    expect(world.eventsOf('NF-1', 'PaymentApplied.v1')).toMatchObject([
      { detail: { amount: 100_000, balance: 0, credited: { amount: 75_000 } } },
    ]);
  });

  test('is published in figures, with nothing that names anybody', async () => {
    await indebted('NF-1');
    await drop(
      itau400Lines(
        [title('NF-1'), title('NF-2', { amount: 5_000 }), title('NF-3', { occurrence: '09' })],
        WRITTEN,
      ),
    );
    expect(published()).toEqual([
      {
        eventId: expect.stringMatching(/^[0-9a-f]{16}\/BankFileRead\.v1$/),
        at: '2026-05-06T12:00:00.000Z',
        creditorId: CREDITOR,
        bank: '341',
        layout: 'itau-400',
        fileId: expect.stringMatching(/^[0-9a-f]{16}$/),
        writtenOn: WRITTEN,
        lines: 6,
        liquidations: 2,
        amount: 105_000,
        recorded: 1,
        duplicates: 0,
        unapplied: 1,
        differences: 0,
        doubtful: 0,
        errors: 0,
      },
    ]);
    expect(JSON.stringify(world.events)).not.toMatch(/FULANO|CB0505/);
  });

  test('dropped twice, and once more under another name, pays once', async () => {
    await indebted('NF-1');
    const lines = itau400Lines([title('NF-1')], WRITTEN);
    await drop(lines);
    await drop(lines);
    await drop(lines, 'again.ret');
    expect(await payments('NF-1')).toHaveLength(1);
    expect(published().map(({ recorded, duplicates }) => [recorded, duplicates])).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  test('with two payments of one title on one day and of one amount has both', async () => {
    await indebted('NF-1');
    const half = title('NF-1', { amount: 50_000, ourNumber: '10900000001' });
    await drop(itau400Lines([half, half], WRITTEN));
    expect(await payments('NF-1')).toHaveLength(2);
    expect((await world.debt('NF-1'))?.status).toBe('settled');
  });

  test('pays the debts of a reissued bill by its nosso número', async () => {
    await indebted('NF-1', 'NF-2');
    const shares = await Promise.all(
      ['NF-1', 'NF-2'].map(async (invoiceId) => ({
        debtId: (await world.debt(invoiceId))?.debtId as string,
        invoiceId,
        amount: 100_000,
      })),
    );
    await putBill('txid-of-both', { creditorId: CREDITOR, shares });
    await putBillNumber(CREDITOR, { bank: '341', ourNumber: '10900000077' }, 'txid-of-both');
    await drop(itau400Lines([title('', { ourNumber: '10900000077', amount: 200_000 })], WRITTEN));
    for (const invoiceId of ['NF-1', 'NF-2'])
      expect((await world.debt(invoiceId))?.status, invoiceId).toBe('settled');
    expect(published()).toMatchObject([{ recorded: 1, unapplied: 0 }]);
  });

  test('finds its invoices as people and banks write them, and where they were found before', async () => {
    const boleto = composeBoleto({
      bank: '341',
      fields: { wallet: '109', ourNumber: '00000555', branch: '0111', account: '12345' },
      amount: 100_000,
      dueDate: '2026-05-05',
    });
    if (!boleto.ok) throw new Error('no boleto');
    await indebted('NF-1', 'nf-2b', '00077', 'NF-3', 'NF-4', '0012', '012', 'X-6', 'x-6');
    const billed = anInvoice({ invoiceId: 'NF-5', bill: { digitableLine: boleto.line } });
    await world.billing('InvoiceIssued.v1', billed);
    await world.runUntil('2026-05-06T09:30:00-03:00');
    const lines = itau400Lines(
      [
        title('nf-1'),
        title('NF-2B'),
        title('', { document: '0000000077' }),
        // The creditor's own field has words, or an id that nobody knows.
        title('MAIO 2026', { document: 'NF-3' }),
        title('PEDIDO-9', { document: 'nf-4' }),
        title('', { ourNumber: '10900000555' }),
        title('x-6', { document: 'NF-4' }),
        // It may be either of two, and is applied to none.
        title('12'),
      ],
      WRITTEN,
    );
    await drop(lines);
    await drop(lines, 'again.ret');
    const paid = async (invoiceId: string) => (await world.debt(invoiceId))?.status === 'settled';
    for (const invoiceId of ['NF-1', 'nf-2b', '00077', 'NF-3', 'NF-4', 'NF-5', 'x-6'])
      expect(await paid(invoiceId), invoiceId).toBe(true);
    for (const invoiceId of ['0012', '012', 'X-6']) expect(await paid(invoiceId), invoiceId).toBe(false);
    expect(
      published().map(({ recorded, duplicates, unapplied }) => [recorded, duplicates, unapplied]),
    ).toEqual([
      [7, 0, 1],
      [0, 8, 0],
    ]);
    expect(world.deadLetters).toEqual([]);
  });

  test('stays with the invoice that it was recorded for, when its number is known as another’s later', async () => {
    await indebted();
    const lines = itau400Lines([title('PEDIDO-9', { document: 'NF-8' })], WRITTEN);
    await drop(lines);
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-8' }));
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'PEDIDO-9' }));
    await world.runUntil('2026-05-06T12:00:00-03:00');
    await drop(lines, 'again.ret');
    expect((await world.debt('PEDIDO-9'))?.status).toBe('settled');
    expect((await world.debt('NF-8'))?.status).toBe('open');
    expect(world.deadLetters).toEqual([]);
  });

  test('for an invoice that is not known yet waits for it', async () => {
    await indebted();
    await drop(itau400Lines([title('NF-9')], WRITTEN));
    await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId: 'NF-9' }));
    await world.runUntil('2026-05-06T12:00:00-03:00');
    expect((await world.debt('NF-9'))?.status).toBe('settled');
  });

  test('records until when its bank has reported: not later than the day the file was written on', async () => {
    await indebted('NF-1');
    await drop(itau400Lines([title('NF-1')], WRITTEN));
    await drop(itau400Lines([title('NF-1')], '2026-04-30'), 'old.ret');
    expect(await lastReports(CREDITOR)).toEqual({ '341/111-12345': '2026-05-06T02:59:00.000Z' });
  });

  test('of each account is a source of its own', async () => {
    await indebted();
    await drop(itau400Lines([], WRITTEN));
    await drop(bb240Lines([], '2026-05-06'), 'bb.ret');
    expect(await lastReports(CREDITOR)).toEqual({
      '341/111-12345': '2026-05-06T02:59:00.000Z',
      '001/3294860': '2026-05-06T13:00:00.000Z',
    });
  });

  test.each<[string, (lines: string[]) => string[], boolean]>([
    ['does not count as a report of its account when it is cut off', (lines) => lines.slice(0, -1), false],
    [
      'does not count as a report of its account when no line can be read',
      ([header, ...rest]) => [header as string, ...rest.map((line) => `${line}X`)],
      false,
    ],
    [
      'counts as a report of its account with one bad line among others, which has an alarm of its own',
      (lines) => lines.with(2, `${lines[2]}X`),
      true,
    ],
  ])('%s', async (_case, change, hasReported) => {
    await indebted('NF-1');
    await drop(change(itau400Lines([title('NF-1'), title('NF-2')], WRITTEN)));
    expect(published()).toHaveLength(1);
    expect(Object.keys(await lastReports(CREDITOR))).toHaveLength(hasReported ? 1 : 0);
  });

  test('counts as a report with auxiliary records among its titles, though nobody paid', async () => {
    await indebted();
    const lines = readFileSync('test/fixtures/cnab/bradesco-400-entries-with-pix-type-4.ret', 'latin1');
    await drop(lines.trimEnd().split('\n'));
    expect(world.deadLetters).toEqual([]);
    expect(Object.keys(await lastReports(CREDITOR))).toEqual(['237/4540691']);
  });

  test('that was joined to another is applied, and the other is for a person, who is told what to do', async () => {
    await indebted('NF-1', 'NF-2');
    const first = itau400Lines([title('NF-1')], WRITTEN);
    await drop([...first, ...itau400Lines([title('NF-2')], '2026-05-06')]);
    expect((await world.debt('NF-1'))?.status).toBe('settled');
    expect((await world.debt('NF-2'))?.status).toBe('open');
    expect(world.deadLetters).toMatchObject([
      { reason: expect.stringMatching(/^line 4: file is a second one.*cut it off before this line/) },
    ]);
    expect(await lastReports(CREDITOR)).toEqual({});
  });

  test('is known again for over a year, and then forgotten', async () => {
    await indebted();
    const etag = await drop(itau400Lines([], WRITTEN));
    const { expiresAt } = (await world.item(bankFileKey(BANK_FILES, 'CB0505.RET', etag))) ?? {};
    expect(expiresAt).toBe(Date.parse(MORNING) / 1000 + 400 * 86_400);
  });

  test('that two read at once counts each payment once, and stays read', async () => {
    await indebted('NF-1');
    const lines = itau400Lines([title('NF-1'), title('NF-2')], WRITTEN);
    const etag = createHash('md5').update(asFile(lines)).digest('hex');
    const file = { bucket: BANK_FILES, key: 'CB0505.RET', etag, versionId: undefined };
    // The slower one writes how far it came when the other is through.
    let saves = 0;
    const other = Promise.withResolvers<void>();
    world.aws.intercept = async ({ operation, input }) => {
      if (operation !== 'PutItem' || !JSON.stringify(input).includes('FILE#')) return 'proceed';
      saves += 1;
      if (saves === 1) await other.promise;
      return 'proceed';
    };
    world.aws.putObject(BANK_FILES, 'CB0505.RET', asFile(lines));
    const slow = takeFile(file, MORNING, () => 60_000);
    await vi.waitUntil(() => saves === 1);
    await takeFile(file, MORNING, () => 60_000);
    other.resolve();
    await slow;

    expect(await payments('NF-1')).toHaveLength(1);
    const events = published();
    expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(1);
    for (const { liquidations, recorded, duplicates, unapplied } of events)
      expect([liquidations, Number(recorded) + Number(duplicates) + Number(unapplied)]).toEqual([2, 2]);
    expect(await world.item(bankFileKey(BANK_FILES, 'CB0505.RET', etag))).toMatchObject({ done: true });
  });
});

describe('a title that was written off because it was paid', () => {
  test.each(['10', '59', '76'])('is a payment, when the record has what was paid: %s', async (occurrence) => {
    await indebted('NF-1');
    await drop(itau400Lines([title('NF-1', { occurrence })], WRITTEN));
    expect((await world.debt('NF-1'))?.status).toBe('settled');
    expect(published()).toMatchObject([{ liquidations: 1, recorded: 1, doubtful: 0 }]);
    expect(world.deadLetters).toEqual([]);
  });

  test.each<[string, Partial<BuiltTitle>]>([
    ['in the same words', {}],
    ['on a later day', { paidOn: '2026-05-06' }],
    ['with another amount', { amount: 60_000 }],
  ])('is none, when another record reported it %s', async (_case, more) => {
    await indebted('NF-1');
    const half = title('NF-1', { amount: 50_000, ourNumber: '10900000001' });
    const off = { ...half, occurrence: '10', ...more };
    // In the file before, and in the same file, whichever comes first.
    await drop(itau400Lines([off, half], '2026-05-06'));
    await drop(itau400Lines([off], '2026-05-07'), 'next.ret');
    expect((await payments('NF-1')).map(([, { amount }]) => amount)).toEqual([50_000]);
    expect(published()).toMatchObject([
      { recorded: 1, duplicates: 1 },
      { recorded: 0, duplicates: 1 },
    ]);
  });

  test('of which the record does not say what was paid goes to a person', async () => {
    await indebted('NF-1');
    await drop(itau400Lines([title('NF-1', { occurrence: '59', amount: 0 })], WRITTEN));
    expect(world.deadLetters).toMatchObject([
      { reason: 'line 2: occurrence 59 may be money: Baixa por crédito em c/c através do Sispag' },
    ]);
    expect(await payments('NF-1')).toEqual([]);
  });
});

describe('a payment that names nothing of ours', () => {
  const ID = '341/111-12345/00000000001/2026-05-05/100000/1';
  const unknown = () =>
    world.happenings.flatMap((happening) =>
      happening.kind === 'event' && happening.detailType === 'PaymentUnidentified.v1'
        ? [happening.detail]
        : [],
    );

  test.each(['', 'NF 1 DE FULANO'])('is published once, if its file comes again (%j)', async (reference) => {
    await indebted();
    const lines = itau400Lines([title(reference)], WRITTEN);
    await drop(lines);
    await drop(lines, 'again.ret');
    expect(unknown()).toEqual([
      {
        eventId: `${CREDITOR}/PaymentUnidentified.v1/${ID}`,
        at: '2026-05-06T12:00:00.000Z',
        creditorId: CREDITOR,
        provider: '341',
        paymentId: ID,
        method: 'boleto',
        paidAt: '2026-05-05T15:00:00.000Z',
        amount: 100_000,
        reference: '00000000001',
      },
    ]);
    expect(published().map(({ unapplied, duplicates }) => [unapplied, duplicates])).toEqual([
      [1, 0],
      [0, 1],
    ]);
    expect(world.deadLetters).toEqual([]);
  });

  test('pays the invoice that a person says it is for', async () => {
    await indebted('NF-1');
    await drop(itau400Lines([title('')], WRITTEN));
    await world.billing('PaymentAssigned.v1', { creditorId: CREDITOR, paymentId: ID, invoiceId: 'NF-1' });
    await drop(itau400Lines([title('')], WRITTEN), 'again.ret');
    expect(await payments('NF-1')).toMatchObject([[ID, { amount: 100_000 }]]);
    expect((await world.debt('NF-1'))?.status).toBe('settled');
    expect(unknown()).toHaveLength(1);
  });
});

describe('kept for a person', () => {
  test('are bad lines, by number and field; the others are recorded', async () => {
    await indebted('NF-1', 'NF-2');
    const lines = itau400Lines([title('NF-1'), title('NF-3'), title('NF-2')], WRITTEN);
    const bad = lines[2] as string;
    lines[2] = `${bad.slice(0, 253)}00000000O0000${bad.slice(266)}`;
    lines[3] = (lines[3] as string).replace(/.$/, '9');
    await drop(lines);
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      'line 3: amount paid (254-266) must be digits only, and 1 more',
    ]);
    expect(JSON.parse(world.deadLetters[0]?.body ?? '').errors).toEqual([
      { what: 'error', line: 3, field: 'amount paid (254-266)', reason: 'must be digits only' },
      { what: 'error', line: 4, field: 'sequence number (395-400)', reason: 'is 9, and 4 was due' },
    ]);
    for (const invoiceId of ['NF-1', 'NF-2'])
      expect((await world.debt(invoiceId))?.status, invoiceId).toBe('settled');
    expect(published()).toMatchObject([{ recorded: 2, errors: 2 }]);
  });

  test('is an occurrence that may be money, and one that is on no list', async () => {
    await indebted('NF-1');
    const codes = ['69', '65', '66'].map((occurrence) => title('NF-1', { occurrence }));
    await drop(itau400Lines(codes, WRITTEN));
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      'line 2: occurrence 69 may be money: Cheque devolvido',
      'line 3: occurrence 65 may be money: Pagamento com cheque – aguardando compensação',
      'line 4: occurrence 66 may be money: code "66" is on no list of this layout',
    ]);
    expect(JSON.parse(world.deadLetters[2]?.body ?? '').why).toMatch(/a person decides \(Itaú, .*nota 17/);
    expect(await payments('NF-1')).toEqual([]);
  });

  test.each<[string, (lines: string[]) => string[], RegExp]>([
    [
      'of an account that nobody has',
      ([header, ...rest]) => [header?.replace('0111', '0999') ?? '', ...rest],
      /no creditor has the account 999\/12345 of this itau-400 file/,
    ],
    ['that is no return file', () => ['<html>', '</html>'], /no header/],
    [
      'that goes to the bank',
      ([header, ...rest]) => [header?.replace('02RETORNO', '01REMESSA') ?? '', ...rest],
      /not a return file/,
    ],
  ])('is a whole file %s', async (_case, change, reason) => {
    await indebted('NF-1');
    await drop(change(itau400Lines([title('NF-1')], WRITTEN)));
    expect(world.deadLetters).toMatchObject([{ reason: expect.stringMatching(reason) }]);
    expect(await payments('NF-1')).toEqual([]);
    expect(published()).toEqual([]);
  });

  test('is a file that fails at every try: its queue moves it, and the log has the reason', async () => {
    await indebted('NF-1');
    world.aws.intercept = async ({ operation }) =>
      operation === 'GetObject' ? { refuse: 'AccessDenied', message: 'Access NotAllowedYet' } : 'proceed';
    await drop(itau400Lines([title('NF-1')], WRITTEN));
    expect(world.deadLetters).toMatchObject([{ reason: undefined }]);
    expect(logged().some((line) => line.includes('AccessDenied'))).toBe(true);
  });
});

describe('the queue', () => {
  test('takes the trial message of S3 for what it is', async () => {
    await indebted();
    world.aws.putIntoQueue(BANK_FILE_QUEUE, JSON.stringify({ Service: 'Amazon S3', Event: 's3:TestEvent' }));
    await world.runUntil('2026-05-06T10:00:00-03:00');
    expect(world.deadLetters).toEqual([]);
  });

  test('gives a message that is none of S3 to a person', async () => {
    await indebted();
    world.aws.putIntoQueue(BANK_FILE_QUEUE, '{"Records": []}');
    await world.runUntil('2026-05-06T10:00:00-03:00');
    expect(world.deadLetters).toHaveLength(1);
  });
});

describe('a long file', () => {
  // Each of its unknown invoices is logged.
  const level = logger.getLevelName();
  beforeAll(() => logger.setLogLevel('SILENT'));
  afterAll(() => logger.setLogLevel(level));

  const many = (count: number) => Array.from({ length: count }, (_, index) => title(`NF-${index + 1}`));

  test('goes on where a crash left it, and pays everything once', async () => {
    await indebted('NF-1', 'NF-540');
    let afterCheckpoint: number | undefined;
    world.aws.intercept = async ({ operation, functionName, input }) => {
      if (functionName !== 'bank-file' || operation !== 'PutItem') return 'proceed';
      if (JSON.stringify(input).includes('FILE#')) afterCheckpoint ??= 0;
      else if (afterCheckpoint !== undefined) afterCheckpoint += 1;
      return afterCheckpoint === 30 ? 'crash-after' : 'proceed';
    };
    const etag = await drop(itau400Lines(many(560), WRITTEN));
    expect(world.happenings.filter(({ kind }) => kind === 'function-failed')).toHaveLength(1);
    expect(await world.item(bankFileKey(BANK_FILES, 'CB0505.RET', etag))).toMatchObject({
      line: 563,
      done: true,
    });
    for (const invoiceId of ['NF-1', 'NF-540']) expect(await payments(invoiceId), invoiceId).toHaveLength(1);
    // The thirty that the crash let through are this file's own, and no duplicates.
    expect(published()).toMatchObject([{ liquidations: 560, recorded: 2, duplicates: 0, unapplied: 558 }]);
  }, 120_000);

  test('of 1,000 titles is read over several calls when time is short', async () => {
    await indebted('NF-1', 'NF-1000');
    process.env.BANK_FILE_AT_ONCE = '20';
    let calls = 0;
    world.aws.registerFunction('bank-file', async (event: never, context: Context) => {
      calls += 1;
      // Until all of the file has been applied, its bank has reported nothing: a step that asks is held.
      expect(await lastReports(CREDITOR)).toEqual({});
      return handler(event, { ...context, getRemainingTimeInMillis: () => 10_000 });
    });
    await drop(itau400Lines(many(1_000), WRITTEN));
    expect(calls).toBe(3);
    expect(Object.keys(await lastReports(CREDITOR))).toEqual(['341/111-12345']);
    expect(published()).toMatchObject([
      { lines: 1_003, liquidations: 1_000, recorded: 2, duplicates: 0, unapplied: 998, errors: 0 },
    ]);
    for (const invoiceId of ['NF-1', 'NF-1000'])
      expect(((await world.debt(invoiceId)) as Debt).status, invoiceId).toBe('settled');
  }, 240_000);
});

describe('a record that may be money', () => {
  const doubtful = (reference: string, more: Partial<BuiltTitle> = {}) =>
    itau400Lines([title(reference, { occurrence: '69', amount: 0, ...more })], WRITTEN);
  const remindersOf = (invoiceId: string, from: string) =>
    world
      .eventsOf(invoiceId, 'MessageSent.v1')
      .map(({ detail }) => String(detail.at))
      .filter((at) => at > from);

  test('holds the reminders of its invoice until the last day, and then a person has it', async () => {
    await indebted('NF-1', 'NF-2');
    const dropped = world.now();
    await drop(doubtful('NF-1'));
    await drop(doubtful('NF-1'), 'again.ret');
    expect(world.deadLetters).toHaveLength(2);
    expect(await world.debt('NF-1')).toMatchObject({
      pauses: [{ reason: 'payment-doubtful', lastDay: '2026-05-15' }],
    });
    expect(world.eventsOf('NF-1', 'DebtPaused.v1')).toHaveLength(1);
    await world.runUntil('2026-05-15T23:00:00-03:00');
    expect(remindersOf('NF-1', dropped)).toEqual([]);
    expect(remindersOf('NF-2', dropped)).not.toEqual([]);

    await world.runUntil('2026-05-18T12:00:00-03:00');
    expect(await world.debt('NF-1')).toMatchObject({ handedOver: { reason: 'pause-over' } });
  });

  test('holds them until a person decides that it was none', async () => {
    await indebted('NF-1');
    await drop(doubtful('NF-1'));
    const resumedAt = '2026-05-07T09:00:00-03:00';
    await world.runUntil(resumedAt);
    await world.billing('CollectionResumed.v1', { creditorId: CREDITOR, invoiceId: 'NF-1', resumedAt });
    await world.runUntil('2026-05-12T12:00:00-03:00');
    expect(remindersOf('NF-1', '2026-05-07')).not.toEqual([]);
  });

  test('of a bill that we reissued holds all its debts', async () => {
    await indebted('NF-1', 'NF-2');
    const shares = await Promise.all(
      ['NF-1', 'NF-2'].map(async (invoiceId) => ({
        debtId: (await world.debt(invoiceId))?.debtId as string,
        invoiceId,
        amount: 100_000,
      })),
    );
    await putBill('txid-of-both', { creditorId: CREDITOR, shares });
    await putBillNumber(CREDITOR, { bank: '341', ourNumber: '10900000077' }, 'txid-of-both');
    await drop(doubtful('', { ourNumber: '10900000077' }));
    for (const invoiceId of ['NF-1', 'NF-2'])
      expect(await world.debt(invoiceId)).toMatchObject({ pauses: [{ reason: 'payment-doubtful' }] });
  });

  test('is forgotten once the payment comes', async () => {
    await indebted('NF-1');
    await drop(doubtful('NF-1'));
    await drop(itau400Lines([title('NF-1')], '2026-05-07'), 'paid.ret');
    expect((await world.debt('NF-1'))?.status).toBe('settled');
  });

  test('that names nothing of ours holds nothing', async () => {
    await indebted('NF-1');
    await drop(doubtful('NF-UNKNOWN'));
    expect(await world.debt('NF-UNKNOWN')).toBeUndefined();
    expect(world.deadLetters).toHaveLength(1);
  });
});
