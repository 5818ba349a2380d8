import { Duration } from 'aws-cdk-lib';
import {
  type IGrantable,
  type IPrincipal,
  PolicyStatement,
  Role,
  ServicePrincipal,
} from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { MEMORY_MB } from '#deployment/function-spec.ts';
import { LOG_METRICS, type LogMetric, type LogMetricName } from '#deployment/log-metrics.ts';
import { FUNCTIONS, type FunctionName } from '#deployment/topology.ts';
import type { Stage } from '#infra/stage/stage.ts';
import type { Config } from '#schemas/config/config.ts';
import { acknowledgeWildcard } from './acknowledge.ts';
import { type Alarms, SUM } from './alarms.ts';
import { bundle } from './bundle.ts';
import { logMetricsOf, metricBy } from './log-metric.ts';

export interface HandlerProps {
  readonly stage: Stage;
  readonly config: Config;
  readonly alarms: Alarms;
  /** The name of the function in the topology. */
  readonly name: FunctionName;
  /** Calls at the same time that are set aside for it, and the most that it makes. */
  readonly reserved?: number;
}

/** The value of an environment variable, and how a function that is given it is allowed to use what it names. */
export interface Given {
  readonly value: string;
  readonly allow?: (handler: Handler) => void;
}

/** A function with its own log group, role and alarms; it may only log and trace until granted more. */
export class Handler extends Construct implements IGrantable {
  readonly function: LambdaFunction;
  readonly logGroup: LogGroup;
  readonly grantPrincipal: IPrincipal;

  constructor(scope: Construct, id: string, { stage, config, alarms, name, reserved }: HandlerProps) {
    super(scope, id);
    const { description, timeoutSeconds, memoryMb = MEMORY_MB, settings, logMetrics = [] } = FUNCTIONS[name];

    this.logGroup = new LogGroup(this, 'Logs', {
      retention: stage.logRetention,
      removalPolicy: stage.removalPolicy,
    });
    // The managed policy for logs allows every log group of the account; this role only its own.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.logGroup.grantWrite(role);

    this.function = new LambdaFunction(this, 'Function', {
      description,
      code: bundle(this, name, config),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memoryMb,
      timeout: Duration.seconds(timeoutSeconds),
      role,
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      ...(reserved === undefined ? {} : { reservedConcurrentExecutions: reserved }),
      environment: { NODE_OPTIONS: '--enable-source-maps', ...settings, ...shortDaysOf(stage) },
    });
    this.grantPrincipal = role;

    acknowledgeWildcard(
      role,
      '*',
      'X-Ray has no resources: PutTraceSegments and PutTelemetryRecords take "*".',
    );
    alarms.raise(this, 'Errors', {
      metric: this.function.metricErrors(SUM),
      text: {
        happened: `The function ${name} failed.`,
        debtors: 'What it does for them is late: it is tried again, by its caller or by its next run.',
        todo: 'Read its log group.',
      },
      entry: 'functions-fail',
    });
    alarms.raise(this, 'Throttles', {
      metric: this.function.metricThrottles(SUM),
      text: {
        happened: `The function ${name} was throttled: the account has no concurrency left.`,
        debtors: 'What it does for them is late; a page shows an error.',
        todo: 'Raise the concurrency quota of the account, or find what uses it up.',
      },
      entry: 'functions-are-throttled',
    });
    for (const metricName of logMetrics) this.#count(metricName, stage, alarms);
  }

  /** Sets a variable, and allows the function to use what it names. */
  give(variable: string, { value, allow }: Given): void {
    this.function.addEnvironment(variable, value);
    allow?.(this);
  }

  /** Allows `actions` on `resources`, named one by one. */
  allow(actions: string[], resources: string[], conditions: Record<string, unknown> = {}): void {
    this.function.addToRolePolicy(new PolicyStatement({ actions, resources, conditions }));
  }

  /** Counts a message over all functions that log it, and by the value of a field if the catalogue says so. */
  #count(metricName: LogMetricName, stage: Stage, alarms: Alarms): void {
    const { message, by }: LogMetric = LOG_METRICS[metricName];
    const filter = {
      logGroup: this.logGroup,
      filterPattern: FilterPattern.stringValue('$.message', '=', message),
      metricNamespace: logMetricsOf(stage),
    };
    alarms.count(this, metricName, { ...filter, metricName });
    if (!by) return;
    const metric = metricBy(metricName, by);
    alarms.count(this, metric, { ...filter, metricName: metric, dimensions: { [by]: `$.${by}` } });
  }
}

/** What turns the clock into the calendar of a stage with short days; nothing on any other. */
const shortDaysOf = ({ shortDays }: Stage): Record<string, string> =>
  shortDays ? { DAY_SECONDS: String(shortDays.daySeconds), DAYS_BEGAN_AT: shortDays.beganAt } : {};
