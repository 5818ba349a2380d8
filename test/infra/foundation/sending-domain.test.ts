import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Config } from '#schemas/config/config.ts';
import { ROOT } from '#test/builders/root.ts';
import { config, Synthesized } from '#test/infra/synthesized.ts';

const DOMAIN = 'bebidasnordeste.example';
const ZONE = 'Z0123456789ABCDEFGHIJ';
const DMARC = 'v=DMARC1; p=quarantine; rua=mailto:dmarc@bebidasnordeste.example';
type Settings = Config['creditors'][string]['sender']['domain'];

const provedBy = (domain: Settings): Config => ({
  ...config,
  creditors: Object.fromEntries(
    Object.entries(config.creditors).map(([id, creditor]) => [
      id,
      { ...creditor, sender: { ...creditor.sender, ...(domain && { domain }) } },
    ]),
  ),
});
const asProved = provedBy({ hostedZoneId: ZONE, mailFrom: 'envio', dmarc: DMARC });

const proved = new Synthesized({ stage: 'prod' }, asProved);
const identity = proved.one('AWS::SES::EmailIdentity');
const records = proved
  .all('AWS::Route53::RecordSet')
  .map(([, { Properties }]) => Properties)
  .filter(({ HostedZoneId }) => HostedZoneId === ZONE);
const recordsOf = (type: string) => records.filter(({ Type }) => Type === type);

describe('a domain that e-mails are sent from, with a zone', () => {
  it('is an identity of SES that signs with DKIM, sends as itself, and reports through our configuration set', () => {
    expect(identity.Properties).toMatchObject({
      EmailIdentity: DOMAIN,
      MailFromAttributes: { MailFromDomain: `envio.${DOMAIN}` },
      ConfigurationSetAttributes: {
        ConfigurationSetName: { Ref: proved.one('AWS::SES::ConfigurationSet').id },
      },
      FeedbackAttributes: { EmailForwardingEnabled: false },
    });
    expect(identity.Properties.DkimAttributes?.SigningEnabled).not.toBe(false);
  });

  it('has the three records of DKIM', () => {
    const dkim = recordsOf('CNAME').map(({ Name }) => JSON.stringify(Name));
    expect(dkim).toHaveLength(3);
    for (const token of ['DkimDNSTokenName1', 'DkimDNSTokenName2', 'DkimDNSTokenName3'])
      expect(dkim.join()).toContain(token);
  });

  it('has MX and SPF for the name that bounces go to, and for no other', () => {
    expect(recordsOf('MX')).toEqual([
      expect.objectContaining({
        Name: `envio.${DOMAIN}.`,
        ResourceRecords: ['10 feedback-smtp.sa-east-1.amazonses.com'],
      }),
    ]);
    expect(recordsOf('TXT')).toContainEqual(
      expect.objectContaining({
        Name: `envio.${DOMAIN}.`,
        ResourceRecords: ['"v=spf1 include:amazonses.com ~all"'],
      }),
    );
  });

  it('has the DMARC record that was given, and none that was not', () => {
    expect(recordsOf('TXT')).toContainEqual(
      expect.objectContaining({ Name: `_dmarc.${DOMAIN}.`, ResourceRecords: [`"${DMARC}"`] }),
    );
    const without = provedBy({ hostedZoneId: ZONE, mailFrom: 'envio' });
    const names = new Synthesized({ stage: 'prod' }, without)
      .all('AWS::Route53::RecordSet')
      .map(([, { Properties }]) => JSON.stringify(Properties.Name));
    expect(names.join()).toContain('envio');
    expect(names.join()).not.toContain('_dmarc');
  });

  it('stays verified when it is taken out of the configuration', () => {
    expect(identity.DeletionPolicy).toBe('RetainExceptOnCreate');
  });
});

it('docs/deploying.md tells an operator to make the same records', () => {
  const steps = readFileSync(`${ROOT}/docs/deploying.md`, 'utf8');
  for (const record of [
    '<token>._domainkey.minhaempresa.com.br',
    '<token>.dkim.amazonses.com',
    '`10 feedback-smtp.<region>.amazonses.com`',
    '`v=spf1 include:amazonses.com ~all`',
    '`_dmarc.minhaempresa.com.br`',
  ])
    expect(steps).toContain(record);
  expect(recordsOf('MX')[0].ResourceRecords[0].replace('sa-east-1', '<region>')).toBe(
    '10 feedback-smtp.<region>.amazonses.com',
  );
});

it.each([
  ['without a zone, where an operator proves the domain', 'prod', config],
  ['on a stage that keeps nothing, because the domain must outlive it', 'dev', asProved],
])('there is neither an identity nor a record %s', (_when, stage, given) => {
  const none = new Synthesized({ stage }, given);
  expect(none.all('AWS::SES::EmailIdentity')).toEqual([]);
  expect(none.all('AWS::Route53::RecordSet')).toEqual([]);
});
