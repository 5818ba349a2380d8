import { describe, expect, it } from 'vitest';
import { sendingDomainsOf } from '#infra/foundation/sending-domains-of.ts';
import { StageError } from '#infra/stage/stage.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { SendingDomain } from '#schemas/config/sending-domain.ts';
import { config } from '#test/infra/synthesized.ts';

const [creditor] = Object.values(config.creditors) as [Creditor];
const ZONE = SendingDomain.parse({ hostedZoneId: 'Z0123456789ABCDEFGHIJ' });

const withSender = (id: string, email: string, domain?: SendingDomain): [string, Creditor] => [
  id,
  { ...creditor, id, sender: { email, replyTo: email, ...(domain && { domain }) } },
];
const namesOf = (keepsData: boolean, ...creditors: [string, Creditor][]) =>
  Object.fromEntries(sendingDomainsOf({ keepsData }, { creditors: Object.fromEntries(creditors) }));

describe('sendingDomainsOf', () => {
  const one = withSender('um', 'financeiro@Empresa.example', ZONE);

  it.each([
    ['the domain of a sender, in lower case', [one], { 'empresa.example': ZONE }],
    [
      'a domain once that two share',
      [one, withSender('dois', 'b@empresa.example', ZONE)],
      { 'empresa.example': ZONE },
    ],
    ['no domain without a zone', [withSender('um', 'a@empresa.example')], {}],
  ])('gives %s', (_what, creditors, domains) => {
    expect(namesOf(true, ...creditors)).toEqual(domains);
    expect(namesOf(false, ...creditors)).toEqual({});
  });

  it('refuses one domain proved in two ways, and names the file', () => {
    const other = withSender('dois', 'b@empresa.example', { ...ZONE, mailFrom: 'bounces' });
    expect(() => namesOf(true, one, other)).toThrow(StageError);
    expect(() => namesOf(true, one, other)).toThrow(
      'config/creditors/dois.yaml proves empresa.example in another way',
    );
  });
});

describe('the settings of a domain', () => {
  it.each([
    ['a zone that is none', { hostedZoneId: 'zone' }, 'must be the id of a zone'],
    ['what is no DMARC record', { ...ZONE, dmarc: 'p=none' }, 'must begin with v=DMARC1; p=none'],
    ['a MAIL FROM name with dots', { ...ZONE, mailFrom: 'a.b' }, 'must be one name, as envio'],
  ])('refuse %s', (_what, given, message) => {
    expect(SendingDomain.safeParse(given).error?.message).toContain(message);
  });
});
