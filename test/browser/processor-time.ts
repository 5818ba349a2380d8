import type { Browser, Page } from 'playwright-core';
import * as z from 'zod';
import { within } from '#test/within.ts';
import { PATIENCE } from './patience.ts';

/** What a trace of Chromium has of a task, and of the name of a thread. */
const TraceEvent = z.object({
  name: z.string(),
  pid: z.int(),
  tid: z.int(),
  /** Microseconds of processor time. */
  tdur: z.number().optional(),
  args: z.object({ name: z.string().optional() }).optional(),
});
const Trace = z.object({ traceEvents: z.array(TraceEvent) });

/**
 * Milliseconds of processor time of each task of the main thread of a page while something is done. The time by the clock, of which the
 * browser reports long tasks, grows with all that the machine does beside it.
 */
export async function tasksDuring(
  browser: Browser,
  page: Page,
  work: () => Promise<unknown>,
): Promise<number[]> {
  await browser.startTracing(page, { categories: ['toplevel'] });
  await work();
  const trace = await within(PATIENCE, 'the browser has given no trace', browser.stopTracing());
  const { traceEvents } = Trace.parse(JSON.parse(String(trace)));
  const threadOf = ({ pid, tid }: z.infer<typeof TraceEvent>): string => `${pid} ${tid}`;
  const mainThreads = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = new Map<string, number[]>();
  for (const event of traceEvents) {
    if (event.name !== 'ThreadControllerImpl::RunTask' || !mainThreads.has(threadOf(event))) continue;
    const others = tasks.get(threadOf(event)) ?? [];
    others.push((event.tdur ?? 0) / 1000);
    tasks.set(threadOf(event), others);
  }
  // Of several pages it is the one that worked: the others were empty.
  const [mine = []] = [...tasks.values()].sort((one, other) => sumOf(other) - sumOf(one));
  return mine;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
