import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HTTP_FUNCTIONS } from '#deployment/http-functions.ts';
import {
  QUEUE_FUNCTIONS,
  QUEUES,
  type QueueSpec,
  visibilityTimeoutSeconds,
} from '#deployment/queue-functions.ts';
import { FUNCTIONS } from '#deployment/topology.ts';
import { idOf } from '#infra/functions/functions.ts';
import type { EventPattern } from '#sandbox/aws/eventbridge.ts';
import type { QueueSettings } from '#sandbox/aws/queue.ts';
import { createQueues, registerFunctions } from '#sandbox/deployment/deploy-functions.ts';
import { PRODUCT, reachedFrom } from '#test/architecture/reached-from.ts';
import { ROOT } from '#test/builders/root.ts';
import { Synthesized } from '#test/infra/synthesized.ts';

/** What there is to say of a queue and its function, on AWS and in the sandbox. */
interface Feed {
  readonly visibilityTimeoutSeconds: number;
  readonly maxReceives: number;
  readonly batchSize: number;
  readonly pattern: EventPattern | undefined;
}

const template = new Synthesized();
/** Where the ARN of each machine begins. */
const MACHINES = 'arn:aws:states:sa-east-1:123456789012:stateMachine:regua-dev-';

/** The feed of a function as the synthesized template has it. */
function inTemplate(name: string): Feed {
  const { id, Properties: queue } = template.one('AWS::SQS::Queue', `${idOf(name)}Queue`);
  const arn = JSON.stringify({ 'Fn::GetAtt': [id, 'Arn'] });
  const [mapping] = template
    .all('AWS::Lambda::EventSourceMapping')
    .filter(([, { Properties }]) => JSON.stringify(Properties.EventSourceArn) === arn);
  const rules = template
    .all('AWS::Events::Rule')
    .filter(([, { Properties }]) =>
      Properties.Targets.some(({ Arn }: { Arn: unknown }) => JSON.stringify(Arn) === arn),
    );
  return {
    visibilityTimeoutSeconds: queue.VisibilityTimeout,
    maxReceives: queue.RedrivePolicy.maxReceiveCount,
    batchSize: mapping?.[1].Properties.BatchSize,
    pattern: resolved(rules[0]?.[1].Properties.EventPattern),
  };
}

/** A pattern with the ARN that CloudFormation joins: from texts, and the number of the account. */
const resolved = (pattern: object | undefined): EventPattern | undefined =>
  pattern &&
  JSON.parse(JSON.stringify(pattern), (_key, value) => {
    const joined: unknown[] | undefined = value?.['Fn::Join']?.[1];
    return joined ? joined.map((part) => (typeof part === 'string' ? part : '123456789012')).join('') : value;
  });

/** The feeds that the sandbox makes, by the name of their function. */
function inSandbox(): Map<string, Feed> {
  const queues = new Map<string, QueueSettings>();
  const patterns = new Map<string, EventPattern>();
  const feeds = new Map<string, Feed>();
  createQueues(
    {
      createQueue: (settings) => {
        queues.set(settings.name, settings);
        return `https://sqs.example/${settings.name}`;
      },
      createRule: ({ pattern, queue }) => patterns.set(queue, pattern),
      mapQueueToFunction: ({ queue, functionName, batchSize }) => {
        const settings = queues.get(queue);
        feeds.set(functionName, {
          visibilityTimeoutSeconds: settings?.visibilityTimeoutSeconds ?? 0,
          maxReceives: settings?.deadLetter?.maxReceiveCount ?? 0,
          batchSize,
          pattern: patterns.get(queue),
        });
      },
    },
    { bus: 'bus', machineArnPrefix: MACHINES, deadLetters: 'dead-letters' },
  );
  return feeds;
}

describe('every function', () => {
  const folders = readdirSync(join(ROOT, 'functions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

  it('has a folder and an entry in the topology', () => {
    expect(Object.keys(FUNCTIONS).toSorted()).toEqual(folders.toSorted());
  });

  it('has the same timeout on AWS and in the sandbox', async () => {
    const registered: [string, number | undefined][] = [];
    await registerFunctions({
      registerFunction: (name, _handler, timeoutSeconds) => registered.push([name, timeoutSeconds]),
    });
    expect(registered).toEqual(
      Object.keys(FUNCTIONS).map((name) => [
        name,
        template.one('AWS::Lambda::Function', `${idOf(name)}Handler`).Properties.Timeout,
      ]),
    );
  });

  it.each(Object.entries(FUNCTIONS))('%s is described by a verb, in one line', (_name, { description }) => {
    expect(description).toMatch(/^[A-Z][a-z-]+s,? [^\n]{10,100}[^.]$/);
  });
});

describe('the environment of a function', () => {
  const readBy = (path: string): string[] =>
    [...(PRODUCT.get(path) ?? '').matchAll(/\benv\('(\w+)'\)/g)].map(([, variable = '']) => variable);

  it.each(Object.entries(FUNCTIONS))('%s has no variable that none of its modules reads', (name, spec) => {
    const read = reachedFrom(name).flatMap(readBy);
    // The SDK itself reads what begins with AWS.
    const settings = Object.keys(spec.settings ?? {}).filter((variable) => !variable.startsWith('AWS_'));
    expect(read).toEqual(expect.arrayContaining([...spec.environment, ...settings]));
  });

  it.each(Object.entries(QUEUE_FUNCTIONS))(
    '%s reads the URL of its queue if it uses it',
    (name, { queue }) => {
      const read = reachedFrom(name).flatMap(readBy);
      const urls = read.filter((variable) => /^(COURTESY|FEEDBACK|BANK_FILE)_QUEUE_URL$/.test(variable));
      expect([...new Set(urls)]).toEqual(queue.usedByItself ? [queue.urlVariable] : []);
    },
  );
});

/** What a rule wants whose events fill the queue: events of a bus, or the ends of executions. */
function patternOf({ pattern, executions }: QueueSpec): EventPattern | undefined {
  if (pattern) {
    const { source, detailTypes, detail } = pattern;
    return { source: [source], 'detail-type': detailTypes, ...(detail ? { detail } : {}) };
  }
  return (
    executions && {
      source: ['aws.states'],
      'detail-type': ['Step Functions Execution Status Change'],
      detail: { status: [...executions.statuses], stateMachineArn: [{ prefix: MACHINES }] },
    }
  );
}

describe('the queue of each function', () => {
  const sandbox = inSandbox();

  it.each(Object.entries(QUEUE_FUNCTIONS))('%s is the same on AWS and in the sandbox', (name, spec) => {
    const { batchSize } = spec.queue;
    expect(inTemplate(name)).toEqual({
      visibilityTimeoutSeconds: visibilityTimeoutSeconds(spec),
      maxReceives: QUEUES.maxReceives,
      batchSize,
      pattern: patternOf(spec.queue),
    });
    expect(sandbox.get(name)).toEqual(inTemplate(name));
  });

  it.each(Object.keys(QUEUE_FUNCTIONS))('%s passes on how often it gives a message', (name) => {
    const { Variables } = template.one('AWS::Lambda::Function', `${idOf(name)}Handler`).Properties
      .Environment;
    expect(Variables.MAX_RECEIVES).toBe(String(QUEUES.maxReceives));
  });

  it('has another name than any other', () => {
    const names = Object.values(QUEUE_FUNCTIONS).map(({ queue }) => queue.name);
    expect(new Set(names).size).toBe(names.length);
  });
});

it('the public API has the routes of the topology and no other', () => {
  const routes = template
    .all('AWS::ApiGatewayV2::Route')
    .map(([, { Properties }]) => Properties.RouteKey as string);
  expect(routes.toSorted()).toEqual(
    Object.values(HTTP_FUNCTIONS)
      .flatMap(({ routes }) =>
        routes.flatMap(({ path, methods }) => methods.map((method) => `${method} ${path}`)),
      )
      .toSorted(),
  );
});
