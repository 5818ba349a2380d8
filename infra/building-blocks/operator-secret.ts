import { SecretValue, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Stage } from '#infra/stage/stage.ts';

/**
 * A secret that somebody else issues and an operator enters. It starts as an empty object, which accepts nobody;
 * CloudFormation writes it only when the text below changes, which is never.
 */
export function operatorSecret(
  scope: Construct,
  id: string,
  {
    stage,
    description,
    rotation,
  }: { readonly stage: Stage; readonly description: string; readonly rotation: string },
): Secret {
  const secret = new Secret(scope, id, {
    description,
    // Plain text, because it holds no secret.
    secretStringValue: SecretValue.unsafePlainText('{}'),
    removalPolicy: stage.removalPolicy,
  });
  Validations.of(secret).acknowledge({ id: 'AwsSolutions-SMG4', reason: rotation });
  return secret;
}
