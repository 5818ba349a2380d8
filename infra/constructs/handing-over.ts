import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Capability } from '#infra/capability.ts';
import { Handler } from './handler.ts';

/** The function at the end of every ladder: a person takes over. */
export class HandingOver extends Construct {
  readonly handler: Handler;

  constructor(scope: Construct, id: string, { stage, config, table, events }: Capability) {
    super(scope, id);
    this.handler = new Handler(this, 'Handler', {
      stage,
      config,
      folder: 'hand-over',
      description: 'Hands the debt over to a person when its ladder ended unpaid',
      timeout: Duration.seconds(30),
      environment: { TABLE_NAME: table.table.tableName, BUS_NAME: events.bus.eventBusName },
    });
    table.grantDebts(this.handler);
    events.grantPublish(this.handler);
  }
}
