import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { Config } from '#schemas/config/config.ts';
import type { Capability } from './capability.ts';
import { Alarms } from './constructs/alarms.ts';
import { BankFiles } from './constructs/bank-files.ts';
import { BillWithdrawal } from './constructs/bill-withdrawal.ts';
import { BillingIntake } from './constructs/billing-intake.ts';
import { Courtesies } from './constructs/courtesies.ts';
import { DebtReEvaluation } from './constructs/debt-re-evaluation.ts';
import { DebtTable } from './constructs/debt-table.ts';
import { DebtorPage } from './constructs/debtor-page.ts';
import { DeliveryFeedback } from './constructs/delivery-feedback.ts';
import { EventBus } from './constructs/event-bus.ts';
import { ExecutionRestarts } from './constructs/execution-restarts.ts';
import { HandingOver } from './constructs/handing-over.ts';
import { Ladders } from './constructs/ladders.ts';
import { Messaging } from './constructs/messaging.ts';
import { PaymentPlanFollowing } from './constructs/payment-plan-following.ts';
import { PaymentWebhook } from './constructs/payment-webhook.ts';
import { SellerFeed } from './constructs/seller-feed.ts';
import { SourceWatch } from './constructs/source-watch.ts';
import { StepTaking } from './constructs/step-taking.ts';
import { Unsubscribing } from './constructs/unsubscribing.ts';
import { MachineArns } from './machine-arns.ts';
import type { Stage } from './stage.ts';

export interface ReguaStackProps extends StackProps {
  readonly stage: Stage;
  readonly config: Config;
}

/** One deployment of Régua: an invoice comes in on the bus, walks its ladder, and a payment ends it. */
export class ReguaStack extends Stack {
  constructor(scope: Construct, id: string, props: ReguaStackProps) {
    super(scope, id, { terminationProtection: props.stage.keepsData, ...props });
    const { stage, config } = props;

    const table = new DebtTable(this, 'Debts', { stage });
    const events = new EventBus(this, 'Events', { stage });
    const machines = new MachineArns(this, stage, config);
    const base: Capability = { stage, config, table, events, machines };

    const intake = new BillingIntake(this, 'Intake', base);
    const webhook = new PaymentWebhook(this, 'Webhook', base);
    const unsubscribing = new Unsubscribing(this, 'Unsubscribe', { ...base, api: webhook.api });
    const sellers = new SellerFeed(this, 'SellerFeed', { ...base, api: webhook.api, links: unsubscribing });
    const messaging = new Messaging(this, 'Messaging', { config, links: unsubscribing });
    const { handler: takeStep, pspSecret } = new StepTaking(this, 'TakeStep', { ...base, messaging });
    const page = new DebtorPage(this, 'Page', { ...base, webhook, links: unsubscribing, pspSecret });
    const feedback = new DeliveryFeedback(this, 'Feedback', { ...base, mail: messaging.mail });
    const withdrawal = new BillWithdrawal(this, 'BillWithdrawal', { ...base, pspSecret });
    const paymentPlans = new PaymentPlanFollowing(this, 'PaymentPlan', base);
    const courtesies = new Courtesies(this, 'Courtesy', { ...base, messaging });
    const executionRestarts = new ExecutionRestarts(this, 'RestartExecutions', base);
    const bankFiles = new BankFiles(this, 'BankFile', base);
    const sources = new SourceWatch(this, 'SourceWatch', base);
    const handOver = new HandingOver(this, 'HandOver', base).handler;
    const reEvaluateDebt = new DebtReEvaluation(this, 'ReEvaluateDebt', base).handler;
    const ladders = new Ladders(this, 'Ladders', { ...base, takeStep, handOver, reEvaluateDebt });

    const alarms = new Alarms(this, 'Alarms', { stage });
    alarms.onDeadLetters('IntakeDeadLetters', intake.refused, 'Billing events that no debt was opened for.');
    alarms.onDeadLetters(
      'IntakeUndelivered',
      intake.undelivered,
      'Billing events that never reached the queue.',
    );
    alarms.onDeadLetters('WebhookDeadLetters', webhook.deadLetters, 'Payments received but not recorded.');
    alarms.onDeadLetters(
      'FeedbackDeadLetters',
      feedback.refused,
      'What a channel told of messages could not be read or recorded: a bounce may go unheeded.',
    );
    alarms.onDeadLetters(
      'CourtesyDeadLetters',
      courtesies.deadLetters,
      'Debtors who were owed a receipt or an apology did not get it.',
    );
    alarms.onDeadLetters(
      'BillWithdrawalDeadLetters',
      withdrawal.deadLetters,
      'Bills of closed debts can still be paid: take them back at their provider.',
    );
    alarms.onDeadLetters(
      'PaymentPlanDeadLetters',
      paymentPlans.deadLetters,
      'Debts that closed, and whose payment plan did not hear of it: an instalment may still be asked for.',
    );
    alarms.onBacklog('PaymentPlan', paymentPlans.queue, Duration.minutes(15));
    alarms.onFunction('PaymentPlan', paymentPlans.handler);
    alarms.onBacklog('BillWithdrawal', withdrawal.queue, Duration.minutes(15));
    alarms.onFunction('BillWithdrawal', withdrawal.handler);
    alarms.onDeadLetters(
      'RestartExecutionsDeadLetters',
      executionRestarts.deadLetters,
      'Closed debts whose execution could not be looked at: it may wait on until its next step.',
    );
    alarms.onLostWakes('ExecutionsRestarted', executionRestarts.mended);
    alarms.onDeadLetters(
      'BankFileDeadLetters',
      bankFiles.deadLetters,
      'Return files, or lines of them, that could not be read: a person must look, for somebody may have paid.',
    );
    // A long file is read over several calls, and a try that failed comes back.
    alarms.onBacklog('BankFile', bankFiles.queue, Duration.minutes(15));
    alarms.onBacklog('Feedback', feedback.queue, Duration.minutes(15));
    alarms.onBacklog('Courtesy', courtesies.queue, Duration.minutes(15));
    // It holds each message back for a quarter of an hour, and paces itself after a bank's file.
    alarms.onBacklog('RestartExecutions', executionRestarts.queue, Duration.hours(2));
    alarms.onBacklog('Intake', intake.queue, Duration.minutes(15));
    alarms.onFunction('Intake', intake.handler);
    alarms.onFunction('TakeStep', takeStep);
    alarms.onFunction('HandOver', handOver);
    alarms.onFunction('ReEvaluateDebt', reEvaluateDebt);
    alarms.onFunction('Webhook', webhook.handler);
    alarms.onFunction('Feedback', feedback.handler);
    alarms.onFunction('Unsubscribe', unsubscribing.handler);
    alarms.onFunction('Page', page.handler);
    alarms.onFunction('SellerFeed', sellers.handler);
    alarms.onFunction('Courtesy', courtesies.handler);
    alarms.onFunction('RestartExecutions', executionRestarts.handler);
    alarms.onFunction('BankFile', bankFiles.handler);
    alarms.onStaleSources('SourcesStale', sources.stale);
    alarms.onFunction('SourceWatch', sources.handler);
    for (const machine of ladders.machines) alarms.onLadder(`Ladder-${machine.node.id}`, machine);
    alarms.onApi('Webhook', webhook.api);

    new CfnOutput(this, 'BusName', { value: events.bus.eventBusName });
    new CfnOutput(this, 'ApiUrl', { value: webhook.url });
    new CfnOutput(this, 'TableName', { value: table.table.tableName });
    new CfnOutput(this, 'MachineArnPrefix', { value: machines.arnPrefix });
    new CfnOutput(this, 'WebhookSecretArn', { value: webhook.secret.secretArn });
    if (pspSecret) new CfnOutput(this, 'PspSecretArn', { value: pspSecret.secretArn });
    if (intake.enrichmentSecret)
      new CfnOutput(this, 'EnrichmentSecretArn', { value: intake.enrichmentSecret.secretArn });
    new CfnOutput(this, 'IntakeQueueUrl', { value: intake.queue.queueUrl });
    new CfnOutput(this, 'IntakeDeadLetterQueueUrl', { value: intake.refused.queueUrl });
    new CfnOutput(this, 'UndeliveredQueueUrl', { value: intake.undelivered.queueUrl });
    new CfnOutput(this, 'WebhookDeadLetterQueueUrl', { value: webhook.deadLetters.queueUrl });
    new CfnOutput(this, 'LinkSecretArn', { value: unsubscribing.secret.secretArn });
    new CfnOutput(this, 'SellerKeySecretArn', { value: sellers.secret.secretArn });
    new CfnOutput(this, 'FeedbackTopicArn', { value: feedback.topic.topicArn });
    new CfnOutput(this, 'FeedbackQueueUrl', { value: feedback.queue.queueUrl });
    new CfnOutput(this, 'FeedbackDeadLetterQueueUrl', { value: feedback.refused.queueUrl });
    new CfnOutput(this, 'FeedbackFunctionArn', { value: feedback.handler.function.functionArn });
    new CfnOutput(this, 'BankFileBucketName', { value: bankFiles.bucket.bucketName });
    new CfnOutput(this, 'BankFileQueueUrl', { value: bankFiles.queue.queueUrl });
    new CfnOutput(this, 'BankFileDeadLetterQueueUrl', { value: bankFiles.deadLetters.queueUrl });
    new CfnOutput(this, 'AlarmTopicArn', { value: alarms.topic.topicArn });
  }
}
