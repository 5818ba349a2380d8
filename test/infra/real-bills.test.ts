import { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { checkBillsAreReal } from '#infra/real-bills.ts';
import { readStage } from '#infra/stage/stage.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { config, Synthesized } from './synthesized.ts';

const withBills = (bills: Creditor['bills']): Config => ({
  ...config,
  creditors: Object.fromEntries(
    Object.entries(config.creditors).map(([id, creditor]) => [id, { ...creditor, bills }]),
  ),
});
const PSP = {
  provider: 'bacen-pix',
  baseUrl: 'https://pix.example',
  tokenUrl: 'https://pix.example/token',
} as const;

describe('bills by a PSP', () => {
  const psp = new Synthesized({}, withBills(PSP));

  it('give the step function one more secret, and the right to read it', () => {
    const secret = psp.one('AWS::SecretsManager::Secret', 'SecretsPsps');
    const [, { Properties }] = psp.all('AWS::Lambda::Function').find(([id]) => id.startsWith('TakeStep')) as [
      string,
      { Properties: { Environment: { Variables: object } } },
    ];

    expect(Properties.Environment.Variables).toMatchObject({ PSP_SECRET_ARN: { Ref: secret.id } });
    expect(psp.statementsOf('TakeStepHandlerRole')).toContainEqual(
      expect.objectContaining({
        Action: 'secretsmanager:GetSecretValue',
        Resource: expect.arrayContaining([{ Ref: secret.id }]),
      }),
    );
  });

  it('give no secret and no right without a PSP', () => {
    expect(new Synthesized().all('AWS::SecretsManager::Secret').map(([id]) => id)).toEqual([
      expect.stringMatching(/^SecretsLinks/),
      expect.stringMatching(/^SecretsUnsubscribe/),
      expect.stringMatching(/^SecretsSellerLinks/),
      expect.stringMatching(/^SecretsPseudonyms/),
      expect.stringMatching(/^SecretsEndpointKeys/),
      expect.stringMatching(/^SecretsWebhooks/),
      expect.stringMatching(/^SecretsSellerKeys/),
    ]);
  });
});

describe('made-up bills', () => {
  const stage = (name: string) => readStage(new App({ context: { stage: name } }).node);

  it('are for stages that keep nothing', () => {
    const madeUp = withBills({ provider: 'sandbox' });
    expect(() => checkBillsAreReal(stage('dev'), madeUp)).not.toThrow();
    expect(() => checkBillsAreReal(stage('prod'), madeUp)).toThrow(
      /config\/creditors\/bebidas-nordeste\.yaml another bills\.provider/,
    );
    expect(() => checkBillsAreReal(stage('prod'), config)).not.toThrow();
  });
});
