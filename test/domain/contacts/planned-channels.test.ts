import { expect, it } from 'vitest';
import { plannedChannels } from '#domain/contacts/planned-channels.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Contact, Debtor } from '#schemas/records/debtor.ts';

const contact = (given: Partial<Contact>): Contact => ({
  kind: 'email',
  value: 'a@b.example',
  source: 'billing',
  validity: 'unknown',
  takesSms: false,
  whatsApp: 'unknown',
  ...given,
});
const EMAIL = contact({});
const PHONE = contact({ kind: 'phone', value: '+5585999110731', takesSms: true });
const debtor = (given: Partial<Debtor>): Debtor => ({
  creditorId: 'c',
  debtorId: 'd',
  name: 'Loja',
  taxId: '99980731000108',
  personType: 'company',
  contacts: [EMAIL, PHONE],
  quality: 50,
  tags: [],
  pauses: [],
  optIns: [],
  optOuts: [],
  overIndebted: false,
  updatedAt: '2026-05-01T00:00:00Z',
  ...given,
});

it.each<{ case: string; given: Partial<Debtor>; send?: 'all'; channels: readonly Channel[] }>([
  { case: 'the first one', given: {}, channels: ['email'] },
  { case: 'the one that the debtor prefers', given: { preferredChannel: 'sms' }, channels: ['sms'] },
  { case: 'the first one with an address', given: { contacts: [PHONE] }, channels: ['sms'] },
  {
    case: 'none whose address is known to be wrong',
    given: { contacts: [{ ...EMAIL, validity: 'invalid' }, PHONE] },
    channels: ['sms'],
  },
  { case: 'none that is closed', given: { optOuts: ['email'] }, channels: ['sms'] },
  { case: 'all with an address', given: {}, send: 'all', channels: ['email', 'sms'] },
  {
    case: 'WhatsApp once the debtor opted in',
    given: { contacts: [contact({ kind: 'phone', whatsApp: 'yes' })], optIns: ['whatsapp'] },
    channels: ['whatsapp'],
  },
  {
    case: 'its own when there is no address',
    given: { contacts: [] },
    channels: ['email', 'sms', 'whatsapp'],
  },
])('a step is planned for $case', ({ given, send, channels }) => {
  expect(
    plannedChannels({ channels: ['email', 'sms', 'whatsapp'], send: send ?? 'first' }, debtor(given)),
  ).toEqual(channels);
});
