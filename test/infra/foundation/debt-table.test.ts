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

  it('has the indexes that the functions query, of keys and of what lists are filtered by', () => {
    const index = (name: string, keys: readonly [string, string], ...more: readonly string[]) => ({
      IndexName: name,
      KeySchema: [
        { AttributeName: keys[0], KeyType: 'HASH' },
        { AttributeName: keys[1], KeyType: 'RANGE' },
      ],
      Projection:
        more.length === 0
          ? { ProjectionType: 'KEYS_ONLY' }
          : { ProjectionType: 'INCLUDE', NonKeyAttributes: more },
    });
    expect(table.GlobalSecondaryIndexes).toEqual([
      index('pending', ['pendingShard', 'pendingAt']),
      index('executions', ['executionOf', 'executionName']),
      index('prescriptions', ['pendingShard', 'prescribesFrom']),
      index('lists', ['listOf', 'listBy'], 'listOwner'),
      index('nextActions', ['listOf', 'nextActionAt'], 'listOwner'),
    ]);
  });

  it('gets its indexes one deployment after the other, where it was there before them', () => {
    const names = (tableIndexes: string): string[] =>
      new Synthesized({ stage: 'prod', tableIndexes })
        .one('AWS::DynamoDB::Table')
        .Properties.GlobalSecondaryIndexes.map((one: { IndexName: string }) => one.IndexName);
    expect(names('4')).toEqual(['pending', 'executions', 'prescriptions', 'lists']);
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
