import {
  DescribeStateMachineForExecutionCommand,
  paginateListExecutions,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import type { RunningDefinition, RunningStep } from '#config-loader/stranded.ts';
import { RunningSteps } from './running-steps.ts';

/** A definition that a stretch of executions runs, and which. */
interface Revision {
  readonly id: string;
  readonly steps: readonly RunningStep[];
}

/**
 * The definitions that executions of a machine run. An execution keeps the definition that it started with, and the newest
 * is listed first (Step Functions API, `ListExecutions`), so each definition has one stretch of the list: where two ends of a
 * stretch differ, its middle is asked too. A few questions for each definition, however many executions.
 */
export async function runningDefinitions(
  sfn: SFNClient,
  { arn, regua }: { readonly arn: string; readonly regua: string },
): Promise<RunningDefinition[]> {
  const running: string[] = [];
  const pages = paginateListExecutions(
    { client: sfn, pageSize: 1000 },
    { stateMachineArn: arn, statusFilter: 'RUNNING' },
  );
  for await (const { executions = [] } of pages)
    running.push(...executions.flatMap(({ executionArn }) => executionArn ?? []));
  const asked = new Map<number, Revision>();
  const at = async (index: number): Promise<Revision> => {
    const known = asked.get(index) ?? (await revisionOf(sfn, running[index] ?? ''));
    asked.set(index, known);
    return known;
  };
  const counts = new Map<string, { readonly steps: Revision['steps']; count: number }>();
  const count = ({ id, steps }: Revision, executions: number): void => {
    const found = counts.get(id) ?? { steps, count: 0 };
    found.count += executions;
    counts.set(id, found);
  };
  const walk = async (from: number, to: number): Promise<void> => {
    const [first, last] = [await at(from), await at(to)];
    if (first.id === last.id) return count(first, to - from + 1);
    if (to - from === 1) {
      count(first, 1);
      return count(last, 1);
    }
    const middle = Math.floor((from + to) / 2);
    await walk(from, middle);
    await walk(middle + 1, to);
  };
  if (running.length > 0) await walk(0, running.length - 1);
  return [...counts.values()].map(({ steps, count: executions }) => ({ regua, executions, steps }));
}

async function revisionOf(sfn: SFNClient, executionArn: string): Promise<Revision> {
  const { definition, revisionId = '' } = await sfn.send(
    new DescribeStateMachineForExecutionCommand({ executionArn }),
  );
  // A machine that was never changed has no revision.
  return { id: revisionId, steps: RunningSteps.parse(definition) };
}
