import type { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { makeNamedStacks, nestedIn } from '#test/infra/synthesized.ts';

/**
 * A template has 500 resources and 200 parameters at most
 * (https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html, read 2026-11-30): what is left over is for
 * creditors, names and PSPs of a stage that has more of them than this one.
 */
const MOST = { resources: 400, parameters: 150 };

const { regua, edge } = makeNamedStacks({ stage: 'prod' });
const stacks: Stack[] = [regua, edge, ...nestedIn(regua)];

describe('each template of a stage with every kind of name', () => {
  it.each(stacks.map((stack) => [stack.node.path, stack] as const))('has room: %s', (_path, stack) => {
    const { Resources, Parameters = {} } = Template.fromStack(stack).toJSON();
    expect(Object.keys(Resources).length).toBeLessThan(MOST.resources);
    expect(Object.keys(Parameters).length).toBeLessThan(MOST.parameters);
  });
});

describe('the stack that watches', () => {
  const [watch] = nestedIn(regua);
  const types = (stack: Stack | undefined) =>
    stack
      ? Object.values<{ Type: string }>(Template.fromStack(stack).toJSON().Resources).map(({ Type }) => Type)
      : [];

  it('holds alarms and filters of logs alone, and all of them', () => {
    const ofWatch = ['AWS::CloudWatch::Alarm', 'AWS::Logs::MetricFilter'];
    expect([...new Set(types(watch))].toSorted()).toEqual(ofWatch);
    expect(types(regua).filter((type) => ofWatch.includes(type))).toEqual([]);
  });

  it('hands nothing back, so that nothing waits for it and no reference goes both ways', () => {
    const { Outputs } = watch ? Template.fromStack(watch).toJSON() : { Outputs: 'none' };
    expect(Outputs).toBeUndefined();
  });

  it('gives nothing a name of its own, so that what is moved into it can be made before it is deleted where it was', () => {
    const made: { Properties: object }[] = watch
      ? Object.values(Template.fromStack(watch).toJSON().Resources)
      : [];
    for (const { Properties } of made)
      for (const name of ['AlarmName', 'FilterName']) expect(Properties).not.toHaveProperty(name);
  });
});
