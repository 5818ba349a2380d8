import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiAnswer, callApi } from '#test/builders/api.ts';
import { aDebtor, anInvoice } from '#test/builders/invoice.ts';
import { cpfOf } from '#test/builders/tax-id.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await TestWorld.start();
  for (const [number, name] of ['Ana Lima', 'Ana Souza', 'Bia Rocha'].entries())
    await world.billing(
      'InvoiceIssued.v1',
      anInvoice({
        invoiceId: `NF-${number}`,
        debtor: aDebtor({
          debtorId: `cli-${number}`,
          name,
          taxId: cpfOf(`cli-${number}`),
          email: `pessoa${number}@exemplo.example`,
          phone: `(85) 99900-000${number}`,
        }),
      }),
    );
  await world.runUntil('2026-04-25T10:00:00-03:00');
});
afterAll(() => world.close());

const search = (body: object, { query = '', as = 'collector' } = {}): Promise<ApiAnswer> =>
  callApi(world, { method: 'POST', path: `/debtors/search${query}`, as, body });
const idsIn = ({ body }: ApiAnswer): string[] =>
  body.items.map(({ debtorId }: { debtorId: string }) => debtorId);

describe('a search for debtors', () => {
  it.each<[string, object, string[]]>([
    [
      'a CPF with its punctuation',
      { taxId: cpfOf('cli-1').replace(/(\d{3})(\d{3})(\d{3})/, '$1.$2.$3-') },
      ['cli-1'],
    ],
    ['an invoice', { invoiceId: 'NF-2' }, ['cli-2']],
    ['the beginning of a name', { name: 'ána' }, ['cli-0', 'cli-1']],
    ['a phone as people write it', { phone: '85 99900 0002' }, ['cli-2']],
    ['an e-mail address', { email: 'PESSOA0@Exemplo.example' }, ['cli-0']],
    ['a number that nobody has', { phone: '(11) 99900-0009' }, []],
  ])('by %s', async (_what, body, ids) => {
    expect(idsIn(await search(body))).toEqual(ids);
  });

  it('has pages, each good for what was searched alone', async () => {
    const first = await search({ name: 'ana' }, { query: '?limit=1' });
    expect(idsIn(first)).toEqual(['cli-0']);
    const cursor = `?limit=1&cursor=${first.body.next}`;
    expect(idsIn(await search({ name: 'ana' }, { query: cursor }))).toEqual(['cli-1']);
    expect((await search({ name: 'anas' }, { query: cursor })).status).toBe(400);
  });

  it('is of the creditors of the caller alone', async () => {
    expect(idsIn(await search({ name: 'ana' }, { as: 'collector@another' }))).toEqual([]);
    expect((await search({ name: 'ana', creditor: CREDITOR }, { as: 'collector@another' })).status).toBe(404);
  });

  it.each<[object, string]>([
    [{}, ''],
    [{ name: 'ana', phone: '85 99900 0002' }, ''],
    [{ name: 'an' }, '/name'],
    [{ taxId: '111.111.111-11' }, '/taxId'],
    [{ phone: '123' }, '/phone'],
    [{ email: 'ana' }, '/email'],
    [{ surname: 'Lima' }, ''],
  ])('of %j is refused, and the answer does not repeat it', async (body, pointer) => {
    const answer = await search(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0]).toMatchObject({ in: 'body', pointer });
    expect(JSON.stringify(answer.body)).not.toMatch(/111\.111|99900/);
  });
});
