import { describe, expect, it } from 'vitest';
import { actionsOf, resourcesOf, type Statement, Synthesized } from '#test/infra/synthesized.ts';

const template = new Synthesized({ stage: 'prod' });
const bucket = template.one('AWS::S3::Bucket', 'BankFile');
const queue = template.one('AWS::SQS::Queue', 'BankFileQueue');
const deadLetters = template.one('AWS::SQS::Queue', 'BankFileDeadLetters');
const handler = template.one('AWS::Lambda::Function', 'BankFile');
const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

describe('the bucket of return files', () => {
  it('is encrypted under a key of ours that is rotated and used through S3 alone', () => {
    const key = template.one('AWS::KMS::Key', 'BankFile');
    expect(bucket.Properties.BucketEncryption.ServerSideEncryptionConfiguration).toEqual([
      {
        BucketKeyEnabled: true,
        ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: arnOf(key.id) },
      },
    ]);
    expect(key.Properties.EnableKeyRotation).toBe(true);
    const through = key.Properties.KeyPolicy.Statement.find(
      ({ Sid }: { Sid?: string }) => Sid === 'ThroughS3Only',
    );
    expect(through.Condition.StringEquals['kms:ViaService']).toBe('s3.sa-east-1.amazonaws.com');
  });

  it('refuses the public, and callers without TLS', () => {
    expect(Object.values(bucket.Properties.PublicAccessBlockConfiguration)).toEqual([true, true, true, true]);
    const policy: Statement[] = template.one('AWS::S3::BucketPolicy', 'BankFile').Properties.PolicyDocument
      .Statement;
    expect(policy).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Action: 's3:*',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
    expect(policy.filter(({ Effect }) => Effect === 'Allow')).toEqual([]);
  });

  it('keeps versions, forgets files after a while, and outlives its stack in prod', () => {
    expect(bucket.Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(bucket.Properties.LifecycleConfiguration.Rules).toEqual([
      expect.objectContaining({
        ExpirationInDays: 90,
        NoncurrentVersionExpiration: { NoncurrentDays: 30 },
        Status: 'Enabled',
      }),
      // A list of a register holds the phones of people: it is kept as marks, and the file goes.
      expect.objectContaining({
        Prefix: 'registers/',
        ExpirationInDays: 7,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        Status: 'Enabled',
      }),
    ]);
    expect(bucket.DeletionPolicy).toBe('RetainExceptOnCreate');
  });

  it('notifies the queue of new files, once S3 of this account may write there', () => {
    expect(bucket.Properties.NotificationConfiguration).toEqual({
      QueueConfigurations: [{ Event: 's3:ObjectCreated:*', Queue: arnOf(queue.id) }],
    });
    const policy = template.one('AWS::SQS::QueuePolicy', 'BankFileQueue');
    expect(bucket.DependsOn).toContain(policy.id);
    expect(policy.Properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Principal: { Service: 's3.amazonaws.com' },
        Action: 'sqs:SendMessage',
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    );
  });
});

describe('the function that reads them', () => {
  it('has five minutes and half a gigabyte, and its queue hides a file for six times as long', () => {
    expect(handler.Properties).toMatchObject({ Timeout: 300, MemorySize: 512 });
    expect(queue.Properties.VisibilityTimeout).toBe(1800);
    expect(queue.Properties.RedrivePolicy).toEqual({
      deadLetterTargetArn: arnOf(deadLetters.id),
      maxReceiveCount: 5,
    });
  });

  it('takes one file at a time, two at once, and repeats only what failed', () => {
    expect(template.one('AWS::Lambda::EventSourceMapping', 'BankFile').Properties).toMatchObject({
      BatchSize: 1,
      ScalingConfig: { MaximumConcurrency: 2 },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
  });

  it('may read objects of this bucket, and neither write nor list', () => {
    const onS3 = template
      .statementsOf('BankFileHandler')
      .filter((statement) => actionsOf(statement).some((action) => action.startsWith('s3:')));
    expect(onS3.flatMap(actionsOf)).toEqual(['s3:GetObject', 's3:GetObjectVersion']);
    expect(onS3.flatMap(resourcesOf)).toEqual([{ 'Fn::Join': ['', [arnOf(bucket.id), '/*']] }]);
  });
});
