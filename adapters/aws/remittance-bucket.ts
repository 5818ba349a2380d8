import { PutObjectCommand, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { awsClient } from '#runtime/aws-client.ts';
import { env } from '#runtime/env.ts';

const s3 = awsClient(() => new S3Client({}));

/** What S3 answers when there is an object of that name: https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html (read 2026-11-29). */
const THERE_ALREADY = 412;

/** Puts a remittance file, unless it is there: what a bank may have fetched is never written over. */
export async function putRemittanceFile(key: string, content: string): Promise<void> {
  try {
    await s3().send(
      new PutObjectCommand({
        Bucket: env('REMITTANCE_BUCKET'),
        Key: key,
        Body: content,
        IfNoneMatch: '*',
      }),
    );
  } catch (error) {
    if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === THERE_ALREADY) return;
    throw error;
  }
}
