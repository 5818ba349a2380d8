import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseBoleto } from '#formats/boleto/parse-boleto.ts';
import { BANK_FILES, REMITTANCES } from '#sandbox/deployment/deployment.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { ADDRESS, configWithRemittances, ITAU_BILLS } from '#test/builders/remittance.ts';
import { BB_ACCOUNT, type BuiltTitle, bb240Lines, itau400Lines } from '#test/builders/return-file.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

// R$ 1.000,00 due on 2026-05-05: the reissue step is on Wednesday 2026-05-20, and its bill is good until Monday 2026-05-25.
const debtor = aDebtor({ debtorId: 'loja-1', address: ADDRESS });
const ANSWERED = '2026-05-18T08:00:00-03:00';
const SENT = '2026-05-20T12:00:00-03:00';
/** The principal, with a fine of 2% and 15 days of interest at 1% a month. */
const WITH_CHARGES = 100_000 + 2_000 + 500;

let world: TestWorld;
beforeEach(async () => {
  const config = await configWithRemittances();
  const creditor = config.creditors[CREDITOR];
  if (!creditor) throw new Error('no creditor');
  const charges = { ...creditor.charges, whenOnlyChargesAreLeft: { waiveUpTo: 0, above: 'uphold' as const } };
  world = await TestWorld.start({
    config: { ...config, creditors: { ...config.creditors, [CREDITOR]: { ...creditor, charges } } },
  });
});
afterEach(() => world.close());

const open = (more: Parameters<typeof anInvoice>[0] = { invoiceId: 'NF-1' }) =>
  world.billing('InvoiceIssued.v1', anInvoice({ debtor, ...more }));

/** The records of the remittance files, file by file: occurrence, nosso número, due date, amount, abatement. */
const files = () =>
  [...world.aws.objectsIn(REMITTANCES)].map(([key, content]) => ({
    key,
    titles: content
      .toString('latin1')
      .split('\r\n')
      .filter((line) => line.startsWith('1'))
      .map((line) => ({
        code: line.slice(108, 110),
        ourNumber: line.slice(62, 70),
        dueDate: line.slice(120, 126),
        amount: Number(line.slice(126, 139)),
        abatement: Number(line.slice(205, 218)),
        payer: line.slice(234, 264).trim(),
      })),
  }));

/** What the bank was told, in order. */
const instructions = () =>
  files().flatMap(({ titles }) => titles.map(({ code, ourNumber }) => `${code} ${ourNumber}`));
const ACCOUNT = `REMITTANCE#${CREDITOR}#itau-400/111-12345-109`;

/** The bank answers in its return file. */
async function answer(title: Partial<BuiltTitle>, at: string): Promise<void> {
  await world.runUntil(at);
  const day = at.slice(0, 10);
  const lines = itau400Lines([{ amount: 0, paidOn: day, ourNumber: '10900000500', ...title }], day);
  world.aws.putObject(BANK_FILES, `${at}.ret`, Buffer.from(lines.join('\r\n'), 'latin1'));
}

const pay = (amount: number) =>
  world.webhook(aPayment({ id: 'p-1', invoiceId: 'NF-1', amount, paidAt: world.now() }));
const lastEmail = () => world.remindersOf('NF-1').at(-1)?.text ?? '';
const lineIn = (text: string): string | undefined => /\b\d{47}\b/.exec(text)?.[0];

describe('a boleto that is ordered ahead of the step that sends it', () => {
  test('is in the file of the third business day before it, once', async () => {
    await open();
    await world.runUntil('2026-05-15T06:30:00-03:00');
    expect(files()).toEqual([]);
    await world.runUntil('2026-05-19T12:00:00-03:00');
    expect(files()).toEqual([
      {
        key: `${CREDITOR}/itau-400/111-12345-109/2026-05-15-000001.rem`,
        titles: [
          {
            code: '01',
            ourNumber: '00000500',
            dueDate: '250526',
            amount: WITH_CHARGES,
            abatement: 0,
            payer: 'MARIA DAS DORES LIMA',
          },
        ],
      },
    ]);
  });

  test('is sent by the step once its bank confirmed it, and a payment of it settles the debt', async () => {
    await open();
    await answer({ occurrence: '02' }, ANSWERED);
    await world.runUntil(SENT);
    const line = lineIn(lastEmail()) ?? '';
    expect(parseBoleto(line, '2026-05-20')).toMatchObject({ boleto: { amount: WITH_CHARGES } });
    expect(lastEmail()).toContain('br.gov.bcb.pix');

    await answer(
      { occurrence: '06', amount: WITH_CHARGES, paidOn: '2026-05-25' },
      '2026-05-26T08:00:00-03:00',
    );
    await world.runUntil('2026-05-26T09:00:00-03:00');
    expect((await world.debt('NF-1'))?.status).toBe('settled');
  });

  test.each([
    ['while its bank has not answered', undefined],
    ['when its bank refuses it', '03'],
  ])('is not sent %s: the Pix code goes alone', async (_when, occurrence) => {
    await open();
    if (occurrence) await answer({ occurrence }, ANSWERED);
    await world.runUntil(SENT);
    expect(lineIn(lastEmail())).toBeUndefined();
    expect(lastEmail()).toContain('br.gov.bcb.pix');
  });

  test('is not sent, and is withdrawn by the next file, when something was paid since', async () => {
    await open();
    await answer({ occurrence: '02' }, ANSWERED);
    await world.runUntil('2026-05-19T10:00:00-03:00');
    await pay(50_000);
    await world.runUntil(SENT);
    expect(lineIn(lastEmail())).toBeUndefined();
    expect(lastEmail()).toContain('br.gov.bcb.pix');
    expect(instructions()).toEqual(['01 00000500', '02 00000500']);
  });

  test('is replaced by one of the rest when something was paid and its bank has time to answer', async () => {
    await open();
    await answer({ occurrence: '02' }, ANSWERED);
    await world.runUntil('2026-05-18T06:00:00-03:00');
    await pay(50_000);
    await world.runUntil('2026-05-18T12:00:00-03:00');
    expect(instructions()).toEqual(['01 00000500', '01 00000501', '02 00000500']);
    await answer({ occurrence: '02', ourNumber: '10900000501' }, '2026-05-19T08:00:00-03:00');
    await world.runUntil(SENT);
    const owed = /Total a pagar: (R\$ [\d.,]+)/.exec(lastEmail())?.[1];
    const line = lineIn(lastEmail()) ?? '';
    expect(line.slice(0, 3)).toBe('341');
    expect(`R$ ${(Number(line.slice(-10)) / 100).toFixed(2).replace('.', ',')}`).toBe(owed);
  });

  test('is withdrawn by the next file when its debt is settled otherwise, sent or not', async () => {
    await open();
    await answer({ occurrence: '02' }, ANSWERED);
    await world.runUntil(SENT);
    await pay(WITH_CHARGES);
    await world.runUntil('2026-05-22T12:00:00-03:00');
    expect(instructions()).toEqual(['01 00000500', '02 00000500']);
  });

  test('is never told to the bank when its debt is settled before the file', async () => {
    await open();
    await world.runUntil('2026-05-15T05:00:00-03:00');
    await pay(WITH_CHARGES);
    await world.runUntil('2026-05-22T12:00:00-03:00');
    expect(files()).toEqual([]);
    expect(await world.itemsOf(ACCOUNT)).toEqual([expect.objectContaining({ sk: 'COUNTERS' })]);
  });

  test('asks for the rest alone when something is paid of it after it was sent', async () => {
    await open();
    await answer({ occurrence: '02' }, ANSWERED);
    await world.runUntil(SENT);
    await pay(50_000);
    await world.runUntil('2026-05-21T12:00:00-03:00');
    expect(files()[1]?.titles).toEqual([
      expect.objectContaining({ code: '04', amount: WITH_CHARGES, abatement: 50_000 }),
    ]);
  });

  test('does not go with a message of several invoices', async () => {
    await open();
    await open({ invoiceId: 'NF-2', dueDate: '2026-05-12' });
    await answer({ occurrence: '02' }, ANSWERED);
    await world.runUntil(SENT);
    expect(lastEmail()).toContain('NF-2');
    expect(lineIn(lastEmail())).toBeUndefined();
  });

  test('is withdrawn by the next file when its step is held back past its last day', async () => {
    await open();
    await answer({ occurrence: '02' }, ANSWERED);
    await world.billing('CollectionPaused.v1', {
      creditorId: CREDITOR,
      debtorId: 'loja-1',
      pauseId: 'pause-1',
      reason: 'other',
      pausedAt: '2026-05-18T12:00:00.000Z',
      lastDay: '2026-05-27',
    });
    await world.runUntil('2026-05-29T23:00:00-03:00');
    expect(lineIn(lastEmail())).toBeUndefined();
    expect(instructions()).toContain('02 00000500');
  });

  test('tells a person the reason of the bank when it is refused', async () => {
    await open();
    await answer({ occurrence: '03', reasons: '1342' }, ANSWERED);
    await world.runUntil(SENT);
    expect(world.deadLetters.map(({ reason }) => reason)).toEqual([
      'line 2: the bank refuses boleto 10900000500 (occurrence 03): 13 (CEP incompatível com a sigla do estado); 42 (nosso número fora de faixa)',
    ]);
    expect(instructions()).toEqual(['01 00000500']);
  });

  test('is not ordered without the postal address of its debtor', async () => {
    await open({ invoiceId: 'NF-1', debtor: aDebtor({ debtorId: 'loja-1' }) });
    await world.runUntil(SENT);
    expect(files()).toEqual([]);
    expect(lastEmail()).toContain('br.gov.bcb.pix');
  });
});

test('a boleto of Banco do Brasil, in CNAB 240, is ordered, confirmed and sent as well', async () => {
  const config = await configWithRemittances({
    ...ITAU_BILLS,
    layout: 'banco-do-brasil-240',
    account: { agreement: '3294860', wallet: '17', variation: '019', branch: '1234', account: '12345' },
  });
  const creditor = config.creditors[CREDITOR];
  if (!creditor) throw new Error('no creditor');
  world.reconfigure({
    ...config,
    creditors: { ...config.creditors, [CREDITOR]: { ...creditor, bankFiles: [BB_ACCOUNT] } },
  });
  await open();
  await world.runUntil(ANSWERED);
  const [[key, file] = ['', Buffer.from('')]] = world.aws.objectsIn(REMITTANCES);
  expect(key).toBe(`${CREDITOR}/banco-do-brasil-240/3294860-17-19-1234-12345/2026-05-15-000001.rem`);
  const records = file.toString('latin1').split('\r\n');
  expect(records.map((record) => record.slice(7, 14).replace(/\d{5}(?=[PQ])/, ''))).toMatchObject({
    2: '3P',
    3: '3Q',
  });
  const ourNumber = records[2]?.slice(37, 57).trim() ?? '';
  expect(ourNumber).toBe('32948600000000500');
  const lines = bb240Lines([{ amount: 0, paidOn: '2026-05-18', occurrence: '02', ourNumber }], '2026-05-18');
  world.aws.putObject(BANK_FILES, 'bb.ret', Buffer.from(lines.join('\r\n'), 'latin1'));
  await world.runUntil(SENT);
  expect(lineIn(lastEmail())?.slice(0, 3)).toBe('001');
});
