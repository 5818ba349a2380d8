import { createHash } from 'node:crypto';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { awsClient } from '#runtime/aws-client.ts';

/** A file in the bucket: one content under one name. */
export interface StoredFile {
  readonly bucket: string;
  readonly key: string;
  readonly etag: string;
  /** In a bucket with versions: the version that was dropped, though another file of that name came since. */
  readonly versionId: string | undefined;
}

const s3 = awsClient(() => new S3Client({}));

/** The id of a file in events and logs, which must not carry its name: a bank or a person chose that. */
export const fileIdOf = ({ bucket, key, etag }: Omit<StoredFile, 'versionId'>): string =>
  createHash('sha256').update(`${bucket}/${key}/${etag}`).digest('hex').slice(0, 16);

/** The bytes of a file, as they come. */
export async function bytesOf({ bucket, key, versionId }: StoredFile): Promise<AsyncIterable<Uint8Array>> {
  const { Body } = await s3().send(
    new GetObjectCommand({
      Bucket: bucket,
      Key: key,
      ...(versionId === undefined ? {} : { VersionId: versionId }),
    }),
  );
  return Body as AsyncIterable<Uint8Array>;
}
