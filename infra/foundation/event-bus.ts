import { Duration } from 'aws-cdk-lib';
import { Archive, EventBus as Bus } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import type { Handler } from '#infra/building-blocks/handler.ts';
import type { Stage } from '#infra/stage/stage.ts';
import { BILLING_SOURCE } from '#schemas/events/billing.ts';
import { REGUA_SOURCE } from '#schemas/events/regua.ts';
import { BusPolicy } from './bus-policy.ts';

/**
 * The bus: billing publishes invoices on it, and Régua what became of them. The archive keeps both for a while, so that an
 * outage can be repaired by a replay: every handler takes an event twice without harm. It keeps them no longer than that,
 * because invoices carry personal data.
 */
export class EventBus extends Construct {
  readonly bus: Bus;

  constructor(
    scope: Construct,
    id: string,
    { stage, billing }: { readonly stage: Stage; readonly billing: readonly string[] | undefined },
  ) {
    super(scope, id);
    this.bus = new Bus(this, 'Bus', {
      // A fixed name: billing and sales are other stacks, which know it.
      eventBusName: `${stage.prefix}events`,
      description: 'Billing publishes invoices, Régua publishes what became of them',
    });
    new BusPolicy(this, 'Policy', { bus: this.bus, billing });
    new Archive(this, 'Archive', {
      sourceEventBus: this.bus,
      description: 'Replay after an outage',
      eventPattern: { source: [BILLING_SOURCE, REGUA_SOURCE] },
      retention: Duration.days(stage.archiveDays),
    });
  }

  /** Allows to publish in the name of Régua alone: no function can put an invoice on the bus. */
  grantPublish(handler: Handler): void {
    handler.allow(['events:PutEvents'], [this.bus.eventBusArn], {
      StringEquals: { 'events:source': REGUA_SOURCE },
    });
  }
}
