import { expect, it } from 'vitest';
import { FUNCTIONS } from '#deployment/topology.ts';
import { idOf } from '#infra/functions/functions.ts';
import { PRODUCT, reachedFrom } from '#test/architecture/reached-from.ts';
import { actionsOf, Synthesized } from '#test/infra/synthesized.ts';

/**
 * The sandbox checks no permissions: a function that comes to call a service by way of a shared module works there, and
 * fails on AWS. What the modules of a function may call, its role must allow.
 */
const ACTIONS: Readonly<Record<string, string>> = {
  StartExecutionCommand: 'states:StartExecution',
  SendTaskSuccessCommand: 'states:SendTaskSuccess',
  SendTaskFailureCommand: 'states:SendTaskFailure',
  DescribeExecutionCommand: 'states:DescribeExecution',
  StopExecutionCommand: 'states:StopExecution',
  QueryCommand: 'dynamodb:Query',
  BatchWriteCommand: 'dynamodb:BatchWriteItem',
  PutEventsCommand: 'events:PutEvents',
  SendMessageCommand: 'sqs:SendMessage',
  SendEmailCommand: 'ses:SendEmail',
  GetObjectCommand: 's3:GetObject',
};

const template = new Synthesized();

const calledBy = (path: string): string[] => [
  ...Object.entries(ACTIONS).flatMap(([command, action]) =>
    (PRODUCT.get(path) ?? '').includes(`new ${command}(`) ? [action] : [],
  ),
];

it.each(Object.keys(ACTIONS))('a module calls %s', (command) => {
  expect([...PRODUCT.values()].some((text) => text.includes(`new ${command}(`))).toBe(true);
});

it.each(Object.keys(FUNCTIONS))('%s is allowed what its modules call', (name) => {
  const reached = reachedFrom(name);
  expect(reached.length).toBeGreaterThan(5);
  const allowed = template.statementsOf(`${idOf(name)}Handler`).flatMap(actionsOf);
  const missing = reached.flatMap((path) =>
    calledBy(path).flatMap((action) => (allowed.includes(action) ? [] : [`${action}, by ${path}`])),
  );
  expect(missing).toEqual([]);
});
