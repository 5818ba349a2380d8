import { SCHEDULED_FUNCTIONS } from '#deployment/scheduled-functions.ts';
import { deploy } from '#sandbox/deployment/deployment.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import { clockFor, letArrive } from '#sandbox/run.ts';
import type { Config } from '#schemas/config/config.ts';

const READS: ReadonlySet<string> = new Set(['GetItem', 'Query', 'BatchGetItem']);

/** What looks at everything, at a fixed rate: its reads grow with time, and not with what a debt takes. */
const SCHEDULED: ReadonlySet<string> = new Set(Object.keys(SCHEDULED_FUNCTIONS));

/** Runs a portfolio to its end, and counts the calls that read the table for its debts. */
export async function tableReads(config: Config, arrivals: Arrival[]): Promise<{ readonly reads: number }> {
  const input = { arrivals, badRows: [] };
  const clock = clockFor(input);
  const { aws, close } = await deploy({ config, clock, keepsHistory: false });
  let reads = 0;
  aws.intercept = async ({ service, operation, functionName }) => {
    const isOfDebt = functionName === undefined || !SCHEDULED.has(functionName);
    if (service === 'dynamodb' && READS.has(operation) && isOfDebt) reads += 1;
    return 'proceed';
  };
  try {
    letArrive(input, { aws, clock, rows: new Map() });
    await clock.runUntil();
    return { reads };
  } finally {
    await close();
  }
}
