import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { prepare, WAYS } from '#test/sandbox/prepare.ts';

describe.each(WAYS)('called %s', (way) => {
  /** A sandbox with a bucket that notifies a queue. */
  async function withBucket() {
    const sandbox = await prepare(way);
    sandbox.aws.createQueue({ name: 'notices', visibilityTimeoutSeconds: 30 });
    sandbox.aws.createBucket({ name: 'files', queue: 'notices' });
    return sandbox;
  }

  describe('S3', () => {
    it('gives back what was put, byte by byte', async () => {
      const { s3 } = await withBucket();
      const content = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
      const { ETag } = await s3.send(
        new PutObjectCommand({ Bucket: 'files', Key: 'a/b c.ret', Body: content }),
      );
      const got = await s3.send(new GetObjectCommand({ Bucket: 'files', Key: 'a/b c.ret' }));
      expect(Buffer.from((await got.Body?.transformToByteArray()) ?? [])).toEqual(content);
      expect(got.ETag).toBe(ETag);
    });

    it('keeps versions, and notifies the queue of each as S3 does', async () => {
      const { aws, s3 } = await withBucket();
      for (const text of ['one', 'two'])
        await s3.send(new PutObjectCommand({ Bucket: 'files', Key: 'a b.ret', Body: text }));
      const notices = aws.messages('notices').map(({ body }) => JSON.parse(body).Records[0]);
      expect(notices).toMatchObject([
        { eventName: 'ObjectCreated:Put', eventTime: '2026-03-02T12:00:00.000Z' },
        { s3: { bucket: { name: 'files' }, object: { key: 'a+b.ret', size: 3 } } },
      ]);
      const { versionId } = notices[0].s3.object;
      const first = await s3.send(
        new GetObjectCommand({ Bucket: 'files', Key: 'a b.ret', VersionId: versionId }),
      );
      expect(await first.Body?.transformToString()).toBe('one');
      const last = await s3.send(new GetObjectCommand({ Bucket: 'files', Key: 'a b.ret' }));
      expect(await last.Body?.transformToString()).toBe('two');
    });

    it('puts an object on the condition that there is none of its name, into a bucket that notifies nobody', async () => {
      const { aws, s3 } = await withBucket();
      aws.createBucket({ name: 'quiet' });
      const put = (Key: string, Body: string) =>
        s3.send(new PutObjectCommand({ Bucket: 'quiet', Key, Body, IfNoneMatch: '*' }));
      await put('a', 'one');
      await put('b', 'two');
      await expect(put('a', 'three')).rejects.toMatchObject({
        name: 'PreconditionFailed',
        $metadata: { httpStatusCode: 412 },
      });
      expect([...aws.objectsIn('quiet')].map(([key, body]) => `${key} ${body}`)).toEqual(['a one', 'b two']);
      expect(aws.messages('notices')).toEqual([]);
    });

    it.each([
      ['an object that is not there', new GetObjectCommand({ Bucket: 'files', Key: 'x' }), 'NoSuchKey'],
      ['a bucket that is not there', new GetObjectCommand({ Bucket: 'other', Key: 'x' }), 'NoSuchBucket'],
    ])('refuses %s', async (_case, command, name) => {
      const { s3 } = await withBucket();
      await expect(s3.send(command)).rejects.toMatchObject({ name });
    });

    it('refuses what it does not implement: other operations, parts of an object, conditions', async () => {
      const { s3 } = await withBucket();
      await expect(s3.send(new ListObjectsV2Command({ Bucket: 'files' }))).rejects.toMatchObject({
        name: 'UnsupportedOperation',
      });
      await expect(s3.send(new HeadObjectCommand({ Bucket: 'files', Key: 'x' }))).rejects.toThrow();
      for (const more of [{ Range: 'bytes=0-1' }, { IfMatch: 'x' }])
        await expect(
          s3.send(new GetObjectCommand({ Bucket: 'files', Key: 'x', ...more })),
        ).rejects.toMatchObject({ name: 'ValidationException' });
    });
  });
});
