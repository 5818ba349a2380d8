import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { BankFileBucket } from './constructs/bank-file-bucket.ts';
import { DeliveryNotifications } from './constructs/delivery-notifications.ts';
import { Ladders } from './constructs/ladders.ts';
import { LogAlarms } from './constructs/log-alarms.ts';
import { SmsSpendAlarm } from './constructs/sms-spend-alarm.ts';
import { layFoundation, type StackSettings } from './foundation/foundation.ts';
import { deployFunctions } from './functions/functions.ts';

export type ReguaStackProps = StackProps & StackSettings;

/** One deployment of Régua: an invoice comes in on the bus, walks its ladder, and a payment ends it. */
export class ReguaStack extends Stack {
  constructor(scope: Construct, id: string, props: ReguaStackProps) {
    super(scope, id, { terminationProtection: props.stage.keepsData, ...props });

    const foundation = layFoundation(this, props);
    const { queues, http, machine } = deployFunctions(this, foundation);
    const { intake, feedback } = queues;
    const bankFile = queues['bank-file'];
    new Ladders(this, 'Ladders', foundation, machine);
    const { bucket } = new BankFileBucket(this, 'BankFiles', foundation, bankFile);
    const { topic } = new DeliveryNotifications(this, 'Notifications', foundation, feedback);

    new LogAlarms(this, 'LogAlarms', foundation);
    new SmsSpendAlarm(this, 'SmsSpend', foundation);

    const { alarms, table, events, machines, signIn, addresses, web, secrets, remittances } = foundation;
    this.#output({
      BusName: events.bus.eventBusName,
      ...addresses.outputs,
      ...signIn.outputs,
      WebUrl: web.url,
      WebTarget: web.target,
      WebBucketName: web.bucketName,
      TableName: table.table.tableName,
      MachineArnPrefix: machines.arnPrefix,
      WebhookSecretArn: secrets.webhooks.secretArn,
      PspSecretArn: secrets.psps?.secretArn,
      EnrichmentSecretArn: secrets.enrichment?.secretArn,
      BureauSecretArn: secrets.bureaus?.secretArn,
      LinkSecretArn: secrets.links.secretArn,
      UnsubscribeSecretArn: secrets.unsubscribe.secretArn,
      SellerLinkSecretArn: secrets.sellerLinks.secretArn,
      PseudonymSecretArn: secrets.pseudonyms.secretArn,
      SellerKeySecretArn: secrets.sellerKeys.secretArn,
      IntakeQueueUrl: intake.queue.queueUrl,
      IntakeDeadLetterQueueUrl: intake.deadLetters.queueUrl,
      UndeliveredQueueUrl: intake.undelivered?.queueUrl,
      WebhookDeadLetterQueueUrl: http.webhook.deadLetters?.queueUrl,
      FeedbackTopicArn: topic.topicArn,
      FeedbackQueueUrl: feedback.queue.queueUrl,
      FeedbackDeadLetterQueueUrl: feedback.deadLetters.queueUrl,
      FeedbackFunctionArn: feedback.handler.function.functionArn,
      BankFileBucketName: bucket.bucketName,
      BankFileQueueUrl: bankFile.queue.queueUrl,
      BankFileDeadLetterQueueUrl: bankFile.deadLetters.queueUrl,
      RemittanceBucketName: remittances?.bucket.bucketName,
      AlarmTopicArn: alarms.topic.topicArn,
    });
  }

  /** Prints values after a deployment; absent ones are left out. */
  #output(values: Readonly<Record<string, string | undefined>>): void {
    for (const [id, value] of Object.entries(values)) if (value) new CfnOutput(this, id, { value });
  }
}
