import { Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { describe, expect, it } from 'vitest';
import { makeNamedStacks, makeStack } from '#test/infra/synthesized.ts';

/** The reasons under which rules are acknowledged at a construct, by rule. */
const acknowledgedAt = ({ node }: IConstruct): [rule: string, reason: string][] =>
  node.metadata
    .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
    .flatMap(({ data }) => Object.entries(data));

describe('cdk-nag', () => {
  it.each(['dev', 'prod'])('finds nothing that is not acknowledged in %s', (stage) => {
    expect(new AwsSolutionsChecks().validateScope(makeStack({ stage })).violations).toEqual([]);
  });

  it.each(['dev', 'prod'])('finds nothing that is not acknowledged in %s with names', (stage) => {
    const { regua, edge } = makeNamedStacks({ stage });
    for (const stack of [regua, edge])
      expect(new AwsSolutionsChecks().validateScope(stack).violations).toEqual([]);
  });

  it('finds something without the acknowledgements: the check looks', () => {
    const stack = makeStack();
    for (const { node } of stack.node.findAll()) Object.defineProperty(node, 'metadata', { value: [] });
    const found = new AwsSolutionsChecks().validateScope(stack).violations.map(({ ruleName }) => ruleName);
    expect(found).toContain('AwsSolutions-APIG4');
    expect(found).toContain('AwsSolutions-IAM5[Resource::*]');
  });
});

describe('acknowledgements', () => {
  const { regua, edge } = makeNamedStacks();
  const all = [...regua.node.findAll(), ...edge.node.findAll()];
  const acknowledged = all.filter((construct) => acknowledgedAt(construct).length > 0);

  it('are placed at a resource, never at the stack or above', () => {
    for (const construct of acknowledged) {
      expect(Stack.isStack(construct), construct.node.path).toBe(false);
      expect(construct.node.scopes.length, construct.node.path).toBeGreaterThan(3);
    }
  });

  it.each(acknowledged.map((construct) => [construct.node.path, construct] as const))(
    'at %s give a reason',
    (_path, construct) => {
      for (const [, reason] of acknowledgedAt(construct)) expect(reason).toMatch(/^.{40,}\.$/);
    },
  );
});
