import * as z from 'zod';

const ObjectCreated = z.looseObject({
  eventName: z.string().startsWith('ObjectCreated:', 'must be of an object that was created'),
  eventTime: z.iso.datetime({ offset: true }),
  s3: z.looseObject({
    bucket: z.looseObject({ name: z.string().min(3) }),
    object: z.looseObject({
      /** As in a form: blanks are `+`, the rest is percent-encoded. */
      key: z.string().min(1),
      eTag: z.string().min(1),
      /** In a bucket with versions. */
      versionId: z.string().min(1).optional(),
    }),
  }),
});

/**
 * What S3 puts into a queue: objects that were created, or, once when it is set up, a test.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
 */
export const S3Notification = z.union([
  z.looseObject({ Records: z.array(ObjectCreated).min(1) }),
  z.looseObject({ Event: z.literal('s3:TestEvent') }).transform(() => ({ Records: [] })),
]);
