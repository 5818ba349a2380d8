import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { STORIES } from '#bench/use-per-debt.ts';
import { moreArrivals } from '#bin/asyncapi/more-arrivals.ts';
import { type MoreWorld, moreWorlds } from '#bin/asyncapi/more-worlds.ts';
import { loadConfig } from '#config-loader/load.ts';
import {
  eventPattern,
  QUEUE_FUNCTIONS,
  type QueueFunctionSpec,
  visibilityTimeoutSeconds,
} from '#deployment/queue-functions.ts';
import { HIDDEN_TIMEOUTS } from '#runtime/queue-handler.ts';
import { matchesPattern } from '#sandbox/aws/eventbridge.ts';
import type { FunctionHandler } from '#sandbox/aws/functions.ts';
import type { InterceptedCall } from '#sandbox/aws/intercept.ts';
import { BUS } from '#sandbox/deployment/deployment.ts';
import { clockFor, type Deed, run } from '#sandbox/run.ts';

/** The functions whose rule looks at the detail of an event, with the pattern of the rule. */
const FILTERED = Object.entries<QueueFunctionSpec>(QUEUE_FUNCTIONS).flatMap(
  ([
    name,
    {
      queue: { pattern },
    },
  ]) => (pattern?.detail ? [[name, eventPattern(pattern)] as const] : []),
);

const BusEvent = z.object({
  'detail-type': z.string(),
  source: z.string(),
  detail: z.record(z.string(), z.unknown()),
});

/** An event that a function got: whether its rule takes it, and the calls of AWS with which the function did something about it. */
interface Got {
  readonly name: string;
  readonly detailType: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly isTaken: boolean;
  readonly calls: readonly string[];
}

const READS = /^(Get|BatchGet|Query|Describe)/;

/** Whether a call changes something: emptying the outbox of a debt is what the process that filled it does, too. */
const changes = ({ operation, input }: InterceptedCall): boolean =>
  !READS.test(operation) &&
  !/^REMOVE /.test(String((input as { UpdateExpression?: string }).UpdateExpression));

/**
 * Has each of the functions take its events one by one, and notes what it does about each. What its rule drops comes to it all the same, by
 * a queue that is filled with every event of the rule's types.
 */
const watching = (got: Got[], at: number): Deed => ({
  at,
  act: async ({ aws }) => {
    let calls: string[] = [];
    aws.intercept = async (call) => {
      if (changes(call)) calls.push(`${call.functionName}:${call.operation}`);
      return 'proceed';
    };
    for (const [name, pattern] of FILTERED) {
      const { handler } = (await import(`#functions/${name}/handler.ts`)) as { handler: FunctionHandler };
      const watch = (as: string, isRule: boolean): void =>
        aws.registerFunction(as, async ({ Records }: SQSEvent, context) => {
          const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
          for (const record of Records) {
            const event = BusEvent.safeParse(JSON.parse(record.body));
            const isTaken = event.success && matchesPattern(pattern, ofBus(event.data));
            if (!isRule && isTaken) continue;
            calls = [];
            const answer = (await handler({ Records: [record] } as never, context)) as SQSBatchResponse;
            batchItemFailures.push(...answer.batchItemFailures);
            // What the relay brings comes by no rule.
            if (event.success)
              got.push({
                ...{ name, ...ofBus(event.data), isTaken },
                calls: calls.filter((call) => call.startsWith(`${as}:`)),
              });
          }
          return { batchItemFailures };
        });
      watch(name, true);
      watch(`all-${name}`, false);
      const { detail: _, ...ofTypes } = pattern;
      aws.createQueue({ name: `all-${name}`, visibilityTimeoutSeconds: 180 });
      aws.createRule({ bus: BUS, pattern: ofTypes, queue: `all-${name}` });
      aws.mapQueueToFunction({ queue: `all-${name}`, functionName: `all-${name}`, batchSize: 10 });
    }
  },
});

const ofBus = ({ source, detail, 'detail-type': detailType }: z.infer<typeof BusEvent>) => ({
  ...{ source, detail, detailType },
});

const got: Got[] = [];

beforeAll(async () => {
  const config = await loadConfig('config');
  // The worlds from which the examples of the events are taken, and those of which the bench counts what they use.
  const worlds: MoreWorld[] = [
    { config, arrivals: moreArrivals() },
    ...moreWorlds(config),
    ...Object.values(STORIES).map((arrivals) => ({ config, arrivals })),
  ];
  for (const { config: its, arrivals, faults, deeds = [] } of worlds) {
    const input = { arrivals: [...arrivals], badRows: [] };
    await run({
      ...{ config: its, input, record: () => undefined },
      ...(faults ? { faults } : {}),
      deeds: [watching(got, clockFor(input).now()), ...deeds],
    });
  }
}, 300_000);

test('no rule drops an event about which its function does something', () => {
  expect(got.filter(({ isTaken, calls }) => !isTaken && calls.length > 0)).toEqual([]);
});

/** An instalment that is paid does not say whether it is the last of its plan: the function has to look. */
const mayEndPlan = ({ name, detailType, detail }: Got): boolean =>
  name === 'follow-payment-plan' && detailType === 'DebtSettled.v1' && detail.inPlan === true;

test('no rule calls its function for an event about which it does nothing', () => {
  expect(got.filter((one) => one.isTaken && one.calls.length === 0 && !mayEndPlan(one))).toEqual([]);
});

test('an instalment that is paid calls the function that looks whether its plan is kept, and the last one ends it', () => {
  const looked = got.filter((one) => one.isTaken && mayEndPlan(one));
  expect(looked.some(({ calls }) => calls.length > 0)).toBe(true);
});

test.each(FILTERED)('the rule of %s drops events, and takes others', (name) => {
  const its = got.filter((one) => one.name === name);
  expect(new Set(its.map(({ isTaken }) => isTaken))).toEqual(new Set([true, false]));
});

test.each(FILTERED)('the rule of %s takes an event of before its fields were there', (name, pattern) => {
  const taken = got.filter((one) => one.name === name && one.isTaken);
  expect(taken).not.toEqual([]);
  for (const { detailType, detail } of taken) {
    const { bills: _bills, inPlan: _inPlan, isOrdered: _isOrdered, ...before } = detail;
    expect(matchesPattern(pattern, { source: 'regua', detailType, detail: before })).toBe(true);
  }
});

test.each(Object.entries<QueueFunctionSpec>(QUEUE_FUNCTIONS))(
  'what %s did not take comes back as much later as its code takes it to',
  (_, spec) => {
    expect(visibilityTimeoutSeconds(spec)).toBe(HIDDEN_TIMEOUTS * spec.timeoutSeconds);
  },
);
