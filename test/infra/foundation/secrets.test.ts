import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '#deployment/topology.ts';
import { idOf } from '#infra/functions/functions.ts';
import type { Config } from '#schemas/config/config.ts';
import { reachedFrom } from '#test/architecture/reached-from.ts';
import { actionsOf, config, resourcesOf, Synthesized } from '#test/infra/synthesized.ts';

const asking: Config = {
  ...config,
  creditors: Object.fromEntries(
    Object.entries(config.creditors).map(([id, creditor]) => [
      id,
      {
        ...creditor,
        enrichment: { url: 'https://dados.example', costMicroreais: 80_000, when: 'no-mobile' as const },
      },
    ]),
  ),
};

describe('a data service that a creditor asks', () => {
  const template = new Synthesized({}, asking);

  it('gives the intake one secret more, and the right to read it alone', () => {
    const secret = template.one('AWS::SecretsManager::Secret', 'SecretsEnrichment');
    const intake = template.all('AWS::Lambda::Function').find(([id]) => id.startsWith('IntakeHandler'));

    expect(intake?.[1].Properties.Environment.Variables).toMatchObject({
      ENRICHMENT_SECRET_ARN: { Ref: secret.id },
    });
    expect(template.statementsOf('IntakeHandlerRole')).toContainEqual(
      expect.objectContaining({
        Action: 'secretsmanager:GetSecretValue',
        Resource: expect.arrayContaining([{ Ref: secret.id }]),
      }),
    );
  });

  it('gives no secret and no right without one', () => {
    const none = new Synthesized();
    expect(none.all('AWS::SecretsManager::Secret').map(([id]) => id)).not.toContainEqual(
      expect.stringContaining('Enrichment'),
    );
    expect(JSON.stringify(none.statementsOf('IntakeHandlerRole'))).not.toContain('Enrichment');
  });
});

describe('the secrets that a function may read', () => {
  const template = new Synthesized();
  const PSEUDONYMS = ['Pseudonyms'];
  /** Only what each needs: one that answers a page of one kind can make no link of another, and none reads what providers sign. */
  const READS: Readonly<Record<string, readonly string[]>> = {
    ...Object.fromEntries(Object.keys(FUNCTIONS).map((name) => [name, PSEUDONYMS])),
    webhook: ['Webhooks', ...PSEUDONYMS],
    portal: ['Links', ...PSEUDONYMS],
    'seller-feed': ['SellerLinks', 'SellerKeys', ...PSEUDONYMS],
    unsubscribe: ['Unsubscribe', ...PSEUDONYMS],
    'take-step': ['Links', 'Unsubscribe', ...PSEUDONYMS],
    courtesy: ['Links', 'Unsubscribe', ...PSEUDONYMS],
    api: ['EndpointKeys', ...PSEUDONYMS],
    'route-events': [],
    'deliver-events': ['EndpointKeys'],
    'watch-sources': [],
    'watch-sending': [],
    'write-remittances': [],
  };

  /** The first asks how old the lists of registers are, and looks up no number in them; the others read debtors, and write no key of theirs. */
  const MAKES_NONE = new Set(['watch-sources', 'write-remittances', 'route-events', 'deliver-events']);

  it.each(Object.entries(FUNCTIONS))('%s has the keys of pseudonyms if its code makes any', (name, spec) => {
    expect(spec.environment.includes('PSEUDONYM_SECRET_ARN')).toBe(
      !MAKES_NONE.has(name) && reachedFrom(name).includes('adapters/aws/pseudonyms.ts'),
    );
  });

  it.each(Object.keys(FUNCTIONS))('%s reads those that it needs and no other', (name) => {
    const read = template
      .statementsOf(`${idOf(name)}HandlerRole`)
      .filter((statement) => actionsOf(statement).includes('secretsmanager:GetSecretValue'))
      .flatMap(resourcesOf)
      .map((resource) => /^Secrets(\w+?)[0-9A-F]{8}$/.exec((resource as { Ref: string }).Ref)?.[1]);
    expect(read.toSorted()).toEqual([...(READS[name] ?? [])].toSorted());
  });
});
