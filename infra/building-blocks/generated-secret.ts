import { Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Stage } from '#infra/stage/stage.ts';

/** Makes a secret that only we use, with a first key in it. */
export function generatedSecret(
  scope: Construct,
  id: string,
  {
    stage,
    description,
    rotation,
  }: {
    readonly stage: Stage;
    readonly description: string;
    /** Why it does not rotate by itself, and who rotates it. */
    readonly rotation: string;
  },
): Secret {
  const secret = new Secret(scope, id, {
    description,
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
    removalPolicy: stage.removalPolicy,
  });
  Validations.of(secret).acknowledge({ id: 'AwsSolutions-SMG4', reason: rotation });
  return secret;
}
