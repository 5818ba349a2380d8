import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';

const ObjectCreated = z.looseObject({
  eventName: z.string().startsWith('ObjectCreated:', 'must be of an object that was created'),
  eventTime: Instant,
  s3: z.looseObject({
    bucket: z.looseObject({ name: z.string().min(3) }),
    object: z.looseObject({
      /** Form-encoded: spaces are `+`, the rest is percent-encoded. */
      key: z.string().min(1),
      eTag: z.string().min(1),
      /** The version, in a bucket with versions. */
      versionId: z.string().min(1).optional(),
    }),
  }),
});

/**
 * A notification of S3 in a queue: created objects, or a test when it is set up.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
 */
export const S3Notification = z.union([
  z.looseObject({ Records: z.array(ObjectCreated).min(1) }),
  z.looseObject({ Event: z.literal('s3:TestEvent') }).transform(() => ({ Records: [] })),
]);
