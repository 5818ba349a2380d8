import type { Config } from '#schemas/config/config.ts';
import type { DebtTable } from './constructs/debt-table.ts';
import type { EventBus } from './constructs/event-bus.ts';
import type { MachineArns } from './machine-arns.ts';
import type { Stage } from './stage.ts';

/** What every capability is built on. */
export interface Capability {
  readonly stage: Stage;
  readonly config: Config;
  readonly table: DebtTable;
  readonly events: EventBus;
  readonly machines: MachineArns;
}
