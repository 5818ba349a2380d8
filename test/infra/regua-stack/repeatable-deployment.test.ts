import { describe, expect, it } from 'vitest';
import { type CfnResource, Synthesized } from '#test/infra/synthesized.ts';

const template = new Synthesized({ stage: 'prod' });

/** The property in which a resource of this type takes a name that only one of its kind may have: `Name`, `TableName`, … */
const fixedNameOf = ({ Type, Properties = {} }: CfnResource): unknown => {
  const kind = Type.split('::').at(-1) ?? '';
  return Properties[`${kind}Name`] ?? Properties[kind] ?? Properties.Name;
};

/** Types whose name may be given twice. */
const SHARED_NAMES = ['AWS::ApiGatewayV2::Api'];

const named = Object.entries(template.resources).filter(
  ([, resource]) => fixedNameOf(resource) !== undefined && !SHARED_NAMES.includes(resource.Type),
);
const kept = Object.entries(template.resources).filter(
  ([, { DeletionPolicy }]) => DeletionPolicy === 'Retain',
);

describe('a first deployment to prod that failed', () => {
  it('has resources whose names are fixed: the state machines, their logs, the bus', () => {
    expect([...new Set(named.map(([, { Type }]) => Type))]).toEqual(
      expect.arrayContaining([
        'AWS::StepFunctions::StateMachine',
        'AWS::Logs::LogGroup',
        'AWS::Events::EventBus',
      ]),
    );
  });

  it.each(named)('leaves %s behind under no name that the next one needs', (_id, { DeletionPolicy }) => {
    expect(DeletionPolicy).not.toBe('Retain');
  });

  it('leaves the protected table and its key, which have no fixed names, and nothing else', () => {
    expect(kept.map(([id, { Type }]) => [Type, id.replace(/[0-9A-F]{8}$/, '')])).toEqual([
      ['AWS::KMS::Key', 'DebtsKey'],
      ['AWS::DynamoDB::Table', 'DebtsTable'],
    ]);
  });
});

describe('a stack in prod that is deleted or changed', () => {
  const ofData = Object.entries(template.resources).filter(([, { Type }]) =>
    ['AWS::DynamoDB::Table', 'AWS::KMS::Key', 'AWS::Logs::LogGroup', 'AWS::S3::Bucket'].includes(Type),
  );

  it.each(ofData)('keeps %s', (_id, { DeletionPolicy, UpdateReplacePolicy }) => {
    expect(['Retain', 'RetainExceptOnCreate']).toContain(DeletionPolicy);
    expect(UpdateReplacePolicy).toBe('Retain');
  });
});
