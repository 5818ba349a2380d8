import { ArnFormat, type Stack } from 'aws-cdk-lib';
import type { Config } from '#schemas/config/config.ts';
import type { Stage } from './stage.ts';

/**
 * The state machines, by name. The functions that start and wake them are made first, for the machines call
 * two of these functions: permissions on ARNs built from names close the circle that CloudFormation would see
 * in references.
 */
export class MachineArns {
  /** The ARN of a machine without the id of its régua. */
  readonly arnPrefix: string;
  /** Those that may be started: one for each régua of the configuration. */
  readonly current: string[];
  /** Those that may be woken: also the machines of réguas taken out of the configuration (see `Ladders`). */
  readonly all: string;
  /** The executions of all those. */
  readonly executions: string;
  readonly #prefix: string;

  constructor(stack: Stack, stage: Stage, config: Config) {
    this.#prefix = stage.prefix;
    this.arnPrefix = stack.formatArn({
      service: 'states',
      resource: 'stateMachine',
      resourceName: stage.prefix,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    this.current = Object.keys(config.reguas).map((regua) => `${this.arnPrefix}${regua}`);
    this.all = `${this.arnPrefix}*`;
    this.executions = stack.formatArn({
      service: 'states',
      resource: 'execution',
      resourceName: `${stage.prefix}*:*`,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }

  nameOf(regua: string): string {
    return `${this.#prefix}${regua}`;
  }
}
