import { deploy } from '#sandbox/deployment/deployment.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import { clockFor, letArrive } from '#sandbox/run.ts';
import type { Config } from '#schemas/config/config.ts';

const READS: ReadonlySet<string> = new Set(['GetItem', 'Query', 'BatchGetItem']);

/** Runs a portfolio to its end, and counts the calls that read the table. */
export async function tableReads(config: Config, arrivals: Arrival[]): Promise<{ readonly reads: number }> {
  const input = { arrivals, badRows: [] };
  const clock = clockFor(input);
  const { aws, close } = await deploy({ config, clock, keepsHistory: false });
  try {
    letArrive(input, { aws, clock, rows: new Map() });
    await clock.runUntil();
    return { reads: [...READS].reduce((sum, name) => sum + (aws.calls.get(`dynamodb:${name}`) ?? 0), 0) };
  } finally {
    await close();
  }
}
