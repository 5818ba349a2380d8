import { Construct } from 'constructs';
import type { MachineFunctionName } from '#deployment/machine-functions.ts';
import type { Handler } from '#infra/building-blocks/handler.ts';
import type { Foundation } from '#infra/foundation/foundation.ts';
import { deployFunction } from './deploy-function.ts';

/** A function that state machines call: `Ladders` allows them to. */
export class MachineFunction extends Construct {
  readonly handler: Handler;

  constructor(scope: Construct, id: string, foundation: Foundation, name: MachineFunctionName) {
    super(scope, id);
    this.handler = deployFunction(this, foundation, name);
  }
}
