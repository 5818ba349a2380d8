import { describe, expect, it } from 'vitest';
import { openingOn } from '#domain/compliance/contact-hours.ts';
import { ladderHours } from '#domain/dunning/ladder-hours.ts';
import { Channel, UF } from '#schemas/primitives.ts';
import { HOURS, placeIn } from '#test/builders/contact-hours.ts';

describe.each(Channel.options)('by %s', (channel) => {
  it.each([
    { case: 'a Sunday', day: '2026-03-08' },
    { case: 'a holiday', day: '2026-04-21' },
  ])('a ladder writes to nobody on $case, in no state', ({ day }) => {
    for (const uf of [undefined, ...UF.options])
      expect(openingOn(ladderHours(HOURS), [channel], placeIn(uf), day)).toBeUndefined();
  });

  it('a ladder has the hours of the law on every other day', () => {
    for (const uf of [undefined, ...UF.options])
      for (const day of ['2026-03-07', '2026-03-09'])
        expect(openingOn(ladderHours(HOURS), [channel], placeIn(uf), day)).toEqual(
          openingOn(HOURS, [channel], placeIn(uf), day),
        );
  });
});
