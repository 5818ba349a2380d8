import { createHash } from 'node:crypto';

/** A file in the bucket: one content under one name. */
export interface StoredFile {
  readonly bucket: string;
  readonly key: string;
  readonly etag: string;
  /** The version that was dropped, in a bucket with versions: another file of that name may have come since. */
  readonly versionId: string | undefined;
}

/** The id of a file in events and logs, which must not carry its name: a bank or a person chose that. */
export const fileIdOf = ({ bucket, key, etag }: Omit<StoredFile, 'versionId'>): string =>
  createHash('sha256').update(`${bucket}/${key}/${etag}`).digest('hex').slice(0, 16);
