import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, dayOf, daysBetween, isBefore } from '#domain/calendar/days.ts';
import { type GateQuestion, legalGate } from '#domain/compliance/legal-gate.ts';
import type { Channel, UF } from '#schemas/primitives.ts';
import { instants, ufs } from '#test/builders/arbitraries.ts';
import { HOURS, LIMITS, placeIn } from '#test/builders/contact-hours.ts';

/** A Monday morning at which everything is lawful. */
const MONDAY = '2026-03-09T10:00:00-03:00';

const question = (given: {
  readonly uf?: UF | undefined;
  readonly instant?: string;
  readonly channel?: Channel;
  readonly history?: readonly string[];
  readonly dueDate?: string;
  readonly dueDates?: readonly string[];
  readonly debtor?: Partial<GateQuestion['debtor']>;
  readonly limits?: Partial<GateQuestion['limits']>;
}): GateQuestion => ({
  hours: HOURS,
  limits: { ...LIMITS, ...given.limits },
  recipient: { ...placeIn('uf' in given ? given.uf : 'SP'), dueDates: given.dueDates ?? [] },
  channel: given.channel ?? 'sms',
  instant: given.instant ?? MONDAY,
  debt: { dueDate: given.dueDate ?? '2026-03-06' },
  debtor: { overIndebted: false, optedOut: false, ...given.debtor },
  history: given.history ?? [],
});
const ask = (given: Parameters<typeof question>[0]) => legalGate(question(given));

describe('within the hours', () => {
  it.each([
    { case: 'SMS in SP, when it opens', uf: 'SP', instant: '2026-03-09T08:00:00-03:00', channel: 'sms' },
    { case: 'SMS in SP, the last minute', uf: 'SP', instant: '2026-03-09T19:59:00-03:00', channel: 'sms' },
    { case: 'SMS in SP, a Saturday morning', uf: 'SP', instant: '2026-03-07T13:59:00-03:00', channel: 'sms' },
    { case: 'e-mail on a Sunday', uf: 'RJ', instant: '2026-03-08T10:00:00-03:00', channel: 'email' },
    {
      case: 'WhatsApp in RJ, when it opens',
      uf: 'RJ',
      instant: '2026-03-09T09:00:00-03:00',
      channel: 'whatsapp',
    },
  ] as const)('allows $case', (given) => {
    expect(ask(given)).toEqual({ allowed: true });
  });
});

describe('outside the hours', () => {
  it.each([
    {
      case: 'RJ before nine',
      uf: 'RJ',
      at: '2026-03-09T08:59:00-03:00',
      law: 'Lei 7.868/2018',
      until: '2026-03-09T12:00:00.000Z',
    },
    {
      case: 'RJ on a Saturday',
      uf: 'RJ',
      at: '2026-03-07T10:00:00-03:00',
      law: 'Lei 7.868/2018',
      until: '2026-03-09T12:00:00.000Z',
    },
    {
      case: 'ES at seven in the evening',
      uf: 'ES',
      at: '2026-03-09T19:00:00-03:00',
      law: 'Lei 10.626/2017',
      until: '2026-03-10T11:00:00.000Z',
    },
    {
      case: 'AM at seven in the evening',
      uf: 'AM',
      at: '2026-03-09T19:00:00-04:00',
      law: 'Lei 4.644/2018',
      until: '2026-03-10T12:00:00.000Z',
    },
    {
      case: 'SP on a Sunday',
      uf: 'SP',
      at: '2026-03-08T10:00:00-03:00',
      law: 'Lei 15.426/2014',
      until: '2026-03-09T11:00:00.000Z',
    },
    {
      case: 'a holiday',
      uf: 'SP',
      at: '2026-04-21T10:00:00-03:00',
      law: 'Lei 15.426/2014',
      until: '2026-04-22T11:00:00.000Z',
    },
  ] as const)('denies $case, and says by which law and until when', ({ uf, at, law, until }) => {
    expect(ask({ uf, instant: at })).toEqual({
      allowed: false,
      rule: 'contact-hours',
      citation: expect.stringContaining(law),
      tableVersion: HOURS.version,
      until,
    });
  });

  it('keeps the hours of SMS for WhatsApp too', () => {
    expect(ask({ uf: 'RJ', instant: '2026-03-08T10:00:00-03:00', channel: 'whatsapp' })).toMatchObject({
      rule: 'contact-hours',
      citation: expect.stringContaining('RJ, Lei 7.868/2018'),
    });
  });
});

describe('where a law sets the first day late', () => {
  const DUE = '2026-05-15';
  const early = { uf: 'AM', dueDates: [DUE], dueDate: DUE } as const;

  it.each(['sms', 'whatsapp'] as const)(
    'denies %s before it, names that law, and says when it may',
    (channel) => {
      expect(ask({ ...early, channel, instant: '2026-05-18T10:00:00-04:00' })).toEqual({
        allowed: false,
        rule: 'too-early',
        citation: expect.stringContaining('AM, Lei 360/2016'),
        tableVersion: HOURS.version,
        // The sixteenth day late is a Sunday.
        until: '2026-06-01T12:00:00.000Z',
      });
    },
  );

  it('allows e-mail, and a notice on the due date', () => {
    expect(ask({ ...early, channel: 'email', instant: '2026-05-18T10:00:00-04:00' })).toEqual({
      allowed: true,
    });
    expect(ask({ ...early, instant: '2026-05-15T10:00:00-04:00' })).toEqual({ allowed: true });
  });

  it('names it on the evening of the due date too, because the hours alone would end sooner', () => {
    expect(ask({ ...early, instant: '2026-05-15T19:00:00-04:00' })).toMatchObject({
      rule: 'too-early',
      until: '2026-06-01T12:00:00.000Z',
    });
  });

  it('names the hours once they alone decide', () => {
    expect(ask({ ...early, instant: '2026-06-01T19:00:00-04:00' })).toMatchObject({
      rule: 'contact-hours',
      until: '2026-06-02T12:00:00.000Z',
    });
  });

  it('names it when it ends after the budget', () => {
    expect(
      ask({ ...early, instant: '2026-05-18T10:00:00-04:00', history: ['2026-05-18T09:00:00-04:00'] }),
    ).toMatchObject({ rule: 'too-early', until: '2026-06-01T12:00:00.000Z' });
  });
});

describe('the budget over all the debts of a debtor', () => {
  it.each([
    {
      case: 'a second message on one day',
      history: ['2026-03-09T08:30:00-03:00'],
      // It ends last: the budget of the day is over at midnight.
      rule: 'cooldown',
      until: '2026-03-10T11:30:00.000Z',
    },
    {
      case: 'a late machine, when another step has spoken since',
      history: ['2026-03-09T10:05:00-03:00'],
      rule: 'cooldown',
      until: '2026-03-10T13:05:00.000Z',
    },
    {
      case: 'less than 24 hours after the last',
      history: ['2026-03-08T15:00:00-03:00'],
      rule: 'cooldown',
      until: '2026-03-09T18:00:00.000Z',
    },
    {
      case: 'a fourth within seven days, when the week ends after the cooldown',
      history: ['2026-03-04T10:00:00-03:00', '2026-03-06T10:00:00-03:00', '2026-03-08T15:00:00-03:00'],
      rule: 'weekly-budget',
      // On the seventh day after it, whatever the time of day, when the hours open.
      until: '2026-03-11T11:00:00.000Z',
    },
    {
      case: 'a fourth within seven days, when the cooldown ends after the week',
      history: ['2026-03-02T12:00:00-03:00', '2026-03-06T10:00:00-03:00', '2026-03-08T15:00:00-03:00'],
      rule: 'cooldown',
      until: '2026-03-09T18:00:00.000Z',
    },
    {
      case: 'a fourth within seven days',
      history: ['2026-03-03T10:00:00-03:00', '2026-03-05T10:00:00-03:00', '2026-03-07T10:00:00-03:00'],
      rule: 'weekly-budget',
      until: '2026-03-10T11:00:00.000Z',
    },
    {
      case: 'a fourth within seven days, in whatever order they are listed',
      history: ['2026-03-07T10:00:00-03:00', '2026-03-03T10:00:00-03:00', '2026-03-05T10:00:00-03:00'],
      rule: 'weekly-budget',
      until: '2026-03-10T11:00:00.000Z',
    },
  ])('denies $case', ({ history, rule, until }) => {
    expect(ask({ history })).toEqual({
      allowed: false,
      rule,
      citation: expect.stringContaining('CDC art. 42 and 71'),
      tableVersion: LIMITS.version,
      until,
    });
  });

  it.each([
    { case: 'exactly 24 hours after the last', history: ['2026-03-08T10:00:00-03:00'] },
    {
      case: 'a third within seven days',
      history: ['2026-03-03T10:00:00-03:00', '2026-03-07T10:00:00-03:00'],
    },
    {
      case: 'a fourth, when the first was seven days before, though later on that day',
      history: ['2026-03-02T19:00:00-03:00', '2026-03-05T10:00:00-03:00', '2026-03-07T10:00:00-03:00'],
    },
  ])('allows $case', ({ history }) => {
    expect(ask({ history })).toEqual({ allowed: true });
  });

  it('names a budget that ends at midnight, and not the hours that open on the morning after it', () => {
    const cooldown = { hours: 0, citation: LIMITS.cooldown.citation };
    const given = { history: ['2026-03-09T08:30:00-03:00'], limits: { cooldown } };
    expect(ask(given)).toMatchObject({ rule: 'daily-budget', until: '2026-03-10T11:00:00.000Z' });
  });

  it('names the hours when they decide how long it is not allowed', () => {
    // The cooldown ends on Sunday, on which nobody is written to by SMS.
    const given = { instant: '2026-03-07T13:00:00-03:00', history: ['2026-03-07T10:00:00-03:00'] };
    expect(ask(given)).toMatchObject({ rule: 'contact-hours', until: '2026-03-09T11:00:00.000Z' });
  });

  it('counts days in the zone of the debtor: 00:30 in Brasília is still the day before in Rio Branco', () => {
    const given: Parameters<typeof ask>[0] = {
      uf: 'AC',
      instant: '2026-03-11T07:30:00-05:00',
      channel: 'email',
      history: ['2026-03-11T00:30:00-03:00'],
      limits: { cooldown: { hours: 0, citation: LIMITS.cooldown.citation } },
    };
    expect(ask(given)).toEqual({ allowed: true });
    expect(ask({ ...given, uf: 'CE' })).toMatchObject({ allowed: false });
  });
});

describe('what ends contact for good', () => {
  it.each([
    {
      case: 'superendividamento',
      given: { debtor: { overIndebted: true } },
      rule: 'over-indebted',
      law: 'Lei 14.181/2021',
    },
    {
      case: 'prescription, on the day five years after the due date',
      given: { dueDate: '2021-03-09' },
      rule: 'prescribed',
      law: 'CC art. 206 §5 I',
    },
    { case: 'an opt-out', given: { debtor: { optedOut: true } }, rule: 'opted-out', law: 'Lei 13.226/2008' },
  ])(
    '$case forbids every message, with no instant at which one would be lawful again',
    ({ given, rule, law }) => {
      expect(ask(given)).toEqual({
        allowed: false,
        rule,
        citation: expect.stringContaining(law),
        tableVersion: LIMITS.version,
      });
    },
  );

  it('the day before prescription is still lawful', () => {
    expect(ask({ dueDate: '2021-03-10' })).toEqual({ allowed: true });
  });

  it('comes before rules that only postpone', () => {
    const sunday = '2026-03-08T10:00:00-03:00';
    expect(ask({ instant: sunday, debtor: { overIndebted: true } })).toMatchObject({ rule: 'over-indebted' });
  });
});

describe('for every debtor, channel, instant and history', () => {
  const questions = fc
    .record({
      instant: instants,
      uf: ufs,
      channel: fc.constantFrom('email', 'sms', 'whatsapp'),
      minutesAgo: fc.array(fc.integer({ min: -60, max: 12 * 24 * 60 }), { maxLength: 6 }),
    })
    .map(({ instant, uf, channel, minutesAgo }) => ({
      uf,
      instant,
      channel,
      dueDate: dayOf(instant),
      history: minutesAgo.map((minutes) => addMinutes(instant, -minutes)),
    }));

  it('a postponed message is allowed at the returned instant, which is never in the past', () => {
    fc.assert(
      fc.property(questions, (given) => {
        const decision = ask(given);
        if (decision.allowed) return;
        expect(decision.until && isBefore(given.instant, decision.until)).toBe(true);
        expect(ask({ ...given, instant: decision.until as string })).toEqual({ allowed: true });
      }),
      { numRuns: 300 },
    );
  });

  it('what is allowed is within every limit of the table', () => {
    fc.assert(
      fc.property(questions, (given) => {
        if (!ask(given).allowed) return;
        const past = given.history;
        const zone = placeIn(given.uf).zone;
        const since = (hours: number) =>
          past.filter((at) => isBefore(given.instant, addMinutes(at, hours * 60))).length;
        expect(past.filter((at) => dayOf(at, zone) === dayOf(given.instant, zone))).toEqual([]);
        expect(since(24)).toBe(0);
        const week = past.filter((at) => daysBetween(dayOf(at, zone), dayOf(given.instant, zone)) < 7);
        expect(week.length).toBeLessThan(3);
      }),
      { numRuns: 300 },
    );
  });

  it('an older history never makes a message less lawful', () => {
    fc.assert(
      fc.property(questions, (given) => {
        const older = given.history.map((at) => addMinutes(at, -24 * 60));
        if (ask(given).allowed) expect(ask({ ...given, history: older })).toEqual({ allowed: true });
      }),
      { numRuns: 300 },
    );
  });
});
