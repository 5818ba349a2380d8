import {
  DeleteObjectsCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandInput,
  type ListObjectVersionsCommandOutput,
  NoSuchBucket,
  type S3Client,
} from '@aws-sdk/client-s3';

/** Something in a bucket could not be deleted. */
export class NotEmptiedError extends Error {
  override readonly name = 'NotEmptiedError';
}

/** How many versions and delete markers a bucket holds; none when there is no such bucket any more. */
export async function countVersions(client: S3Client, bucket: string): Promise<number> {
  let count = 0;
  for await (const versions of versionsIn(client, bucket)) count += versions.length;
  return count;
}

/**
 * Deletes every version of every object of a bucket, and every delete marker: CloudFormation deletes a bucket only when it
 * is empty (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-s3-bucket.html, read on 2026-11-29).
 * @returns how many
 * @throws NotEmptiedError which names the first that stayed
 */
export async function emptyBucket(client: S3Client, bucket: string): Promise<number> {
  let deleted = 0;
  for await (const Objects of versionsIn(client, bucket)) {
    if (Objects.length === 0) continue;
    const { Errors = [] } = await client.send(
      new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }),
    );
    const [first] = Errors;
    if (first) throw new NotEmptiedError(`${first.Key} in ${bucket} could not be deleted: ${first.Message}`);
    deleted += Objects.length;
  }
  return deleted;
}

/** The versions of a bucket, page by page: as many as one call may delete. */
async function* versionsIn(
  client: S3Client,
  Bucket: string,
): AsyncGenerator<{ Key: string; VersionId: string }[]> {
  let next: Pick<ListObjectVersionsCommandInput, 'KeyMarker' | 'VersionIdMarker'> | undefined = {};
  try {
    while (next) {
      const page: ListObjectVersionsCommandOutput = await client.send(
        new ListObjectVersionsCommand({ Bucket, ...next }),
      );
      yield [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].flatMap(({ Key, VersionId }) =>
        Key !== undefined && VersionId !== undefined ? [{ Key, VersionId }] : [],
      );
      next = page.IsTruncated
        ? { KeyMarker: page.NextKeyMarker, VersionIdMarker: page.NextVersionIdMarker }
        : undefined;
    }
  } catch (error) {
    if (!(error instanceof NoSuchBucket)) throw error;
  }
}
