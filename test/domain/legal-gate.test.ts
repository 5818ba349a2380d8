import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf } from '../../domain/days.ts';
import { legalGate } from '../../domain/legal-gate.ts';
import { instants, ufs } from './arbitraries.ts';
import { HOURS, placeIn } from './contact-hours.ts';

const ask = (uf: string | undefined, instant: string, channels = ['sms'], lastMessageOn?: string) =>
  legalGate({ hours: HOURS, place: placeIn(uf), channels, instant, lastMessageOn });

describe('within the hours', () => {
  it.each([
    { case: 'SMS in SP, when it opens', uf: 'SP', at: '2026-03-09T08:00:00-03:00', channels: ['sms'] },
    { case: 'SMS in SP, the last minute', uf: 'SP', at: '2026-03-09T19:59:00-03:00', channels: ['sms'] },
    {
      case: 'SMS in SP, on a Saturday morning',
      uf: 'SP',
      at: '2026-03-07T13:59:00-03:00',
      channels: ['sms'],
    },
    { case: 'e-mail on a Sunday', uf: 'RJ', at: '2026-03-08T10:00:00-03:00', channels: ['email'] },
    { case: 'both on a Monday in RJ', uf: 'RJ', at: '2026-03-09T09:00:00-03:00', channels: ['email', 'sms'] },
  ])('allows $case', ({ uf, at, channels }) => {
    expect(ask(uf, at, channels)).toEqual({ allowed: true });
  });
});

describe('outside the hours', () => {
  it.each([
    {
      case: 'RJ before nine',
      uf: 'RJ',
      at: '2026-03-09T08:59:00-03:00',
      law: 'Lei 7.868/2018',
      until: '2026-03-09T12:00:00Z',
    },
    {
      case: 'RJ on a Saturday',
      uf: 'RJ',
      at: '2026-03-07T10:00:00-03:00',
      law: 'Lei 7.868/2018',
      until: '2026-03-09T12:00:00Z',
    },
    {
      case: 'ES at seven in the evening',
      uf: 'ES',
      at: '2026-03-09T19:00:00-03:00',
      law: 'Lei 10.626/2017',
      until: '2026-03-10T11:00:00Z',
    },
    {
      case: 'AM at seven in the evening',
      uf: 'AM',
      at: '2026-03-09T19:00:00-04:00',
      law: 'Lei 306/2016',
      until: '2026-03-10T12:00:00Z',
    },
    {
      case: 'SP on a Sunday',
      uf: 'SP',
      at: '2026-03-08T10:00:00-03:00',
      law: 'Lei 15.426/2014',
      until: '2026-03-09T11:00:00Z',
    },
    {
      case: 'a holiday',
      uf: 'SP',
      at: '2026-04-21T10:00:00-03:00',
      law: 'Lei 15.426/2014',
      until: '2026-04-22T11:00:00Z',
    },
  ])('denies $case, and says by which law and until when', ({ uf, at, law, until }) => {
    expect(ask(uf, at)).toEqual({
      allowed: false,
      rule: 'contact-hours',
      citation: expect.stringContaining(law),
      until,
    });
  });

  it('cites the law of every channel that the rung uses', () => {
    expect(ask('RJ', '2026-03-08T10:00:00-03:00', ['email', 'sms'])).toMatchObject({
      citation: expect.stringMatching(/CDC art. 71.*; RJ, Lei 7.868\/2018/),
    });
  });
});

describe('a second rung on one day', () => {
  it.each([
    { case: 'the same day', last: '2026-03-09', until: '2026-03-10T11:00:00Z' },
    {
      case: 'a later day, which only a late machine sees',
      last: '2026-03-10',
      until: '2026-03-11T11:00:00Z',
    },
  ])('is denied: $case', ({ last, until }) => {
    expect(ask('SP', '2026-03-09T10:00:00-03:00', ['sms'], last)).toEqual({
      allowed: false,
      rule: 'one-rung-a-day',
      citation: expect.stringContaining('CDC art. 42'),
      until,
    });
  });

  it('is allowed on the day after', () => {
    expect(ask('SP', '2026-03-09T10:00:00-03:00', ['sms'], '2026-03-08')).toEqual({ allowed: true });
  });

  it('is counted in the zone of the debtor: 00:30 in Brasília is still the day before in Rio Branco', () => {
    const instant = '2026-03-10T00:30:00-03:00';
    expect(ask('AC', instant, ['email'], '2026-03-09')).toMatchObject({ rule: 'one-rung-a-day' });
  });
});

it('what is denied is allowed at the instant until which it is denied', () => {
  const lastMessages = fc.option(fc.integer({ min: -3, max: 2 }), { nil: undefined });
  const channels = fc.constantFrom<string[]>(['sms'], ['email'], ['email', 'sms']);
  fc.assert(
    fc.property(instants, ufs, channels, lastMessages, (instant, uf, used, ago) => {
      const last = ago === undefined ? undefined : addDays(dayOf(instant, placeIn(uf).zone), ago);
      const decision = ask(uf, instant, used, last);
      if (!decision.allowed) expect(ask(uf, decision.until, used, last)).toEqual({ allowed: true });
    }),
  );
});
