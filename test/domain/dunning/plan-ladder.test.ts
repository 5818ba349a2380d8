import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayOn, rollForward } from '#domain/calendar/calendar.ts';
import {
  addDays,
  BANK_ZONE,
  dayOf,
  daysBetween,
  instantOf,
  isBefore,
  minutesOf,
  weekday,
} from '#domain/calendar/days.ts';
import { openingOn } from '#domain/compliance/contact-hours.ts';
import { ladderHours } from '#domain/dunning/ladder-hours.ts';
import { planLadder } from '#domain/dunning/plan-ladder.ts';
import type { Ladder, PlanRequest } from '#domain/dunning/plan-request.ts';
import type { Channel, UF } from '#schemas/primitives.ts';
import { instants, ufs } from '#test/builders/arbitraries.ts';
import { HOURS, placeIn } from '#test/builders/contact-hours.ts';

/** Payments made on the due date are known before anything is planned. */
const LONG_KNOWN = '2000-01-01T00:00:00.000Z';
const step = (offset: number, channels: readonly Channel[] = ['sms']) => ({
  id: `d${offset}`,
  offset,
  channels,
});
const LADDER: PlanRequest['ladder'] = {
  sendAt: '09:30',
  spreadMinutes: 0,
  steps: [-3, 1, 3, 7, 15].map((offset) => step(offset)),
  handOver: { offset: 22 },
};
/** Due on a Monday, in SP, come well before. */
const ON_TIME: PlanRequest = {
  ladder: LADDER,
  dueDate: '2026-03-09',
  now: '2026-02-20T12:00:00.000Z',
  place: placeIn('SP'),
  hours: HOURS,
  bankHolidays: [],
  paymentsKnownAt: LONG_KNOWN,
  key: 'debt-1',
};

/** `id -> local day and time`, `missed` for those that are not taken. */
const calendarOf = (request: PlanRequest) =>
  Object.fromEntries(
    planLadder(request).steps.map(({ id, at }) => [id, at === undefined ? 'missed' : local(at, request)]),
  );
const local = (at: string, { place }: PlanRequest): string => {
  const minutes = minutesOf(at, place.zone);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dayOf(at, place.zone)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
};

describe('an invoice in time', () => {
  it('plans every step at its offset, at the time of day of the régua, then the hand-over', () => {
    expect(calendarOf({ ...ON_TIME, place: placeIn('SP') })).toEqual({
      'd-3': '2026-03-06 09:30',
      d1: '2026-03-10 09:30',
      d3: '2026-03-12 09:30',
      d7: '2026-03-16 09:30',
      d15: '2026-03-24 09:30',
    });
    expect(local(planLadder(ON_TIME).handOver.at, ON_TIME)).toBe('2026-03-31 09:30');
  });

  it.each([
    { case: 'a notice of a Sunday, back', due: '2026-03-11', id: 'd-3', at: '2026-03-07 09:30' },
    { case: 'a notice of Carnaval, back', due: '2026-02-19', id: 'd-3', at: '2026-02-14 09:30' },
    { case: 'a notice due on Ash Wednesday, back', due: '2026-02-18', id: 'd-3', at: '2026-02-14 09:30' },
    { case: 'a reminder of a Sunday, on', due: '2026-03-05', id: 'd3', at: '2026-03-09 09:30' },
    { case: 'a Saturday is worked in SP', due: '2026-03-06', id: 'd1', at: '2026-03-07 09:30' },
  ])('moves a step that may not write on its day: $case', ({ due, id, at }) => {
    expect(calendarOf({ ...ON_TIME, now: '2026-01-20T12:00:00.000Z', dueDate: due })[id]).toBe(at);
  });

  it('moves a Saturday step to Monday in RJ, with the reason', () => {
    const plan = planLadder({ ...ON_TIME, place: placeIn('RJ'), dueDate: '2026-03-06' });
    expect(plan.steps.find(({ id }) => id === 'd1')).toEqual({
      id: 'd1',
      at: '2026-03-09T12:30:00.000Z',
      why: [
        '1 day after the due date',
        '2026-03-07: no contact (Saturday)',
        '2026-03-08: no contact (Sunday)',
      ],
    });
  });

  it('takes notices that move back onto one day on two days', () => {
    const steps = [-3, -1].map((offset) => step(offset));
    const request = { ...ON_TIME, ladder: { ...LADDER, steps }, now: '2026-01-20T12:00:00.000Z' };
    expect(calendarOf({ ...request, dueDate: '2026-02-18' })).toEqual({
      'd-3': '2026-02-13 09:30',
      'd-1': '2026-02-14 09:30',
    });
  });

  it('takes a notice that came too late for its day back on the first day that is left', () => {
    const request = { ...ON_TIME, dueDate: '2026-02-18', now: '2026-02-14T20:00:00-03:00' };
    expect(calendarOf(request)['d-3']).toBe('2026-02-18 09:30');
  });

  it('hands over only when no code that the debtor has is good any more', () => {
    const handOver = (codesUntil: string) =>
      local(planLadder({ ...ON_TIME, codesUntil }).handOver.at, ON_TIME);
    expect(handOver('2026-03-30')).toBe('2026-03-31 09:30');
    expect(handOver('2026-03-31')).toBe('2026-04-01 09:30');
    // From Thursday before Easter: the day after it is Good Friday.
    expect(handOver('2026-04-02')).toBe('2026-04-06 09:30');
  });

  it('never takes two steps on one day: those that roll onto one day follow each other', () => {
    expect(calendarOf({ ...ON_TIME, place: placeIn('RJ'), dueDate: '2026-03-06' })).toMatchObject({
      d1: '2026-03-09 09:30',
      d3: '2026-03-10 09:30',
      d7: '2026-03-13 09:30',
    });
  });

  it('counts from the rolled due date, with the reason why it rolled', () => {
    const plan = planLadder({ ...ON_TIME, dueDate: '2026-03-07' });
    expect(plan).toMatchObject({ rolledDueDate: '2026-03-09', whyRolled: 'Saturday' });
    expect(plan.steps).toEqual(planLadder(ON_TIME).steps);
  });

  it('rolls over a holiday of the creditor', () => {
    const bankHolidays = [{ date: '2026-03-09', name: 'a day off' }];
    expect(planLadder({ ...ON_TIME, bankHolidays })).toMatchObject({
      rolledDueDate: '2026-03-10',
      whyRolled: 'a day off',
    });
  });

  it.each([
    { case: 'too early for the law', sendAt: '06:00', uf: 'RJ', at: '2026-03-10 09:00' },
    { case: 'too late for the law', sendAt: '21:00', uf: 'RJ', at: '2026-03-10 18:59' },
    { case: 'in the zone of the debtor', sendAt: '09:30', uf: 'AC', at: '2026-03-10 09:30' },
  ] as const)('keeps within the hours of the state: $case', ({ sendAt, uf, at }) => {
    const request = { ...ON_TIME, place: placeIn(uf), ladder: { ...LADDER, sendAt } };
    expect(calendarOf(request).d1).toBe(at);
  });

  it('takes the hours of all channels of a step together', () => {
    const steps = [step(1, ['email']), step(5, ['email', 'sms'])];
    const request = { ...ON_TIME, ladder: { ...LADDER, steps }, dueDate: '2026-03-06', place: placeIn('RJ') };
    expect(calendarOf(request)).toEqual({ d1: '2026-03-07 09:30', d5: '2026-03-11 09:30' });
  });

  it('spreads the debts over the minutes after the time of day', () => {
    const minutes = Array.from({ length: 50 }, (_, index) => {
      const request = { ...ON_TIME, key: `debt-${index}`, ladder: { ...LADDER, spreadMinutes: 30 } };
      return Number(calendarOf(request).d1?.slice(-2)) + 60 * Number(calendarOf(request).d1?.slice(-5, -3));
    });
    expect(Math.min(...minutes)).toBeGreaterThanOrEqual(9 * 60 + 30);
    expect(Math.max(...minutes)).toBeLessThanOrEqual(10 * 60);
    expect(new Set(minutes).size).toBeGreaterThan(15);
  });
});

describe('a late invoice', () => {
  const none = 'missed';
  it.each([
    {
      case: 'a minute before the notice: in time',
      now: '2026-03-06T09:29:00-03:00',
      taken: { 'd-3': '2026-03-06 09:30', d1: '2026-03-10 09:30' },
    },
    {
      case: 'at the very minute of the notice: in time',
      now: '2026-03-06T09:30:00-03:00',
      taken: { 'd-3': '2026-03-06 09:30' },
    },
    {
      case: 'a minute after it: the notice at once',
      now: '2026-03-06T09:31:00-03:00',
      taken: { 'd-3': '2026-03-06 09:31', d1: '2026-03-10 09:30' },
    },
    {
      case: 'on the eve, at night: the notice on the due date',
      now: '2026-03-08T23:00:00-03:00',
      taken: { 'd-3': '2026-03-09 09:30', d1: '2026-03-10 09:30' },
    },
    {
      case: 'on the due date, after hours: the notice would come too late, and is missed',
      now: '2026-03-09T20:00:00-03:00',
      taken: { 'd-3': none, d1: '2026-03-10 09:30' },
    },
    {
      case: 'the morning after, before D+1: waits for D+1',
      now: '2026-03-10T09:00:00-03:00',
      taken: { 'd-3': none, d1: '2026-03-10 09:30' },
    },
    {
      case: 'a day late, after D+1: D+1 at once',
      now: '2026-03-10T15:00:00-03:00',
      taken: { 'd-3': none, d1: '2026-03-10 15:00', d3: '2026-03-12 09:30' },
    },
    {
      case: 'two days late, at night: D+3 is tomorrow, so D+1 is left out',
      now: '2026-03-11T21:00:00-03:00',
      taken: { 'd-3': none, d1: none, d3: '2026-03-12 09:30' },
    },
    {
      case: 'five days late, on a Saturday afternoon: D+3 on Monday would meet D+7, so it is left out',
      now: '2026-03-14T15:00:00-03:00',
      taken: { 'd-3': none, d1: none, d3: none, d7: '2026-03-16 09:30' },
    },
    {
      case: 'ten days late: D+7 at once, and D+15 as long after it as planned',
      now: '2026-03-19T11:00:00-03:00',
      taken: { 'd-3': none, d1: none, d3: none, d7: '2026-03-19 11:00', d15: '2026-03-27 09:30' },
    },
    {
      case: 'sixty days late, on a Sunday: D+15 on Monday morning',
      now: '2026-05-10T11:00:00-03:00',
      taken: { 'd-3': none, d1: none, d3: none, d7: none, d15: '2026-05-11 09:30' },
    },
  ])('$case', ({ now, taken }) => {
    expect(calendarOf({ ...ON_TIME, now })).toMatchObject(taken);
  });

  it('hands over no sooner after the last step than the régua says, on a business day', () => {
    const late = { ...ON_TIME, now: '2026-05-10T11:00:00-03:00' };
    const { handOver } = planLadder(late);
    expect(local(handOver.at, late)).toBe('2026-05-18 09:30');
    expect(handOver.why).toContain('7 days after the last step');
    expect(local(planLadder({ ...ON_TIME, dueDate: '2026-03-06' }).handOver.at, ON_TIME)).toBe(
      '2026-03-30 09:30',
    );
  });

  it('that missed only notices goes to a person without a message', () => {
    const request = {
      ...ON_TIME,
      ladder: { ...LADDER, steps: [step(-3), step(0)], handOver: { offset: 5 } },
      now: '2026-03-19T11:00:00-03:00',
    };
    expect(calendarOf(request)).toEqual({ 'd-3': 'missed', d0: 'missed' });
    expect(local(planLadder(request).handOver.at, request)).toBe('2026-03-24 09:30');
  });
});

describe('a debt whose earlier version sent a message', () => {
  it('with no step left: a person takes over from today on, not in the past', () => {
    const steps = [step(-3)];
    const request = {
      ...ON_TIME,
      ladder: { ...LADDER, steps, handOver: { offset: 2 } },
      after: '2026-03-06',
    };
    const { handOver } = planLadder({ ...request, now: '2026-04-20T11:00:00-03:00' });
    expect(local(handOver.at, ON_TIME)).toBe('2026-04-27 09:30');
  });

  it.each([
    {
      case: 'today: the step of today goes to tomorrow',
      after: '2026-03-10',
      now: '2026-03-10T08:00:00-03:00',
      taken: { d1: '2026-03-11 09:30', d3: '2026-03-12 09:30' },
    },
    {
      case: 'today, and a step is due already: tomorrow',
      after: '2026-03-10',
      now: '2026-03-10T15:00:00-03:00',
      taken: { d1: '2026-03-11 09:30', d3: '2026-03-13 09:30' },
    },
    {
      case: 'yesterday: nothing changes',
      after: '2026-03-09',
      now: '2026-03-10T08:00:00-03:00',
      taken: { d1: '2026-03-10 09:30' },
    },
  ])('$case', ({ after, now, taken }) => {
    expect(calendarOf({ ...ON_TIME, after, now })).toMatchObject(taken);
  });
});

describe('a late debt whose debtor was never written to', () => {
  const none = 'missed';
  it.each([
    {
      case: 'more than a year late: the first reminder, and the others as far apart as planned',
      now: '2027-04-20T11:00:00-03:00',
      taken: {
        'd-3': none,
        d1: '2027-04-20 11:00',
        d3: '2027-04-22 09:30',
        d7: '2027-04-26 09:30',
        d15: '2027-05-04 09:30',
      },
    },
    {
      case: 'ten days late: the same',
      now: '2026-03-19T18:00:00-03:00',
      taken: {
        d1: '2026-03-20 09:30',
        d3: '2026-03-23 09:30',
        d7: '2026-03-27 09:30',
        d15: '2026-04-04 09:30',
      },
    },
    {
      case: 'an hour late: the first reminder is its own',
      now: '2026-03-10T10:30:00-03:00',
      taken: { d1: '2026-03-10 10:30', d3: '2026-03-12 09:30' },
    },
    { case: 'not late: as planned', now: '2026-03-01T10:30:00-03:00', taken: { 'd-3': '2026-03-06 09:30' } },
  ])('is $case', ({ now, taken }) => {
    expect(calendarOf({ ...ON_TIME, now, skipsNone: true })).toMatchObject(taken);
  });

  it('goes on after its introduction where that leaves it', () => {
    const written = { taken: { d1: '2027-04-20' }, after: '2027-04-20' };
    expect(calendarOf({ ...ON_TIME, ...written, now: '2027-04-23T11:00:00-03:00' })).toMatchObject({
      d3: '2027-04-23 11:00',
      d7: '2027-04-27 09:30',
    });
  });

  it('many of them at one instant are spread as planned steps are', () => {
    const ladder = { ...LADDER, spreadMinutes: 30 };
    const times = Array.from({ length: 50 }, (_, index) =>
      planLadder({
        ...ON_TIME,
        ladder,
        key: `debt-${index}`,
        now: '2027-04-20T11:00:00-03:00',
        skipsNone: true,
      }),
    ).map(({ steps }) => steps[1]?.at);
    expect(new Set(times).size).toBeGreaterThan(40);
  });
});

describe('payments made on the due date, under way', () => {
  it.each([
    {
      case: 'a boleto, with the file of the morning after: the reminder waits for it',
      known: '2026-03-10T13:00:00.000Z',
      d1: '2026-03-10 10:00',
    },
    {
      case: 'a file before the time of the régua delays nothing',
      known: '2026-03-10T12:00:00.000Z',
      d1: '2026-03-10 09:30',
    },
    {
      case: 'a file that comes in the evening: the morning after it',
      known: '2026-03-10T23:30:00.000Z',
      d1: '2026-03-11 09:30',
    },
    {
      case: 'a file of the second business day',
      known: '2026-03-11T13:00:00.000Z',
      d1: '2026-03-11 10:00',
    },
  ])('$case', ({ known, d1 }) => {
    const calendar = calendarOf({ ...ON_TIME, paymentsKnownAt: known });
    expect(calendar).toMatchObject({ 'd-3': '2026-03-06 09:30', d1, d3: '2026-03-12 09:30' });
  });

  it('gives the reason why a reminder waits', () => {
    const { steps } = planLadder({ ...ON_TIME, paymentsKnownAt: '2026-03-10T13:00:00.000Z' });
    expect(steps[1]?.why).toContain('payments made on the due date may still be on their way');
    expect(steps[0]?.why.join()).not.toContain('on their way');
  });

  it('those that wait for one file do not all go out at its minute', () => {
    const ladder = { ...LADDER, spreadMinutes: 60 };
    const minutes = Array.from({ length: 40 }, (_, index) =>
      planLadder({ ...ON_TIME, ladder, key: `debt-${index}`, paymentsKnownAt: '2026-03-10T14:00:00.000Z' }),
    ).map(({ steps }) => steps[1]?.at);
    expect(new Set(minutes).size).toBeGreaterThan(20);
  });

  it('an invoice that arrives in between enters when they are known', () => {
    const request = {
      ...ON_TIME,
      now: '2026-03-10T12:45:00.000Z',
      paymentsKnownAt: '2026-03-10T13:00:00.000Z',
    };
    expect(calendarOf(request)).toMatchObject({ 'd-3': 'missed', d1: '2026-03-10 10:00' });
  });
});

describe('the reasons that are given', () => {
  const whyOf = (request: PlanRequest) => planLadder(request).steps.map(({ why }) => why);
  const own = (offset: number) =>
    offset < 0
      ? `${-offset} days before the due date`
      : `${offset} day${offset === 1 ? '' : 's'} after the due date`;
  const OVER = ['its time was over when the invoice came'];
  const LATE = 'as long after the step that was late as the régua has it';
  const UNDER_WAY = 'payments made on the due date may still be on their way';

  it.each<{ case: string; request: Partial<PlanRequest>; why: readonly (readonly string[])[] }>([
    {
      case: 'in time: the offset of each step alone',
      request: {},
      why: [[own(-3)], [own(1)], [own(3)], [own(7)], [own(15)]],
    },
    {
      case: 'a notice of a Sunday: the day on which it may not write',
      request: { dueDate: '2026-03-11' },
      why: [[own(-3), '2026-03-08: no contact (Sunday)'], [own(1)], [own(3)], [own(7)], [own(15)]],
    },
    {
      case: 'notices that move back onto one day: the day before which the first has to be',
      request: {
        dueDate: '2026-02-18',
        now: '2026-01-20T12:00:00.000Z',
        ladder: { ...LADDER, steps: [step(-3), step(-2), step(1)] },
      },
      why: [
        [own(-3), 'never two steps on one day: before 2026-02-14'],
        [own(-2), '2026-02-16: no contact (Carnaval (segunda-feira))', '2026-02-15: no contact (Sunday)'],
        [own(1)],
      ],
    },
    {
      case: 'reminders that move onto one day: the day after which the second has to be',
      request: {
        place: placeIn('RJ'),
        dueDate: '2026-03-06',
        ladder: { ...LADDER, steps: [step(1), step(3), step(7)] },
      },
      why: [
        [own(1), '2026-03-07: no contact (Saturday)', '2026-03-08: no contact (Sunday)'],
        [own(3), 'never two steps on one day: after 2026-03-09'],
        [own(7)],
      ],
    },
    {
      case: 'ten days late: what is over, what joins at once, and what keeps its distance',
      request: { now: '2026-03-19T11:00:00-03:00' },
      why: [OVER, OVER, OVER, [own(7), 'its time had passed, joins here', 'at once'], [own(15), LATE]],
    },
    {
      case: 'ten days late, in the evening: it joins on the next day',
      request: { now: '2026-03-19T20:00:00-03:00' },
      why: [OVER, OVER, OVER, [own(7), 'its time had passed, joins here'], [own(15), LATE]],
    },
    {
      case: 'on the due date, after hours: the notice is over',
      request: { now: '2026-03-09T20:00:00-03:00' },
      why: [OVER, [own(1)], [own(3)], [own(7)], [own(15)]],
    },
    {
      case: 'after a step that was taken',
      request: { taken: { d1: '2027-04-20' }, after: '2027-04-20', now: '2027-04-23T11:00:00-03:00' },
      why: [
        OVER,
        ['taken already'],
        [own(3), 'its time had passed, joins here', 'at once'],
        [own(7), LATE],
        [own(15), LATE],
      ],
    },
    {
      case: 'after a message of an earlier version today: not before tomorrow',
      request: { after: '2026-03-10', now: '2026-03-10T08:00:00-03:00' },
      why: [OVER, [own(1), 'never two steps on one day: after 2026-03-10'], [own(3)], [own(7)], [own(15)]],
    },
    {
      case: 'a debtor who was told when the due date had passed: no notice',
      request: { wasPastDue: true },
      why: [
        ['the due date had passed when the debtor was told: no notice of it'],
        [own(1)],
        [own(3)],
        [own(7)],
        [own(15)],
      ],
    },
    {
      case: 'a file of the day after: payments are under way',
      request: { paymentsKnownAt: '2026-03-10T13:00:00.000Z' },
      why: [[own(-3)], [own(1), UNDER_WAY], [own(3)], [own(7)], [own(15)]],
    },
    {
      case: 'a file that comes in the evening: the same, on the morning after it',
      request: { paymentsKnownAt: '2026-03-10T23:30:00.000Z' },
      why: [[own(-3)], [own(1), UNDER_WAY], [own(3)], [own(7)], [own(15)]],
    },
    {
      case: 'a file of the second business day: the same, once',
      request: { paymentsKnownAt: '2026-03-11T13:00:00.000Z' },
      why: [[own(-3)], [own(1), UNDER_WAY], [own(3)], [own(7)], [own(15)]],
    },
    {
      case: 'a time of day that the state does not allow',
      request: {
        place: placeIn('RJ'),
        ladder: { ...LADDER, sendAt: '06:00', steps: [step(-3), step(1)] },
      },
      why: [
        [own(-3), 'moved into the contact hours of the state'],
        [own(1), 'moved into the contact hours of the state'],
      ],
    },
  ])('$case', ({ request, why }) => {
    expect(whyOf({ ...ON_TIME, ...request })).toEqual(why);
  });

  it.each<{ case: string; request: Partial<PlanRequest>; why: readonly string[] }>([
    { case: 'its offset alone', request: {}, why: ['22 days after the due date'] },
    {
      case: 'the last step was late, and its day is a holiday',
      request: { now: '2026-03-19T11:00:00-03:00' },
      why: [
        '22 days after the due date',
        '7 days after the last step',
        '2026-04-03: no business day (Sexta-feira Santa)',
      ],
    },
    {
      case: 'a code of the debtor is good until then',
      request: { codesUntil: '2026-03-31' },
      why: ['22 days after the due date', 'the code that the debtor has is good until 2026-03-31'],
    },
    {
      case: 'the bill of the last step is good until then',
      request: { ladder: { ...LADDER, steps: [{ ...step(1), reissue: { dueInDays: 30 } }] } },
      why: ['22 days after the due date', 'the code that the debtor has is good until 2026-04-09'],
    },
  ])('for the hand-over: $case', ({ request, why }) => {
    expect(planLadder({ ...ON_TIME, ...request }).handOver.why).toEqual(why);
  });

  it('has no reason for a due date that did not roll', () => {
    expect(planLadder(ON_TIME)).not.toHaveProperty('whyRolled');
  });
});

describe('for every régua, due date, place and arrival', () => {
  const ladders = fc
    .record({
      offsets: fc.uniqueArray(fc.integer({ min: -10, max: 40 }), { minLength: 1, maxLength: 7 }),
      channels: fc.array(fc.constantFrom<Channel[]>(['sms'], ['email'], ['email', 'sms']), {
        minLength: 7,
        maxLength: 7,
      }),
      hour: fc.integer({ min: 0, max: 23 }),
      spreadMinutes: fc.constantFrom(0, 30, 240),
      gap: fc.integer({ min: 1, max: 10 }),
    })
    .map(({ offsets, channels, hour, spreadMinutes, gap }) => {
      const sorted = offsets.sort((one, other) => one - other);
      return {
        sendAt: `${String(hour).padStart(2, '0')}:15`,
        spreadMinutes,
        steps: sorted.map((offset, index) => step(offset, channels[index])),
        handOver: { offset: Math.max(1, (sorted.at(-1) as number) + gap) },
      };
    });
  const requests = fc
    .record({
      ladder: ladders,
      now: instants,
      daysToDue: fc.integer({ min: -60, max: 30 }),
      uf: ufs,
      key: fc.string(),
      sentAgo: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
      fileAfter: fc.integer({ min: -1, max: 4 }),
      fileAt: fc.integer({ min: 0, max: 24 * 60 - 1 }),
    })
    .map(({ ladder, now, daysToDue, uf, key, sentAgo, fileAfter, fileAt }): PlanRequest => {
      const today = dayOf(now, placeIn(uf).zone);
      const rolledDueDate = rollForward(addDays(today, daysToDue));
      return {
        paymentsKnownAt: instantOf(addDays(rolledDueDate, fileAfter), fileAt, BANK_ZONE),
        ladder,
        now,
        dueDate: addDays(today, daysToDue),
        place: placeIn(uf),
        hours: HOURS,
        bankHolidays: [],
        key,
        after: sentAgo === undefined ? undefined : addDays(today, -sentAgo),
      };
    });
  const taken = (request: PlanRequest) =>
    planLadder(request).steps.flatMap((planned, index) =>
      planned.at === undefined
        ? []
        : [
            {
              at: planned.at,
              day: dayOf(planned.at, request.place.zone),
              step: request.ladder.steps[index] as PlanRequest['ladder']['steps'][number],
            },
          ],
    );
  const always = (holds: (request: PlanRequest) => void): void =>
    fc.assert(fc.property(requests, holds), { numRuns: 120 });

  it('no step is before the invoice came, and no reminder before its own day', () => {
    always((request) => {
      const { rolledDueDate } = planLadder(request);
      for (const { at, day, step } of taken(request)) {
        expect(isBefore(at, request.now)).toBe(false);
        if (step.offset >= 0) expect(day >= addDays(rolledDueDate, step.offset)).toBe(true);
      }
    });
  });

  it('every notice of an invoice that came in time leaves as many days as the régua gives', () => {
    always((given) => {
      const request = {
        ...given,
        after: undefined,
        now: instantOf(addDays(given.dueDate, -60), 0, BANK_ZONE),
      };
      const { rolledDueDate } = planLadder(request);
      const days = taken(request).flatMap(({ day, step }) => (step.offset < 0 ? [{ day, step }] : []));
      expect(days).toHaveLength(request.ladder.steps.filter(({ offset }) => offset < 0).length);
      for (const { day, step } of days) expect(day <= addDays(rolledDueDate, step.offset)).toBe(true);
    });
  });

  it('steps keep their order, never two on one day, nor on the day of an earlier message', () => {
    always((request) => {
      const days = taken(request).map(({ day }) => day);
      expect(days).toEqual([...new Set(days)].sort());
      if (request.after !== undefined && days[0] !== undefined) expect(days[0] > request.after).toBe(true);
    });
  });

  it('every step is within the hours of all its channels', () => {
    always((request) => {
      for (const { at, day, step } of taken(request)) {
        const opening = openingOn(
          HOURS,
          step.channels,
          { ...request.place, dueDates: [rollForward(request.dueDate, request.bankHolidays)] },
          day,
        );
        const minute = minutesOf(at, request.place.zone);
        expect(opening && opening.opens <= minute && minute < opening.closes).toBe(true);
      }
    });
  });

  it('no reminder is before payments made on the due date are known', () => {
    always((request) => {
      for (const { at, step } of taken(request))
        if (step.offset > 0) expect(isBefore(at, request.paymentsKnownAt)).toBe(false);
    });
  });

  it('no step is on a day that the law forbids, in whatever place and with whatever holidays of its own', () => {
    const places = fc.array(fc.integer({ min: -20, max: 60 }), { maxLength: 6 });
    fc.assert(
      fc.property(requests, places, (request, offsets) => {
        const holidays = offsets.map((offset) => ({
          date: addDays(request.dueDate, offset),
          name: 'of here',
        }));
        const place = { ...request.place, holidays };
        for (const { day, step } of taken({ ...request, place })) {
          if (!step.channels.includes('sms')) continue;
          // The laws of the states, in other words: no Sunday and no holiday anywhere, no Saturday in Rio (7.868/18).
          expect(weekday(day)).not.toBe(7);
          expect(holidayOn(day, holidays)).toBeUndefined();
          if (place.uf === 'RJ') expect(weekday(day)).not.toBe(6);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('planned again on its way, with the taken steps, keeps the times of the rest', () => {
    fc.assert(
      fc.property(requests, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (request, pick, part) => {
        const { steps } = planLadder(request);
        const planned = steps.filter(({ at }) => at !== undefined);
        // Of two steps on one day the one taken first counts, which a new plan does not see.
        fc.pre(planned.length > 0 && !steps.some(({ why }) => why.join().includes('two steps on one day')));
        const count = 1 + (pick % planned.length);
        const [last, next] = planned.slice(count - 1).map(({ at }) => Date.parse(at as string));
        const until = next ?? (last as number) + 86_400_000;
        const now = new Date((last as number) + Math.floor(part * (until - (last as number)))).toISOString();
        const again = planLadder({
          ...request,
          now,
          taken: Object.fromEntries(
            planned.slice(0, count).map(({ id, at }) => [id, dayOf(at as string, request.place.zone)]),
          ),
          after: dayOf(planned[count - 1]?.at as string, request.place.zone),
        });
        const left = ({ steps: all }: Pick<typeof again, 'steps'>) =>
          all.flatMap(({ id, at }) => (at === undefined ? [] : [{ id, at }]));
        expect(left(again)).toEqual(left({ steps: planned.slice(count) }));
      }),
      { numRuns: 300 },
    );
  });

  it('money that goes back, however late, skips no reminder and takes none sooner than it was planned', () => {
    fc.assert(
      fc.property(requests, fc.nat(), fc.integer({ min: 0, max: 90 }), (given, pick, later) => {
        const request = {
          ...given,
          after: undefined,
          now: instantOf(addDays(given.dueDate, -60), 0, BANK_ZONE),
        };
        const before = taken(request).filter(({ step }) => step.offset > 0);
        fc.pre(before.length > 0);
        const sent = before.slice(0, pick % before.length);
        const last = sent.at(-1);
        const settled = last ? addDays(last.day, later) : addDays(request.dueDate, later);
        const after = taken({
          ...request,
          now: instantOf(addDays(settled, 1), 0, BANK_ZONE),
          taken: Object.fromEntries(sent.map(({ day, step }) => [step.id, day])),
          after: last?.day,
          skipsNone: true,
        }).filter(({ step }) => step.offset > 0);
        const rest = before.slice(sent.length);
        expect(after.map(({ step }) => step.id)).toEqual(rest.map(({ step }) => step.id));
        for (const [index, { day }] of after.entries()) expect(day >= (rest[index]?.day ?? '')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('no notice comes after the due date', () => {
    always((request) => {
      const { rolledDueDate } = planLadder(request);
      for (const { day, step } of taken(request))
        if (step.offset <= 0) expect(day <= rolledDueDate).toBe(true);
    });
  });

  it('an invoice after the time of a reminder still gets one message before it goes to a person', () => {
    always((request) => {
      if (request.ladder.steps.some(({ offset }) => offset > 0))
        expect(taken(request).length).toBeGreaterThan(0);
    });
  });

  it('the hand-over is on a business day, after the last step by at least the gap of the régua, and after now', () => {
    always((request) => {
      const { ladder, place, now } = request;
      const { handOver, rolledDueDate } = planLadder(request);
      const day = dayOf(handOver.at, place.zone);
      const gap = ladder.handOver.offset - (ladder.steps.at(-1)?.offset ?? 0);
      const last = taken(request).at(-1);
      expect(rollForward(day)).toBe(day);
      expect(day >= addDays(rolledDueDate, ladder.handOver.offset)).toBe(true);
      if (last) expect(daysBetween(last.day, day)).toBeGreaterThanOrEqual(gap);
      expect(isBefore(handOver.at, now)).toBe(false);
    });
  });

  it('the same input gives the same plan, whatever was planned in between', () => {
    always((request) => {
      const once = planLadder(request);
      planLadder(ON_TIME);
      expect(planLadder(structuredClone(request))).toEqual(once);
    });
  });

  it('every step has a reason', () => {
    always((request) => {
      for (const { why } of planLadder(request).steps) expect(why.join('')).not.toBe('');
    });
  });
});

it('counts offsets in bank business days, if the régua says so', () => {
  const weekly: Ladder = {
    sendAt: '09:30',
    spreadMinutes: 0,
    days: 'business',
    steps: [
      { id: 'before', offset: -1, channels: ['email'] },
      { id: 'after', offset: 3, channels: ['email'] },
    ],
    handOver: { offset: 5 },
  };
  // Due on Good Friday's eve, 2026-04-02: business days are Thursday the 2nd, Monday the 6th, the 7th, the 8th, ...
  const { steps, handOver } = planLadder({
    ladder: weekly,
    dueDate: '2026-04-02',
    now: '2026-03-20T12:00:00.000Z',
    place: { zone: 'America/Sao_Paulo', uf: 'SP', holidays: [] },
    hours: HOURS,
    bankHolidays: [],
    paymentsKnownAt: LONG_KNOWN,
    key: 'any',
  });
  expect([...steps, handOver].map(({ at }) => at?.slice(0, 10))).toEqual([
    '2026-04-01',
    '2026-04-08',
    '2026-04-10',
  ]);
});

it('keeps the gap before the hand-over in bank business days, if the régua counts in them', () => {
  const ladder: Ladder = {
    sendAt: '09:30',
    spreadMinutes: 0,
    days: 'business',
    steps: [{ id: 'after', offset: 1, channels: ['email'] }],
    handOver: { offset: 6 },
  };
  // Joined on Thursday, 2026-05-14: five business days later is the next Thursday.
  const now = '2026-05-14T15:00:00.000Z';
  const { handOver } = planLadder({ ...ON_TIME, ladder, dueDate: '2026-03-09', now });
  expect(local(handOver.at, ON_TIME)).toBe('2026-05-21 09:30');
});

describe('on every bank business day of two years', () => {
  const dueDates = Array.from({ length: 730 }, (_, index) => addDays('2026-01-02', index)).filter(
    (day) => rollForward(day) === day,
  );
  const notices = (dueDate: string, channels: readonly Channel[], uf: UF) =>
    planLadder({
      ...ON_TIME,
      ladder: { ...LADDER, steps: [-3, -1].map((offset) => step(offset, channels)) },
      hours: ladderHours(HOURS),
      place: placeIn(uf),
      dueDate,
      now: instantOf(addDays(dueDate, -40), 0, BANK_ZONE),
    }).steps.map(({ at }) => dayOf(at as string, placeIn(uf).zone));

  it.each([
    { by: 'e-mail', channels: ['email'] },
    { by: 'SMS', channels: ['sms'] },
  ] as const)(
    'a notice by $by leaves as many days as the régua gives, never on a Sunday or a holiday',
    ({ channels }) => {
      expect(dueDates.length).toBeGreaterThan(490);
      for (const uf of ['CE', 'SP', 'RJ', 'AC'] as const)
        for (const dueDate of dueDates) {
          const [three = '', one = ''] = notices(dueDate, channels, uf);
          expect(daysBetween(three, dueDate)).toBeGreaterThanOrEqual(3);
          expect(daysBetween(one, dueDate)).toBeGreaterThanOrEqual(1);
          expect(three < one).toBe(true);
          for (const day of [three, one])
            expect(weekday(day) === 7 || holidayOn(day) !== undefined).toBe(false);
        }
    },
  );
});

it('after a reminder that joined late in AM, the next keeps its gap when the ladder is planned again', () => {
  const request = {
    ...ON_TIME,
    ladder: { ...LADDER, steps: [step(1, ['sms']), step(6, ['sms'])] },
    place: placeIn('AM'),
    dueDate: '2023-12-13',
    paymentsKnownAt: '2023-12-13T03:00:00Z',
    // After the sixteenth day late, 29 December.
    now: '2024-01-01T00:00:00Z',
  };
  const [first, next] = planLadder(request).steps;
  const zone = placeIn('AM').zone;
  expect([first, next].map((planned) => dayOf(planned?.at as string, zone))).toEqual([
    '2024-01-02',
    '2024-01-08',
  ]);
  const again = planLadder({
    ...request,
    now: first?.at as string,
    taken: { [first?.id as string]: '2024-01-02' },
    after: '2024-01-02',
  });
  expect(again.steps[1]?.at).toBe(next?.at);
});
