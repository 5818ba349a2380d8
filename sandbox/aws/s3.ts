import { createHash } from 'node:crypto';
import * as z from 'zod';
import { AwsError, SandboxSetupError } from './errors.ts';
import { type Operations, operation } from './operation.ts';
import type { Sqs } from './sqs.ts';
import { arn, type World } from './world.ts';

interface StoredObject {
  readonly ETag: string;
  readonly VersionId: string;
  readonly Body: Buffer;
}

interface Bucket {
  /** The queue that is notified of new objects; absent when none is. */
  readonly queue: string | undefined;
  /** The versions of each key, the newest last. */
  readonly objects: Map<string, StoredObject[]>;
}

const Reference = { Bucket: z.string(), Key: z.string() };
const getObject = z.strictObject({ ...Reference, VersionId: z.string().optional() });
const putObject = z.strictObject({
  ...Reference,
  Body: z.instanceof(Buffer),
  /** That no object has the name: https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html (read 2026-11-29). */
  IfNoneMatch: z.literal('*').optional(),
});
const PRECONDITION = 'At least one of the pre-conditions you specified did not hold';

/** S3: buckets with versions, which notify a queue of new objects. */
export class S3 {
  readonly #world: World;
  readonly #sqs: Sqs;
  readonly #buckets = new Map<string, Bucket>();
  readonly operations: Operations;

  constructor(world: World, sqs: Sqs) {
    this.#world = world;
    this.#sqs = sqs;
    this.operations = {
      GetObject: operation(getObject, ({ Bucket, Key, VersionId }) => {
        const versions = this.#bucket(Bucket).objects.get(Key) ?? [];
        const found =
          VersionId === undefined
            ? versions.at(-1)
            : versions.find((version) => version.VersionId === VersionId);
        if (found) return found;
        const code = VersionId === undefined ? 'NoSuchKey' : 'NoSuchVersion';
        throw new AwsError(code, 'The specified key does not exist.');
      }),
      PutObject: operation(putObject, ({ Bucket, Key, Body, IfNoneMatch }) => {
        if (IfNoneMatch && this.#bucket(Bucket).objects.has(Key))
          throw new AwsError('PreconditionFailed', PRECONDITION, { status: 412 });
        const { ETag, VersionId } = this.#put(Bucket, Key, Body);
        return { ETag, VersionId };
      }),
    };
  }

  createBucket(name: string, queue?: string): void {
    if (queue !== undefined) this.#sqs.queue(queue);
    this.#buckets.set(name, { queue, objects: new Map() });
  }

  /** Puts an object from outside; gives its entity tag. */
  put(bucket: string, key: string, content: Buffer): string {
    if (!this.#buckets.has(bucket)) throw new SandboxSetupError(`there is no bucket "${bucket}"`);
    return this.#put(bucket, key, content).ETag;
  }

  /** The newest version of each object in a bucket, by its key. */
  objectsIn(bucket: string): ReadonlyMap<string, Buffer> {
    const { objects } = this.#bucket(bucket);
    return new Map(
      [...objects].flatMap(([key, versions]) => versions.slice(-1).map(({ Body }) => [key, Body])),
    );
  }

  #put(bucketName: string, key: string, content: Buffer): StoredObject {
    const { objects, queue } = this.#bucket(bucketName);
    const object: StoredObject = {
      ETag: createHash('md5').update(content).digest('hex'),
      VersionId: this.#world.ids.uuid(`object:${bucketName}`),
      Body: content,
    };
    objects.set(key, [...(objects.get(key) ?? []), object]);
    if (queue !== undefined)
      this.#sqs.send(queue, JSON.stringify(this.#notification(bucketName, key, object)));
    return object;
  }

  /** https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html */
  #notification(bucket: string, key: string, { ETag, VersionId, Body }: StoredObject): unknown {
    return {
      Records: [
        {
          eventVersion: '2.3',
          eventSource: 'aws:s3',
          awsRegion: this.#world.region,
          eventTime: new Date(this.#world.clock.now()).toISOString(),
          eventName: 'ObjectCreated:Put',
          s3: {
            s3SchemaVersion: '1.0',
            bucket: { name: bucket, arn: arn(this.#world, 's3', bucket) },
            object: {
              key: encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/'),
              size: Body.length,
              eTag: ETag,
              versionId: VersionId,
            },
          },
        },
      ],
    };
  }

  #bucket(name: string): Bucket {
    const bucket = this.#buckets.get(name);
    if (!bucket) throw new AwsError('NoSuchBucket', `The specified bucket does not exist: ${name}`);
    return bucket;
  }
}
