import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledgeWildcard } from '#infra/building-blocks/acknowledge.ts';
import type { Given } from '#infra/building-blocks/handler.ts';
import { throughOnly } from '#infra/building-blocks/through-only.ts';
import type { Stage } from '#infra/stage/stage.ts';

/** Long enough for a transport that was down, and for a question of the bank; the table knows what each file said. */
const KEPT = Duration.days(90);

/** The bucket from which the transport of each creditor fetches remittance files (docs/remittance.md). */
export class RemittanceBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { stage }: { readonly stage: Stage }) {
    super(scope, id);
    const key = new Key(this, 'Key', {
      description: `Régua ${stage.name}: remittance files for banks`,
      enableKeyRotation: true,
      removalPolicy: stage.removalPolicy,
    });
    key.addToResourcePolicy(throughOnly(Stack.of(this), 's3'));
    // The files name payers: private, over TLS, and forgotten.
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [
        { id: 'Forget', expiration: KEPT, abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: stage.removalPolicy,
    });
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'The function logs each file that it writes; CloudTrail shows other access where data events are on.',
    });
  }

  /** What a function is given that writes the files: it may put them, and not read them. */
  get writable(): Given {
    const objects = this.bucket.arnForObjects('*');
    return {
      value: this.bucket.bucketName,
      allow: (handler) => {
        handler.allow(['s3:PutObject'], [objects]);
        acknowledgeWildcard(
          handler,
          objects,
          'Each file has a name of its own: every object of this one bucket, to be written only.',
        );
      },
    };
  }
}
