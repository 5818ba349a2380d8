import aslValidator from 'asl-validator';
import { describe, expect, it } from 'vitest';
import { present } from '#domain/checks/present.ts';
import { deployedConfig } from '#test/builders/config.ts';
import { configWithListings } from '#test/builders/with-listing.ts';
import { compileRegua } from '#workflows/compile.ts';

// Our own check of definitions (`sandbox/asl/`) knows what our interpreter knows. This one was written by others.

const LAMBDA = 'arn:aws:lambda:sa-east-1:111111111111:function';
const withListings = await configWithListings(['negative-listing', 'protest']);
const reguas = [
  ...Object.values((await deployedConfig()).reguas),
  present(Object.values(withListings.reguas)[0], 'régua'),
];
const definitions = reguas.map((regua) =>
  compileRegua(regua, {
    tableName: 'table',
    takeStepArn: `${LAMBDA}:take-step`,
    listDebtArn: `${LAMBDA}:list-debt`,
    handOverArn: `${LAMBDA}:hand-over`,
    reEvaluateDebtArn: `${LAMBDA}:re-evaluate-debt`,
  }),
);
const complaintsOf = (definition: object): string[] =>
  aslValidator(structuredClone(definition)).errors.map((error) => JSON.stringify(error));

describe('asl-validator, which we did not write,', () => {
  it.each(definitions)('finds nothing in the machine of $Comment', (definition) => {
    expect(complaintsOf(definition)).toEqual([]);
  });

  const [one] = definitions as [(typeof definitions)[number]];
  const [first, state] = Object.entries(one.States)[0] as [string, object];

  it.each([
    ['a state that leads nowhere', { ...one, StartAt: 'Nowhere' }, 'Nowhere'],
    [
      'a field of JSONPath in a JSONata state',
      { ...one, States: { ...one.States, [first]: { ...state, InputPath: '$' } } },
      first,
    ],
    [
      'an expression that is no JSONata',
      { ...one, States: { ...one.States, [first]: { ...state, Assign: { until: '{% $max([1, %}' } } } },
      `${first}/Assign/until`,
    ],
  ])('reports %s', (_what, broken, named) => {
    expect(complaintsOf(broken).join('\n')).toContain(named);
  });
});
