import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { awsClient } from '#runtime/aws-client.ts';
import type { StoredFile } from './stored-file.ts';

const s3 = awsClient(() => new S3Client({}));

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
