import type { StoredFile } from '#application/bank-files/stored-file.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { S3Notification } from '#schemas/webhooks/s3-events.ts';

interface DroppedFile {
  readonly file: StoredFile;
  /** When it was dropped, by AWS's clock. */
  readonly at: string;
  /** Tells of this file alone. */
  readonly body: string;
}

/** The files that a message of S3 tells of; none when S3 only tries the queue. */
export function droppedFiles(
  body: string,
):
  | { readonly ok: true; readonly files: readonly DroppedFile[] }
  | { readonly ok: false; readonly reason: string } {
  const read = S3Notification.safeParse(asJson(body));
  if (!read.success) return { ok: false, reason: issuesInWords(read.error, 'notification') };
  const { data } = read;
  if (!('Records' in data)) return { ok: true, files: [] };
  const records = data.Records as Extract<typeof data, { Records: unknown[] }>['Records'];
  return {
    ok: true,
    files: records.map((record) => {
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
  };
}

function asJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
