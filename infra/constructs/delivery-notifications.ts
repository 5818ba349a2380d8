import { ArnFormat, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { EmailSendingEvent, EventDestination } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { Handler } from '#infra/building-blocks/handler.ts';
import type { Foundation } from '#infra/foundation/foundation.ts';
import type { QueueFunction } from '#infra/functions/queue-function.ts';
import type { Stage } from '#infra/stage/stage.ts';

/** The services of WhatsApp and of incoming SMS: an operator points both at the topic. */
const LINKED_LATER = ['social-messaging.amazonaws.com', 'sms-voice.amazonaws.com'];

/**
 * What becomes of each e-mail. Not openings and clicks: to ask for them is to have SES replace links and add an image (see
 * `Messaging`). Not the events of SES's own lists, which we do not use.
 */
const EVENTS = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.DELIVERY_DELAY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.COMPLAINT,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.RENDERING_FAILURE,
];

/** The topic on which the channels publish what became of messages; it fills the queue of `feedback`. */
export class DeliveryNotifications extends Construct {
  /** SES publishes to it, and WhatsApp and two-way SMS once they are linked. */
  readonly topic: Topic;

  constructor(
    scope: Construct,
    id: string,
    { stage, messaging }: Foundation,
    { handler, queue, deadLetters }: Pick<QueueFunction, 'handler' | 'queue' | 'deadLetters'>,
  ) {
    super(scope, id);
    this.topic = notificationTopic(this, stage);
    messaging.mail.addEventDestination('Notifications', {
      destination: EventDestination.snsTopic(this.topic),
      events: EVENTS,
    });
    this.topic.addSubscription(
      new SqsSubscription(queue, { rawMessageDelivery: true, deadLetterQueue: deadLetters }),
    );
    this.#takeLogsOfSms(handler);
  }

  /**
   * Allows the log groups of SMS to call the function. SNS makes these groups itself once the account logs SMS: an operator
   * makes the subscription afterwards (docs/deploying.md).
   */
  #takeLogsOfSms({ function: lambda }: Handler): void {
    const stack = Stack.of(this);
    for (const [id, end] of [
      ['Sms', 'DirectPublishToPhoneNumber'],
      ['FailedSms', 'DirectPublishToPhoneNumber/Failure'],
    ] as const)
      lambda.addPermission(`${id}Logs`, {
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

/** The topic is encrypted, because notifications quote addresses; with our own key, because AWS's own lets no service write. */
function notificationTopic(scope: Construct, stage: Stage): Topic {
  const { account } = Stack.of(scope);
  const key = new Key(scope, 'Key', {
    description: `Régua ${stage.name}: delivery notifications of messages`,
    enableKeyRotation: true,
    removalPolicy: stage.removalPolicy,
  });
  const topic = new Topic(scope, 'Topic', {
    displayName: `Régua ${stage.name}: delivery notifications`,
    masterKey: key,
    enforceSSL: true,
  });
  const conditions = { StringEquals: { 'aws:SourceAccount': account } };
  for (const service of LINKED_LATER) topic.grantPublish(new ServicePrincipal(service, { conditions }));
  // The event destination of SES allows the topic by itself, but not the key.
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'SesPublishesToTheTopic',
      principals: [new ServicePrincipal('ses.amazonaws.com')],
      actions: ['kms:GenerateDataKey*', 'kms:Decrypt'],
      resources: ['*'],
      conditions,
    }),
  );
  return topic;
}
