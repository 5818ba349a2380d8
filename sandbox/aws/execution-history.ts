import * as z from 'zod';
import type { ExecutionView } from '#sandbox/asl/execution-view.ts';
import type { HistoryEvent } from '#sandbox/asl/history.ts';
import { AwsError } from './errors.ts';

/** https://docs.aws.amazon.com/step-functions/latest/apireference/API_GetExecutionHistory.html (read 2026-11-30) */
export const getExecutionHistory = z.strictObject({
  executionArn: z.string(),
  includeExecutionData: z.boolean().default(true),
  maxResults: z.int().min(0).max(1000).default(0),
  nextToken: z.string().optional(),
  reverseOrder: z.boolean().default(false),
});

/** "The default is 100 and the maximum allowed page size is 1000. A value of 0 uses the default." */
const PAGE = 100;

/**
 * One page of the history of an execution. Of the details, those of states that are entered and left are given; the others have
 * their type, place and time.
 */
export function historyPage(
  { history, historyTimes }: ExecutionView,
  {
    includeExecutionData,
    maxResults,
    nextToken,
    reverseOrder,
  }: Omit<z.infer<typeof getExecutionHistory>, 'executionArn'>,
): object {
  const first = nextToken === undefined ? 0 : Number(nextToken);
  if (!Number.isSafeInteger(first) || first < 0)
    throw new AwsError('InvalidToken', `Invalid Token: '${nextToken}'`);
  const all = history.map((event, index) => ({
    id: index + 1,
    previousEventId: index,
    timestamp: (historyTimes[index] ?? 0) / 1000,
    type: event.type,
    ...detailsOf(event, includeExecutionData),
  }));
  const ordered = reverseOrder ? all.reverse() : all;
  const end = first + (maxResults === 0 ? PAGE : maxResults);
  return {
    events: ordered.slice(first, end),
    ...(end < ordered.length ? { nextToken: String(end) } : {}),
  };
}

function detailsOf({ type, name, input, output }: HistoryEvent, includesData: boolean): object {
  if (type.endsWith('StateEntered'))
    return { stateEnteredEventDetails: { name, ...(includesData ? { input: JSON.stringify(input) } : {}) } };
  if (type.endsWith('StateExited'))
    return {
      stateExitedEventDetails: { name, ...(includesData ? { output: JSON.stringify(output) } : {}) },
    };
  return {};
}
