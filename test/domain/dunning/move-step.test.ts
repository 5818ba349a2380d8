import { describe, expect, it } from 'vitest';
import { type MoveStep, moveStep } from '#domain/dunning/move-step.ts';

/** A debt that fell due on Tuesday, 5 May; its last step is followed by the hand-over after seven days. */
const AT = {
  'reminder-1-after': '2026-05-06T12:30:00.000Z',
  'reminder-3-after': '2026-05-08T12:40:00.000Z',
  'reissue-15-after': '2026-05-20T12:35:00.000Z',
  'hand-over': '2026-05-27T12:45:00.000Z',
};
const GIVEN: Omit<MoveStep, 'step' | 'planned' | 'until'> = {
  at: AT,
  rolledDueDate: '2026-05-05',
  zone: 'America/Sao_Paulo',
  bankHolidays: [],
};
const move = (id: keyof typeof AT | string, until: string, given: Partial<MoveStep> = {}) =>
  moveStep({
    ...GIVEN,
    planned: AT[id as keyof typeof AT] ?? '2026-05-02T12:30:00.000Z',
    until,
    ...given,
    step: { id, offset: 1, handOverAfterDays: 7, ...given.step },
  });

describe('a step with another one above it', () => {
  it.each([
    ['later on its day', '2026-05-06T18:00:00.000Z'],
    ['on the evening before the next one', '2026-05-08T02:59:00.000Z'],
  ])('moves to an instant %s, and nothing else moves', (_, until) => {
    expect(move('reminder-1-after', until)).toEqual({
      kind: 'moved',
      at: { ...AT, 'reminder-1-after': until },
    });
  });

  it.each([
    ['on the day of the next one, though before its hour', '2026-05-08T11:00:00.000Z'],
    ['after it', '2026-05-11T12:00:00.000Z'],
  ])('is overtaken %s: never two steps on one day', (_, until) => {
    expect(move('reminder-1-after', until)).toEqual({
      kind: 'overtaken',
      why: 'the step above it is due by then, which speaks instead',
    });
  });

  it('that was missed before it does not hold it up', () => {
    expect(move('reminder-3-after', '2026-05-09T12:00:00.000Z')).toMatchObject({ kind: 'moved' });
  });
});

describe('a notice', () => {
  const notice = (until: string) =>
    move('notice-3-before', until, { step: { id: 'notice-3-before', offset: -3 } });

  it('moves until the end of the due date', () => {
    expect(notice('2026-05-06T02:59:00.000Z')).toMatchObject({ kind: 'moved' });
  });

  it('is overtaken once the due date is over', () => {
    const at = { 'reminder-7-after': '2026-05-12T12:30:00.000Z', 'hand-over': '2026-05-27T12:45:00.000Z' };
    const step = { id: 'notice-3-before', offset: 0 };
    expect(move('notice-3-before', '2026-05-06T03:00:00.000Z', { at, step })).toEqual({
      kind: 'overtaken',
      why: 'the due date is over by then',
    });
  });
});

describe('the last step', () => {
  it.each([
    ['on its own day', '2026-05-20T20:00:00.000Z', AT['hand-over']],
    ['a day later: the hand-over is a day later too', '2026-05-21T12:00:00.000Z', '2026-05-28T12:45:00.000Z'],
    [
      'so that the hand-over falls on a Saturday: it is on Monday',
      '2026-05-23T12:00:00.000Z',
      '2026-06-01T12:45:00.000Z',
    ],
    ['after the hand-over that was planned', '2026-05-29T12:00:00.000Z', '2026-06-05T12:45:00.000Z'],
  ])('keeps its chance %s', (_, until, handOver) => {
    expect(move('reissue-15-after', until)).toEqual({
      kind: 'moved',
      at: { ...AT, 'reissue-15-after': until, 'hand-over': handOver },
    });
  });

  it('moved again and again, is followed by the hand-over after as long as before', () => {
    let at: Readonly<Record<string, string>> = AT;
    for (const day of ['21', '22', '23', '24', '25']) {
      const moved = move('reissue-15-after', `2026-05-${day}T12:00:00Z`, { at });
      if (moved.kind === 'moved') at = moved.at;
    }
    expect(at['hand-over']).toBe('2026-06-01T12:45:00.000Z');
  });

  it('of a machine that does not say how long, is followed by the hand-over after as long as planned', () => {
    const step = { id: 'reissue-15-after', offset: 15, handOverAfterDays: undefined };
    expect(move('reissue-15-after', '2026-05-21T12:00:00.000Z', { step })).toMatchObject({
      at: { 'hand-over': '2026-05-28T12:45:00.000Z' },
    });
  });

  it('keeps the hand-over off the days on which its bill is good', () => {
    // Moved to Monday the 25th: its bill is good until Saturday, so until Monday, 1 June.
    const step = { id: 'reissue-15-after', offset: 15, handOverAfterDays: 7, reissue: { dueInDays: 5 } };
    expect(move('reissue-15-after', '2026-05-25T12:00:00.000Z', { step })).toMatchObject({
      at: { 'hand-over': '2026-06-02T12:45:00.000Z' },
    });
  });

  it('of a régua in business days is followed by the hand-over after as many of them', () => {
    expect(move('reissue-15-after', '2026-05-21T12:00:00.000Z', { days: 'business' })).toMatchObject({
      at: { 'hand-over': '2026-06-01T12:45:00.000Z' },
    });
  });

  it.each([
    ['2026-06-19T12:00:00.000Z', 'moved'],
    ['2026-06-20T12:00:00.000Z', 'overtaken'],
  ])('waits for thirty days at most: moved to %s it is %s', (until, kind) => {
    expect(move('reissue-15-after', until)).toMatchObject({ kind });
  });
});
