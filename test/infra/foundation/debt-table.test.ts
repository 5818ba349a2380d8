import { describe, expect, it } from 'vitest';
import { makeStack, Synthesized } from '#test/infra/synthesized.ts';

const dev = new Synthesized({ stage: 'dev' });
const prod = new Synthesized({ stage: 'prod' });

describe('the table of debts', () => {
  const table = prod.one('AWS::DynamoDB::Table').Properties;

  it('has the keys that the functions write', () => {
    expect(table.KeySchema).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
  });

  it('has an index of the debts with something to do, one of those that wait on an execution and one of those that are owed, of keys only', () => {
    expect(table.GlobalSecondaryIndexes).toEqual([
      {
        IndexName: 'pending',
        KeySchema: [
          { AttributeName: 'pendingShard', KeyType: 'HASH' },
          { AttributeName: 'pendingAt', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
      {
        IndexName: 'executions',
        KeySchema: [
          { AttributeName: 'executionOf', KeyType: 'HASH' },
          { AttributeName: 'executionName', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
      {
        IndexName: 'prescriptions',
        KeySchema: [
          { AttributeName: 'pendingShard', KeyType: 'HASH' },
          { AttributeName: 'prescribesFrom', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ]);
  });

  it('is paid by use', () => {
    expect(table.BillingMode).toBe('PAY_PER_REQUEST');
  });

  it('forgets what says when', () => {
    expect(table.TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true });
  });

  it('can be restored to any second', () => {
    expect(table.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
  });

  it.each([
    ['dev', dev, false, 'Delete'],
    ['prod', prod, true, 'Retain'],
  ])('in %s is deleted only if it may be', (_stage, template, isProtected, policy) => {
    const { Properties, DeletionPolicy } = template.one('AWS::DynamoDB::Table');
    expect(Properties.DeletionProtectionEnabled).toBe(isProtected);
    expect(DeletionPolicy).toBe(policy);
  });
});

describe('the stack', () => {
  it.each([
    ['dev', false],
    ['prod', true],
  ])('in %s cannot be deleted by mistake: %s', (stage, isProtected) => {
    expect(makeStack({ stage }).terminationProtection).toBe(isProtected);
  });
});

describe('the key of the table', () => {
  const key = prod.one('AWS::KMS::Key', 'Debts');

  it('encrypts the table', () => {
    expect(prod.one('AWS::DynamoDB::Table').Properties.SSESpecification).toEqual({
      SSEEnabled: true,
      SSEType: 'KMS',
      KMSMasterKeyId: { 'Fn::GetAtt': [key.id, 'Arn'] },
    });
  });

  it('rotates, and stays as long as the table', () => {
    expect(key.Properties.EnableKeyRotation).toBe(true);
    expect(key.DeletionPolicy).toBe('Retain');
  });

  it('opens to everyone only through DynamoDB and only in this account', () => {
    const open = key.Properties.KeyPolicy.Statement.filter(
      (statement: { Principal: { AWS: unknown } }) => statement.Principal.AWS === '*',
    );
    expect(open.map((statement: { Condition: unknown }) => statement.Condition)).toEqual([
      {
        StringEquals: {
          'kms:CallerAccount': { Ref: 'AWS::AccountId' },
          'kms:ViaService': 'dynamodb.sa-east-1.amazonaws.com',
        },
      },
    ]);
  });
});
