import {
  CloudWatchLogsClient,
  FilterLogEventsCommand,
  paginateDescribeLogGroups,
} from '@aws-sdk/client-cloudwatch-logs';
import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { debtIdOf } from '#adapters/table/keys.ts';
import { STACK } from './cdk.ts';
import type { Deployment } from './deployment.ts';
import { REGUA } from './play.ts';

/** Lines of a log that are shown at most, the last ones. */
const LOG_LINES = 40;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/**
 * Shows what is known of the debts that failed: the history of each execution, and what the functions logged.
 * @param since milliseconds since 1970
 * @param complaints of the place that it was played at
 */
export async function diagnose(
  deployment: Deployment,
  invoices: readonly string[],
  since: number,
  complaints: readonly string[],
): Promise<void> {
  for (const invoiceId of new Set(invoices)) {
    say(`\n--- ${invoiceId}: its debt`);
    say(JSON.stringify(await deployment.debt(invoiceId), undefined, 2) ?? 'is not in the table');
    say(`--- ${invoiceId}: the history of its execution`);
    const history = await deployment.history(invoiceId, REGUA).catch((error: Error) => error);
    if (history instanceof Error) say(`cannot be read: ${history.message}`);
    else for (const event of history) say(inWords(event));
  }
  const debtIds = invoices.map((invoiceId) => debtIdOf(deployment.creditor.id, invoiceId));
  const logs = new CloudWatchLogsClient({});
  for await (const page of paginateDescribeLogGroups({ client: logs }, {}))
    for (const { logGroupName } of page.logGroups ?? [])
      if (logGroupName?.includes(STACK)) await showLog(logs, logGroupName, debtIds, since);
  show('the emulator', complaints);
}

/** `2026-11-22T04:00:01.123Z  TaskTimedOut  {"error":"States.Timeout"}` */
function inWords({ timestamp, type, id: _id, previousEventId: _previous, ...rest }: HistoryEvent): string {
  const [details] = Object.values(rest);
  return `${timestamp?.toISOString()}  ${type}  ${details ? JSON.stringify(details) : ''}`;
}

/** What concerns the debts that failed, and every warning and error. */
async function showLog(
  logs: CloudWatchLogsClient,
  logGroupName: string,
  debtIds: readonly string[],
  startTime: number,
): Promise<void> {
  const { events = [] } = await logs.send(new FilterLogEventsCommand({ logGroupName, startTime }));
  const lines = events
    .map(({ message = '' }) => message.trimEnd())
    .filter(
      (line) =>
        debtIds.some((debtId) => line.includes(debtId)) ||
        /"level":"(WARN|ERROR)"|^\w*Error\b|Task timed out/.test(line),
    );
  show(logGroupName, lines);
}

function show(log: string, lines: readonly string[]): void {
  if (lines.length === 0) return;
  say(`--- ${log}, the last ${Math.min(lines.length, LOG_LINES)} lines of ${lines.length}`);
  for (const line of lines.slice(-LOG_LINES)) say(line);
}
