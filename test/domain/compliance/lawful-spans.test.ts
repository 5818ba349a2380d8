import { expect, it } from 'vitest';
import { lawfulSpans } from '#domain/compliance/lawful-spans.ts';
import type { ContactHoursTable } from '#schemas/config/legal.ts';
import { HOURS as DEPLOYED, placeIn } from '#test/builders/contact-hours.ts';

const HOURS: ContactHoursTable = {
  version: '2026-11-01',
  email: { weekdays: [8, 20], saturdays: [8, 12], sundaysAndHolidays: 'closed', citation: 'a law' },
  phone: { weekdays: [0, 24], saturdays: [0, 24], sundaysAndHolidays: [0, 24], citation: 'a law' },
  states: DEPLOYED.states,
};
const RECIPIENT = { zone: 'America/Sao_Paulo', holidays: [], dueDates: [] };

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
  const found = lawfulSpans(HOURS, channel, RECIPIENT, { from, days: 3 });
  expect(found.map((span) => [span.from, span.to])).toEqual(spans);
});

it('the lawful spans of a phone in AM begin on the sixteenth day late, and e-mail has every day', () => {
  const recipient = { ...placeIn('AM'), dueDates: ['2026-05-18'] };
  const span = { from: '2026-05-19T12:00:00.000Z', days: 20 };
  expect(lawfulSpans(DEPLOYED, 'whatsapp', recipient, span)[0]?.from).toBe('2026-06-03T12:00:00.000Z');
  expect(lawfulSpans(DEPLOYED, 'email', recipient, span)).toHaveLength(20);
});
