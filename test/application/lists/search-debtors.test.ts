import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DebtorSearch, searchDebtors } from '#application/lists/search-debtors.ts';
import { LIST_INDEX } from '#schemas/records/list-indexes.ts';
import { aDebtor, anInvoice, aPayment } from '#test/builders/invoice.ts';
import { FIRST, SECOND, useKeys } from '#test/builders/pseudonyms.ts';
import { cpfOf } from '#test/builders/tax-id.ts';
import { CREDITOR, TestWorld } from '#test/builders/world.ts';

const TAX_ID = cpfOf('joao').replace(/\D/g, '');
const JOAO = aDebtor({
  debtorId: 'cli-1',
  name: "João D'Ávila",
  taxId: TAX_ID,
  email: 'Joao@Exemplo.example',
  phone: '(85) 99900-0001',
});

let world: TestWorld;
beforeEach(async () => {
  world = await TestWorld.start();
});
afterEach(() => world.close());

const later = (minutes = 10) =>
  world.runUntil(new Date(Date.parse(world.now()) + minutes * 60_000).toISOString());
const issue = async (invoiceId: string, debtor = JOAO): Promise<void> => {
  await world.billing('InvoiceIssued.v1', anInvoice({ invoiceId, debtor }));
  await later();
};
const find = async (search: DebtorSearch, creditors: readonly string[] = [CREDITOR]): Promise<string[]> =>
  (await searchDebtors(creditors, search, { most: 50 })).rows.map(({ debtorId }) => debtorId).sort();

const WAYS: readonly (readonly [string, DebtorSearch])[] = [
  ['the tax id', { by: 'taxId', taxId: TAX_ID }],
  ['an invoice', { by: 'invoiceId', invoiceId: 'NF-1' }],
  ['an invoice as somebody wrote it off a bill', { by: 'invoiceId', invoiceId: 'nf-1' }],
  ['the name', { by: 'name', prefix: "João D'Ávila" }],
  ['the beginning of the name without accents', { by: 'name', prefix: 'joao d' }],
  ['an e-mail address in other capitals', { by: 'contact', contact: 'JOAO@exemplo.example' }],
  ['a phone', { by: 'contact', contact: '+5585999000001' }],
];

describe('a search for a debtor', () => {
  it.each(WAYS)('by %s finds one, and after an erasure nobody', async (_way, search) => {
    await issue('NF-1');
    await issue(
      'NF-2',
      aDebtor({ debtorId: 'cli-2', email: 'ana@exemplo.example', phone: '(85) 99900-0002' }),
    );
    expect(await find(search)).toEqual(['cli-1']);
    expect(await find(search, [])).toEqual([]);
    expect(await find(search, ['another-creditor'])).toEqual([]);

    await world.webhook(aPayment({ id: 'p-1', invoiceId: 'NF-1', amount: 100_000, paidAt: world.now() }));
    await later();
    await world.billing('ErasureRequested.v1', {
      creditorId: CREDITOR,
      debtorId: 'cli-1',
      requestId: 'lgpd-1',
      requestedAt: world.now(),
    });
    await later();
    expect(await find(search)).toEqual([]);
    const left = world.aws.itemsOf(process.env.TABLE_NAME ?? '') as Record<string, { readonly S?: string }>[];
    expect(left.filter(({ pk }) => pk?.S === `DEBTOR#${CREDITOR}#cli-1`)).toEqual([]);
    expect(JSON.stringify(left)).not.toContain('joao');
  });

  it('by a contact that billing replaced finds nobody, and by the new one finds the debtor', async () => {
    await issue('NF-1');
    await world.billing('ContactUpdated.v1', {
      creditorId: CREDITOR,
      debtorId: 'cli-1',
      emails: ['novo@exemplo.example'],
      updatedAt: world.now(),
    });
    await later();
    expect(await find({ by: 'contact', contact: 'joao@exemplo.example' })).toEqual([]);
    expect(await find({ by: 'contact', contact: 'novo@exemplo.example' })).toEqual(['cli-1']);
    expect(await find({ by: 'contact', contact: '+5585999000001' })).toEqual(['cli-1']);
  });

  it('by a contact finds everybody who has it, by whichever key of the pseudonyms it was written', async () => {
    await useKeys(world, FIRST);
    await issue('NF-1');
    await useKeys(world, { writes: 2, keys: { 1: FIRST, 2: SECOND } });
    await issue('NF-2', aDebtor({ debtorId: 'cli-2', email: 'joao@exemplo.example' }));
    expect(await find({ by: 'contact', contact: 'joao@exemplo.example' })).toEqual(['cli-1', 'cli-2']);
  });

  it('by a contact holds nothing in the index in which the contact can be read', async () => {
    await issue('NF-1');
    const items = world.aws.itemsOf(process.env.TABLE_NAME ?? '') as Record<
      string,
      { readonly S?: string }
    >[];
    const keys = items.filter(({ sk }) => sk?.S?.startsWith('CONTACTKEY#'));
    expect(keys).toHaveLength(2);
    for (const key of keys) {
      expect(JSON.stringify(key)).not.toMatch(/exemplo|99900|joao/i);
      expect(key[LIST_INDEX.sortKey]?.S).toBe('cli-1');
    }
  });

  it('by a name shows each of many just once, page after page, in the order of their names', async () => {
    const names = ['Ana Lima', 'Ana Maria', 'ana maria braga', 'Anastácia', 'Bruno', 'ÂNA zélia'];
    for (const [index, name] of names.entries())
      await issue(`NF-${index}`, aDebtor({ debtorId: `cli-${index}`, name }));
    const shown: string[] = [];
    let after: string | undefined;
    do {
      const page = await searchDebtors([CREDITOR], { by: 'name', prefix: 'ana' }, { after, most: 2 });
      shown.push(...page.rows.map(({ name }) => name));
      after = page.next;
    } while (after !== undefined);
    expect(shown).toEqual(['Ana Lima', 'Ana Maria', 'ana maria braga', 'ÂNA zélia', 'Anastácia']);
    expect(await find({ by: 'name', prefix: ' - ' })).toEqual([]);
  });

  it('shows no more of a tax id than a page of the debtor does', async () => {
    await issue('NF-1');
    const { rows } = await searchDebtors([CREDITOR], { by: 'taxId', taxId: TAX_ID }, { most: 50 });
    expect(rows).toEqual([
      {
        creditorId: CREDITOR,
        debtorId: 'cli-1',
        name: "João D'Ávila",
        maskedTaxId: `***.${TAX_ID.slice(3, 6)}.***-**`,
        personType: 'person',
        isOverIndebted: false,
        isPaused: false,
      },
    ]);
  });
});
