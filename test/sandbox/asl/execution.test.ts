import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import {
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import type { HistoryEvent } from '#sandbox/asl/history.ts';
import { ROOT } from '#test/builders/root.ts';
import { lastExecution, machine, type Prepared, prepare, SECOND, START } from '#test/sandbox/prepare.ts';

const event = z.union([z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))]);
const recording = z.strictObject({
  /** The file and the test of LocalStack that the execution was recorded by. */
  of: z.string(),
  on: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
  /** What is different here, beside the language of queries. */
  retold: z.string().optional(),
  /** The machine, or only its states, which begin with the first and are in JSONata. */
  machine: z.record(z.string(), z.unknown()).optional(),
  states: z.record(z.string(), z.unknown()).optional(),
  input: z.unknown().optional(),
  /** Makes the table `items` with one item. */
  table: z.boolean().optional(),
  /** What the holder of the task token does with it. */
  token: z
    .strictObject({
      heartbeats: z.int().optional(),
      succeed: z.unknown().optional(),
      fail: z.strictObject({ error: z.string().optional(), cause: z.string().optional() }).optional(),
    })
    .optional(),
  /** Stops the execution after a second. */
  stop: z.boolean().optional(),
  /** One of: the events, with what matters of each; input and output of machines that succeed; the status; a refused field. */
  history: z.array(event).optional(),
  passes: z.array(z.tuple([z.unknown(), z.unknown()])).optional(),
  status: z.string().optional(),
  refused: z.string().optional(),
  /** Why the interpreter does otherwise. */
  differs: z.string().optional(),
});
type Recording = z.infer<typeof recording>;

const recordings = (name: string): Recording[] =>
  z.array(recording).parse(parse(readFileSync(join(import.meta.dirname, `recorded/${name}.yaml`), 'utf8')));

class Exception extends Error {
  override readonly name = 'Exception';
}
class CustomException extends Error {
  override readonly name = 'CustomException';
}

function registerFunctions({ aws }: Prepared): string[] {
  const tokens: string[] = [];
  aws.registerFunction('echo', (payload: unknown) => payload);
  aws.registerFunction('failing', () => {
    throw new Exception('Some exception was raised.');
  });
  aws.registerFunction('failing-otherwise', () => {
    throw new CustomException('');
  });
  aws.registerFunction('sleeping', (payload: unknown) => payload, 120);
  aws.slowDown('sleeping', 60);
  aws.registerFunction('verbose', () => 'é'.repeat(131_072));
  aws.registerFunction('holding', ({ token }: { token: string }) => {
    tokens.push(token);
  });
  return tokens;
}

async function makeTable({ aws, dynamodb }: Prepared): Promise<void> {
  await aws.createTable({
    TableName: 'items',
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
  });
  await dynamodb.send(
    new PutItemCommand({ TableName: 'items', Item: { id: { S: 'id1' }, data: { S: 'HelloWorld' } } }),
  );
}

/** Does with a token what was done when the execution was recorded; a heartbeat comes every 40 seconds. */
async function answer({ clock, sfn }: Prepared, taskToken: string, token: NonNullable<Recording['token']>) {
  for (let count = 1; count <= (token.heartbeats ?? 0); count += 1) {
    await clock.runUntil(START + 40 * count * SECOND);
    await sfn.send(new SendTaskHeartbeatCommand({ taskToken }));
  }
  if (token.fail) await sfn.send(new SendTaskFailureCommand({ taskToken, ...token.fail }));
  else await sfn.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(token.succeed) }));
}

const definitionOf = ({ machine: whole, states }: Recording): unknown => whole ?? machine(states ?? {});

/** Runs a recorded machine in the sandbox. */
async function play(given: Recording, input: unknown) {
  const prepared = await prepare();
  const { aws, clock, sfn } = prepared;
  const tokens = registerFunctions(prepared);
  if (given.table) await makeTable(prepared);
  const stateMachineArn = aws.createStateMachine('recorded', definitionOf(given));
  const { executionArn } = await sfn.send(
    new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input) }),
  );
  await clock.runUntil(START + SECOND);
  if (given.stop) await sfn.send(new StopExecutionCommand({ executionArn }));
  if (given.token && tokens[0]) await answer(prepared, tokens[0], given.token);
  await clock.runUntil();
  return lastExecution(aws);
}

/** The cause of a failed function is JSON, of which its type and message are compared. */
function withReadCauses(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withReadCauses);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const isJson = /^cause$/i.test(key) && typeof inner === 'string' && inner.startsWith('{');
      return [key, isJson ? JSON.parse(inner) : withReadCauses(inner)];
    }),
  );
}

const ANY = '<any>';

/** Whether a value is the recorded one, where `<any>` stands for any text. */
function agrees(recorded: unknown, actual: unknown): boolean {
  if (typeof recorded === 'string' && recorded.includes(ANY)) {
    const pattern = recorded.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(ANY, '.*');
    return typeof actual === 'string' && new RegExp(`^${pattern}$`).test(actual);
  }
  if (typeof recorded !== 'object' || recorded === null) return (actual ?? null) === recorded;
  if (typeof actual !== 'object' || actual === null || Array.isArray(actual) !== Array.isArray(recorded))
    return false;
  const keys = new Set([...Object.keys(recorded), ...Object.keys(actual)]);
  return [...keys].every(
    (key) => key in recorded && key in actual && agrees(Reflect.get(recorded, key), Reflect.get(actual, key)),
  );
}

/** What a history is not, compared with a recorded one; empty when they agree. */
function differences(recorded: readonly z.infer<typeof event>[], actual: readonly HistoryEvent[]): string[] {
  const types = recorded.map((one) => (typeof one === 'string' ? one : (Object.keys(one)[0] ?? '')));
  const found = actual.map(({ type }) => type);
  if (JSON.stringify(types) !== JSON.stringify(found)) return [`events ${found.join(', ')}`];
  return recorded.flatMap((one, index) => {
    const details = typeof one === 'string' ? {} : (Object.values(one)[0] ?? {});
    const ours = withReadCauses(actual[index]) as Record<string, unknown>;
    return Object.entries(details)
      .filter(([key, value]) => !agrees(value, ours[key]))
      .map(([key]) => `event ${index + 1} ${types[index]}.${key}: ${JSON.stringify(ours[key])}`);
  });
}

/** The history of a machine that succeeds in one state of type Pass. */
const passing = (output: unknown) => [
  'ExecutionStarted',
  'PassStateEntered',
  { PassStateExited: { output } },
  { ExecutionSucceeded: { output } },
];

/** What the interpreter does otherwise than was recorded, for each execution of a recording. */
async function compare(given: Recording): Promise<string[][]> {
  if (given.refused) {
    const { aws } = await prepare();
    try {
      aws.createStateMachine('recorded', definitionOf(given));
    } catch (error) {
      return [String(error).includes(`field "${given.refused}"`) ? [] : [String(error)]];
    }
    return [['the definition is taken']];
  }
  if (given.passes) {
    const runs = given.passes.map(async ([input, output]) =>
      differences(passing(output), (await play(given, input)).history),
    );
    return Promise.all(runs);
  }
  const execution = await play(given, given.input ?? {});
  if (given.status) return [execution.status === given.status ? [] : [execution.status]];
  return [differences(given.history ?? [], execution.history)];
}

const FILES = ['jsonata', 'json-path'];
const counts: Record<string, { executions: number; agreeing: number }> = {};

describe.each(FILES)('an execution recorded on AWS, in %s.yaml,', (file) => {
  counts[file] = { executions: 0, agreeing: 0 };

  it.each(recordings(file))('runs here as there: $of', async (given) => {
    const found = await compare(given);
    const count = counts[file];
    if (count) {
      count.executions += found.length;
      count.agreeing += found.filter((problems) => problems.length === 0).length;
    }
    // A difference that is gone has to be struck off the list.
    if (given.differs) expect(found.flat()).not.toEqual([]);
    else expect(found.flat()).toEqual([]);
  });
});

describe('the documentation of the sandbox', () => {
  it('gives the figure of agreement', () => {
    const lines = FILES.map((file) => {
      const { executions = 0, agreeing = 0 } = counts[file] ?? {};
      const differing = recordings(file).flatMap(({ of, differs }) =>
        differs ? [`  - ${of}: ${differs}`] : [],
      );
      return [`- \`${file}.yaml\`: ${agreeing} of ${executions} executions agree`, ...differing].join('\n');
    });
    expect(readFileSync(join(ROOT, 'docs/sandbox.md'), 'utf8')).toContain(lines.join('\n'));
  });
});
