import { describe, expect, it } from 'vitest';
import { executionEntry, executionEntryWrites } from '#adapters/table/execution-index.ts';
import { aDebt } from '#test/builders/debt.ts';

const ENTRY = {
  executionOf: expect.stringMatching(/^padrao#[0-3]$/),
  executionName: 'bebidas-nordeste_NF-1_abcd2345-2',
};

describe('the entry of a debt in the index of executions', () => {
  it.each(['open', 'promised', 'caseOpen', 'onPaymentPlan'] as const)(
    'names the execution of one that is %s',
    (status) => {
      expect(executionEntry(aDebt(status))).toEqual(ENTRY);
    },
  );

  it.each(['awaitingInvoice', 'handedOver', 'settled', 'cancelled'] as const)(
    'is none for one that is %s',
    (status) => {
      expect(executionEntry(aDebt(status))).toBeUndefined();
    },
  );

  it('is in the same part for every version, and debts are in all parts', () => {
    const partOf = (debtId: string, version = 1) =>
      executionEntry(aDebt('open', { debtId, version }))?.executionOf;
    expect(partOf('a', 2)).toBe(partOf('a', 1));
    const parts = new Set(Array.from({ length: 64 }, (_, index) => partOf(`debt-${index}`)));
    expect([...parts].sort()).toEqual(['padrao#0', 'padrao#1', 'padrao#2', 'padrao#3']);
  });
});

describe('the writes of a change', () => {
  const open = aDebt('open');
  it.each([
    { what: 'nothing that concerns it', after: aDebt('promised'), set: {}, remove: [] },
    {
      what: 'the version',
      after: aDebt('open', { version: 3 }),
      set: { executionName: `${open.debtId}-3` },
      remove: [],
    },
    {
      what: 'the régua',
      after: aDebt('open', { regua: 'leve' }),
      set: { executionOf: /^leve#/ },
      remove: [],
    },
    { what: 'its end', after: aDebt('settled'), set: {}, remove: ['executionOf', 'executionName'] },
    { what: 'a person', after: aDebt('handedOver'), set: {}, remove: ['executionOf', 'executionName'] },
  ])('that brings $what', ({ after, set, remove }) => {
    const writes = executionEntryWrites(open, after);
    const written = Object.fromEntries(writes.set.map(([[field], value]) => [field, value]));
    expect(Object.keys(written)).toHaveLength(Object.keys(set).length === 0 ? 0 : 2);
    for (const [field, value] of Object.entries(set)) expect(written[field]).toMatch(value);
    expect(writes.remove.flat()).toEqual(remove);
  });

  it('put a debt that is owed again back into the index', () => {
    const writes = executionEntryWrites(aDebt('settled'), aDebt('open', { version: 3 }));
    expect(Object.fromEntries(writes.set.map(([[field], value]) => [field, value]))).toEqual({
      ...ENTRY,
      executionName: `${open.debtId}-3`,
    });
  });
});
