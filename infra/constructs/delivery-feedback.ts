import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { type ConfigurationSet, EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Capability } from '#infra/capability.ts';
import type { Stage } from '#infra/stage.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { Handler } from './handler.ts';
import { WorkQueue } from './work-queue.ts';

const TIMEOUT = Duration.seconds(30);

/** WhatsApp, and SMS that come in: an operator points both at the topic. */
const LINKED_LATER = ['social-messaging.amazonaws.com', 'sms-voice.amazonaws.com'];

/** All but those of SES's own lists, which we do not use. */
const EVENTS = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.DELIVERY_DELAY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.RENDERING_FAILURE,
  EmailSendingEvent.OPEN,
  EmailSendingEvent.CLICK,
];

export interface DeliveryFeedbackProps extends Capability {
  /** Whose e-mails are told of. */
  readonly mail: ConfigurationSet;
}

/** What became of messages: from the channels through a topic and a queue to the function that records it. */
export class DeliveryFeedback extends Construct {
  readonly handler: Handler;
  /** SES writes to it, and WhatsApp and two-way SMS once they are linked. */
  readonly topic: Topic;
  readonly queue: WorkQueue;
  /** Feedback that could not be read or recorded. */
  readonly refused: DeadLetterQueue;

  constructor(scope: Construct, id: string, props: DeliveryFeedbackProps) {
    super(scope, id);
    const { stage, config, table, events, machines, mail } = props;

    this.topic = feedbackTopic(this, stage);
    mail.addEventDestination('Feedback', {
      destination: EventDestination.snsTopic(this.topic),
      events: EVENTS,
    });

    this.refused = new DeadLetterQueue(this, 'DeadLetters');
    this.queue = new WorkQueue(this, 'Queue', { functionTimeout: TIMEOUT, deadLetters: this.refused });
    this.topic.addSubscription(
      new SqsSubscription(this.queue, { rawMessageDelivery: true, deadLetterQueue: this.refused }),
    );

    this.handler = new Handler(this, 'Handler', {
      stage,
      config,
      folder: 'feedback',
      description: 'Records what the channels tell of messages, and goes on at once after a bounce',
      timeout: TIMEOUT,
      environment: {
        TABLE_NAME: table.table.tableName,
        BUS_NAME: events.bus.eventBusName,
        DEAD_LETTER_QUEUE_URL: this.refused.queueUrl,
        FEEDBACK_QUEUE_URL: this.queue.queueUrl,
      },
    });
    table.grantDebts(this.handler);
    events.grantPublish(this.handler);
    this.handler.allowWake(machines, 'states:SendTaskFailure');
    this.handler.allow(['sqs:SendMessage'], [this.refused.queueArn, this.queue.queueArn]);
    this.handler.function.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 10,
        maxConcurrency: stage.intakeConcurrency,
        reportBatchItemFailures: true,
      }),
    );
    this.#takeLogsOfSms();
  }

  /**
   * SNS logs each SMS once the account says so, in groups that it makes itself: the subscription is made afterwards
   * (docs/deploying.md), and is allowed here.
   */
  #takeLogsOfSms(): void {
    const stack = Stack.of(this);
    for (const [id, end] of [
      ['Sms', 'DirectPublishToPhoneNumber'],
      ['FailedSms', 'DirectPublishToPhoneNumber/Failure'],
    ] as const)
      this.handler.function.addPermission(`${id}Logs`, {
        principal: new ServicePrincipal('logs.amazonaws.com'),
        sourceArn: stack.formatArn({
          service: 'logs',
          resource: 'log-group',
          resourceName: `sns/${stack.region}/${stack.account}/${end}:*`,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
        sourceAccount: stack.account,
      });
  }
}

/** Feedback quotes addresses, so that its topic is encrypted; with a key of ours, for AWS's own lets no service write. */
function feedbackTopic(scope: Construct, stage: Stage): Topic {
  const { account } = Stack.of(scope);
  const key = new Key(scope, 'Key', {
    description: `Régua ${stage.name}: what the channels tell of messages`,
    enableKeyRotation: true,
    removalPolicy: stage.removalPolicy,
  });
  const topic = new Topic(scope, 'Topic', {
    displayName: `Régua ${stage.name}: feedback`,
    masterKey: key,
    enforceSSL: true,
  });
  const conditions = { StringEquals: { 'aws:SourceAccount': account } };
  for (const service of LINKED_LATER) topic.grantPublish(new ServicePrincipal(service, { conditions }));
  // The event destination of SES allows itself the topic, but not the key.
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'SesWritesToTheTopic',
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      actions: ['kms:GenerateDataKey*', 'kms:Decrypt'],
      resources: ['*'],
      conditions,
    }),
  );
  return topic;
}
