import type { Duration } from 'aws-cdk-lib';
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
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledgeWildcard } from '#infra/acknowledge.ts';
import { bundle } from '#infra/bundle.ts';
import type { MachineArns } from '#infra/machine-arns.ts';
import type { Stage } from '#infra/stage.ts';
import type { Config } from '#schemas/config/config.ts';

export interface HandlerProps {
  readonly stage: Stage;
  readonly config: Config;
  /** The folder under `functions/`. */
  readonly folder: string;
  readonly description: string;
  readonly timeout: Duration;
  readonly environment: Record<string, string>;
}

/** A function with a log group and a role of its own; it may do nothing but log and trace until granted. */
export class Handler extends Construct implements IGrantable {
  readonly function: LambdaFunction;
  readonly logGroup: LogGroup;
  readonly grantPrincipal: IPrincipal;

  constructor(scope: Construct, id: string, props: HandlerProps) {
    super(scope, id);
    const { stage, config, folder, description, timeout, environment } = props;

    this.logGroup = new LogGroup(this, 'Logs', {
      retention: stage.logRetention,
      removalPolicy: stage.removalPolicy,
    });
    // The managed policy for logs allows every log group of the account; this role only its own.
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.logGroup.grantWrite(role);

    this.function = new LambdaFunction(this, 'Function', {
      description,
      code: bundle(this, folder, config),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: 512,
      timeout,
      role,
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      environment: { NODE_OPTIONS: '--enable-source-maps', ...environment, ...shortDaysOf(stage) },
    });
    this.grantPrincipal = role;

    acknowledgeWildcard(
      role,
      '*',
      'X-Ray has no resources: PutTraceSegments and PutTelemetryRecords take "*".',
    );
  }

  /** Allows to end a wait: only in the machines of this stage. */
  allowWake(
    machines: MachineArns,
    ...actions: ('states:SendTaskSuccess' | 'states:SendTaskFailure')[]
  ): void {
    this.allow(actions, [machines.all]);
    acknowledgeWildcard(
      this,
      machines.all,
      'The machines of this stage alone, also of réguas no longer in the configuration: their debts still get paid.',
    );
  }

  /** Allows `actions` on `resources`, named one by one. */
  allow(actions: string[], resources: string[], conditions: Record<string, unknown> = {}): void {
    this.function.addToRolePolicy(new PolicyStatement({ actions, resources, conditions }));
  }
}

/** What turns the clock into the calendar of a stage with short days; nothing on any other. */
const shortDaysOf = ({ shortDays }: Stage): Record<string, string> =>
  shortDays ? { DAY_SECONDS: String(shortDays.daySeconds), DAYS_BEGAN_AT: shortDays.beganAt } : {};
