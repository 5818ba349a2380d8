import type { BatchGetItemInput } from '@aws-sdk/client-dynamodb';
import { SCHEDULED_FUNCTIONS } from '#deployment/scheduled-functions.ts';
import { deploy } from '#sandbox/deployment/deployment.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import { clockFor, letArrive } from '#sandbox/run.ts';
import type { Config } from '#schemas/config/config.ts';

const READS: ReadonlySet<string> = new Set(['GetItem', 'Query', 'BatchGetItem']);

/** What looks at everything, at a fixed rate: its reads grow with time, and not with what a debt takes. */
const SCHEDULED: ReadonlySet<string> = new Set(Object.keys(SCHEDULED_FUNCTIONS));

/** What debts took of the table. */
interface TableReads {
  /** Calls that read it. */
  readonly reads: number;
  /** Items that were asked for by their keys, and pages of queries: a call may ask for a hundred items. */
  readonly items: number;
}

/** Runs a portfolio to its end, and counts what read the table for its debts. */
export async function tableReads(config: Config, arrivals: Arrival[]): Promise<TableReads> {
  const input = { arrivals, badRows: [] };
  const clock = clockFor(input);
  const { aws, close } = await deploy({ config, clock, keepsHistory: false });
  let reads = 0;
  let items = 0;
  aws.intercept = async ({ service, operation, functionName, input: asked }) => {
    const isOfDebt = functionName === undefined || !SCHEDULED.has(functionName);
    if (service === 'dynamodb' && READS.has(operation) && isOfDebt) {
      reads += 1;
      items += itemsIn(operation, asked);
    }
    return 'proceed';
  };
  try {
    letArrive(input, { aws, clock, rows: new Map() });
    await clock.runUntil();
    return { reads, items };
  } finally {
    await close();
  }
}

function itemsIn(operation: string, asked: unknown): number {
  if (operation !== 'BatchGetItem') return 1;
  const tables = Object.values((asked as BatchGetItemInput).RequestItems ?? {});
  return tables.reduce((sum, { Keys = [] }) => sum + Keys.length, 0);
}
