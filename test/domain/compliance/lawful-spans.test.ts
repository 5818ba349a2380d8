import { expect, it } from 'vitest';
import { lawfulSpans } from '#domain/compliance/lawful-spans.ts';
import type { ContactHoursTable } from '#schemas/config/legal.ts';

const HOURS: ContactHoursTable = {
  version: '2026-11-01',
  channels: {
    email: {
      default: { weekdays: [8, 20], saturdays: [8, 12], sundaysAndHolidays: 'closed', citation: 'a law' },
      byUf: {},
    },
    sms: {
      default: { weekdays: [0, 24], saturdays: [0, 24], sundaysAndHolidays: [0, 24], citation: 'a law' },
      byUf: {},
    },
    whatsapp: {
      default: { weekdays: [8, 20], saturdays: 'closed', sundaysAndHolidays: 'closed', citation: 'a law' },
      byUf: {},
    },
  },
};
const PLACE = { zone: 'America/Sao_Paulo', holidays: [] };

it.each([
  {
    name: 'the rest of a day, and the whole of those after it that are lawful',
    channel: 'email',
    // A Friday.
    from: '2026-05-08T15:30:00.000Z',
    spans: [
      ['2026-05-08T15:30:00.000Z', '2026-05-08T23:00:00.000Z'],
      ['2026-05-09T11:00:00.000Z', '2026-05-09T15:00:00.000Z'],
    ],
  },
  {
    name: 'not the day that is over',
    channel: 'email',
    from: '2026-05-08T23:00:00.000Z',
    spans: [['2026-05-09T11:00:00.000Z', '2026-05-09T15:00:00.000Z']],
  },
  {
    name: 'whole days without a gap, where every hour is lawful',
    channel: 'sms',
    from: '2026-05-08T15:30:00.000Z',
    spans: [
      ['2026-05-08T15:30:00.000Z', '2026-05-09T03:00:00.000Z'],
      ['2026-05-09T03:00:00.000Z', '2026-05-10T03:00:00.000Z'],
      ['2026-05-10T03:00:00.000Z', '2026-05-11T03:00:00.000Z'],
    ],
  },
] as const)('the lawful spans of three days are $name', ({ channel, from, spans }) => {
  const found = lawfulSpans(HOURS, channel, PLACE, { from, days: 3 });
  expect(found.map((span) => [span.from, span.to])).toEqual(spans);
});
