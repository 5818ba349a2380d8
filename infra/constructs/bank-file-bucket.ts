import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledgeWildcard } from '#infra/building-blocks/acknowledge.ts';
import { throughOnly } from '#infra/building-blocks/through-only.ts';
import type { WorkQueue } from '#infra/building-blocks/work-queue.ts';
import type { Foundation } from '#infra/foundation/foundation.ts';
import type { QueueFunction } from '#infra/functions/queue-function.ts';
import type { Stage } from '#infra/stage/stage.ts';

/** Banks can send a file again for longer than this; by then the debts hold what it says. */
const KEPT = Duration.days(90);
const OLD_VERSIONS_KEPT = Duration.days(30);
/** The folder of the lists of registers of blocked phones (`application/registers/list-file.ts`). */
const LISTS = 'registers/';
const LISTS_KEPT = Duration.days(7);

/** The bucket of the return files of banks and the lists of registers, which notifies the queue of `bank-file` of each new file. */
export class BankFileBucket extends Construct {
  readonly bucket: Bucket;

  constructor(
    scope: Construct,
    id: string,
    { stage }: Foundation,
    { handler, queue }: Pick<QueueFunction, 'handler' | 'queue'>,
  ) {
    super(scope, id);
    this.bucket = bucketOfFiles(this, stage);
    this.#notify(queue);

    // A missing object answers 403 and not 404, because the function may not list.
    handler.allow(['s3:GetObject', 's3:GetObjectVersion'], [this.bucket.arnForObjects('*')]);
    acknowledgeWildcard(
      handler,
      this.bucket.arnForObjects('*'),
      'Banks and operators name the files: every object of this one bucket, to be read only.',
    );
  }

  /**
   * Makes the bucket notify the queue. Not by `addEventNotification`: it brings a function of its own that may change the notifications of
   * every bucket. The policy names the account and not the bucket, because S3 tries the queue when the bucket is made.
   */
  #notify(queue: WorkQueue): void {
    const allowed = queue.addToResourcePolicy(
      new PolicyStatement({
        sid: 'S3NotifiesOfNewFiles',
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    );
    const bucket = this.bucket.node.defaultChild as CfnBucket;
    bucket.notificationConfiguration = {
      queueConfigurations: [{ event: 's3:ObjectCreated:*', queue: queue.queueArn }],
    };
    if (allowed.policyDependable) bucket.node.addDependency(allowed.policyDependable);
  }
}

/** Return files name payers: the bucket is encrypted under our own key, private, over TLS, and forgets. */
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
      {
        // What is kept of a list is fingerprints: the file goes as soon as a person could have looked at its errors.
        id: 'ForgetLists',
        prefix: LISTS,
        expiration: LISTS_KEPT,
        noncurrentVersionExpiration: Duration.days(1),
      },
    ],
    removalPolicy: stage.removalPolicy,
  });
  Validations.of(bucket).acknowledge({
    id: 'AwsSolutions-S1',
    reason:
      'The function logs each file that it reads and publishes it on the bus; CloudTrail shows other access where data events are on.',
  });
  return bucket;
}
