import { describe, expect, it } from 'vitest';
import type { FunctionSpec } from '#deployment/function-spec.ts';
import { entryOf, LOG_METRICS, type LogMetric, type LogMetricName } from '#deployment/log-metrics.ts';
import { QUEUE_FUNCTIONS } from '#deployment/queue-functions.ts';
import { SCHEDULED_FUNCTIONS, type ScheduledFunctionSpec } from '#deployment/scheduled-functions.ts';
import { FUNCTIONS, namesOf } from '#deployment/topology.ts';
import { idOf } from '#infra/functions/functions.ts';
import { PRODUCT, reachedFrom } from '#test/architecture/reached-from.ts';
import { config, Synthesized } from '#test/infra/synthesized.ts';

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
/** The messages of logs that raise an alarm. */
const ON_LOGS = Object.entries<LogMetric>(LOG_METRICS).flatMap(([metricName, { alarm }]) =>
  alarm ? [[metricName, { alarm }] as const] : [],
);
const BY_PROVIDER = { Key: 'provider', Value: '$.provider' };
const byName = (one: { MetricName: string }, other: { MetricName: string }): number =>
  one.MetricName.localeCompare(other.MetricName);
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

  it.each(Object.entries<ScheduledFunctionSpec>(SCHEDULED_FUNCTIONS))(
    'is raised when the schedule of %s calls no more, if the topology says that this harms somebody',
    (name, { silenceAlarm }) => {
      const found = watching(
        'Invocations',
        'FunctionName',
        template.one('AWS::Lambda::Function', idOf(name)).id,
      );
      expect(found).toEqual(
        silenceAlarm
          ? [
              expect.objectContaining({
                AlarmDescription: `${silenceAlarm.happened} ${silenceAlarm.debtors} ${silenceAlarm.todo} Runbook: schedules-stop.`,
                Namespace: 'AWS/Lambda',
                Statistic: 'Sum',
                Period: silenceAlarm.periodMinutes * 60,
                Threshold: 1,
                ComparisonOperator: 'LessThanThreshold',
                // Lambda counts no call that was not made.
                TreatMissingData: 'breaching',
              }),
            ]
          : [],
      );
    },
  );

  it('is raised on silence only after several runs, on every stage', () => {
    const watched = Object.values<ScheduledFunctionSpec>(SCHEDULED_FUNCTIONS).flatMap(
      ({ schedule, silenceAlarm }) => (silenceAlarm ? [{ schedule, silenceAlarm }] : []),
    );
    expect(watched).toHaveLength(6);
    for (const { schedule, silenceAlarm } of watched)
      for (const minutes of [schedule.everyMinutes, schedule.everyMinutesOnShortDays])
        expect(silenceAlarm.periodMinutes).toBeGreaterThanOrEqual(4 * minutes);
  });

  it.each(ON_LOGS)('is raised once at %s, wherever it is logged', (metricName, { alarm }) => {
    expect(alarms.filter(({ MetricName }) => MetricName === metricName)).toEqual([
      expect.objectContaining({
        AlarmDescription: `${alarm.happened} ${alarm.debtors} ${alarm.todo} Runbook: ${entryOf(metricName)}.`,
        Namespace: 'Regua/dev',
        Threshold: alarm.threshold ?? 1,
        Statistic: 'Sum',
        Period: alarm.periodMinutes * 60,
      }),
    ]);
  });

  it.each(Object.entries<FunctionSpec>(FUNCTIONS))(
    'counts what the modules of %s log, and no more',
    (name, { logMetrics = [] }) => {
      const texts = reachedFrom(name).map((path) => PRODUCT.get(path) ?? '');
      const logged = namesOf(LOG_METRICS).filter((metricName) =>
        texts.some((text) => text.includes(`'${LOG_METRICS[metricName].message}'`)),
      );
      expect([...logMetrics].toSorted()).toEqual(logged.toSorted());
      const filters = template
        .all('AWS::Logs::MetricFilter')
        .map(([, { Properties }]) => Properties)
        .filter(({ LogGroupName }) => JSON.stringify(LogGroupName).includes(`${idOf(name)}HandlerLogs`))
        .map(({ FilterPattern, MetricTransformations: [{ MetricName, MetricNamespace, Dimensions }] }) => ({
          FilterPattern,
          MetricName,
          MetricNamespace,
          Dimensions,
        }));
      const expected = logged.flatMap((MetricName: LogMetricName) => {
        const { message, by }: LogMetric = LOG_METRICS[MetricName];
        const filter = {
          FilterPattern: `{ $.message = "${message}" }`,
          MetricName,
          MetricNamespace: 'Regua/dev',
          Dimensions: undefined,
        };
        const ofEach = { ...filter, MetricName: `${MetricName}ByProvider`, Dimensions: [BY_PROVIDER] };
        return by ? [filter, ofEach] : [filter];
      });
      expect(filters.toSorted(byName)).toEqual(expected.toSorted(byName));
    },
  );

  it('is raised for each provider that a creditor relies on, after three refusals within an hour', () => {
    const [creditor, ...others] = Object.values(config.creditors);
    if (!creditor) throw new Error('there is no creditor');
    const sources = ['341/111-12345', 'meu-psp', 'outro-psp'].map((id) => ({
      id,
      within: { businessDays: 1, by: '09:00' },
    }));
    const creditors = [{ ...creditor, reconciliation: { sources, recheckHours: 4 } }, ...others];
    const relying = { ...config, creditors: Object.fromEntries(creditors.map((one) => [one.id, one])) };
    const ofProviders = new Synthesized({}, relying)
      .all('AWS::CloudWatch::Alarm')
      .map(([, { Properties }]) => Properties)
      .filter(({ MetricName }) => MetricName === 'WebhooksRefusedByProvider');
    expect(ofProviders.map(({ Dimensions }) => Dimensions)).toEqual([
      [{ Name: 'provider', Value: 'meu-psp' }],
      [{ Name: 'provider', Value: 'outro-psp' }],
    ]);
    for (const { Threshold, Period, AlarmDescription } of ofProviders) {
      expect([Threshold, Period]).toEqual([3, 3600]);
      expect(AlarmDescription).toMatch(/^Of the provider (meu|outro)-psp: .* debtors who paid are chased/);
    }
  });

  it('is raised when messages are due and none was sent, from 9 to 11 in Brasília', () => {
    const [alarm, ...others] = alarms.filter(({ Metrics }) => Metrics);
    expect(others).toEqual([]);
    // CloudWatch begins a period of two hours at each even hour of UTC: one at 12, which is 9 in Brasília.
    const counted = (Id: string, MetricName: string) =>
      expect.objectContaining({
        Id,
        MetricStat: {
          Metric: { Namespace: 'Regua/dev', MetricName },
          Period: 7200,
          Stat: 'Sum',
        },
      });
    expect(alarm.Metrics).toEqual([
      expect.objectContaining({ Expression: 'IF(FILL(due, 0) > 0 AND FILL(sent, 0) == 0, 1, 0)' }),
      counted('due', 'MessagesDue'),
      counted('sent', 'MessagesSent'),
    ]);
    expect(alarm).toMatchObject({ Threshold: 1, EvaluationPeriods: 1 });
  });

  it.each([
    { context: {}, threshold: 0.8 },
    { context: { smsSpendLimitUsd: '250' }, threshold: 200 },
  ])(
    'is raised when SMS have cost 80% of what may be spent in a month ($threshold)',
    ({ context, threshold }) => {
      const { Properties } = new Synthesized(context).one('AWS::CloudWatch::Alarm', 'SmsSpend');
      expect(Properties).toMatchObject({
        Namespace: 'AWS/SNS',
        MetricName: 'SMSMonthToDateSpentUSD',
        Statistic: 'Maximum',
        Threshold: threshold,
      });
      expect(Properties.Dimensions).toBeUndefined();
    },
  );

  it('is raised at nothing that is throttled by design: routes, channels, StartExecution', () => {
    const watched = new Set(alarms.flatMap(({ MetricName }) => MetricName ?? []));
    expect([...watched].toSorted()).toEqual(
      [
        '5xx',
        'ApproximateAgeOfOldestMessage',
        'ApproximateNumberOfMessagesVisible',
        'Errors',
        'ExecutionsFailed',
        'ExecutionsTimedOut',
        // Of our schedules: they call no more.
        'Invocations',
        'SMSMonthToDateSpentUSD',
        // Of persons: nobody designed that too many sign in at once.
        'SignInThrottles',
        // Of our functions: the account has no concurrency left.
        'Throttles',
        ...ON_LOGS.map(([metricName]) => metricName),
      ].toSorted(),
    );
  });

  it('stays on while a payment source is stale: it looks at two checks of the sources', () => {
    const { ScheduleExpression } = template.one('AWS::Events::Rule', 'WatchSources').Properties;
    expect(ScheduleExpression).toBe('rate(15 minutes)');
    expect(LOG_METRICS.SourcesStale.alarm.periodMinutes).toBe(30);
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
    // What happened, what it means for debtors, what to do, and where more is said.
    expect(alarm.AlarmDescription).toMatch(/^[A-Z].*\. [A-Z].*\. [A-Z].*\. Runbook: [a-z-]+\.$/);
    expect(alarm.AlarmDescription.length).toBeLessThanOrEqual(1024);
    expect(alarm.AlarmActions).toEqual([{ Ref: topic.id }]);
    // What is not measured did not happen: it is what the alarms on silence are about.
    expect(alarm.TreatMissingData).toBe(alarm.MetricName === 'Invocations' ? 'breaching' : 'notBreaching');
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
