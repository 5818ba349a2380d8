import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { sourceFilesOf, withoutComments } from '#test/architecture/source-files.ts';
import { Synthesized } from '#test/infra/synthesized.ts';

/**
 * The sandbox asks nobody for permission: a function that comes to call a service by way of a shared module works there,
 * and fails on AWS. What a function's modules lead to, its role must allow.
 */
const LEADS_TO: Readonly<Record<string, string>> = {
  'application/unit-of-work/start-execution.ts': 'states:StartExecution',
  'application/unit-of-work/end-wait.ts': 'states:SendTaskSuccess',
  'adapters/table/debt-summaries.ts': 'dynamodb:Query',
  'adapters/aws/publish.ts': 'events:PutEvents',
};

const template = new Synthesized();
const sources = new Map(
  ['adapters', 'application', 'domain', 'formats', 'functions', 'runtime']
    .flatMap(sourceFilesOf)
    .map(({ path, text }) => [path, withoutComments(text)]),
);

const importsOf = (path: string): string[] =>
  [...(sources.get(path) ?? '').matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+'([.#][^']+)'/gm)].map(
    ([, specifier = '']) =>
      specifier.startsWith('#') ? specifier.slice(1) : normalize(join(dirname(path), specifier)),
  );

function reachedFrom(handler: string): Set<string> {
  const reached = new Set([handler]);
  // A Set keeps handing out what is added while it is walked.
  for (const path of reached) for (const imported of importsOf(path)) reached.add(imported);
  return reached;
}

const CONSTRUCTS: Readonly<Record<string, string>> = {
  intake: 'Intake',
  webhook: 'Webhook',
  'take-step': 'TakeStep',
  're-evaluate-debt': 'ReEvaluateDebt',
  'hand-over': 'HandOver',
  'follow-payment-plan': 'PaymentPlan',
  'bank-file': 'BankFile',
  feedback: 'Feedback',
  courtesy: 'Courtesy',
  'restart-executions': 'RestartExecutions',
  portal: 'Page',
  'seller-feed': 'SellerFeed',
  unsubscribe: 'Unsubscribe',
  'withdraw-bills': 'BillWithdrawal',
  'watch-sources': 'SourceWatch',
};

const handlers = [...sources.keys()].flatMap(
  (path) => /^functions\/([^/]+)\/handler\.ts$/.exec(path)?.[1] ?? [],
);

it('knows every function', () => {
  expect(handlers.toSorted()).toEqual(Object.keys(CONSTRUCTS).toSorted());
});

it.each(handlers)('%s is allowed what its modules lead to', (folder) => {
  const reached = reachedFrom(`functions/${folder}/handler.ts`);
  const allowed = template.statementsOf(`${CONSTRUCTS[folder]}Handler`).flatMap(({ Action }) => Action);
  const needed = Object.entries(LEADS_TO).flatMap(([path, action]) => (reached.has(path) ? [action] : []));
  expect(allowed).toEqual(expect.arrayContaining(needed));
});
