import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import type { InterceptedCall } from '#sandbox/aws/intercept.ts';
import { prepare, SECOND, START, WAYS } from '#test/sandbox/prepare.ts';

describe.each(WAYS)('called %s', (way) => {
  const email = (subject: string) =>
    new SendEmailCommand({
      Destination: { ToAddresses: ['ana@example.com'] },
      Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: 'x' } } } },
    });

  /** A function `sender` that sends two e-mails. */
  async function prepareSender() {
    const prepared = await prepare(way);
    const { aws, ses } = prepared;
    aws.registerFunction('sender', async () => {
      await ses.send(email('first'));
      await ses.send(email('second'));
      return 'sent';
    });
    return { ...prepared, subjects: () => aws.mailbox.map(({ subject }) => subject) };
  }

  describe('intercept', () => {
    it('sees each call with its input and the function it is made in', async () => {
      const { aws, ses } = await prepareSender();
      const calls: InterceptedCall[] = [];
      aws.intercept = async (call) => {
        calls.push(call);
        return 'proceed';
      };
      await aws.invoke('sender', {});
      await ses.send(email('outside'));
      expect(calls.map(({ service, operation, functionName }) => [service, operation, functionName])).toEqual(
        [
          ['ses', 'SendEmail', 'sender'],
          ['ses', 'SendEmail', 'sender'],
          ['ses', 'SendEmail', undefined],
        ],
      );
      expect(calls[0]?.input).toMatchObject({ Content: { Simple: { Subject: { Data: 'first' } } } });
    });

    it.each([
      ['drop-before', []],
      ['drop-after', ['first']],
    ] as const)('%s breaks the connection', async (verdict, expected) => {
      const { aws, subjects } = await prepareSender();
      aws.intercept = async () => verdict;
      await expect(aws.invoke('sender', {})).rejects.toMatchObject({ code: 'ECONNRESET' });
      expect(subjects()).toEqual(expected);
    });

    it('leaves a retry of a dropped call to the SDK', async () => {
      const { aws, config, subjects } = await prepareSender();
      const patient = new SESv2Client({ ...config, maxAttempts: 2 });
      let drops = 0;
      aws.intercept = async () => (drops++ === 0 ? 'drop-after' : 'proceed');
      await patient.send(email('twice'));
      patient.destroy();
      expect(subjects()).toEqual(['twice', 'twice']);
    });

    it.each([
      ['crash-before', ['first']],
      ['crash-after', ['first', 'second']],
    ] as const)('%s ends the invocation there', async (verdict, expected) => {
      const { aws, ses } = await prepare(way);
      const afterlife = Promise.withResolvers<unknown>();
      aws.registerFunction('sender', async () => {
        await ses.send(email('first'));
        await ses.send(email('second')).catch(() => undefined);
        await ses.send(email('from the dead')).catch(afterlife.resolve);
      });
      let calls = 0;
      aws.intercept = async () => (calls++ === 1 ? verdict : 'proceed');
      await expect(aws.invoke('sender', {})).rejects.toMatchObject({ name: 'Runtime.ExitError' });
      expect(await afterlife.promise).toMatchObject({ name: 'InvocationOver' });
      expect(aws.mailbox.map(({ subject }) => subject)).toEqual(expected);
    });

    it('has a service refuse', async () => {
      const { aws, ses } = await prepare(way);
      aws.intercept = async () => ({ refuse: 'TooManyRequestsException', message: 'slow down' });
      await expect(ses.send(email('x'))).rejects.toMatchObject({ name: 'TooManyRequestsException' });
    });

    it('can run other functions, and the clock, in the middle of a handler', async () => {
      const { aws, clock, subjects, ses } = await prepareSender();
      const order: string[] = [];
      aws.registerFunction('webhook', async () => {
        await ses.send(email('paid'));
      });
      clock.at(START + SECOND, () => order.push('tick'));
      aws.intercept = async ({ functionName, input }) => {
        if (functionName === 'sender' && JSON.stringify(input).includes('second')) {
          await aws.invoke('webhook', {});
          await clock.interleave(START + SECOND);
        }
        return 'proceed';
      };
      clock.at(START, async () => {
        await aws.invoke('sender', {});
        order.push('sent');
      });
      await clock.runUntil();
      expect(subjects()).toEqual(['first', 'paid', 'second']);
      expect(order).toEqual(['tick', 'sent']);
    });
  });
});
