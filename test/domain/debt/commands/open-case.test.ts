import { describe, expect, it } from 'vitest';
import { isSameCase, openCase } from '#domain/debt/commands/open-case.ts';
import { aCase, aDebt, aPromise } from '#test/builders/debt.ts';

const AT = '2026-05-08T15:00:00Z';
const FACTS = { owner: 'back-office', answerInBusinessDays: 5, holidays: [] };
const GIVEN = { kind: 'not-mine', at: AT, by: 'debtor' } as const;

describe('a case', () => {
  it('stops the ladder, and has a deadline in business days and an owner', () => {
    const debt = aDebt('open', { sellerId: 'vendedor-1' });
    expect(openCase(debt, GIVEN, FACTS)).toEqual({
      kind: 'change',
      set: {
        status: 'caseOpen',
        cases: [
          {
            number: 1,
            kind: 'not-mine',
            openedAt: AT,
            by: 'debtor',
            deadline: '2026-05-15',
            owner: 'back-office',
          },
        ],
      },
      remove: [],
      sends: {},
      events: [
        {
          type: 'CaseOpened.v1',
          occasion: '1',
          detail: {
            at: AT,
            number: 1,
            kind: 'not-mine',
            by: 'debtor',
            deadline: '2026-05-15',
            owner: 'back-office',
            debtorId: 'debtor-of-NF-1',
            sellerId: 'vendedor-1',
          },
        },
      ],
      effects: [{ kind: 'reEvaluate' }, { kind: 'writeSummary' }],
      isNote: false,
    });
  });

  it('of hardship is written for the debtor’s other debts first; a dispute is not', () => {
    expect(openCase(aDebt('open'), { ...GIVEN, kind: 'hardship' }, FACTS).effects[0]).toEqual({
      kind: 'writeHardship',
    });
    expect(openCase(aDebt('open'), { ...GIVEN, kind: 'goods-or-service' }, FACTS).effects).not.toContainEqual(
      {
        kind: 'writeHardship',
      },
    );
  });

  it('comes after the cases before it', () => {
    const cases = [aCase({ resolved: { at: AT, outcome: 'upheld' } })];
    expect(openCase(aDebt('open', { cases }), GIVEN, FACTS)).toMatchObject({
      set: { cases: [cases[0], { number: 2 }] },
      events: [{ occasion: '2' }],
    });
  });

  it('voids a promise that holds, and no other', () => {
    const promises = [aPromise({ ended: 'broken' }), aPromise({ number: 2 })] as const;
    expect(openCase(aDebt('promised', { promises: [...promises] }), GIVEN, FACTS)).toMatchObject({
      set: { status: 'caseOpen', promises: [promises[0], { ...promises[1], ended: 'void' }] },
    });
    const kept = openCase(aDebt('open', { promises: [promises[0]] }), GIVEN, FACTS);
    expect('promises' in kept.set).toBe(false);
  });

  it('of a debt that was handed over brings it a new version', () => {
    expect(openCase(aDebt('handedOver'), GIVEN, FACTS)).toMatchObject({
      set: { status: 'caseOpen', version: 3 },
      effects: [{ kind: 'startExecution' }, { kind: 'writeSummary' }],
    });
  });
});

it.each([
  { what: 'that is open, of the same kind', debt: aDebt('caseOpen'), same: true },
  {
    what: 'that is open, of another kind',
    debt: aDebt('caseOpen', { cases: [aCase({ kind: 'hardship' })] }),
    same: false,
  },
  { what: 'that was answered', debt: aDebt('open', { cases: [aCase()] }), same: false },
  {
    what: 'that was answered, of the same report',
    debt: aDebt('open', { cases: [aCase({ reportedAt: GIVEN.at })] }),
    same: true,
  },
  {
    what: 'that was answered, of the same report and another kind',
    debt: aDebt('open', { cases: [aCase({ kind: 'hardship', reportedAt: GIVEN.at })] }),
    same: false,
  },
  { what: 'before the invoice', debt: aDebt('awaitingInvoice'), same: false },
])('the same case is one $what: $same', ({ debt, same }) => {
  expect(isSameCase({ ...GIVEN, reportedAt: GIVEN.at })(debt)).toBe(same);
});
