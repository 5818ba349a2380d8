import { setTimeout as sleep } from 'node:timers/promises';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { countVersions, emptyBucket } from './empty-bucket.ts';
import { beginDeletion, describeStack, type Obstacles, type StandingStack } from './stack.ts';
import { countRunning, stopExecutions } from './stop-executions.ts';

/** Between two looks at a stack that is being deleted, milliseconds. */
const PAUSE_MS = 5_000;

/** CloudFormation gave up. */
export class NotDestroyedError extends Error {
  override readonly name = 'NotDestroyedError';
}

/** The clients of one account and region. */
export interface Clients {
  readonly formation: CloudFormationClient;
  readonly machines: SFNClient;
  readonly buckets: S3Client;
}

export const clientsIn = (region: string): Clients => {
  // Stopping is throttled at 25 a second or so: the SDK slows down instead of failing.
  const settings = { region, retryMode: 'adaptive', maxAttempts: 10 };
  return {
    formation: new CloudFormationClient(settings),
    machines: new SFNClient(settings),
    buckets: new S3Client(settings),
  };
};

/** What would have to be ended: executions that run, and versions of objects. */
export async function countObstacles(
  { machines, buckets }: Clients,
  obstacles: Obstacles,
): Promise<{ readonly executions: number; readonly versions: number }> {
  return {
    executions: await sumOf(obstacles.machineArns, (arn) => countRunning(machines, arn)),
    versions: await sumOf(obstacles.buckets, (bucket) => countVersions(buckets, bucket)),
  };
}

/**
 * Deletes a stack and returns when it is gone. What stands in its way is cleared again at each look, because functions may
 * start executions and banks may drop files until CloudFormation has come to them.
 * @param obstacles what may be cleared: nothing of it is asked for again
 * @param report is given each step, as one line
 * @param pauseMs between two looks, milliseconds
 * @throws NotDestroyedError with the reason that CloudFormation gives
 */
export async function destroyStack(
  clients: Clients,
  stack: StandingStack,
  obstacles: Obstacles,
  report: (line: string) => void,
  pauseMs = PAUSE_MS,
): Promise<void> {
  await clear(clients, obstacles, report);
  await beginDeletion(clients.formation, stack);
  report('CloudFormation deletes the stack');
  for (;;) {
    await sleep(pauseMs);
    const now = await describeStack(clients.formation, stack.id);
    if (!now) return;
    if (now.status === 'DELETE_FAILED')
      throw new NotDestroyedError(`the stack could not be deleted: ${now.reason ?? 'no reason was given'}`);
    await clear(clients, obstacles, report);
  }
}

async function clear(
  { machines, buckets }: Clients,
  { machineArns, buckets: names }: Obstacles,
  report: (line: string) => void,
): Promise<void> {
  const stopped = await sumOf(machineArns, (arn) => stopExecutions(machines, arn));
  if (stopped > 0) report(`${stopped} executions stopped`);
  const deleted = await sumOf(names, (bucket) => emptyBucket(buckets, bucket));
  if (deleted > 0) report(`${deleted} versions of objects deleted`);
}

async function sumOf<T>(items: readonly T[], count: (item: T) => Promise<number>): Promise<number> {
  let sum = 0;
  for (const item of items) sum += await count(item);
  return sum;
}
