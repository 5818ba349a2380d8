import { describe, expect, it } from 'vitest';
import { type ApplyCalendar, applyCalendar } from '#domain/debt/commands/apply-calendar.ts';
import { aDebt, aQuote } from '#test/builders/debt.ts';

/** The Tuesday of the due date is a holiday now. */
const TUESDAY = '2026-05-05';
const DECREED: ApplyCalendar = {
  holidays: [{ date: TUESDAY, name: 'Feriado decretado' }],
  added: new Set([TUESDAY]),
  today: '2026-05-04',
  movesSteps: false,
};
const TAKEN_BACK: ApplyCalendar = { ...DECREED, holidays: [], added: new Set() };
/** As it is read with the holiday in force. */
const later = { dueDate: TUESDAY, rolledDueDate: '2026-05-06' };
const SUMMARY = { kind: 'writeSummary' };
const RE_EVALUATE = { kind: 'reEvaluate' };

describe('a debt whose due date is a holiday now', () => {
  it('keeps the new due date, and plans its ladder anew', () => {
    expect(applyCalendar(aDebt('open', later), DECREED)).toMatchObject({
      set: { rolledDueDate: '2026-05-06' },
      effects: [RE_EVALUATE, SUMMARY],
    });
  });

  it.each(['promised', 'caseOpen', 'onPaymentPlan', 'handedOver'] as const)(
    'only keeps it while it is %s',
    (status) => {
      expect(applyCalendar(aDebt(status, later), DECREED)).toMatchObject({
        set: { rolledDueDate: '2026-05-06' },
        effects: [SUMMARY],
      });
    },
  );

  it('only keeps it while it is paused', () => {
    const pauses = [
      {
        pauseId: 'pause-1',
        scope: 'invoice',
        reason: 'other',
        pausedAt: '2026-05-01T12:00:00Z',
        lastDay: '2026-06-30',
      },
    ] as const;
    expect(applyCalendar(aDebt('open', { ...later, pauses: [...pauses] }), DECREED)).toMatchObject({
      effects: [SUMMARY],
    });
  });

  it('keeps the last days of its payoff quotes, which the holiday lengthened', () => {
    const quotes = [aQuote({ goodThrough: '2026-05-06' })];
    expect(applyCalendar(aDebt('open', { rolledDueDate: '2026-04-30', quotes }), DECREED)).toMatchObject({
      set: { quotes },
      effects: [SUMMARY],
    });
  });
});

describe('a debt whose due date was rolled by a holiday that is taken back', () => {
  it('is due on its own day again, and plans its ladder anew', () => {
    expect(applyCalendar(aDebt('open', later), TAKEN_BACK)).toMatchObject({
      set: { rolledDueDate: TUESDAY },
      effects: [RE_EVALUATE, SUMMARY],
    });
  });

  it('keeps the later day on the due date itself: nobody is late without having had the day', () => {
    expect(applyCalendar(aDebt('open', later), { ...TAKEN_BACK, today: TUESDAY })).toEqual({
      kind: 'already',
    });
  });

  it('keeps the day of issue as its due date, when it was issued late', () => {
    const issuedLate = aDebt('open', {
      ...later,
      issued: { amount: 100_000, dueDate: TUESDAY, issuedAt: '2026-05-06T12:00:00Z' },
    });
    expect(applyCalendar(issuedLate, TAKEN_BACK)).toEqual({ kind: 'already' });
  });
});

it('a debt none of whose days moves stays as it is', () => {
  expect(applyCalendar(aDebt('open', { rolledDueDate: '2026-04-30' }), DECREED)).toEqual({ kind: 'already' });
});

it('a debt of which only a later step moves plans its ladder anew', () => {
  const debt = aDebt('open', { dueDate: '2026-04-30', rolledDueDate: '2026-04-30' });
  expect(applyCalendar(debt, { ...DECREED, movesSteps: true })).toMatchObject({
    set: { rolledDueDate: '2026-04-30' },
    effects: [RE_EVALUATE, SUMMARY],
  });
});
