import { ChangeMessageVisibilityCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { prepare, SECOND, START } from '#test/sandbox/prepare.ts';

type Consumer = (event: SQSEvent) => Promise<SQSBatchResponse | undefined>;

/** A queue of three receives, mapped to a consumer in batches of two. */
async function prepareQueue(consumer: Consumer) {
  const prepared = await prepare();
  const { aws, sqs, clock } = prepared;
  aws.registerFunction('consumer', consumer);
  aws.createQueue({ name: 'dead', visibilityTimeoutSeconds: 30 });
  const QueueUrl = aws.createQueue({
    name: 'work',
    visibilityTimeoutSeconds: 30,
    deadLetter: { queue: 'dead', maxReceiveCount: 3 },
  });
  aws.mapQueueToFunction({ queue: 'work', functionName: 'consumer', batchSize: 2 });
  const send = (MessageBody: string) => sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  return { ...prepared, queueUrl: QueueUrl, send, seconds: () => (clock.now() - START) / SECOND };
}

describe('an SQS event source mapping', () => {
  it('delivers what is available at an instant in batches', async () => {
    const events: SQSEvent[] = [];
    const { aws, clock, send } = await prepareQueue(async (event) => {
      events.push(event);
      return undefined;
    });
    for (const body of ['a', 'b', 'c']) await send(body);
    await clock.runUntil();
    expect(events.map(({ Records }) => Records.map(({ body }) => body))).toEqual([['a', 'b'], ['c']]);
    expect(events[0]?.Records[0]).toEqual({
      messageId: expect.any(String),
      receiptHandle: expect.any(String),
      body: 'a',
      attributes: {
        ApproximateReceiveCount: '1',
        SentTimestamp: String(START),
        SenderId: '123456789012',
        ApproximateFirstReceiveTimestamp: String(START),
      },
      messageAttributes: {},
      md5OfBody: '0cc175b9c0f1b6a831c399e269772661',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:sa-east-1:123456789012:work',
      awsRegion: 'sa-east-1',
    });
    expect(aws.messages('work')).toEqual([]);
  });

  it('brings back only the failed items, after the visibility timeout', async () => {
    const seen: string[] = [];
    const { aws, clock, send, seconds } = await prepareQueue(async ({ Records }) => {
      seen.push(
        ...Records.map(
          ({ body, attributes }) => `${body}#${attributes.ApproximateReceiveCount}@${seconds()}`,
        ),
      );
      const failed = Records.filter(
        (record) => record.body === 'b' && record.attributes.ApproximateReceiveCount === '1',
      );
      return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    });
    await send('a');
    await send('b');
    await clock.runUntil();
    expect(seen).toEqual(['a#1@0', 'b#1@0', 'b#2@30']);
    expect(aws.messages('work')).toEqual([]);
  });

  it('brings a whole batch back when the function throws, and gives up into the dead-letter queue', async () => {
    let attempts = 0;
    const { aws, clock, send, seconds, happenings } = await prepareQueue(async () => {
      attempts += 1;
      throw new TypeError('broken');
    });
    await send('a');
    await clock.runUntil();
    expect([attempts, seconds()]).toEqual([3, 90]);
    expect(aws.messages('work')).toEqual([]);
    expect(aws.messages('dead')).toMatchObject([{ body: 'a' }]);
    expect(happenings.filter(({ kind }) => kind === 'function-failed')).toHaveLength(3);
    expect(happenings.at(-1)).toMatchObject({
      kind: 'dead-letter',
      queue: 'dead',
      body: 'a',
      attributes: { ApproximateReceiveCount: '3', SentTimestamp: String(START) },
    });
  });

  it('holds a delayed message back, and hands its attributes on', async () => {
    const events: SQSEvent[] = [];
    const { clock, seconds, sqs, queueUrl } = await prepareQueue(async (event) => {
      events.push(event);
      return undefined;
    });
    const MessageAttributes = { kind: { DataType: 'String', StringValue: 'bounce' } };
    await sqs.send(
      new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: 'a', DelaySeconds: 20, MessageAttributes }),
    );
    await clock.runUntil();
    expect(seconds()).toBe(20);
    expect(events[0]?.Records[0]).toMatchObject({
      attributes: {
        SentTimestamp: String(START),
        ApproximateFirstReceiveTimestamp: String(START + 20 * SECOND),
      },
      messageAttributes: { kind: { dataType: 'String', stringValue: 'bounce' } },
    });
  });

  it('brings back a failed item sooner, when the function has asked for it', async () => {
    const seen: number[] = [];
    const { clock, send, seconds, sqs, queueUrl } = await prepareQueue(async ({ Records }) => {
      const [record] = Records;
      seen.push(seconds());
      if (!record || seen.length > 1) return undefined;
      await sqs.send(
        new ChangeMessageVisibilityCommand({
          QueueUrl: queueUrl,
          ReceiptHandle: record.receiptHandle,
          VisibilityTimeout: 7,
        }),
      );
      return { batchItemFailures: [{ itemIdentifier: record.messageId }] };
    });
    await send('a');
    await clock.runUntil();
    expect(seen).toEqual([0, 7]);
  });

  it('treats an answer that names an unknown item as a failure of the batch', async () => {
    const { aws, clock, send } = await prepareQueue(async () => ({
      batchItemFailures: [{ itemIdentifier: 'what' }],
    }));
    await send('a');
    await clock.runUntil(START);
    expect(aws.messages('work')).toMatchObject([{ body: 'a', receiveCount: 1 }]);
  });

  it('redrives dead letters to where they came from', async () => {
    let broken = true;
    const taken: string[] = [];
    const { aws, clock, send } = await prepareQueue(async ({ Records }) => {
      if (broken) throw new TypeError('broken');
      taken.push(...Records.map(({ body }) => body));
      return undefined;
    });
    await send('a');
    await clock.runUntil();
    broken = false;
    expect(aws.redrive('dead')).toBe(1);
    await clock.runUntil();
    expect(taken).toEqual(['a']);
    expect(aws.messages('dead')).toEqual([]);
  });
});
