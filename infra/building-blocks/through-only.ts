import type { Stack } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';

/**
 * Allows the use of a key through one service and in no other way, as with the key that AWS manages. A role that may
 * use the data may use the key with it: the right to the data is decided in one place, and no role has a permission on
 * the key.
 */
export function throughOnly(stack: Stack, service: 'dynamodb' | 's3'): PolicyStatement {
  return new PolicyStatement({
    sid: service === 's3' ? 'ThroughS3Only' : 'ThroughDynamoDbOnly',
    principals: [new AnyPrincipal()],
    actions: [
      'kms:Encrypt',
      'kms:Decrypt',
      'kms:ReEncrypt*',
      'kms:GenerateDataKey*',
      'kms:CreateGrant',
      'kms:DescribeKey',
    ],
    resources: ['*'],
    conditions: {
      StringEquals: {
        'kms:CallerAccount': stack.account,
        'kms:ViaService': `${service}.${stack.region}.amazonaws.com`,
      },
    },
  });
}
