import { describe, expect, it } from 'vitest';
import { rulerOf } from '#domain/debt/ruler-of.ts';
import type { RulerAnswer } from '#schemas/api/ruler.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Pause } from '#schemas/records/pause.ts';
import { aDebt } from '#test/builders/debt.ts';

const inBoth = (name: string) => ({ 'pt-BR': name, en: name });
const STEPS = [
  { id: 'aviso', name: inBoth('Notice D-3'), offset: -3 },
  { id: 'lembrete-d1', name: inBoth('Reminder D+1'), offset: 1 },
  { id: 'lembrete-d3', name: inBoth('Reminder D+3'), offset: 3 },
];
const NOW = '2026-05-07T12:00:00Z';
const ruler = (debt: Debt, now = NOW): RulerAnswer => rulerOf(debt, STEPS, now, (clock) => clock);
const marks = (debt: Debt, now = NOW): string[] =>
  ruler(debt, now).marks.map(({ day, step, state }) => `${day} ${step} ${state}`);

const EXECUTION = {
  ...aDebt('open').execution,
  at: { 'lembrete-d3': '2026-05-08T12:31:00Z', 'hand-over': '2026-05-25T12:30:00Z' },
};

const PAUSE: Pause = {
  pauseId: 'p-1',
  scope: 'invoice',
  reason: 'other',
  pausedAt: '2026-05-06T12:00:00Z',
  lastDay: '2026-05-29',
};

describe('the ruler of a debt', () => {
  it('has each step once, by its last message, and what its execution has planned', () => {
    const debt = aDebt('open', {
      execution: EXECUTION,
      sends: {
        '1/lembrete-d1/email': { status: 'undelivered', at: '2026-05-06T12:30:00Z' },
        '1/lembrete-d1/sms': { status: 'delivered', at: '2026-05-06T12:40:00Z' },
      },
    });
    expect(marks(debt)).toEqual([
      '2026-05-02 aviso skipped',
      '2026-05-06 lembrete-d1 delivered',
      '2026-05-08 lembrete-d3 planned',
      '2026-05-25 hand-over planned',
    ]);
    expect(ruler(debt).marks[1]).toMatchObject({ name: inBoth('Reminder D+1'), channel: 'sms' });
  });

  it('counts no receipt among the steps, and none that was taken under another due date', () => {
    const sends = {
      '2/courtesy/email': { status: 'sent', at: '2026-05-06T12:30:00Z' },
      '1/lembrete-d1/email': { status: 'sent', at: '2026-04-06T12:30:00Z' },
    } as const;
    const debt = aDebt('open', { execution: EXECUTION, dueSince: 2, sends });
    expect(marks(debt).filter((mark) => /sent|courtesy/.test(mark))).toEqual([]);
  });

  it('shows a step that waits where it is tried again', () => {
    const postponed = { stepKey: '2/lembrete-d3', until: '2026-05-11T11:00:00Z' } as const;
    expect(marks(aDebt('open', { execution: EXECUTION, postponed }))).toContain(
      '2026-05-11 lembrete-d3 held',
    );
  });

  it('shows a step that no channel could take', () => {
    const silentSteps = { '2/lembrete-d1': '2026-05-06T12:30:00Z' } as const;
    expect(marks(aDebt('open', { execution: EXECUTION, silentSteps }))).toContain(
      '2026-05-06 lembrete-d1 silent',
    );
  });

  it('shows what no robot takes any more as forbidden once a person has it for that', () => {
    const handedOver = { at: '2026-05-07T11:00:00Z', reason: 'over-indebted' } as const;
    expect(marks(aDebt('handedOver', { execution: EXECUTION, handedOver }))).toEqual([
      '2026-05-02 aviso skipped',
      '2026-05-06 lembrete-d1 skipped',
      '2026-05-07 hand-over handedOver',
      '2026-05-08 lembrete-d3 forbidden',
    ]);
  });

  it('has no step to come while its ladder rests', () => {
    expect(marks(aDebt('promised', { execution: EXECUTION }))).toEqual([]);
    expect(marks(aDebt('open', { execution: EXECUTION, pauses: [PAUSE] }))).toEqual([]);
    expect(ruler(aDebt('promised', { execution: EXECUTION })).promise).toEqual({
      from: '2026-05-08',
      day: '2026-05-11',
      until: '2026-05-12',
    });
  });

  it('ends on the day on which it was over', () => {
    expect(ruler(aDebt('cancelled')).end).toMatchObject({ how: 'cancelled' });
    expect(ruler(aDebt('prescribed')).end).toMatchObject({ how: 'prescribed' });
  });
});
