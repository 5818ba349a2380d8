import { describe, expect, it } from 'vitest';
import { configWithRemittances } from '#test/builders/remittance.ts';
import { actionsOf, resourcesOf, type Statement, Synthesized } from '#test/infra/synthesized.ts';

const template = new Synthesized({ stage: 'prod' }, await configWithRemittances());
const bucket = template.one('AWS::S3::Bucket', 'Remittances');

describe('the bucket of remittance files', () => {
  it('is there only when the boletos of a creditor are registered by file', () => {
    const without = new Synthesized({ stage: 'prod' });
    expect(without.all('AWS::S3::Bucket').filter(([id]) => id.startsWith('Remittances'))).toEqual([]);
    expect(without.outputs.RemittanceBucketName).toBeUndefined();
    expect(template.outputs.RemittanceBucketName).toEqual({ Value: { Ref: bucket.id } });
  });

  it('is encrypted under a key of ours, private, over TLS, and forgets', () => {
    const key = template.one('AWS::KMS::Key', 'Remittances');
    const [rule] = bucket.Properties.BucketEncryption.ServerSideEncryptionConfiguration;
    expect(rule.ServerSideEncryptionByDefault).toEqual({
      SSEAlgorithm: 'aws:kms',
      KMSMasterKeyID: { 'Fn::GetAtt': [key.id, 'Arn'] },
    });
    expect(Object.values(bucket.Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
    const policy: Statement[] = template.one('AWS::S3::BucketPolicy', 'Remittances').Properties.PolicyDocument
      .Statement;
    expect(policy.map(({ Effect }) => Effect)).not.toContain('Allow');
    expect(bucket.Properties.LifecycleConfiguration.Rules).toEqual([
      expect.objectContaining({ ExpirationInDays: 90, Status: 'Enabled' }),
    ]);
    expect(bucket.DeletionPolicy).toBe('RetainExceptOnCreate');
  });

  it('is written by one function, which may not read it', () => {
    const ofS3 = template
      .statementsOf('WriteRemittancesHandler')
      .filter((statement) => actionsOf(statement).some((action) => action.startsWith('s3:')));
    expect(ofS3.flatMap(actionsOf)).toEqual(['s3:PutObject']);
    expect(JSON.stringify(ofS3.flatMap(resourcesOf))).toContain(bucket.id);
  });
});
