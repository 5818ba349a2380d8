import { describe, expect, it } from 'vitest';
import { legalGate } from '#domain/compliance/legal-gate.ts';
import { otherContacts } from '#domain/compliance/other-contacts.ts';
import { contactKey } from '#domain/debt/send-key.ts';
import { deployedConfig } from '#test/builders/config.ts';

const { contactHours: hours, limits } = await deployedConfig();
const STEP = { version: 1, step: 'reminder-1-after' };
const OTHER = { version: 1, step: 'reminder-3-after' };
const TUESDAY = '2026-05-05';
const WEDNESDAY = '2026-05-06';
const MORNING = `${TUESDAY}T13:00:00Z`;

/** What the gate says of a contact, by the budget of its debtor; the rule that stops it, and until when. */
function gateOf(contacts: Readonly<Record<string, string>>, day: string, instant: string) {
  const own = contactKey('debt-1', STEP, day);
  const decision = legalGate({
    hours,
    limits,
    recipient: { zone: 'America/Sao_Paulo', uf: 'SP', holidays: [], dueDates: [] },
    channel: 'email',
    instant,
    debt: { dueDate: '2026-05-04' },
    debtor: { overIndebted: false, optedOut: false },
    history: otherContacts(contacts, own),
  });
  return decision.allowed ? 'allowed' : `${decision.rule} until ${decision.until}`;
}

describe('a further channel of a step', () => {
  const first = { [contactKey('debt-1', STEP, TUESDAY)]: MORNING };

  it.each([
    ['on the same day belongs to the same contact', first, TUESDAY, `${TUESDAY}T20:00:00Z`, 'allowed'],
    [
      'on the next morning is a contact of its own, and waits for a day after the first',
      first,
      WEDNESDAY,
      `${WEDNESDAY}T11:30:00Z`,
      `cooldown until ${WEDNESDAY}T13:00:00.000Z`,
    ],
    ['a day after the first is allowed', first, WEDNESDAY, `${WEDNESDAY}T13:00:00Z`, 'allowed'],
    [
      'on another day finds the place of another step taken',
      { ...first, [contactKey('debt-2', OTHER, WEDNESDAY)]: `${WEDNESDAY}T13:00:00Z` },
      WEDNESDAY,
      `${WEDNESDAY}T14:00:00Z`,
      'cooldown until 2026-05-07T13:00:00.000Z',
    ],
    [
      'on another day counts within the week',
      {
        [contactKey('debt-2', OTHER, '2026-05-02')]: '2026-05-02T13:00:00.000Z',
        [contactKey('debt-2', STEP, '2026-05-03')]: '2026-05-03T13:00:00.000Z',
        ...first,
      },
      WEDNESDAY,
      `${WEDNESDAY}T14:00:00Z`,
      'weekly-budget until 2026-05-09T10:00:00.000Z',
    ],
  ])('%s', (_, contacts, day, instant, expected) => {
    expect(gateOf(contacts, day, instant)).toBe(expected);
  });
});

it('a step of another debt, or of another version, is another contact', () => {
  const contacts = {
    [contactKey('debt-2', STEP, TUESDAY)]: '2026-05-05T12:00:00.000Z',
    [contactKey('debt-1', { ...STEP, version: 2 }, TUESDAY)]: '2026-05-05T13:00:00.000Z',
    [contactKey('debt-1', STEP, TUESDAY)]: '2026-05-05T14:00:00.000Z',
  };
  expect(otherContacts(contacts, contactKey('debt-1', STEP, TUESDAY))).toEqual([
    '2026-05-05T12:00:00.000Z',
    '2026-05-05T13:00:00.000Z',
  ]);
});
