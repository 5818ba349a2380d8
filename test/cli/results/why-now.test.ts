import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fileOf, invoice, regua } from '#test/builders/command.ts';

const CREDITOR = 'bebidas-nordeste';
const event = (detailType: string, detail: object) => ({ 'detail-type': detailType, detail });

it('says of each invoice why it stands as it does', async () => {
  const people = ['1', '2', '3', '4'].map((one) => ({ debtorId: `d-${one}`, name: `Pessoa ${one}` }));
  const file = fileOf('invoices.jsonl', [
    ...people.map((person, index) => invoice(`NF-${index + 1}`, {}, person)),
    event('PromiseReported.v1', {
      ...{
        creditorId: CREDITOR,
        invoiceId: 'NF-1',
        day: '2026-03-16',
        promisedAt: '2026-03-10T15:00:00-03:00',
      },
    }),
    event('DisputeRaised.v1', {
      ...{
        creditorId: CREDITOR,
        invoiceId: 'NF-2',
        kind: 'goods-or-service',
        raisedAt: '2026-03-10T15:00:00-03:00',
      },
    }),
    event('InvoiceCancelled.v1', {
      ...{ creditorId: CREDITOR, invoiceId: 'NF-3', cancelledAt: '2026-03-10T15:00:00-03:00' },
    }),
  ]);
  const out = file.replace('invoices.jsonl', 'result.csv');
  const given = ['--invoices', file, '--out', out, '--until', '2026-03-11'];
  const { exitCode, stderr } = await regua('run', ...given);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: `The result is in ${out}\n` });
  const rows = readFileSync(out, 'utf8').trimEnd().split('\r\n').slice(1);
  const [promised, disputed, cancelled, open] = rows.map((row) => row.split(';').slice(22));
  expect(promised).toMatchObject({ 0: 'promised', 4: 'promise', 5: '16/03/2026' });
  expect(promised?.[6]).toMatch(/^to pay R\$ 1\.0\d\d,\d\d on 16\/03\/2026$/);
  expect(disputed?.[0]).toBe('case open');
  expect(disputed?.[4]).toBe('answer');
  expect(disputed?.[6]).not.toBe('');
  expect(cancelled).toMatchObject({ 0: 'cancelled', 4: '', 6: 'cancelled' });
  expect(open).toMatchObject({ 0: 'open', 5: '12/03/2026', 6: '' });
});
