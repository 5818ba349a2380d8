import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { PublishCommand } from '@aws-sdk/client-sns';
import { describe, expect, it } from 'vitest';
import type { Fault } from '#sandbox/aws/faults.ts';
import { prepare, SECOND, START, WAYS } from '#test/sandbox/prepare.ts';

const email = new SendEmailCommand({
  Destination: { ToAddresses: ['ana@example.com'] },
  Content: { Simple: { Subject: { Data: 'x' }, Body: { Text: { Data: 'x' } } } },
});
const text = new PublishCommand({ PhoneNumber: '+5511987654321', Message: 'x' });

const fault = (answer: Fault['answer']): Fault => ({ service: 'ses', operation: 'SendEmail', answer });

describe.each(WAYS)('called %s', (way) => {
  describe('faults', () => {
    it.each([
      { status: 503, refuse: 'ServiceUnavailable', $fault: 'server' },
      { status: 500, refuse: 'InternalServiceErrorException', $fault: 'server' },
      { status: 429, refuse: 'TooManyRequestsException', $fault: 'client' },
      { status: undefined, refuse: 'MessageRejected', $fault: 'client' },
    ])('answer $status $refuse in full', async ({ status, refuse, $fault }) => {
      const { aws, ses } = await prepare(way);
      aws.faults = [fault({ refuse, ...(status === undefined ? {} : { status }) })];
      await expect(ses.send(email)).rejects.toMatchObject({
        name: refuse,
        $fault,
        $metadata: { httpStatusCode: status ?? 400 },
      });
      expect(aws.mailbox).toEqual([]);
    });

    it('answer a query protocol with the status too', async () => {
      const { aws, sns } = await prepare(way);
      aws.faults = [{ service: 'sns', answer: { refuse: 'InternalError', status: 500 } }];
      await expect(sns.send(text)).rejects.toMatchObject({ $metadata: { httpStatusCode: 500 } });
      expect(aws.texts).toEqual([]);
    });

    it.each([
      { takesEffect: false, sent: 0 },
      { takesEffect: true, sent: 1 },
    ])('break the connection; when the call takes effect: $takesEffect', async ({ takesEffect, sent }) => {
      const { aws, ses } = await prepare(way);
      aws.faults = [fault({ breaks: 'ECONNRESET', takesEffect })];
      await expect(ses.send(email)).rejects.toMatchObject({ name: 'TimeoutError', code: 'ECONNRESET' });
      expect(aws.mailbox).toHaveLength(sent);
    });

    it('hold from an instant until another, for their service and operation alone', async () => {
      const { aws, clock, ses, sns } = await prepare(way);
      const { answer } = fault({ refuse: 'TooManyRequestsException', status: 429 });
      aws.faults = [
        { service: 'ses', from: START + SECOND, until: START + 3 * SECOND, answer },
        { service: 'sns', operation: 'CreateTopic', answer },
      ];
      const sent: boolean[] = [];
      for (const second of [0, 1, 2, 3])
        clock.at(START + second * SECOND, async () => {
          await sns.send(text);
          sent.push(
            await ses.send(email).then(
              () => true,
              () => false,
            ),
          );
        });
      await clock.runUntil();
      expect(sent).toEqual([true, false, false, true]);
      expect(aws.texts).toHaveLength(4);
    });

    it('are asked after the interceptor, which sees every call', async () => {
      const { aws, ses } = await prepare(way);
      aws.faults = [fault({ refuse: 'MessageRejected' })];
      let seen = 0;
      aws.intercept = async () => {
        seen += 1;
        return 'proceed';
      };
      await expect(ses.send(email)).rejects.toMatchObject({ name: 'MessageRejected' });
      expect(seen).toBe(1);
    });
  });
});

describe('faults of the network, in the process', () => {
  it.each([
    ['ENOTFOUND', 'getaddrinfo'],
    ['EAI_AGAIN', 'getaddrinfo'],
    ['ECONNREFUSED', 'connect'],
    ['ETIMEDOUT', undefined],
  ] as const)('%s is thrown as Node.js throws it', async (breaks, syscall) => {
    const { aws, ses } = await prepare();
    aws.faults = [fault({ breaks })];
    const error = await ses.send(email).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: breaks, message: expect.stringMatching(/\w/) });
    expect((error as { syscall?: string }).syscall).toBe(syscall);
  });
});
