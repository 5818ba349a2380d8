import {
  BatchGetItemCommand,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import { GetAccountCommand, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { CreateActivityCommand } from '@aws-sdk/client-sfn';
import { PublishCommand, SubscribeCommand } from '@aws-sdk/client-sns';
import { SendWhatsAppMessageCommand } from '@aws-sdk/client-socialmessaging';
import {
  ChangeMessageVisibilityCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageBatchCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { SandboxSetupError } from '#sandbox/aws/errors.ts';
import { prepare, START, WAYS } from './prepare.ts';

describe.each(WAYS)('called %s', (way) => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/;

  describe('DynamoDB', () => {
    const table = {
      TableName: 'debts',
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    } as const;

    it('stores items and checks conditions', async () => {
      const { aws, dynamodb } = await prepare(way);
      await aws.createTable({
        ...table,
        KeySchema: [...table.KeySchema],
        AttributeDefinitions: [...table.AttributeDefinitions],
      });
      const put = new PutItemCommand({
        TableName: 'debts',
        Item: { pk: { S: 'debt-1' }, name: { S: 'José' } },
        ConditionExpression: 'attribute_not_exists(pk)',
      });
      await dynamodb.send(put);
      await expect(dynamodb.send(put)).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
      const { Item } = await dynamodb.send(
        new GetItemCommand({ TableName: 'debts', Key: { pk: { S: 'debt-1' } }, ConsistentRead: true }),
      );
      expect(Item?.name).toEqual({ S: 'José' });
      expect(aws.calls.get('dynamodb:PutItem')).toBe(2);
    });

    it('finds items by part of their key, and several at once', async () => {
      const { aws, dynamodb } = await prepare(way);
      await aws.createTable({
        ...table,
        KeySchema: [...table.KeySchema, { AttributeName: 'sk', KeyType: 'RANGE' }],
        AttributeDefinitions: [...table.AttributeDefinitions, { AttributeName: 'sk', AttributeType: 'S' }],
      });
      const keys = ['DEBT#1', 'DEBT#2', 'DEBTOR'].map((sk) => ({ pk: { S: 'debtor-1' }, sk: { S: sk } }));
      for (const Item of keys) await dynamodb.send(new PutItemCommand({ TableName: 'debts', Item }));
      const { Items } = await dynamodb.send(
        new QueryCommand({
          TableName: 'debts',
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :debt)',
          ExpressionAttributeValues: { ':pk': { S: 'debtor-1' }, ':debt': { S: 'DEBT#' } },
          ScanIndexForward: false,
          Limit: 1,
        }),
      );
      expect(Items).toEqual([keys[1]]);
      const { Responses } = await dynamodb.send(
        new BatchGetItemCommand({ RequestItems: { debts: { Keys: keys.slice(0, 2) } } }),
      );
      expect(Responses?.debts).toHaveLength(2);
    });
  });

  describe('SES', () => {
    it('keeps a simple e-mail', async () => {
      const { aws, ses, happenings } = await prepare(way);
      const { MessageId } = await ses.send(
        new SendEmailCommand({
          FromEmailAddress: 'cobranca@escola.com.br',
          Destination: { ToAddresses: ['ana@example.com'] },
          ReplyToAddresses: ['ajuda@escola.com.br'],
          ConfigurationSetName: 'regua',
          EmailTags: [{ Name: 'debtId', Value: 'debt-1' }],
          Content: {
            Simple: {
              Subject: { Data: 'Sua fatura vence amanhã' },
              Body: { Html: { Data: '<p>Olá</p>' }, Text: { Data: 'Olá' } },
              Headers: [{ Name: 'List-Unsubscribe', Value: '<https://x>' }],
            },
          },
        }),
      );
      expect(aws.mailbox).toEqual([
        {
          at: START,
          messageId: expect.stringMatching(uuid),
          from: 'cobranca@escola.com.br',
          to: ['ana@example.com'],
          cc: [],
          bcc: [],
          replyTo: ['ajuda@escola.com.br'],
          subject: 'Sua fatura vence amanhã',
          html: '<p>Olá</p>',
          text: 'Olá',
          headers: { 'List-Unsubscribe': '<https://x>' },
          tags: { debtId: 'debt-1' },
          configurationSet: 'regua',
          raw: undefined,
        },
      ]);
      expect(aws.mailbox[0]?.messageId).toBe(MessageId);
      expect(happenings).toEqual([{ kind: 'email', at: START, email: aws.mailbox[0] }]);
    });

    it('keeps a raw e-mail as it came, and reads it as a mail program does', async () => {
      const { aws, ses } = await prepare(way);
      const raw = [
        'From: =?UTF-8?Q?S=C3=A3o_Jo=C3=A3o?= <financeiro@escola.example>',
        'To: ana@example.com',
        'Reply-To: ajuda@escola.example',
        'Subject: =?UTF-8?Q?Amanh=C3=A3?=',
        'List-Unsubscribe: <https://x>',
        'Content-Type: multipart/alternative; boundary="b"',
        '',
        '--b',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Ol=C3=A1',
        '--b',
        'Content-Type: text/html; charset=utf-8',
        '',
        '<p>Oi</p>',
        '--b--',
      ].join('\r\n');
      await ses.send(new SendEmailCommand({ Content: { Raw: { Data: Buffer.from(raw) } } }));
      expect(aws.mailbox[0]).toMatchObject({
        raw,
        from: 'São João <financeiro@escola.example>',
        to: ['ana@example.com'],
        replyTo: ['ajuda@escola.example'],
        subject: 'Amanhã',
        text: expect.stringMatching(/^Olá\n?$/),
        html: expect.stringMatching(/^<p>Oi<\/p>\n?$/),
        headers: { 'List-Unsubscribe': '<https://x>' },
      });
    });

    it('refuses an e-mail to nobody, and a template', async () => {
      const { ses } = await prepare(way);
      const Content = { Simple: { Subject: { Data: 'x' }, Body: { Text: { Data: 'y' } } } };
      await expect(ses.send(new SendEmailCommand({ Content }))).rejects.toMatchObject({
        name: 'BadRequestException',
      });
      const templated = new SendEmailCommand({ Content: { Template: { TemplateName: 't' } } });
      await expect(ses.send(templated)).rejects.toThrow(/Unrecognized key: "Template"/);
    });
  });

  describe('SNS', () => {
    it('keeps a text message with its attributes', async () => {
      const { aws, sns, happenings } = await prepare(way);
      const { MessageId } = await sns.send(
        new PublishCommand({
          PhoneNumber: '+5511987654321',
          Message: 'Fatura de R$ 10,00 & juros <hoje>',
          MessageAttributes: {
            'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
            'AWS.SNS.SMS.MaxPrice': { DataType: 'Number', StringValue: '0.10' },
          },
        }),
      );
      const text = {
        at: START,
        messageId: MessageId,
        phoneNumber: '+5511987654321',
        message: 'Fatura de R$ 10,00 & juros <hoje>',
        attributes: { 'AWS.SNS.SMS.SMSType': 'Transactional', 'AWS.SNS.SMS.MaxPrice': '0.10' },
      };
      expect(aws.texts).toEqual([text]);
      expect(happenings).toEqual([{ kind: 'sms', at: START, text }]);
    });

    it('refuses a number that is not in E.164 form', async () => {
      const { sns } = await prepare(way);
      const publish = new PublishCommand({ PhoneNumber: '11 98765-4321', Message: 'oi' });
      await expect(sns.send(publish)).rejects.toThrow(/E\.164/);
    });
  });

  describe('End User Messaging Social', () => {
    const send = (message: unknown) =>
      new SendWhatsAppMessageCommand({
        originationPhoneNumberId: 'phone-number-id-1',
        metaApiVersion: 'v22.0',
        message: Buffer.from(JSON.stringify(message)),
      });
    const message = {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '+5585999000001',
      type: 'template',
      template: { name: 'aviso', language: { code: 'pt_BR' }, components: [] },
    };

    it('keeps a WhatsApp message', async () => {
      const { aws, social, happenings } = await prepare(way);
      const { messageId } = await social.send(send(message));
      expect(aws.whatsApps).toEqual([{ at: START, messageId, from: 'phone-number-id-1', message }]);
      expect(happenings).toEqual([{ kind: 'whatsapp', at: START, message: aws.whatsApps[0] }]);
    });

    it.each([
      ['free text, which Meta takes in a conversation only', { ...message, type: 'text' }],
      ['a number that is none', { ...message, to: '85 9990' }],
    ])('refuses %s', async (_case, wrong) => {
      const { social } = await prepare(way);
      await expect(social.send(send(wrong))).rejects.toMatchObject({ name: 'InvalidParametersException' });
    });
  });

  describe('EventBridge', () => {
    it('puts matching events into the queue as whole envelopes', async () => {
      const { aws, events, happenings } = await prepare(way);
      aws.createQueue({ name: 'intake', visibilityTimeoutSeconds: 60 });
      aws.createBus('regua');
      aws.createRule({
        bus: 'regua',
        pattern: { source: ['billing'], 'detail-type': ['InvoiceIssued'] },
        queue: 'intake',
      });
      const entry = { EventBusName: 'regua', Source: 'billing', Detail: '{"invoiceId":"i-1"}' };
      const { FailedEntryCount, Entries } = await events.send(
        new PutEventsCommand({
          Entries: [
            { ...entry, DetailType: 'InvoiceIssued' },
            { ...entry, DetailType: 'InvoiceCancelled' },
          ],
        }),
      );
      expect(FailedEntryCount).toBe(0);
      expect(aws.messages('intake').map(({ body }) => JSON.parse(body))).toEqual([
        {
          version: '0',
          id: Entries?.[0]?.EventId,
          'detail-type': 'InvoiceIssued',
          source: 'billing',
          account: '123456789012',
          time: '2026-03-02T12:00:00Z',
          region: 'sa-east-1',
          resources: [],
          detail: { invoiceId: 'i-1' },
        },
      ]);
      expect(happenings.map((happening) => happening.kind)).toEqual(['event', 'event']);
    });

    it('fails single entries that are wrong, and keeps the rest', async () => {
      const { events } = await prepare(way);
      const { FailedEntryCount, Entries } = await events.send(
        new PutEventsCommand({
          Entries: [
            { Source: 'a', DetailType: 'b', Detail: '{}' },
            { Source: 'a', DetailType: 'b', Detail: '[1' },
            { DetailType: 'b', Detail: '{}' },
          ],
        }),
      );
      expect(FailedEntryCount).toBe(2);
      expect(Entries?.map(({ ErrorCode }) => ErrorCode)).toEqual([
        undefined,
        'MalformedDetail',
        'InvalidArgument',
      ]);
    });

    it('refuses patterns it does not know', async () => {
      const { aws } = await prepare(way);
      aws.createQueue({ name: 'intake', visibilityTimeoutSeconds: 60 });
      const pattern = { source: [{ prefix: 'bill' }] } as never;
      expect(() => aws.createRule({ bus: 'default', pattern, queue: 'intake' })).toThrow(SandboxSetupError);
    });
  });

  describe('SQS', () => {
    it('takes a message and describes the queue', async () => {
      const { aws, sqs } = await prepare(way);
      aws.createQueue({ name: 'dead', visibilityTimeoutSeconds: 30 });
      const QueueUrl = aws.createQueue({
        name: 'work',
        visibilityTimeoutSeconds: 30,
        deadLetter: { queue: 'dead', maxReceiveCount: 3 },
      });
      expect(await sqs.send(new GetQueueUrlCommand({ QueueName: 'work' }))).toMatchObject({ QueueUrl });
      const { MessageId } = await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: 'olá' }));
      expect(aws.messages('work')).toMatchObject([{ messageId: MessageId, body: 'olá' }]);
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }),
      );
      expect(Attributes).toMatchObject({ ApproximateNumberOfMessages: '1', VisibilityTimeout: '30' });
      expect(JSON.parse(Attributes?.RedrivePolicy ?? '')).toMatchObject({ maxReceiveCount: 3 });
    });

    it('takes several messages in one call', async () => {
      const { aws, sqs } = await prepare(way);
      const QueueUrl = aws.createQueue({ name: 'work', visibilityTimeoutSeconds: 30 });
      const Entries = ['a', 'b'].map((MessageBody, index) => ({ Id: String(index), MessageBody }));
      const { Successful, Failed } = await sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
      expect(Successful?.map(({ MessageId }) => MessageId)).toEqual(
        aws.messages('work').map(({ messageId }) => messageId),
      );
      expect(Failed).toBeUndefined();
      expect(aws.messages('work').map(({ body }) => body)).toEqual(['a', 'b']);
    });

    it('hides no message under a handle that no receive gave', async () => {
      const { aws, sqs } = await prepare(way);
      const QueueUrl = aws.createQueue({ name: 'work', visibilityTimeoutSeconds: 30 });
      const change = sqs.send(
        new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle: 'x', VisibilityTimeout: 5 }),
      );
      await expect(change).rejects.toMatchObject({ name: 'ReceiptHandleIsInvalid' });
    });

    it('does not know other queues', async () => {
      const { sqs } = await prepare(way);
      const lookUp = sqs.send(new GetQueueUrlCommand({ QueueName: 'nowhere' }));
      await expect(lookUp).rejects.toMatchObject({ name: 'QueueDoesNotExist' });
    });
  });

  describe('Secrets Manager', () => {
    it('gives a secret by name and by ARN', async () => {
      const { aws, secrets } = await prepare(way);
      const arn = aws.createSecret('psp', '{"key":"k"}');
      for (const SecretId of ['psp', arn]) {
        const { SecretString, ARN } = await secrets.send(new GetSecretValueCommand({ SecretId }));
        expect([SecretString, ARN]).toEqual(['{"key":"k"}', arn]);
      }
      const missing = secrets.send(new GetSecretValueCommand({ SecretId: 'other' }));
      await expect(missing).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    });
  });

  describe('operations that are not implemented', () => {
    it.each([
      ['sqs:ReceiveMessage', ({ sqs }) => sqs.send(new ReceiveMessageCommand({ QueueUrl: 'http://x/1/q' }))],
      ['sns:Subscribe', ({ sns }) => sns.send(new SubscribeCommand({ TopicArn: 'arn:x', Protocol: 'sms' }))],
      [
        way === 'over HTTP' ? 'ses:GET /v2/email/account' : 'ses:GetAccount',
        ({ ses }) => ses.send(new GetAccountCommand({})),
      ],
      ['states:CreateActivity', ({ sfn }) => sfn.send(new CreateActivityCommand({ name: 'a' }))],
      [
        'dynamodb:TransactWriteItems',
        ({ dynamodb }) => dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [] })),
      ],
    ] satisfies [string, (clients: Awaited<ReturnType<typeof prepare>>) => Promise<unknown>][])(
      'refuses %s by name',
      async (name, call) => {
        const refused = call(await prepare(way));
        await expect(refused).rejects.toMatchObject({
          name: 'UnsupportedOperation',
          message: expect.stringContaining(`the sandbox does not implement ${name}`),
        });
      },
    );
  });
});
