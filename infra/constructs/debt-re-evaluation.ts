import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Capability } from '#infra/capability.ts';
import { Handler } from './handler.ts';

/** The function that tells a machine how its debt stands, after a negotiation. */
export class DebtReEvaluation extends Construct {
  readonly handler: Handler;

  constructor(scope: Construct, id: string, { stage, config, table, events, machines }: Capability) {
    super(scope, id);
    this.handler = new Handler(this, 'Handler', {
      stage,
      config,
      folder: 're-evaluate-debt',
      description:
        'Looks how a debt stands after a promise, a case or a payment plan, and plans its way back',
      timeout: Duration.seconds(30),
      environment: {
        TABLE_NAME: table.table.tableName,
        BUS_NAME: events.bus.eventBusName,
        MACHINE_ARN_PREFIX: machines.arnPrefix,
      },
    });
    table.grantDebts(this.handler);
    events.grantPublish(this.handler);
    // The instalments of a broken payment plan end with it.
    this.handler.allowWake(machines, 'states:SendTaskSuccess');
    // A wait that would outlast its execution goes on in a new one.
    this.handler.allow(['states:StartExecution'], machines.current);
  }
}
