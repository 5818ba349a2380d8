import { exitsOf } from '#domain/dunning/exits-of.ts';
import { MachineDefinition } from '#schemas/machine-state.ts';
import type { Definition } from './state.ts';

/** A state machine as a Mermaid state diagram. */
export function drawMermaid(definition: Definition): string {
  const { StartAt, States } = MachineDefinition.parse(definition);
  const ids = new Map(Object.keys(States).map((name, index) => [name, `s${index}`]));
  const id = (name: string): string => ids.get(name) ?? name;
  return [
    'stateDiagram-v2',
    ...[...ids].map(([name, key]) => `  state "${name}" as ${key}`),
    `  [*] --> ${id(StartAt)}`,
    ...Object.entries(States).flatMap(([name, state]) =>
      exitsOf(state).map(({ to, why }) => `  ${id(name)} --> ${to ? id(to) : '[*]'}${why ? `: ${why}` : ''}`),
    ),
  ].join('\n');
}
