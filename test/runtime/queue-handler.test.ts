import { setTimeout as wait } from 'node:timers/promises';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { log } from '#runtime/log.ts';
import { type QueueBody, type QueueHandlerOptions, queueHandler } from '#runtime/queue-handler.ts';
import { ExplainedError, RejectedError } from '#runtime/rejected.ts';
import { logged } from '#sandbox/deployment/logs.ts';
import { jsonText } from '#schemas/json-text.ts';

const MAX_RECEIVES = 3;
beforeEach(() => {
  vi.stubEnv('MAX_RECEIVES', String(MAX_RECEIVES));
  return () => vi.unstubAllEnvs();
});

const Order = z.strictObject({ debtId: z.string(), wait: z.number().optional() });
type Order = z.infer<typeof Order>;

const SENT_AT = '2026-05-06T12:00:00.000Z';

/** A batch of message bodies, each received for the nth time. */
const batch = (bodies: readonly unknown[], tries = 1): SQSEvent => ({
  Records: bodies.map((body, index) => ({
    messageId: `m${index}`,
    receiptHandle: `handle-${index}`,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    attributes: {
      ApproximateReceiveCount: String(tries),
      SentTimestamp: String(Date.parse(SENT_AT)),
      SenderId: 'someone',
      ApproximateFirstReceiveTimestamp: String(Date.parse(SENT_AT) + 1000),
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:sa-east-1:000000000000:orders',
    awsRegion: 'sa-east-1',
  })),
});

const context = { awsRequestId: 'r1', functionName: 'test', getRemainingTimeInMillis: () => 9000 } as Context;

const letters: unknown[] = [];
/** Runs a handler over a batch; gives the ids of the messages that come back. */
async function run(
  event: SQSEvent,
  body: QueueBody<Order>,
  options: Partial<QueueHandlerOptions<Order>> = {},
): Promise<string[]> {
  letters.length = 0;
  const handler = queueHandler<Order>({
    schema: jsonText(Order),
    what: 'order',
    key: ({ debtId }) => ({ debtId }),
    order: 'one-by-one',
    onRefused: async (letter) => {
      letters.push(letter);
    },
    beforeLastTry: async () => async () => {},
    ...options,
    body,
  });
  const answer: SQSBatchResponse = await handler(event, context);
  return answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
}

const lines = (from: number) =>
  logged()
    .slice(from)
    .map((line): { message: string; debtId?: string } => JSON.parse(line));

describe('a log line', () => {
  test.each(['in-parallel', 'one-by-one'] as const)(
    'names the debt of its own message when a batch is taken %s',
    async (order) => {
      const before = logged().length;
      await run(
        batch([{ debtId: 'slow', wait: 20 }, { debtId: 'fast', wait: 5 }, { debtId: 'at-once' }]),
        async (given) => {
          log.info(`begins ${given.debtId}`);
          if (given.wait) await wait(given.wait);
          log.info(`ends ${given.debtId}`, { figure: 1 });
        },
        { order },
      );
      const written = lines(before);
      expect(written).toHaveLength(6);
      for (const { message, debtId } of written) expect(message.split(' ')[1]).toBe(debtId);
    },
  );

  test('of a later message has no key of an earlier one', async () => {
    const before = logged().length;
    await run(batch([{ debtId: 'first' }, { debtId: 'second' }]), async ({ debtId }) =>
      log.info('x', { debtId }),
    );
    log.info('after the batch');
    expect(lines(before).map(({ debtId }) => debtId)).toEqual(['first', 'second', undefined]);
  });
});

describe('the functions that take a batch in parallel', () => {
  const FUNCTIONS = ['courtesy', 'withdraw-bills', 'follow-payment-plan'] as const;
  const settled = (debtId: string) => ({
    detail: {
      eventId: `${debtId}/DebtSettled.v1/1`,
      at: SENT_AT,
      debtId,
      creditorId: 'bebidas-nordeste',
      invoiceId: 'NF-1',
      debtorId: 'cli-1',
      settledAt: SENT_AT,
      by: 'payment',
      amount: 100_000,
      received: 100_000,
      waived: 0,
      writtenOff: 0,
      daysLate: 0,
      otherOpenDebts: 0,
      released: true,
    },
  });

  test.each(FUNCTIONS)('%s logs each message under its own debt', async (name) => {
    const { handler } = await import(`#functions/${name}/handler.ts`);
    vi.stubEnv('TABLE_NAME', 'debts');
    // Every debt is read first; what reads it logs, and finds none.
    const send = vi
      .spyOn(DynamoDBDocumentClient.prototype, 'send')
      .mockImplementation(async ({ input }: object & { input: object }) => {
        const { Key } = z.object({ Key: z.object({ pk: z.string() }) }).parse(input);
        if (Key.pk === 'DEBT#one') await wait(5);
        log.info(Key.pk);
        return {};
      });
    const before = logged().length;
    const answer = await handler(batch([settled('one'), settled('two')]), context);
    send.mockRestore();
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(lines(before).map(({ message, debtId }) => [message, debtId])).toEqual([
      ['DEBT#two', 'two'],
      ['DEBT#one', 'one'],
    ]);
  });
});

describe('a message', () => {
  test('reaches the body as typed data, with its times and its try', async () => {
    const seen: unknown[] = [];
    const event = batch([{ debtId: 'one' }], MAX_RECEIVES);
    expect(await run(event, async (...given) => void seen.push(...given))).toEqual([]);
    expect(seen).toEqual([
      { debtId: 'one' },
      expect.objectContaining({
        id: 'm0',
        body: '{"debtId":"one"}',
        sentAt: SENT_AT,
        firstReceivedAt: '2026-05-06T12:00:01.000Z',
        // The third try of calls that have nine seconds each.
        triedAt: '2026-05-06T12:01:49.000Z',
        receiptHandle: 'handle-0',
        isLastTry: true,
      }),
    ]);
  });

  test('that fails comes back, and does not hold up the others', async () => {
    const done: string[] = [];
    const failing = await run(batch([{ debtId: 'bad' }, { debtId: 'good' }]), async ({ debtId }) => {
      if (debtId === 'bad') throw new Error('not now');
      done.push(debtId);
    });
    expect(failing).toEqual(['m0']);
    expect(done).toEqual(['good']);
    expect(letters).toEqual([]);
  });

  test('that fails at its last try for a reason of its own is kept for a person with it', async () => {
    const reason = 'the invoice is not known yet';
    const fails = async () => {
      throw new ExplainedError(reason);
    };
    expect(await run(batch([{ debtId: 'one' }], MAX_RECEIVES - 1), fails)).toEqual(['m0']);
    expect(letters).toEqual([]);
    expect(await run(batch([{ debtId: 'one' }], MAX_RECEIVES), fails)).toEqual([]);
    expect(letters).toEqual([{ body: '{"debtId":"one"}', reason, at: SENT_AT, id: 'm0', debtId: 'one' }]);
  });

  test('that fails at its last try because of a fault is left to SQS, which moves it to the dead letters', async () => {
    const fails = async () => {
      throw new TypeError('no table');
    };
    expect(await run(batch([{ debtId: 'one' }], MAX_RECEIVES), fails)).toEqual(['m0']);
    expect(letters).toEqual([]);
  });

  describe('at its last try', () => {
    const shown: string[] = [];
    const beforeLastTry: QueueHandlerOptions<Order>['beforeLastTry'] = async ({ id, reason }) => {
      shown.push(`${id}: ${reason}`);
      return async () => void shown.pop();
    };
    const tries: {
      readonly what: string;
      readonly body: QueueBody<Order>;
      readonly left: readonly string[];
    }[] = [
      { what: 'is taken', body: async () => {}, left: [] },
      {
        what: 'is refused with a reason of its own',
        body: async () => {
          throw new ExplainedError('the invoice is not known yet');
        },
        left: [],
      },
      {
        what: 'fails',
        body: async () => {
          throw new TypeError('no table');
        },
        left: ['m0: failed at every try; the log of the function says why'],
      },
    ];

    test.each(tries)('is shown while it $what, and stays shown only if it fails', async ({ body, left }) => {
      shown.length = 0;
      let meanwhile = 0;
      const looking: QueueBody<Order> = (order, message) => {
        meanwhile = shown.length;
        return body(order, message);
      };
      await run(batch([{ debtId: 'one' }], MAX_RECEIVES), looking, { beforeLastTry });
      expect([meanwhile, shown]).toEqual([1, left]);
      shown.length = 0;
      await run(batch([{ debtId: 'one' }], MAX_RECEIVES - 1), looking, { beforeLastTry });
      expect([meanwhile, shown]).toEqual([0, []]);
    });

    test('is tried although it cannot be shown', async () => {
      let isTried = false;
      const tried = async () => {
        isTried = true;
      };
      const cannot = async () => {
        throw new TypeError('no table');
      };
      expect(await run(batch([{ debtId: 'one' }], MAX_RECEIVES), tried, { beforeLastTry: cannot })).toEqual(
        [],
      );
      expect(isTried).toBe(true);
    });
  });

  test.each([
    { body: 'no { json', reason: 'order: is not JSON' },
    { body: '{"debtId":1}', reason: 'debtId: must be string' },
  ])('that cannot be read is kept at its first try: $reason', async ({ body, reason }) => {
    expect(await run(batch([body]), async () => {})).toEqual([]);
    expect(letters).toEqual([{ body, reason, at: SENT_AT, id: 'm0' }]);
  });

  test('that the body rejects is kept at its first try', async () => {
    const rejects = async () => {
      throw new RejectedError('amount: must be less');
    };
    expect(await run(batch([{ debtId: 'one' }]), rejects)).toEqual([]);
    expect(letters).toMatchObject([{ reason: 'amount: must be less' }]);
  });

  test('that comes back may be asked for sooner, but not at its last try', async () => {
    const asked: string[] = [];
    const sooner = { beforeRetry: async (error: unknown) => void asked.push(String(error)) };
    const fails = async () => {
      throw new Error('soon');
    };
    await run(batch([{ debtId: 'one' }]), fails, sooner);
    await run(batch([{ debtId: 'one' }], MAX_RECEIVES), fails, sooner);
    expect(asked).toEqual(['Error: soon']);
  });
});
