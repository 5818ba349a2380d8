import { App } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { checkBureausAreReal } from '#infra/real-bureaus.ts';
import { readStage } from '#infra/stage/stage.ts';
import { configWithListings } from '#test/builders/with-listing.ts';
import { Synthesized } from './synthesized.ts';

const stage = (name: string) => readStage(new App({ context: { stage: name } }).node);
const overHttp = await configWithListings(['negative-listing', 'protest'], 'http');

describe('bureaus', () => {
  it('made up in the process are refused where debtors are real', async () => {
    const madeUp = await configWithListings(['negative-listing']);
    expect(() => checkBureausAreReal(stage('dev'), madeUp)).not.toThrow();
    expect(() => checkBureausAreReal(stage('prod'), overHttp)).not.toThrow();
    expect(() => checkBureausAreReal(stage('prod'), madeUp)).toThrow(
      'stage prod cannot have made-up bureaus: give config/creditors/bebidas-nordeste.yaml another bureaus provider (http), or none',
    );
  });

  it('over HTTP give the functions that ask them one secret more, and the right to read it', () => {
    const template = new Synthesized({}, overHttp);
    const secret = template.one('AWS::SecretsManager::Secret', 'SecretsBureaus');
    for (const role of ['ListDebtHandlerRole', 'ClearListingsHandlerRole'])
      expect(template.statementsOf(role)).toContainEqual(
        expect.objectContaining({
          Action: 'secretsmanager:GetSecretValue',
          Resource: expect.arrayContaining([{ Ref: secret.id }]),
        }),
      );
    expect(JSON.stringify(template.statementsOf('TakeStepHandlerRole'))).not.toContain('SecretsBureaus');
  });

  it('give no secret where a creditor has none', () => {
    expect(JSON.stringify(new Synthesized().all('AWS::SecretsManager::Secret'))).not.toContain('bureaus');
  });
});
