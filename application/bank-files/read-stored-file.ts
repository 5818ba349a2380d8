import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { awsClient } from '#runtime/aws-client.ts';
import type { StoredFile } from './stored-file.ts';

const s3 = awsClient(() => new S3Client({}));

/** The bytes of a file, as they come. In a file of its own, which is loaded when there is one to read: it brings the client of S3. */
export async function readStoredFile({
  bucket,
  key,
  versionId,
}: StoredFile): Promise<AsyncIterable<Uint8Array>> {
  const { Body } = await s3().send(
    new GetObjectCommand({
      Bucket: bucket,
      Key: key,
      ...(versionId === undefined ? {} : { VersionId: versionId }),
    }),
  );
  return Body as AsyncIterable<Uint8Array>;
}
