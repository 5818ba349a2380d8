import assert from 'node:assert/strict';
import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { invoiceOf, type Play, REGUA, SOON } from '#test/deploy/play.ts';
import { eventually } from '#test/deploy/wait.ts';
import { ASKED_FOR, STEPS, secondsUntil } from './ladder.ts';

/** What a person does with an invoice that was refused. */
export async function correctsAnInvoice(play: Play): Promise<void> {
  const { report, deployment, listener, id, dueDate } = play;
  const { IntakeQueueUrl, IntakeDeadLetterQueueUrl } = deployment.outputs;
  const queues = new SQSClient({});
  const invoiceId = id('CORRECTED');

  const letter =
    await report.step('a malformed invoice lands in the dead-letter queue, as it came, with its reason', async () => {
      await deployment.issue({
        ...invoiceOf(play, invoiceId),
        dueDate: dueDate.split('-').reverse().join('/'),
      });
      const found = await eventually('its dead letter', SOON, () =>
        receive(queues, IntakeDeadLetterQueueUrl),
      );
      assert.equal(found.MessageAttributes?.reason?.StringValue, 'dueDate: must be a day as YYYY-MM-DD');
      assert.equal(JSON.parse(found.Body ?? '').detail.invoiceId, invoiceId);
      assert.equal(await deployment.debt(invoiceId), undefined);
      return found;
    }, [invoiceId]);

  await report.step('mended and redriven, it runs', async () => {
    const event = JSON.parse(letter.Body ?? '');
    const MessageBody = JSON.stringify({ ...event, detail: { ...event.detail, dueDate } });
    await queues.send(new SendMessageCommand({ QueueUrl: IntakeQueueUrl, MessageBody }));
    await queues.send(
      new DeleteMessageCommand({ QueueUrl: IntakeDeadLetterQueueUrl, ReceiptHandle: letter.ReceiptHandle }),
    );
    const execution = await eventually('its execution', SOON, () => deployment.execution(invoiceId, REGUA));
    assert.equal(execution.status, 'RUNNING');
    const [notice] = STEPS as [(typeof STEPS)[0]];
    const sent = await listener.awaits(
      'MessageSent.v1',
      invoiceId,
      secondsUntil(play, dueDate, notice.offset),
    );
    assert.partialDeepStrictEqual(sent, { step: notice.step, owed: ASKED_FOR });
  }, [invoiceId]);
}

async function receive(queues: SQSClient, QueueUrl: string): Promise<Message | undefined> {
  const { Messages } = await queues.send(
    new ReceiveMessageCommand({
      QueueUrl,
      WaitTimeSeconds: 1,
      VisibilityTimeout: 120,
      MessageAttributeNames: ['All'],
    }),
  );
  return Messages?.[0];
}
