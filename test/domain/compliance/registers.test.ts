import { describe, expect, it } from 'vitest';
import { isStale, listExpectedBy, registerRule, registersOf } from '#domain/compliance/registers.ts';
import { deployedConfig } from '#test/builders/config.ts';

const { registers: table } = await deployedConfig();
const SP = '+5511999000001';
const LISTS = { SP: { edition: '2026-11-01', importedAt: '2026-11-01T09:00:00.000Z', numbers: 2 } };
const AT = '2026-11-10T15:00:00.000Z';

type Given = Parameters<typeof registerRule>[0];
const ask = (given: Partial<Given>) =>
  registerRule({
    table,
    lists: LISTS,
    phone: SP,
    channel: 'sms',
    listed: undefined,
    authorisation: undefined,
    reliesOn: [],
    at: AT,
    ...given,
  });
const authorised = (givenAt: string) =>
  ({ givenAt, proof: 'form-7', how: 'written', debtorId: 'cli-1' }) as const;

describe('the registers of a phone', () => {
  it.each([
    { phone: SP, registers: ['SP'] },
    { phone: '+5519999000001', registers: ['SP'] },
    { phone: '+5591999000001', registers: ['PA'] },
    { phone: '+5585999000001', registers: [] },
  ])('$phone may be on $registers, by its DDD', ({ phone, registers }) => {
    expect(registersOf(table, phone).map(([uf]) => uf)).toEqual(registers);
  });
});

describe('a phone that a list names', () => {
  const listed = { SP: { edition: '2026-11-01' } };

  it.each(['sms', 'whatsapp'] as const)('is closed for %s, to every creditor', (channel) => {
    expect(ask({ listed, channel })).toEqual({
      rule: 'on-register',
      citation: expect.stringContaining('Lei 13.226/2008'),
      tableVersion: table.version,
    });
  });

  it.each([
    { case: 'the list before the last one names it', given: { listed: { SP: { edition: '2026-10-01' } } } },
    { case: 'its owner authorised the company', given: { listed, authorisation: authorised(AT) } },
    {
      case: 'its owner authorised the company after the registration',
      given: {
        listed: { SP: { edition: '2026-11-01', registeredOn: '2026-09-01' } },
        authorisation: authorised('2026-09-02T12:00:00.000Z'),
      },
    },
    { case: 'the register does not block the channel', given: { listed, channel: 'email' as const } },
  ])('is open when $case', ({ given }) => {
    expect(ask(given)).toBeUndefined();
  });

  it('is closed as soon as a list that is being imported names it', () => {
    expect(ask({ listed: { SP: { edition: '2026-12-01' } } })).toMatchObject({ rule: 'on-register' });
  });

  it('is closed by a registration after the authorisation', () => {
    const later = { SP: { edition: '2026-11-01', registeredOn: '2026-09-03' } };
    expect(ask({ listed: later, authorisation: authorised('2026-09-02T12:00:00.000Z') })).toMatchObject({
      rule: 'on-register',
    });
  });
});

describe('a list that a creditor relies on', () => {
  const register = table.registers.SP;
  if (!register) throw new Error('SP has a register');

  it('is expected a month and the days of grace after its day', () => {
    expect(listExpectedBy(register, { edition: '2026-11-01' })).toBe('2026-12-12T03:00:00.000Z');
    expect(listExpectedBy(register, { edition: '2026-01-31' })).toBe('2026-03-11T03:00:00.000Z');
    expect(isStale(register, LISTS.SP, '2026-12-12T02:59:59.000Z')).toBe(false);
    expect(isStale(register, LISTS.SP, '2026-12-12T03:00:00.000Z')).toBe(true);
    expect(isStale(register, undefined, AT)).toBe(true);
  });

  it.each([
    { case: 'there is none', given: { lists: {} } },
    { case: 'it is too old', given: { at: '2026-12-12T03:00:00.000Z' } },
  ])('closes every phone of the state while $case', ({ given }) => {
    expect(ask({ reliesOn: ['SP'], ...given })).toMatchObject({ rule: 'register-stale' });
  });

  it.each([
    { case: 'the creditor does not rely on it', given: { lists: {} } },
    {
      case: 'the phone is of another state',
      given: { lists: {}, reliesOn: ['SP'] as const, phone: '+5585999000001' },
    },
    { case: 'it is fresh', given: { reliesOn: ['SP'] as const } },
    {
      case: 'its owner authorised the company',
      given: { lists: {}, reliesOn: ['SP'] as const, authorisation: authorised(AT) },
    },
  ])('closes no phone when $case', ({ given }) => {
    expect(ask(given)).toBeUndefined();
  });
});
