import { describe, expect, it } from 'vitest';
import type { RulerAnswer } from '#schemas/api/ruler.ts';
import { layOutRuler, type RulerRoom } from '#web/ruler/lay-out-ruler.ts';
import { rulerInWords } from '#web/ruler/ruler-in-words.ts';

const RULER: RulerAnswer = {
  regua: 'padrao',
  today: '2026-03-13',
  dueDate: '2026-03-06',
  marks: [
    {
      step: 'notice',
      name: { 'pt-BR': 'Aviso D-3', en: 'Notice D-3' },
      day: '2026-03-03',
      state: 'delivered',
      channel: 'email',
    },
    {
      step: 'd1',
      name: { 'pt-BR': 'Lembrete D+1', en: 'Reminder D+1' },
      day: '2026-03-07',
      state: 'undelivered',
      channel: 'email',
    },
    {
      step: 'd3',
      name: { 'pt-BR': 'Lembrete D+3', en: 'Reminder D+3' },
      day: '2026-03-09',
      state: 'skipped',
    },
    {
      step: 'd15',
      name: { 'pt-BR': 'Segunda via D+15', en: 'Reissue D+15' },
      day: '2026-03-21',
      state: 'planned',
    },
    { step: 'hand-over', day: '2026-03-30', state: 'planned' },
  ],
};
const ROOM: RulerRoom = { width: 580, margin: 0, labelWidth: () => 70, rows: 3 };

describe('the picture of a ruler', () => {
  it('has a day at the same place for a mark, a line and a tick', () => {
    const layout = layOutRuler(RULER, ROOM);
    // From 2 March to 31 March: 29 days of 20 units.
    expect(layout.marks.map(({ x }) => x)).toEqual([20, 100, 140, 380, 560]);
    expect([layout.dueX, layout.todayX, layout.endX]).toEqual([80, 220, undefined]);
    expect(layout.ticks).toHaveLength(30);
    expect(layout.ticks.filter(({ isMajor }) => isMajor).map(({ x }) => x)).toEqual([80, 220, 360, 500]);
  });

  it('puts labels that would meet on rows of their own, and leaves out what has no room', () => {
    const rowsOf = (rows: number) => layOutRuler(RULER, { ...ROOM, rows }).marks.map(({ row }) => row);
    expect(rowsOf(3)).toEqual([0, 1, 0, 0, 0]);
    expect(rowsOf(1)).toEqual([0, undefined, 0, 0, 0]);
  });

  it('ends with a payment, and has no today after it', () => {
    const { body, endX, todayX } = layOutRuler(
      { ...RULER, end: { day: '2026-03-10', how: 'settled' } },
      ROOM,
    );
    expect(body.to).toBe(endX);
    expect(todayX).toBeUndefined();
  });

  it('brackets a promise from when it was made to its last day', () => {
    const promise = { from: '2026-03-13', day: '2026-03-18', until: '2026-03-20' };
    expect(layOutRuler({ ...RULER, promise }, ROOM).promise).toEqual({ from: 220, to: 360 });
  });

  it('has fewer ticks where a day would be too little to see', () => {
    const marks = [...RULER.marks, { step: 'late', day: '2026-12-31', state: 'planned' as const }];
    expect(layOutRuler({ ...RULER, marks }, { ...ROOM, width: 168 }).ticks.length).toBeLessThan(34);
  });
});

describe('a ruler in words', () => {
  it('is a sentence and a line for each thing on it, in each language', () => {
    const { summary, lines } = rulerInWords(RULER, 'pt-BR');
    expect(summary).toBe('Régua: 2 etapas feitas, 2 por vir. Vencimento em 06/03/2026');
    expect(lines).toContain('Aviso D-3, em 03/03/2026: entregue (e-mail)');
    expect(lines).toContain('Encaminhar a uma pessoa, em 30/03/2026: previsto');
    expect(rulerInWords(RULER, 'en').lines).toContain('Reminder D+1, on 07/03/2026: did not arrive (e-mail)');
  });
});
