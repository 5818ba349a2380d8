import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { matchesPattern } from '#sandbox/aws/eventbridge.ts';
import { REGUA_SOURCE } from '#schemas/events/regua.ts';
import { Synthesized } from '#test/infra/synthesized.ts';

const [, recipe = ''] = readFileSync('docs/events.md', 'utf8').split('## EventBridge, from another account');
const OURS = '111111111111';
const THEIRS = '222222222222';

/** The policies that the recipe prints, in its order. */
const policies = [...recipe.matchAll(/```json\n(.+?)```/gs)].map(([, text = '']) => JSON.parse(text));
const pattern = JSON.parse(/--event-pattern '(.+?)'/.exec(recipe)?.[1] ?? '');
const targets = /'(Id=.+?)'/.exec(recipe)?.[1] ?? '';

it('their bus takes our events alone, of our account alone, and lets nobody do anything else', () => {
  expect(policies[0]).toEqual({
    Version: '2012-10-17',
    Statement: [
      {
        Sid: expect.any(String),
        Effect: 'Allow',
        Principal: { AWS: `arn:aws:iam::${OURS}:root` },
        Action: 'events:PutEvents',
        Resource: expect.stringMatching(new RegExp(`^arn:aws:events:[\\w-]+:${THEIRS}:event-bus/`)),
        Condition: { StringEquals: { 'events:source': REGUA_SOURCE } },
      },
    ],
  });
});

it('the rule puts events on their bus by a role that may do just that', () => {
  const [, trust, rights] = policies;
  expect(trust.Statement).toEqual([
    { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sts:AssumeRole' },
  ]);
  const [{ Resource: bus }] = policies[0].Statement;
  expect(rights.Statement).toEqual([{ Effect: 'Allow', Action: 'events:PutEvents', Resource: bus }]);
  expect(targets).toContain(`Arn=${bus},`);
  expect(targets).toMatch(new RegExp(`RoleArn=arn:aws:iam::${OURS}:role/to-erp,.*sqs:[\\w-]+:${OURS}:`));
});

it('the rule takes every event of the catalogue of that creditor, and none of another', () => {
  const catalogue = JSON.parse(readFileSync('docs/api/asyncapi.json', 'utf8'));
  const [creditorId] = pattern.detail.creditorId;
  const details = Object.values<{ readonly examples?: readonly { readonly payload: object }[] }>(
    catalogue.components.messages,
  )
    .flatMap(({ examples = [] }) => examples.map(({ payload }) => payload))
    .filter((detail) => 'creditorId' in detail);
  expect(details.length).toBeGreaterThan(20);
  for (const detail of details) {
    const event = { source: REGUA_SOURCE, detailType: 'any', detail };
    expect(matchesPattern(pattern, { ...event, detail: { ...detail, creditorId } })).toBe(true);
    expect(matchesPattern(pattern, { ...event, detail: { ...detail, creditorId: 'outra' } })).toBe(false);
    expect(matchesPattern(pattern, { ...event, source: 'billing', detail: { ...detail, creditorId } })).toBe(
      false,
    );
  }
});

it('the bus is named as a stage names it', () => {
  const [[, { Properties }] = ['', { Properties: {} }]] = new Synthesized().all('AWS::Events::EventBus');
  expect(Properties.Name).toBe('regua-dev-events');
  expect(recipe).toContain('--event-bus-name regua-prod-events');
});
