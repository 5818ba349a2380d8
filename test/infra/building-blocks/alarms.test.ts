import { describe, expect, it } from 'vitest';
import type { FunctionSpec } from '#deployment/function-spec.ts';
import { LOG_ALARMS, type LogAlarmName } from '#deployment/log-alarms.ts';
import { QUEUE_FUNCTIONS } from '#deployment/queue-functions.ts';
import { FUNCTIONS, namesOf } from '#deployment/topology.ts';
import { idOf } from '#infra/functions/functions.ts';
import { PRODUCT, reachedFrom } from '#test/architecture/reached-from.ts';
import { Synthesized } from '#test/infra/synthesized.ts';

const template = new Synthesized({ alarmEmail: 'plantao@empresa.com.br' });
const alarms = template.all('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties);
const topic = template.one('AWS::SNS::Topic', 'Alarms');

const watching = (metric: string, dimension: string, id: string) =>
  alarms.filter(
    (alarm) =>
      alarm.MetricName === metric &&
      alarm.Dimensions?.some(
        ({ Name, Value }: { Name: string; Value: unknown }) =>
          Name === dimension && JSON.stringify(Value).includes(`"${id}"`),
      ),
  );
const idsOf = (type: string) => template.all(type).map(([id]) => id);

describe('an alarm', () => {
  it.each(idsOf('AWS::SQS::Queue').filter((id) => /(DeadLetters|Undelivered)[0-9A-F]{8}$/.test(id)))(
    'is raised at the first message in %s',
    (id) => {
      expect(watching('ApproximateNumberOfMessagesVisible', 'QueueName', id)).toEqual([
        expect.objectContaining({
          Threshold: 1,
          ComparisonOperator: 'GreaterThanOrEqualToThreshold',
          Statistic: 'Maximum',
        }),
      ]);
    },
  );

  it.each(Object.entries(QUEUE_FUNCTIONS))(
    'is raised when a message of the queue of %s waits for longer than the topology says',
    (name, { queue }) => {
      const { id } = template.one('AWS::SQS::Queue', `${idOf(name)}Queue`);
      expect(watching('ApproximateAgeOfOldestMessage', 'QueueName', id)).toEqual([
        expect.objectContaining({ Threshold: queue.backlogAlarmMinutes * 60 }),
      ]);
    },
  );

  it('waits for longer where the queue itself holds each message back', () => {
    const { delaySeconds, backlogAlarmMinutes } = QUEUE_FUNCTIONS['restart-executions'].queue;
    expect([delaySeconds, backlogAlarmMinutes]).toEqual([900, 120]);
  });

  it.each(Object.entries(LOG_ALARMS))('is raised once at %s, wherever it is logged', (metricName, given) => {
    expect(alarms.filter(({ MetricName }) => MetricName === metricName)).toEqual([
      expect.objectContaining({
        AlarmDescription: given.alarm,
        Namespace: 'Regua/dev',
        Threshold: 1,
        Statistic: 'Sum',
        Period: given.periodMinutes * 60,
      }),
    ]);
  });

  it.each(Object.entries<FunctionSpec>(FUNCTIONS))(
    'counts what the modules of %s log',
    (name, { logAlarms = [] }) => {
      const texts = reachedFrom(name).map((path) => PRODUCT.get(path) ?? '');
      const logged = namesOf(LOG_ALARMS).filter((metricName) =>
        texts.some((text) => text.includes(`'${LOG_ALARMS[metricName].message}'`)),
      );
      expect([...logAlarms].toSorted()).toEqual(logged.toSorted());
      const filters = template
        .all('AWS::Logs::MetricFilter')
        .map(([, { Properties }]) => Properties)
        .filter(({ LogGroupName }) => JSON.stringify(LogGroupName).includes(`${idOf(name)}HandlerLogs`));
      expect(filters.map(({ MetricTransformations: [{ MetricName }] }) => MetricName).toSorted()).toEqual(
        logged.toSorted(),
      );
      for (const { FilterPattern, MetricTransformations } of filters) {
        const [{ MetricName, MetricNamespace }] = MetricTransformations;
        expect(FilterPattern).toBe(`{ $.message = "${LOG_ALARMS[MetricName as LogAlarmName].message}" }`);
        expect(MetricNamespace).toBe('Regua/dev');
      }
    },
  );

  it('stays on while a payment source is stale: it looks at two checks of the sources', () => {
    const { ScheduleExpression } = template.one('AWS::Events::Rule', 'WatchSources').Properties;
    expect(ScheduleExpression).toBe('rate(15 minutes)');
    expect(LOG_ALARMS.SourcesStale.periodMinutes).toBe(30);
  });

  it('is raised at no execution that was stopped: ours of closed debts are', () => {
    expect(alarms.filter(({ MetricName }) => MetricName === 'ExecutionsAborted')).toEqual([]);
  });

  it.each(idsOf('AWS::Lambda::Function'))('is raised at errors and throttles of %s', (id) => {
    for (const metric of ['Errors', 'Throttles'])
      expect(watching(metric, 'FunctionName', id)).toEqual([expect.objectContaining({ Threshold: 1 })]);
  });

  it.each(idsOf('AWS::StepFunctions::StateMachine'))('is raised at every bad end in %s', (id) => {
    for (const metric of ['ExecutionsFailed', 'ExecutionsTimedOut'])
      expect(watching(metric, 'StateMachineArn', id)).toEqual([expect.objectContaining({ Threshold: 1 })]);
  });

  it('is raised when the API answers 5xx', () => {
    expect(watching('5xx', 'ApiId', template.one('AWS::ApiGatewayV2::Api').id)).toHaveLength(1);
  });
});

describe('every alarm', () => {
  it.each(alarms)('says what happened, to somebody ($AlarmDescription)', (alarm) => {
    expect(alarm.AlarmDescription).toMatch(/\.$/);
    expect(alarm.AlarmActions).toEqual([{ Ref: topic.id }]);
    expect(alarm.TreatMissingData).toBe('notBreaching');
  });
});

describe('the topic', () => {
  const { Statement: statements } = template.one('AWS::SNS::TopicPolicy', 'Alarms').Properties.PolicyDocument;

  it('is open to the alarms of this account, and only over TLS', () => {
    expect(statements).toEqual([
      expect.objectContaining({
        Effect: 'Deny',
        Action: 'sns:Publish',
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    ]);
  });

  it('writes to the address of the stage, and to nobody without one', () => {
    expect(template.one('AWS::SNS::Subscription', 'Alarms').Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: 'plantao@empresa.com.br',
    });
    const others = new Synthesized().all('AWS::SNS::Subscription').filter(([id]) => id.startsWith('Alarms'));
    expect(others).toEqual([]);
  });
});
