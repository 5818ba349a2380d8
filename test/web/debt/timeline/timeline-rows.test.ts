import { describe, expect, it } from 'vitest';
import type { NextStepAnswer } from '#schemas/api/next-step.ts';
import type { TimelineEntry } from '#schemas/api/timeline.ts';
import { type TimelineRow, timelineRows } from '#web/debt/timeline/timeline-rows.ts';
import { debtWords } from '#web/debt/words.ts';
import { rulerWords } from '#web/ruler/words.ts';

const TELLING = {
  words: debtWords['pt-BR'],
  channels: rulerWords['pt-BR'].channels,
  cite: (citation: string) => citation.replace('art. 71', 'artigo 71'),
  nameOf: (step: string) => (step === 'd1' ? { 'pt-BR': 'Lembrete D+1', en: 'Reminder D+1' } : undefined),
  language: 'pt-BR',
  zone: 'America/Fortaleza',
} as const;
const RULER = { regua: 'padrao', today: '2026-03-13', dueDate: '2026-03-06', marks: [] };

const entry = (number: number, at: string, type: string, detail: object): TimelineEntry => ({
  number,
  at,
  type,
  detail: { at, ...detail },
});
const SENT_AT = '2026-03-07T12:52:01.000Z';
const KEY = '1/d1/email';
const ENTRIES = [
  entry(1, '2026-02-12T12:30:00.000Z', 'DebtOpened.v1', { amount: 360_000, dueDate: '2026-03-06' }),
  entry(2, SENT_AT, 'StepTaken.v1', { step: 'd1' }),
  entry(3, SENT_AT, 'MessageClaimed', { sendKey: KEY, channel: 'email', gate: { citation: 'CDC art. 71' } }),
  entry(4, SENT_AT, 'MessageSent.v1', {
    ...{ eventId: `x/MessageSent.v1/${KEY}`, step: 'd1', channel: 'email', owed: 360_000 },
  }),
  entry(5, '2026-03-07T12:52:06.000Z', 'MessageFeedbackReceived.v1', {
    ...{
      eventId: `x/MessageFeedbackReceived.v1/${KEY}/bounced`,
      step: 'd1',
      channel: 'email',
      kind: 'bounced',
    },
  }),
  entry(6, '2026-03-08T12:00:00.000Z', 'SomethingNew.v3', {}),
];
const NEXT: NextStepAnswer = {
  debtId: 'd',
  status: 'promised',
  what: 'promise',
  on: '2026-03-16',
  why: ['há promessa'],
  later: [{ id: 'd1', at: '2026-03-21T12:54:50.000Z', why: ['15 dias depois do vencimento'], owed: 1000 }],
};
const titlesOf = (rows: readonly TimelineRow[]): string[] =>
  rows.map((row) =>
    row.kind === 'wait'
      ? `${row.days} dias`
      : row.kind === 'now'
        ? 'agora'
        : row.title.replaceAll('\u00a0', ' '),
  );

describe('the timeline of a debt', () => {
  it('tells a message once, with what became of it, compresses waits, and goes on after now', () => {
    const rows = timelineRows(ENTRIES, NEXT, RULER, TELLING);
    expect(titlesOf(rows)).toEqual([
      'Fatura de R$ 3.600,00 recebida, com vencimento em 06/03/2026',
      '23 dias',
      'Lembrete D+1 por e-mail, R$ 3.600,00',
      'SomethingNew',
      '5 dias',
      'agora',
      '3 dias',
      'Último dia da promessa',
      '5 dias',
      'd1',
    ]);
    expect(rows[2]).toMatchObject({
      tone: 'failed',
      details: [
        'voltou: o endereço não existe 07/03 09:52',
        'porque: 1 dia depois do vencimento',
        'pode ser enviada nesta hora: CDC artigo 71',
      ],
    });
  });

  it('says of what comes why it does, and that it comes only if nothing is paid before', () => {
    const later = timelineRows(ENTRIES, NEXT, RULER, TELLING).at(-1);
    expect(later).toMatchObject({ isConditional: true, why: ['15 dias depois do vencimento'] });
  });

  it('has nothing after now when nothing happens any more', () => {
    const rows = timelineRows(ENTRIES, { ...NEXT, what: 'nothing', later: [] }, RULER, TELLING);
    expect(rows.at(-1)).toEqual({ kind: 'now', key: 'now' });
  });

  it.each([
    ['DebtClosed.v1', { reason: 'cancelled' }, 'Dívida encerrada: a fatura foi cancelada'],
    ['ListingProgressed.v1', { bureau: 'serasa', moment: 'listed' }, 'serasa: registrada'],
    ['CreditedDifferenceFound.v1', { difference: -250 }, 'O banco creditou R$ 2,50 a mais do que foi pago'],
    ['OwnerChanged.v1', {}, 'Ninguém cuida mais dela'],
  ])('says %s in words', (type, detail, said) => {
    const rows = timelineRows([entry(1, SENT_AT, type, detail)], undefined, undefined, TELLING);
    expect(titlesOf(rows)).toEqual([said, 'agora']);
  });

  it('gives every row a key of its own', () => {
    const keys = timelineRows(ENTRIES, NEXT, RULER, TELLING).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
