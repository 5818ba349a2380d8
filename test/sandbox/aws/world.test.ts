import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SendEmailCommand } from '@aws-sdk/client-sesv2';
import { StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { SQSEvent } from 'aws-lambda';
import { expect, it } from 'vitest';
import { callback, machine, prepare } from '#test/sandbox/prepare.ts';

/** Three events through a queue into executions that send e-mails, fail at times and time out. */
async function playOnce() {
  const { aws, clock, events, happenings, ses, sfn } = await prepare();
  let stateMachineArn = '';
  aws.registerFunction('intake', async ({ Records }: SQSEvent) => {
    for (const { body } of Records) {
      const { detail } = JSON.parse(body);
      await sfn.send(
        new StartExecutionCommand({ stateMachineArn, name: detail.id, input: JSON.stringify(detail) }),
      );
    }
  });
  let sends = 0;
  aws.registerFunction('step', async ({ taskToken }: { taskToken: string }) => {
    if (sends++ === 2) throw new RangeError('now and then');
    await ses.send(
      new SendEmailCommand({
        Destination: { ToAddresses: ['a@example.com'] },
        Content: { Simple: { Subject: { Data: taskToken }, Body: {} } },
      }),
    );
  });
  stateMachineArn = aws.createStateMachine(
    'ladder',
    machine({
      Step: callback('step', {
        TimeoutSeconds: 86_400,
        Retry: [{ ErrorEquals: ['RangeError'] }],
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'End' }],
        Next: 'End',
      }),
      End: { Type: 'Succeed' },
    }),
  );
  aws.createQueue({ name: 'intake', visibilityTimeoutSeconds: 60 });
  aws.mapQueueToFunction({ queue: 'intake', functionName: 'intake', batchSize: 10 });
  aws.createRule({ bus: 'default', pattern: { source: ['billing'] }, queue: 'intake' });
  const Entries = ['i-1', 'i-2', 'i-3'].map((id) => ({
    Source: 'billing',
    DetailType: 'InvoiceIssued',
    Detail: JSON.stringify({ id }),
  }));
  await events.send(new PutEventsCommand({ Entries }));
  await clock.runUntil();
  return { happenings, executions: aws.executions(), mailbox: aws.mailbox, calls: [...aws.calls] };
}

it('plays the same input the same way, to the last id', async () => {
  const [first, second] = [await playOnce(), await playOnce()];
  expect(first.executions).toHaveLength(3);
  expect(first.mailbox).toHaveLength(3);
  expect(second).toEqual(first);
});
