import { describe, expect, it } from 'vitest';
import { nameOwner } from '#domain/debt/commands/name-owner.ts';
import { ownerOf } from '#domain/debt/owner-of.ts';
import { aCase, aDebt } from '#test/builders/debt.ts';

const AT = '2026-05-20T15:00:00Z';
const EARLIER = '2026-05-20T14:00:00Z';
const handedOver = { at: EARLIER, reason: 'ladder-over' } as const;

describe('naming who looks after a debt', () => {
  it('names the owner of a debt that was handed over, and leaves its reason', () => {
    expect(
      nameOwner(aDebt('handedOver', { handedOver }), { owner: 'ana', namedAt: AT, at: AT }),
    ).toMatchObject({
      kind: 'change',
      set: { handedOver: { ...handedOver, named: { owner: 'ana', at: AT } } },
      events: [{ type: 'OwnerChanged.v1', detail: { at: AT, owner: 'ana' } }],
      effects: [{ kind: 'writeSummary' }],
    });
  });

  it('names the owner of the open case, and leaves its deadline and the answered ones', () => {
    const answered = aCase({ resolved: { at: EARLIER, outcome: 'upheld' } });
    const open = aCase({ number: 2 });
    expect(
      nameOwner(aDebt('caseOpen', { cases: [answered, open] }), { owner: 'ana', namedAt: AT, at: AT }),
    ).toMatchObject({ set: { cases: [answered, { ...open, named: { owner: 'ana', at: AT } }] } });
  });

  it('does nothing when that owner is named already, or nobody is and it is released', () => {
    const named = { ...handedOver, named: { owner: 'ana', at: EARLIER } };
    expect(
      nameOwner(aDebt('handedOver', { handedOver: named }), { owner: 'ana', namedAt: AT, at: AT }),
    ).toEqual({
      kind: 'already',
    });
    expect(nameOwner(aDebt('handedOver', { handedOver }), { namedAt: AT, at: AT })).toEqual({
      kind: 'already',
    });
  });

  it('refuses a word that is older than the one that holds', () => {
    const named = { ...handedOver, named: { owner: 'ana', at: AT } };
    expect(
      nameOwner(aDebt('handedOver', { handedOver: named }), { owner: 'bruno', namedAt: EARLIER, at: AT }),
    ).toEqual({ kind: 'refused', reason: 'older-word' });
  });
});

describe('who has to act on a debt', () => {
  it('is who was named; for a case that was released, the owner of its configuration; for other debts, nobody', () => {
    const open = aCase({});
    expect(ownerOf(aDebt('caseOpen', { cases: [{ ...open, named: { owner: 'ana', at: AT } }] }))).toBe('ana');
    expect(ownerOf(aDebt('caseOpen', { cases: [{ ...open, named: { at: AT } }] }))).toBe(open.owner);
    expect(
      ownerOf(aDebt('handedOver', { handedOver: { ...handedOver, named: { owner: 'ana', at: AT } } })),
    ).toBe('ana');
    expect(ownerOf(aDebt('handedOver', { handedOver }))).toBeUndefined();
    expect(ownerOf(aDebt('open'))).toBeUndefined();
  });
});
