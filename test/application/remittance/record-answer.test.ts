import { afterEach, beforeEach, expect, test } from 'vitest';
import { askForDueDate, findBillOrder, markToWithdraw, putBillOrder } from '#adapters/table/bill-orders.ts';
import { putBillNumber } from '#adapters/table/bills.ts';
import { recordAnswer } from '#application/remittance/record-answer.ts';
import type { Answer } from '#formats/cnab/answers/answer-reader.ts';
import type { BillOrder } from '#schemas/records/bill-order.ts';
import { configWithRemittances } from '#test/builders/remittance.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const ORDER: BillOrder = {
  txid: 'a'.repeat(32),
  creditorId: CREDITOR,
  account: 'itau-400/111-12345-109',
  debtId: `${CREDITOR}_NF-1_abcd2345`,
  invoiceId: 'NF-1',
  ourNumber: '00000500',
  digitableLine: 'the line',
  pixCode: 'the code',
  issuedOn: '2026-05-15',
  dueDate: '2026-05-25',
  quote: {
    id: 'a'.repeat(32),
    by: 'bill',
    amount: 100_000,
    received: 0,
    entries: 0,
    of: { amount: 100_000, dueDate: '2026-05-05' },
    issuedAt: '2026-05-15T03:00:00Z',
    issuedOn: '2026-05-15',
    goodThrough: '2026-05-25',
    zone: 'America/Fortaleza',
  },
  abatement: 0,
  status: 'ordered',
  inFile: { register: 1 },
};
const NUMBER = { bank: '341', ourNumber: '10900000500' };
const answered = (what: Answer['what'], more: Partial<Answer> = {}) =>
  recordAnswer(
    { what, line: 2, occurrence: '02', ourNumber: NUMBER.ourNumber, reasons: [], ...more },
    { creditorId: CREDITOR, bank: NUMBER.bank },
  );
const order = () => findBillOrder(CREDITOR, ORDER.txid);

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start({ config: await configWithRemittances() });
  await putBillOrder(ORDER);
  await putBillNumber(CREDITOR, NUMBER, ORDER.txid);
});
afterEach(() => world.close());

test('an answer to a registration is recorded once, and the first one stays', async () => {
  expect(await answered('confirmed')).toBeUndefined();
  expect(await answered('rejected', { reasons: ['48 (CEP inválido)'] })).toBeUndefined();
  expect(await order()).toMatchObject({ status: 'registered' });
});

test('a refusal is kept with its reasons, and goes to a person each time that its file is read', async () => {
  const refused = { what: 'refused-by-bank', debtId: ORDER.debtId, reasons: ['48 (CEP inválido)', '60'] };
  const reasons = ['48 (CEP inválido)', '60'];
  expect(await answered('rejected', { reasons })).toMatchObject(refused);
  expect(await answered('rejected', { reasons })).toMatchObject(refused);
  expect(await order()).toMatchObject({ status: 'refused', refusal: '48 (CEP inválido); 60' });
});

test('a confirmation that comes after it was withdrawn makes it payable no more', async () => {
  await markToWithdraw(CREDITOR, ORDER.txid);
  await answered('confirmed');
  expect(await order()).toMatchObject({ status: 'withdrawn' });
});

test('another last day counts once the bank has confirmed it', async () => {
  await answered('confirmed');
  await askForDueDate(ORDER, { dueDate: '2026-06-02', digitableLine: 'another line' });
  expect(await order()).toMatchObject({ dueDate: '2026-05-25', digitableLine: 'the line' });
  await answered('dueDateChanged');
  expect(await order()).toMatchObject({ dueDate: '2026-06-02', digitableLine: 'another line' });
  expect((await order())?.asked).toBeUndefined();
  expect(await answered('dueDateChanged')).toBeUndefined();
});

test('an instruction that the bank refuses goes to a person', async () => {
  expect(await answered('instructionRefused', { reasons: ['60'] })).toMatchObject({ reasons: ['60'] });
});

test('nothing is said of a title that was not ordered here', async () => {
  expect(await answered('rejected', { ourNumber: '10900000999' })).toBeUndefined();
});
