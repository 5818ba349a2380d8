import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledgeWildcard } from '#infra/acknowledge.ts';
import type { Capability } from '#infra/capability.ts';
import type { Stage } from '#infra/stage.ts';
import { throughOnly } from '#infra/through-only.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { Handler } from './handler.ts';
import { WorkQueue } from './work-queue.ts';

/** A file of 100,000 titles takes several calls of this length at most (docs/bank-files.md). */
const TIMEOUT = Duration.minutes(5);
/** The bank gives a file again for longer than this; what it said is on the debts by then. */
const KEPT = Duration.days(90);
const OLD_VERSIONS_KEPT = Duration.days(30);

/** Return files of banks: from a bucket through a queue to the function that records what was paid. */
export class BankFiles extends Construct {
  readonly handler: Handler;
  readonly bucket: Bucket;
  readonly queue: WorkQueue;
  /** Files that could not be read, lines that could not, and occurrences that may be money. */
  readonly deadLetters: DeadLetterQueue;

  constructor(scope: Construct, id: string, { stage, config, table, events, machines }: Capability) {
    super(scope, id);

    this.deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    this.queue = new WorkQueue(this, 'Queue', { functionTimeout: TIMEOUT, deadLetters: this.deadLetters });
    this.bucket = bucketOfFiles(this, stage);
    this.#tellOfNewFiles();

    this.handler = new Handler(this, 'Handler', {
      stage,
      config,
      folder: 'bank-file',
      description: 'Reads return files of banks and records each payment once',
      timeout: TIMEOUT,
      environment: {
        TABLE_NAME: table.table.tableName,
        BUS_NAME: events.bus.eventBusName,
        DEAD_LETTER_QUEUE_URL: this.deadLetters.queueUrl,
        BANK_FILE_QUEUE_URL: this.queue.queueUrl,
      },
    });
    table.grantDebts(this.handler);
    events.grantPublish(this.handler);
    this.handler.allowWake(machines, 'states:SendTaskSuccess');
    // What is not there answers 403 and not 404, for the function lists nothing.
    this.handler.allow(['s3:GetObject', 's3:GetObjectVersion'], [this.bucket.arnForObjects('*')]);
    acknowledgeWildcard(
      this.handler,
      this.bucket.arnForObjects('*'),
      'Banks and operators name the files: every object of this one bucket, to be read only.',
    );
    this.handler.allow(['sqs:SendMessage'], [this.deadLetters.queueArn, this.queue.queueArn]);
    this.handler.function.addEventSource(
      // A file a call, two at once: each has twenty payments in flight.
      new SqsEventSource(this.queue, { batchSize: 1, maxConcurrency: 2, reportBatchItemFailures: true }),
    );
  }

  /**
   * Has the bucket tell the queue. Not by `addEventNotification`: it brings a function of its own that may change every
   * bucket's notifications. The policy names the account and not the bucket, for S3 tries the queue when the bucket is made.
   */
  #tellOfNewFiles(): void {
    const allowed = this.queue.addToResourcePolicy(
      new PolicyStatement({
        sid: 'S3TellsOfNewFiles',
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = {
      queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: this.queue.queueArn }],
    };
    if (allowed.policyDependable) bucket.node.addDependency(allowed.policyDependable);
  }
}

/** Return files name payers: encrypted under a key of ours, over TLS, in no public way, and not for longer than needed. */
function bucketOfFiles(scope: Construct, stage: Stage): Bucket {
  const key = new Key(scope, 'Key', {
    description: `Régua ${stage.name}: return files of banks`,
    enableKeyRotation: true,
    removalPolicy: stage.removalPolicy,
  });
  key.addToResourcePolicy(throughOnly(Stack.of(scope), 's3'));
  const bucket = new Bucket(scope, 'Bucket', {
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    versioned: true,
    lifecycleRules: [
      {
        id: 'Forget',
        expiration: KEPT,
        noncurrentVersionExpiration: OLD_VERSIONS_KEPT,
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
    ],
    removalPolicy: stage.removalPolicy,
  });
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'Each file that is read is logged by its function and told of on the bus; who else touches one, CloudTrail tells where data events are on.',
  });
  return bucket;
}
