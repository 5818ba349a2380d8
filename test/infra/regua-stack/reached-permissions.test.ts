import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '#deployment/topology.ts';
import { idOf } from '#infra/functions/functions.ts';
import type { Config } from '#schemas/config/config.ts';
import { PRODUCT, reachedFrom } from '#test/architecture/reached-from.ts';
import { withOtherCreditor } from '#test/builders/config.ts';
import { configWithRemittances } from '#test/builders/remittance.ts';
import { ACTIONS_OF_CALLS } from '#test/infra/actions-of-calls.ts';
import { actionsOf, config, Synthesized } from '#test/infra/synthesized.ts';

/** A configuration that uses everything, so that each function that reads a secret or sends is given it. */
const everything: Config = {
  ...config,
  creditors: {
    ...withOtherCreditor(await configWithRemittances(), 'com-remessa').creditors,
    ...Object.fromEntries(
      Object.entries(config.creditors).map(([id, creditor]) => [
        id,
        {
          ...creditor,
          bills: {
            provider: 'bacen-pix',
            baseUrl: 'https://pix.example',
            tokenUrl: 'https://pix.example/token',
          } as const,
          enrichment: { url: 'https://dados.example', costMicroreais: 80_000, when: 'no-mobile' as const },
          whatsapp: { phoneNumberId: 'phone-number-id-0123456789abcdef' },
        },
      ]),
    ),
  },
};
const template = new Synthesized({}, everything);

const callsIn = (path: string): string[] =>
  [...(PRODUCT.get(path) ?? '').matchAll(/new (\w+Command)\(/g)].map(([, command]) => String(command));

describe('the table of calls', () => {
  it('has every call of the product, and none that the product does not make', () => {
    const made = new Set([...PRODUCT.keys()].flatMap(callsIn));
    expect([...made].toSorted()).toEqual(Object.keys(ACTIONS_OF_CALLS).toSorted());
  });

  it.each(Object.entries(ACTIONS_OF_CALLS))(
    'says where %s is described',
    (_command, { actions, sources }) => {
      expect(actions.length).toBeGreaterThan(0);
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources)
        expect(source).toMatch(/^https:\/\/(docs\.aws\.amazon|github)\.com\/\S+$/);
    },
  );
});

/**
 * Calls of modules that a function shares and does not use itself: what is reached is found by files, not by what is
 * imported of them.
 */
const NOT_CALLED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  relay: {
    'sqs:ChangeMessageVisibility':
      'It only puts messages into the queues of others; it has no queue of its own.',
  },
  'route-events': {
    'dynamodb:UpdateItem':
      'It only asks which part of the index of what is pending an item belongs to: who takes items out of it shares its file.',
    'secretsmanager:GetSecretValue':
      'It only asks whether a debtor is known: who writes the keys that they are found by shares their file.',
  },
  'deliver-events': {
    'dynamodb:UpdateItem':
      'It only asks which part of the index of what is pending an item belongs to: who takes items out of it shares its file.',
  },
  webhook: {
    'sqs:ChangeMessageVisibility': 'It only puts aside what it cannot record; it has no queue of its own.',
  },
  api: {
    'sqs:ChangeMessageVisibility':
      'It only puts messages into the queues of others; it has no queue of its own.',
  },
  'seller-feed': {
    'dynamodb:PutItem': 'It only reads: who writes what it shows shares its files.',
    'dynamodb:BatchWriteItem': 'It only reads debtors: who takes keys from them shares their file.',
  },
  'write-remittances': {
    'secretsmanager:GetSecretValue':
      'It only reads debtors: who writes the keys that they are found by shares their file.',
  },
  'watch-sources': {
    'dynamodb:BatchWriteItem':
      'It asks how old the lists of registers are: who forgets authorisations shares their file.',
    'secretsmanager:GetSecretValue':
      'It asks how old the lists of registers are: who looks up numbers in them shares their file.',
  },
  'watch-sending': {
    'dynamodb:PutItem': 'It only reads debts: who writes them shares their file.',
    'dynamodb:UpdateItem':
      'It only reads the reports of payment sources: who records them shares their file.',
  },
};

/** What the CDK's `SqsEventSource` grants to every function behind a queue, on its own queue. */
const BY_THE_TRIGGER = ['sqs:ChangeMessageVisibility'];

describe.each(Object.keys(FUNCTIONS))('%s', (name) => {
  const allowed = template
    .statementsOf(`${idOf(name)}Handler`)
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(actionsOf);
  const reached = reachedFrom(name);

  // The sandbox checks no permissions: a call by way of a shared module would work there, and fail on AWS.
  it('is allowed every action of every call that its modules make', () => {
    expect(reached.length).toBeGreaterThan(5);
    const missing = reached
      .flatMap(callsIn)
      .flatMap((command) => ACTIONS_OF_CALLS[command]?.actions ?? [])
      .filter((action) => !allowed.includes(action));
    expect([...new Set(missing)]).toEqual(Object.keys(NOT_CALLED[name] ?? {}));
  });

  it('is allowed no call that its modules do not make', () => {
    const made = reached.flatMap(callsIn).flatMap((command) => ACTIONS_OF_CALLS[command]?.actions ?? []);
    const possible = Object.values(ACTIONS_OF_CALLS).flatMap(({ actions }) => actions);
    const unused = allowed.filter(
      (action) => possible.includes(action) && !made.includes(action) && !BY_THE_TRIGGER.includes(action),
    );
    expect([...new Set(unused)]).toEqual([]);
  });
});
