import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUpdate } from '#application/intake/normalise-debtor.ts';
import { unknownDebtor, withUpdate } from '#application/intake/with-update.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

const START = '2026-04-01T09:00:00Z';
const nobody = unknownDebtor(
  'bebidas-nordeste',
  { debtorId: 'cli-1', taxId: '00000000191', personType: 'person' },
  START,
);

const emails = ['a@x.example', 'b@x.example', 'C@x.example', 'maria@'];
const phones = ['(85) 99900-0001', '(85) 99900-0002', '85 3333-1234', '123'];
const channels = ['email', 'sms', 'whatsapp'] as const;
const stated = fc.record(
  {
    emails: fc.subarray(emails),
    phones: fc.subarray(phones),
    uf: fc.constantFrom('CE' as const, 'AC' as const),
    tags: fc.subarray(['bar', 'vip']),
    optIns: fc.subarray([...channels]),
    optOuts: fc.subarray([...channels]),
    overIndebted: fc.boolean(),
  },
  { requiredKeys: [] },
);
/** Each stated at another time. */
const story = fc
  .array(stated, { minLength: 1, maxLength: 6 })
  .map((all) => all.map((one, minute) => ({ stated: one, at: `2026-04-02T09:0${minute}:00Z` })));

const knownAfter = (
  events: readonly { readonly stated: Parameters<typeof readUpdate>[0]; readonly at: string }[],
) =>
  events.reduce(
    (debtor, { stated: one, at }) => withUpdate(debtor, readUpdate(one, () => '').update, at),
    nobody,
  );
/** Opt-outs are a set. */
const facts = (debtor: Debtor) => ({ ...debtor, optOuts: debtor.optOuts.toSorted() });

describe('updates of a debtor', () => {
  test('come to the same in any order, and however often each comes', () => {
    fc.assert(
      fc.property(
        story.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray([...events, ...events], { minLength: events.length }),
          ),
        ),
        ([events, delivered]) => {
          const all = [...delivered, ...events.filter((event) => !delivered.includes(event))];
          expect(facts(knownAfter(all))).toEqual(facts(knownAfter(events)));
        },
      ),
    );
  });

  test('never take back an opt-out', () => {
    fc.assert(
      fc.property(story, story, (before, more) => {
        const known = knownAfter(before);
        const later = more.reduce(
          (debtor, { stated: one, at }) => withUpdate(debtor, readUpdate(one, () => '').update, at),
          known,
        );
        expect(later.optOuts).toEqual(expect.arrayContaining(known.optOuts));
      }),
    );
  });

  test('of the same contacts need no other look-up, and of other contacts ask for one', () => {
    const known = { ...knownAfter([{ stated: { phones: ['85 3333-1234'] }, at: START }]), enrichedAt: START };
    const update = (numbers: string[]) => readUpdate({ phones: numbers }, () => '').update;
    expect(withUpdate(known, update(['(85) 3333 1234']), '2026-04-03T09:00:00Z').enrichedAt).toBe(START);
    expect(withUpdate(known, update(['85 3333-9999']), '2026-04-03T09:00:00Z').enrichedAt).toBeUndefined();
  });
});
