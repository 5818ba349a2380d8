import { describe, expect, it } from 'vitest';
import type { Config } from '#schemas/config/config.ts';
import { actionsOf, config, Synthesized } from '#test/infra/synthesized.ts';

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
      expect.objectContaining({ Action: 'secretsmanager:GetSecretValue', Resource: { Ref: secret.id } }),
    );
  });

  it('gives no secret and no right without one', () => {
    const none = new Synthesized();
    expect(none.all('AWS::SecretsManager::Secret').map(([id]) => id)).not.toContainEqual(
      expect.stringContaining('Enrichment'),
    );
    expect(none.statementsOf('IntakeHandlerRole').flatMap(actionsOf)).not.toContain(
      'secretsmanager:GetSecretValue',
    );
  });
});
