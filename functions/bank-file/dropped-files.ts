import type { StoredFile } from '#application/bank-files/stored-file.ts';
import { jsonText } from '#schemas/json-text.ts';
import { S3Notification } from '#schemas/webhooks/s3-events.ts';

interface DroppedFile {
  readonly file: StoredFile;
  /** When it was dropped, by AWS's clock. */
  readonly at: string;
  /** A notification of this file alone. */
  readonly body: string;
}

/** The files that a notification of S3 names; none when S3 only tries the queue. */
export const DroppedFiles = jsonText(S3Notification).transform((notification): DroppedFile[] =>
  notification.Records.map((record) => {
    const { bucket, object } = record.s3;
    return {
      file: {
        bucket: bucket.name,
        key: decodeURIComponent(object.key.replaceAll('+', ' ')),
        etag: object.eTag,
        versionId: object.versionId,
      },
      at: record.eventTime,
      body: JSON.stringify({ Records: [record] }),
    };
  }),
);
