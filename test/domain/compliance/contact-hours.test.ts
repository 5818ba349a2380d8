import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isBefore, minutesOf } from '#domain/calendar/days.ts';
import { contactHours, nextLawfulInstant, openingOn } from '#domain/compliance/contact-hours.ts';
import { type Channel, UF } from '#schemas/primitives.ts';
import { instants, ufs } from '#test/builders/arbitraries.ts';
import { HOURS, placeIn } from '#test/builders/contact-hours.ts';

const MONDAY = '2026-03-09';
const SATURDAY = '2026-03-07';
const SUNDAY = '2026-03-08';
const CARNAVAL = '2026-02-17';

describe('SMS hours in each state', () => {
  it.each([
    { uf: undefined, weekday: [9, 18], saturday: 'closed', law: 'Our choice' },
    { uf: 'AC', weekday: [9, 18], saturday: 'closed', law: 'Our choice' },
    { uf: 'CE', weekday: [8, 18], saturday: 'closed', law: 'Lei 16.836/2019' },
    { uf: 'SP', weekday: [8, 20], saturday: [8, 14], law: 'Lei 15.426/2014' },
    { uf: 'AL', weekday: [8, 20], saturday: [8, 14], law: 'Lei 7.782/2016' },
    { uf: 'RJ', weekday: [9, 19], saturday: 'closed', law: 'Lei 7.868/2018' },
    { uf: 'ES', weekday: [8, 19], saturday: 'closed', law: 'Lei 10.626/2017' },
    { uf: 'AM', weekday: [8, 18], saturday: 'closed', law: 'Lei 4.644/2018' },
  ] as const)('$uf: $law', ({ uf, weekday, saturday, law }) => {
    const place = placeIn(uf);
    const asMinutes = (span: readonly [number, number]) => ({ opens: span[0] * 60, closes: span[1] * 60 });
    expect(openingOn(HOURS, ['sms'], place, MONDAY)).toEqual(asMinutes(weekday));
    expect(openingOn(HOURS, ['sms'], place, SATURDAY)).toEqual(
      saturday === 'closed' ? undefined : asMinutes(saturday),
    );
    expect(openingOn(HOURS, ['sms'], place, SUNDAY)).toBeUndefined();
    expect(openingOn(HOURS, ['sms'], place, CARNAVAL)).toBeUndefined();
    expect(contactHours(HOURS, 'sms', uf).citation).toContain(law);
  });

  it('a local holiday closes its place only', () => {
    const holidays = [{ date: MONDAY, name: 'a day off' }];
    expect(openingOn(HOURS, ['sms'], placeIn('CE', holidays), MONDAY)).toBeUndefined();
  });
});

describe('e-mail hours', () => {
  it.each([MONDAY, SATURDAY, SUNDAY, CARNAVAL])('are 7 to 22 on %s', (day) => {
    expect(openingOn(HOURS, ['email'], placeIn('RJ'), day)).toEqual({ opens: 7 * 60, closes: 22 * 60 });
  });
});

it('several channels are lawful when each of them is', () => {
  expect(openingOn(HOURS, ['email', 'sms'], placeIn('RJ'), MONDAY)).toEqual({ opens: 540, closes: 1140 });
  expect(openingOn(HOURS, ['email', 'sms'], placeIn('RJ'), SATURDAY)).toBeUndefined();
});

it.each([
  { case: 'do not overlap', sms: [13, 20] as const },
  { case: 'only meet', sms: [12, 20] as const },
])('there is no lawful minute for channels whose hours $case', ({ sms }) => {
  const table = {
    ...HOURS,
    email: { ...HOURS.email, weekdays: [7, 12] as [number, number] },
    phone: { ...HOURS.phone, weekdays: [...sms] as [number, number] },
  };
  expect(openingOn(table, ['email', 'sms'], placeIn('BA'), MONDAY)).toBeUndefined();
  expect(openingOn(table, ['email'], placeIn('BA'), MONDAY)).toEqual({ opens: 7 * 60, closes: 12 * 60 });
});

it('a state without a row is an error that says what to do', () => {
  const { SP: _, ...others } = HOURS.states;
  const table = { ...HOURS, states: others as typeof HOURS.states };
  expect(() => contactHours(table, 'sms', 'SP')).toThrow(
    'no contact hours for SP: add its row to "states" in config/legal/contact-hours.yaml',
  );
});

it('a debtor whose state is not known is contacted within the hours of every state', () => {
  for (const uf of UF.options)
    for (const day of [MONDAY, SATURDAY, SUNDAY, CARNAVAL]) {
      const unknown = openingOn(HOURS, ['sms'], placeIn(undefined), day);
      if (!unknown) continue;
      const own = openingOn(HOURS, ['sms'], placeIn(uf), day);
      expect(own && own.opens <= unknown.opens && unknown.closes <= own.closes).toBe(true);
    }
});

describe('where a law sets the first day late (AM)', () => {
  /** Due on Friday, 2026-05-15: the sixteenth day late is Sunday, 2026-05-31. */
  const DUE = '2026-05-15';
  const late = { ...placeIn('AM'), dueDates: [DUE] };
  const open = (day: string, channel: Channel = 'sms', recipient = late) =>
    openingOn(HOURS, [channel], recipient, day) !== undefined;

  it.each([
    { case: 'a notice before the due date', day: '2026-05-14', isOpen: true },
    { case: 'the due date itself', day: DUE, isOpen: true },
    { case: 'the third day late, a Monday', day: '2026-05-18', isOpen: false },
    { case: 'the fourteenth day late, a Friday', day: '2026-05-29', isOpen: false },
    { case: 'the seventeenth day late, a Monday', day: '2026-06-01', isOpen: true },
  ])('a phone may be used on $case: $isOpen', ({ day, isOpen }) => {
    expect(open(day)).toBe(isOpen);
    expect(open(day, 'whatsapp')).toBe(isOpen);
    expect(open(day, 'email')).toBe(true);
  });

  it('the sixteenth day late is the first one', () => {
    const due = { ...late, dueDates: ['2026-05-18'] };
    expect(open('2026-06-02', 'sms', due)).toBe(false);
    expect(open('2026-06-03', 'sms', due)).toBe(true);
  });

  it('a message that asks for several debts waits for the youngest that is late', () => {
    const several = { ...late, dueDates: ['2026-04-01', DUE, '2026-12-01'] };
    expect(open('2026-05-29', 'sms', several)).toBe(false);
    expect(nextLawfulInstant(HOURS, ['sms'], several, '2026-05-18T13:00:00.000Z')).toBe(
      '2026-06-01T12:00:00.000Z',
    );
  });

  it('no other state holds anything back', () => {
    for (const uf of UF.options)
      if (uf !== 'AM')
        expect(openingOn(HOURS, ['sms'], { ...placeIn(uf), dueDates: [DUE] }, '2026-05-18')).toBeDefined();
  });
});

describe('the next lawful instant', () => {
  it.each<{ case: string; uf: UF; at: string; next: string }>([
    {
      case: 'a minute before opening',
      uf: 'SP',
      at: '2026-03-09T07:59:59-03:00',
      next: '2026-03-09T11:00:00.000Z',
    },
    { case: 'the opening minute', uf: 'SP', at: '2026-03-09T08:00:00-03:00', next: 'same' },
    { case: 'the last second', uf: 'SP', at: '2026-03-09T19:59:59-03:00', next: 'same' },
    {
      case: 'the closing minute',
      uf: 'SP',
      at: '2026-03-09T20:00:00-03:00',
      next: '2026-03-10T11:00:00.000Z',
    },
    {
      case: 'RJ, the closing minute',
      uf: 'RJ',
      at: '2026-03-09T19:00:00-03:00',
      next: '2026-03-10T12:00:00.000Z',
    },
    {
      case: 'RJ, Friday night to Monday',
      uf: 'RJ',
      at: '2026-03-06T21:00:00-03:00',
      next: '2026-03-09T12:00:00.000Z',
    },
    { case: 'Saturday at two', uf: 'SP', at: '2026-03-07T14:00:00-03:00', next: '2026-03-09T11:00:00.000Z' },
    { case: 'Sunday', uf: 'SP', at: '2026-03-08T10:00:00-03:00', next: '2026-03-09T11:00:00.000Z' },
    {
      case: 'Carnaval, three days',
      uf: 'SP',
      at: '2026-02-15T10:00:00-03:00',
      next: '2026-02-18T11:00:00.000Z',
    },
    {
      case: 'Manaus, an hour behind',
      uf: 'AM',
      at: '2026-03-09T08:30:00-03:00',
      next: '2026-03-09T12:00:00.000Z',
    },
    { case: 'Rio Branco, two hours behind', uf: 'AC', at: '2026-03-09T19:59:59-03:00', next: 'same' },
  ])('is $next for an SMS in $uf at $at: $case', ({ uf, at, next }) => {
    expect(nextLawfulInstant(HOURS, ['sms'], placeIn(uf), at)).toBe(next === 'same' ? at : next);
  });

  it('is lawful, is not before the instant, and is its own next', () => {
    const channels = fc.constantFrom<Channel[]>(['sms'], ['email'], ['email', 'sms']);
    fc.assert(
      fc.property(instants, ufs, channels, (instant, uf, used) => {
        const place = placeIn(uf);
        const next = nextLawfulInstant(HOURS, used, place, instant);
        const opening = openingOn(HOURS, used, place, dayOf(next, place.zone));
        const minute = minutesOf(next, place.zone);
        expect(opening && opening.opens <= minute && minute < opening.closes).toBe(true);
        expect(isBefore(next, instant)).toBe(false);
        expect(nextLawfulInstant(HOURS, used, place, next)).toBe(next);
      }),
    );
  });
});
