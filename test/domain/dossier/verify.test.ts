import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/dossier/canonical-json.ts';
import { commitmentTo, linked } from '#domain/dossier/chain.ts';
import { sealOf } from '#domain/dossier/seal.ts';
import { verify } from '#domain/dossier/verify.ts';
import { sha256 } from '#runtime/sha-256.ts';
import type { Dossier } from '#schemas/records/dossier.ts';
import { aDossier, CONTENT_OF_SMS } from '#test/builders/dossier.ts';
import { ALLOWED } from '#test/builders/entry.ts';

const check = (dossier: Dossier, seal?: string) => verify(dossier, sha256, seal);

/** The dossier as somebody wrote over it. */
function tampered(change: (dossier: Dossier) => void): Dossier {
  const copy = structuredClone(aDossier());
  change(copy);
  return copy;
}

/** The entry of a number, to be written over. */
const entry = (dossier: Dossier, number: number) => {
  const found = dossier.entries.find(({ link }) => link.number === number);
  if (!found) throw new Error(`no entry ${number}`);
  return found;
};

describe('a dossier', () => {
  it('as it was made has nothing wrong, with the seal that was printed too', () => {
    expect(check(aDossier(), aDossier().seal.whole)).toEqual({ wrong: [], notes: [] });
  });

  it.each<{ change: string; made: Dossier; says: string[] }>([
    {
      change: 'an amount was changed in an entry',
      made: tampered((dossier) => {
        entry(dossier, 3).detail.amount = 1;
      }),
      says: ['entry 3 (PaymentApplied.v1) was changed'],
    },
    {
      change: 'an entry was changed, and its hash made anew',
      made: tampered((dossier) => {
        const second = entry(dossier, 2);
        const made = linked({ debtId: dossier.debtId }, [{ ...second, type: 'Other' }], sha256).entries[0];
        Object.assign(second, { ...made, link: { ...second.link, hash: made?.link.hash } });
      }),
      says: [
        'entry 2 (Other) was changed',
        'entry 3 (PaymentApplied.v1) does not follow the entry before it: one of the two was changed',
      ],
    },
    {
      change: 'an entry was taken away',
      made: tampered((dossier) => {
        dossier.entries.splice(1, 1);
      }),
      says: ['entry 2 is missing'],
    },
    {
      change: 'the last entry was taken away',
      made: tampered((dossier) => {
        dossier.entries.pop();
      }),
      says: ['the entries after 2 are missing'],
    },
    {
      change: 'an entry was added at the end',
      made: tampered((dossier) => {
        const { entries } = linked(dossier, [{ type: 'PaymentApplied.v1', detail: { at: 'later' } }], sha256);
        dossier.entries.push(...entries);
      }),
      says: ['the chain ends before entry 4: it was added'],
    },
    {
      change: 'an entry was written twice',
      made: tampered((dossier) => {
        dossier.entries.push(structuredClone(entry(dossier, 3)));
      }),
      says: ['entry 3 is there twice'],
    },
    {
      change: 'the text of a message was changed',
      made: tampered((dossier) => {
        for (const kept of Object.values(dossier.contents)) kept.content.to = '+5511900000000';
      }),
      says: ['the content of entry 2 (MessageClaimed) was changed'],
    },
    {
      change: 'the text of a message was taken away',
      made: tampered((dossier) => {
        dossier.contents = {};
      }),
      says: ['the content of entry 2 (MessageClaimed) is missing, and no entry says that it was erased'],
    },
    {
      change: 'the statement was changed',
      made: tampered((dossier) => {
        dossier.parts.statement.due = 1;
      }),
      says: ['the part "statement" was changed'],
    },
    {
      change: 'the digest of a part was made anew as well',
      made: tampered((dossier) => {
        dossier.parts.statement.due = 1;
        dossier.seal.parts = sealOf(dossier, sha256).parts;
      }),
      says: ['the seal of the whole was changed'],
    },
  ])('shows that $change', ({ made, says }) => {
    expect(check(made).wrong).toEqual(says);
  });

  it('whose seal was made anew is not the one that was printed', () => {
    const made = tampered((dossier) => {
      dossier.parts.statement.due = 1;
      dossier.seal = sealOf(dossier, sha256);
    });
    expect(check(made).wrong).toEqual([]);
    expect(check(made, aDossier().seal.whole).wrong).toEqual([
      'the seal is not the one that was given: this is another dossier, or it was made anew',
    ]);
  });

  it('whose contents were erased says when, and verifies', () => {
    const { entries, chain } = linked(
      aDossier(),
      [{ type: 'ContentsErased', detail: { at: '2026-06-02T12:00:00Z' } }],
      sha256,
    );
    const made = { ...aDossier(), contents: {}, entries: [...aDossier().entries, ...entries], chain };
    expect(check({ ...made, seal: sealOf(made, sha256) })).toEqual({
      wrong: [],
      notes: ['entry 2 (MessageClaimed): content erased on 02/06/2026, commitment intact'],
    });
  });

  it('whose entry says that contents were erased before the message was written, misses it', () => {
    const [first, claim] = aDossier().entries;
    const { entries, chain } = linked(
      { debtId: aDossier().debtId },
      [{ type: 'ContentsErased', detail: { at: '2026-01-02T12:00:00Z' } }, ...(claim ? [claim] : [])],
      sha256,
    );
    const made = { ...aDossier(), contents: {}, entries: [...entries], chain };
    expect(first?.type).toBe('DebtOpened.v1');
    expect(check({ ...made, seal: sealOf(made, sha256) }).wrong).toEqual([
      'the content of entry 2 (MessageClaimed) is missing, and no entry says that it was erased',
    ]);
  });
});

describe('an entry whose words were erased', () => {
  /** The dossier with its last entry erased; `told`: an entry says that something was. */
  function erased(told: boolean): Dossier {
    const before = aDossier();
    const { entries, chain } = linked(
      before,
      told ? [{ type: 'ContentsErased', detail: { at: '2026-06-02T12:00:00Z' } }] : [],
      sha256,
    );
    const kept = before.entries.map((one) =>
      one.link.number === 3 ? { ...one, detail: { at: one.detail.at }, erased: true as const } : one,
    );
    const made = { ...before, entries: [...kept, ...entries], chain };
    return { ...made, seal: sealOf(made, sha256) };
  }

  it('keeps its place, and the chain verifies', () => {
    expect(check(erased(true)).wrong).toEqual([]);
  });

  it('is missed when no entry says that something was erased', () => {
    expect(check(erased(false)).wrong).toEqual([
      'entry 3 (PaymentApplied.v1) is erased, and no entry says so',
    ]);
  });
});

describe('a commitment', () => {
  it('is another with another salt, so that a text cannot be found by trying', () => {
    const one = commitmentTo({ salt: 'a'.repeat(64), content: CONTENT_OF_SMS }, sha256);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(commitmentTo({ salt: 'b'.repeat(64), content: CONTENT_OF_SMS }, sha256)).not.toBe(one);
  });

  it('is the same whatever order the fields of the content come back in', () => {
    const turned = { text: CONTENT_OF_SMS.text, to: CONTENT_OF_SMS.to, channel: CONTENT_OF_SMS.channel };
    expect(canonicalJson(turned)).toBe(canonicalJson(CONTENT_OF_SMS));
    expect(canonicalJson({ a: undefined, b: [undefined, 1, ALLOWED.rule], c: null })).toBe(
      '{"b":[null,1,"contact-hours"],"c":null}',
    );
  });
});
