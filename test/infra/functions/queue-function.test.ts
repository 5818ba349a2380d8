import { describe, expect, it } from 'vitest';
import { BillingEvents } from '#schemas/events/billing.ts';
import { type CfnResource, type Statement, Synthesized } from '#test/infra/synthesized.ts';

const template = new Synthesized();
const queues = template.all('AWS::SQS::Queue');
const rule = template.one('AWS::Events::Rule', 'IntakeRule').Properties;
const intakeQueue = template.one('AWS::SQS::Queue', 'IntakeQueue');
const intakeDeadLetters = template.one('AWS::SQS::Queue', 'IntakeDeadLetters');
const DEAD_LETTERS = [
  intakeDeadLetters.id,
  template.one('AWS::SQS::Queue', 'IntakeUndelivered').id,
  template.one('AWS::SQS::Queue', 'WebhookDeadLetters').id,
  template.one('AWS::SQS::Queue', 'FeedbackDeadLetters').id,
  template.one('AWS::SQS::Queue', 'CourtesyDeadLetters').id,
  template.one('AWS::SQS::Queue', 'WithdrawBillsDeadLetters').id,
  template.one('AWS::SQS::Queue', 'ClearListingsDeadLetters').id,
  template.one('AWS::SQS::Queue', 'FollowPaymentPlanDeadLetters').id,
  template.one('AWS::SQS::Queue', 'FailedExecutionsDeadLetters').id,
  template.one('AWS::SQS::Queue', 'BankFileDeadLetters').id,
  template.one('AWS::SQS::Queue', 'RouteEventsDeadLetters').id,
  template.one('AWS::SQS::Queue', 'DeliverEventsDeadLetters').id,
];

describe('every queue', () => {
  it.each(queues)('%s is encrypted', (_id, { Properties }) => {
    expect(Properties.SqsManagedSseEnabled).toBe(true);
  });

  it.each(queues)('%s refuses callers without TLS', (id) => {
    const statements: Statement[] = template
      .all('AWS::SQS::QueuePolicy')
      .filter(([, policy]) => policy.Properties.Queues.some((queue: { Ref: string }) => queue.Ref === id))
      .flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement);
    expect(statements).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Action: 'sqs:*',
        Principal: { AWS: '*' },
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
  });

  it.each(queues)('%s has dead letters or holds them', (id, { Properties }: CfnResource) => {
    expect(Properties.RedrivePolicy !== undefined || DEAD_LETTERS.includes(id)).toBe(true);
  });

  it.each(DEAD_LETTERS)('%s keeps dead letters as long as SQS can', (id) => {
    expect(template.resources[id]?.Properties.MessageRetentionPeriod).toBe(14 * 24 * 3600);
  });
});

describe('the rule', () => {
  it('takes from billing exactly the events that have a schema', () => {
    expect(rule.EventPattern).toEqual({ source: ['billing'], 'detail-type': Object.keys(BillingEvents) });
  });

  it('puts into the intake queue, and what it cannot deliver where it is not lost', () => {
    expect(rule.Targets).toEqual([
      expect.objectContaining({
        Arn: { 'Fn::GetAtt': [intakeQueue.id, 'Arn'] },
        DeadLetterConfig: { Arn: { 'Fn::GetAtt': [expect.stringMatching(/^IntakeUndelivered/), 'Arn'] } },
      }),
    ]);
  });
});

describe('the rule on the default bus', () => {
  const executions = template.one('AWS::Events::Rule', 'FailedExecutionsStatusChanges').Properties;

  it('takes the bad ends of executions, of the machines of this stage alone', () => {
    expect(executions.EventBusName).toBeUndefined();
    expect(executions.EventPattern).toMatchObject({
      source: ['aws.states'],
      'detail-type': ['Step Functions Execution Status Change'],
      detail: { status: ['FAILED', 'TIMED_OUT', 'ABORTED'] },
    });
    expect(JSON.stringify(executions.EventPattern.detail.stateMachineArn)).toContain(
      ':stateMachine:regua-dev-',
    );
  });

  it('keeps what it cannot deliver', () => {
    expect(executions.Targets).toEqual([
      expect.objectContaining({
        DeadLetterConfig: {
          Arn: { 'Fn::GetAtt': [expect.stringMatching(/^FailedExecutionsDeadLetters/), 'Arn'] },
        },
      }),
    ]);
  });
});

describe('the bus', () => {
  it.each([
    ['dev', 3],
    ['prod', 30],
  ] as const)('in %s keeps its events for a replay, %i days, and personal data no longer', (stage, days) => {
    const deployed = stage === 'dev' ? template : new Synthesized({ stage });
    const archive = deployed.one('AWS::Events::Archive').Properties;
    expect(archive.SourceArn).toEqual({ 'Fn::GetAtt': [deployed.one('AWS::Events::EventBus').id, 'Arn'] });
    expect(archive.EventPattern).toEqual({ source: ['billing', 'regua'] });
    expect(archive.RetentionDays).toBe(days);
  });
});

describe('the intake', () => {
  const { Properties: mapping } = template.one('AWS::Lambda::EventSourceMapping', 'Intake');
  const handler = template.one('AWS::Lambda::Function', 'Intake').Properties;

  it('hides a message for six times as long as the function may take', () => {
    expect(intakeQueue.Properties.VisibilityTimeout).toBeGreaterThanOrEqual(6 * handler.Timeout);
  });

  it('gives up on a message after five times, before it expires', () => {
    expect(intakeQueue.Properties.RedrivePolicy).toEqual({
      deadLetterTargetArn: { 'Fn::GetAtt': [intakeDeadLetters.id, 'Arn'] },
      maxReceiveCount: 5,
    });
    expect(intakeQueue.Properties.MessageRetentionPeriod).toBeLessThan(
      intakeDeadLetters.Properties.MessageRetentionPeriod,
    );
  });

  it('takes batches of ten and repeats only what failed', () => {
    expect(mapping.EventSourceArn).toEqual({ 'Fn::GetAtt': [intakeQueue.id, 'Arn'] });
    expect(mapping.BatchSize).toBe(10);
    expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
  });

  it.each([
    ['dev', 2],
    ['prod', 5],
  ])('in %s is at most %i at once', (stage, concurrency) => {
    const of = new Synthesized({ stage }).one('AWS::Lambda::EventSourceMapping', 'Intake').Properties;
    expect(of.ScalingConfig).toEqual({ MaximumConcurrency: concurrency });
  });
});
