import { ArnFormat, type Stack } from 'aws-cdk-lib';
import { acknowledgeWildcard } from '#infra/building-blocks/acknowledge.ts';
import type { Handler } from '#infra/building-blocks/handler.ts';
import type { Stage } from '#infra/stage/stage.ts';
import type { Config } from '#schemas/config/config.ts';

/**
 * The state machines, by name. Functions start and wake machines, and machines call functions: references both ways would
 * be a circle for CloudFormation, so permissions on machines are given on ARNs built from names.
 */
export class MachineArns {
  /** The ARN of a machine without the id of its régua. */
  readonly arnPrefix: string;
  /** The machines that may be started: one for each régua of the configuration. */
  readonly #current: string[];
  /** The machines that may be woken: also those of réguas removed from the configuration (see `Ladders`). */
  readonly #all: string;
  /** The executions of all machines. */
  readonly #executions: string;
  readonly #prefix: string;

  constructor(stack: Stack, stage: Stage, config: Config) {
    this.#prefix = stage.prefix;
    this.arnPrefix = stack.formatArn({
      service: 'states',
      resource: 'stateMachine',
      resourceName: stage.prefix,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    this.#current = Object.keys(config.reguas).map((regua) => `${this.arnPrefix}${regua}`);
    this.#all = `${this.arnPrefix}*`;
    this.#executions = stack.formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${stage.prefix}*:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }

  nameOf(regua: string): string {
    return `${this.#prefix}${regua}`;
  }

  /** Allows to start executions, of the réguas in the configuration alone. */
  allowStart(handler: Handler): void {
    handler.allow(['states:StartExecution'], this.#current);
  }

  /** Allows to end waits, in the machines of this stage alone. */
  allowAnswer(handler: Handler): void {
    handler.allow(['states:SendTaskSuccess', 'states:SendTaskFailure'], [this.#all]);
    acknowledgeWildcard(
      handler,
      this.#all,
      'The machines of this stage alone, also of réguas no longer in the configuration: their debts still get paid.',
    );
  }

  /** Allows to ask whether an execution runs. */
  allowDescribe(handler: Handler): void {
    this.#allowOnExecutions(handler, 'states:DescribeExecution');
  }

  /** Allows to see the path that executions took, in the machine as it was when they started. */
  allowLook(handler: Handler): void {
    this.#allowOnExecutions(
      handler,
      'states:DescribeExecution',
      'states:GetExecutionHistory',
      'states:DescribeStateMachineForExecution',
    );
  }

  /** Allows to look at executions and to stop them. */
  allowStop(handler: Handler): void {
    this.#allowOnExecutions(handler, 'states:DescribeExecution', 'states:StopExecution');
  }

  /** Allows to list the machines, and the executions of those of this stage. */
  allowList(handler: Handler): void {
    handler.allow(['states:ListExecutions'], [this.#all]);
    handler.allow(['states:ListStateMachines'], ['*']);
    acknowledgeWildcard(
      handler,
      this.#all,
      'The machines of this stage alone, also of réguas no longer in the configuration: their debts wait on.',
    );
    acknowledgeWildcard(
      handler,
      '*',
      'A list of all machines has no resource: it tells their names and no more.',
    );
  }

  #allowOnExecutions(handler: Handler, ...actions: string[]): void {
    handler.allow(actions, [this.#executions]);
    acknowledgeWildcard(
      handler,
      this.#executions,
      'The executions of this stage alone, also of réguas no longer in the configuration: any can lose its wake, or fail.',
    );
  }
}
