import { SCHEDULED_FUNCTIONS } from '#deployment/scheduled-functions.ts';
import type { Happening } from '#sandbox/aws/happenings.ts';
import { type Use, useSince } from '#sandbox/aws/use.ts';
import { deploy } from '#sandbox/deployment/deployment.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import { clockFor, letArrive } from '#sandbox/run.ts';
import type { Config } from '#schemas/config/config.ts';
import { Happened } from './happened.ts';
import type { Occurrence } from './least-use.ts';

/** What looks at everything, at a fixed rate: what it uses grows with time, and not with what a debt takes. */
const SCHEDULED: ReadonlySet<string> = new Set(Object.keys(SCHEDULED_FUNCTIONS));

const OF_TABLE = ['reads', 'writes', 'readUnits', 'writeUnits', 'indexWrites'] as const;

/** What debts use of AWS. */
export interface UseOfDebts extends Use {
  /** How often each function was called. */
  readonly functionCalls: ReadonlyMap<string, number>;
  /** How much of the table each function read and wrote: calls of items. */
  readonly tableUse: ReadonlyMap<string, { readonly reads: number; readonly writes: number }>;
  /** How often each occurrence was of which the least is listed. */
  readonly happened: ReadonlyMap<Occurrence, number>;
  /** Steps that had to wait. */
  readonly waits: number;
}

/** Runs a portfolio to its end, and counts what it used of AWS, but for what scheduled functions used. */
export async function useOfDebts(config: Config, arrivals: Arrival[]): Promise<UseOfDebts> {
  const input = { arrivals, badRows: [] };
  const clock = clockFor(input);
  const happened = new Happened();
  const observe = (happening: Happening): void => happened.observe(happening);
  const { aws, close } = await deploy({ config, clock, observe, keepsHistory: false });
  const tableUse = new Map<string, { reads: number; writes: number }>();
  const scheduled = { reads: 0, writes: 0, readUnits: 0, writeUnits: 0, indexWrites: 0 };
  // What a deployment records of itself is no debt's.
  await clock.runUntil(clock.now());
  const atStart = aws.use;
  let before = atStart;
  let of: string | undefined;
  // What was used since the call before this one, that one used: what one function does at once is all its own.
  const attribute = (): void => {
    const used = useSince(before, aws.use);
    before = aws.use;
    if (of !== undefined && SCHEDULED.has(of)) for (const name of OF_TABLE) scheduled[name] += used[name];
    const known = tableUse.get(of ?? 'machine') ?? { reads: 0, writes: 0 };
    tableUse.set(of ?? 'machine', {
      reads: known.reads + used.reads,
      writes: known.writes + used.writes,
    });
  };
  aws.intercept = async (call) => {
    attribute();
    of = call.functionName;
    happened.observeCall(call);
    return 'proceed';
  };
  try {
    letArrive(input, { aws, clock, rows: new Map() });
    await clock.runUntil();
    attribute();
    const functionCalls = new Map([...aws.functionCalls].filter(([name]) => !SCHEDULED.has(name)));
    const invocations = [...functionCalls.values()].reduce((sum, count) => sum + count, 0);
    const counts = happened.counts();
    const waits = counts.get('a step that has to wait') ?? 0;
    const used = {
      ...useSince(atStart, aws.use),
      ...{ invocations, functionCalls, tableUse, happened: counts, waits },
    };
    for (const name of OF_TABLE) used[name] -= scheduled[name];
    return used;
  } finally {
    await close();
  }
}
