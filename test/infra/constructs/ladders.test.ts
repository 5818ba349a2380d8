import { describe, expect, it } from 'vitest';
import { config, Synthesized } from '#test/infra/synthesized.ts';

const template = new Synthesized();
const machines = template.all('AWS::StepFunctions::StateMachine');

describe('the ladders', () => {
  it('are one machine for each régua, named after it', () => {
    expect(machines.map(([, { Properties }]) => Properties.StateMachineName).toSorted()).toEqual(
      Object.keys(config.reguas)
        .map((id) => `regua-dev-${id}`)
        .toSorted(),
    );
  });

  it.each(machines)('%s logs every event without its data', (_id, { Properties }) => {
    expect(Properties.LoggingConfiguration).toMatchObject({ Level: 'ALL', IncludeExecutionData: false });
  });

  it.each(machines)('%s is traced', (_id, { Properties }) => {
    expect(Properties.TracingConfiguration).toEqual({ Enabled: true });
  });

  it.each(machines)('%s gets every name that its definition leaves open', (_id, { Properties }) => {
    const open = [...Properties.DefinitionString.matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
    expect([...new Set(open)].toSorted()).toEqual(Object.keys(Properties.DefinitionSubstitutions).toSorted());
  });

  it.each([
    ['dev', 'Delete'],
    ['prod', 'RetainExceptOnCreate'],
  ])('in %s: %s when a régua is taken out', (stage, policy) => {
    for (const [, machine] of new Synthesized({ stage }).all('AWS::StepFunctions::StateMachine'))
      expect(machine.DeletionPolicy).toBe(policy);
  });
});
