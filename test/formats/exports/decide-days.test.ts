import { describe, expect, it } from 'vitest';
import { decideDays } from '#formats/exports/decide-days.ts';
import type { Cell } from '#formats/exports/table.ts';

const cells = (...texts: string[]): Cell[] => texts.map((text) => ({ text }));

describe('the order of day and month', () => {
  it.each([
    { case: 'a part over 12', due: ['01/02/2026', '25/02/2026'], order: 'dmy', because: 'part-over-12' },
    {
      case: 'a part over 12 in American dates',
      due: ['01/02/2026', '02/25/2026'],
      order: 'mdy',
      because: 'part-over-12',
    },
    { case: 'what the system writes', due: ['01/02/2026'], stated: 'mdy', order: 'mdy', because: 'stated' },
    {
      case: 'days that are the same in both',
      due: ['03/03/2026', '2026-05-06'],
      order: 'dmy',
      because: 'no-choice',
    },
  ] as const)('is decided by $case', ({ due, order, because, ...given }) => {
    const decided = decideDays({ due: cells(...due) }, 'stated' in given ? given.stated : undefined);
    expect(decided.due).toEqual({ ok: true, order, because });
  });

  it('is decided by due dates that would be before their issue', () => {
    const decided = decideDays({ due: cells('01/12/2026'), issued: cells('05/11/2026') }, undefined);
    // In America: due 12 January, issued 11 May.
    expect(decided.due).toEqual({ ok: true, order: 'dmy', because: 'due-after-issue' });
    expect(decided.issued).toEqual({ ok: true, order: 'dmy', because: 'due-after-issue' });
  });

  it('is that of another column of the file that shows its own, even if one title is due before it is issued', () => {
    const decided = decideDays(
      {
        due: cells('25/10/2026', '26/11/2026'),
        issued: cells('10/11/2026', '05/11/2026'),
        paidOn: cells('07/11/2026'),
      },
      undefined,
    );
    expect(decided.issued).toEqual({ ok: true, order: 'dmy', because: 'other-column' });
    expect(decided.paidOn).toEqual({ ok: true, order: 'dmy', because: 'other-column' });
  });

  it('is not that of another column where two show different ones', () => {
    const decided = decideDays(
      { due: cells('25/10/2026'), issued: cells('10/25/2026'), paidOn: cells('07/11/2026') },
      undefined,
    );
    expect(decided.paidOn).toMatchObject({ ok: false, why: 'either' });
  });

  it.each([
    { case: 'both orders fit', due: ['05/06/2026'], why: 'either' },
    { case: 'both orders are in one column', due: ['25/02/2026', '02/25/2026'], why: 'mixed' },
    { case: 'the system writes the other one', due: ['02/25/2026'], stated: 'dmy', why: 'against-stated' },
  ] as const)('stops when $case', ({ due, why, ...given }) => {
    const decided = decideDays({ due: cells(...due) }, 'stated' in given ? given.stated : undefined);
    expect(decided.due).toMatchObject({ ok: false, why });
  });
});
