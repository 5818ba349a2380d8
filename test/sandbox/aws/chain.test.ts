import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { RecursiveLoopError } from '#sandbox/aws/chain.ts';
import { type Prepared, prepare, SECOND, START, WAYS } from '#test/sandbox/prepare.ts';

/** A function behind a queue that is called again by what `again` sends; gives the count of its calls. */
function looping(
  { aws, sqs }: Prepared,
  again: (call: number, send: (delaySeconds?: number) => Promise<unknown>) => unknown,
) {
  const url = aws.createQueue({ name: 'loop', visibilityTimeoutSeconds: 30 });
  const calls = { count: 0 };
  const send = (DelaySeconds = 0) =>
    sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'again', DelaySeconds }));
  aws.registerFunction('looper', async () => {
    calls.count += 1;
    await again(calls.count, send);
  });
  aws.mapQueueToFunction({ queue: 'loop', functionName: 'looper', batchSize: 1 });
  return { calls, send };
}

describe.each(WAYS)('called %s, a function that sends itself messages', (way) => {
  it('ends the run before Lambda would stop it', async () => {
    const world = await prepare(way);
    const { calls, send } = looping(world, (_, again) => again());
    await send();
    await expect(world.clock.runUntil(START + 60 * SECOND)).rejects.toThrow(RecursiveLoopError);
    expect(calls.count).toBe(14);
  });

  it('does so too if each message waits for a time', async () => {
    const world = await prepare(way);
    const { calls, send } = looping(world, (_, again) => again(900));
    await send();
    await expect(world.clock.runUntil()).rejects.toThrow('the function looper is called for the 15th time');
    expect(calls.count).toBe(14);
  });

  it('may send itself a few', async () => {
    const world = await prepare(way);
    const { calls, send } = looping(world, (call, again) => (call < 5 ? again() : undefined));
    await send();
    await world.clock.runUntil();
    expect(calls.count).toBe(5);
  });
});

describe('no chain', () => {
  it('is a message that comes back because it was not taken', async () => {
    const world = await prepare();
    const { calls, send } = looping(world, (call) => {
      if (call < 20) throw new Error('not yet');
    });
    await send();
    await world.clock.runUntil();
    expect(calls.count).toBe(20);
  });

  it('are messages from outside, however many', async () => {
    const world = await prepare();
    const { calls, send } = looping(world, () => undefined);
    for (let count = 0; count < 20; count += 1) await send();
    await world.clock.runUntil();
    expect(calls.count).toBe(20);
  });

  it('goes through EventBridge, which Lambda does not follow', async () => {
    const world = await prepare();
    const { aws, events } = world;
    aws.createBus('bus');
    const put = () =>
      events.send(
        new PutEventsCommand({
          Entries: [{ EventBusName: 'bus', Source: 'test', DetailType: 'Again', Detail: '{}' }],
        }),
      );
    const { calls } = looping(world, (call) => (call < 20 ? put() : undefined));
    aws.createRule({ bus: 'bus', pattern: { source: ['test'] }, queue: 'loop' });
    await put();
    await world.clock.runUntil();
    expect(calls.count).toBe(20);
  });
});
