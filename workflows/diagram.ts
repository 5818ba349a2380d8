import * as z from 'zod';
import { CLOSED, type Definition, type State } from './state.ts';

/** The part of a state that says where it leads. */
const Transitions = z.object({
  Type: z.string(),
  Resource: z.string().optional(),
  Next: z.string().optional(),
  End: z.boolean().optional(),
  Default: z.string().optional(),
  Choices: z.array(z.object({ Condition: z.string(), Next: z.string() })).optional(),
  Catch: z.array(z.object({ ErrorEquals: z.array(z.string()), Next: z.string() })).optional(),
});

/** The label of each transition. */
const ON_ERROR: Readonly<Record<string, string>> = {
  'States.Timeout': 'its time comes',
  NotAllowedYet: 'not allowed yet',
  ListingOver: 'listed, or given up',
  Undelivered: 'did not arrive, next channel',
  ContactForbidden: 'contact forbidden',
  Changed: 'promise, case or payment plan',
};

/** A state machine as a Mermaid state diagram. */
export function drawMermaid(definition: Definition): string {
  const ids = new Map(Object.keys(definition.States).map((name, index) => [name, `s${index}`]));
  const id = (name: string): string => ids.get(name) ?? name;
  return [
    'stateDiagram-v2',
    ...[...ids].map(([name, key]) => `  state "${name}" as ${key}`),
    `  [*] --> ${id(definition.StartAt)}`,
    ...Object.entries(definition.States).flatMap(([name, state]) =>
      waysOut(state).map(({ to, why }) => `  ${id(name)} --> ${to ? id(to) : '[*]'}${why ? `: ${why}` : ''}`),
    ),
  ].join('\n');
}

/** The answer in a condition, such as `promised`; a condition on a step has none. */
const eventOf = (condition: string): string => /event = '([^']+)'/.exec(condition)?.[1] ?? 'resumes here';

function waysOut(given: State): { readonly to?: string | undefined; readonly why?: string }[] {
  const state = Transitions.parse(given);
  if (state.Type === 'Choice')
    return [
      ...(state.Choices ?? []).map(({ Condition, Next }) => ({ to: Next, why: eventOf(Condition) })),
      { to: state.Default, why: state.Default === CLOSED ? 'closed' : 'otherwise' },
    ];
  return [
    ...(state.Catch ?? []).map(({ ErrorEquals, Next }) => ({
      to: Next,
      why: ON_ERROR[ErrorEquals[0] ?? ''] ?? 'changed',
    })),
    ...(state.Next
      ? [{ to: state.Next, why: state.Resource?.endsWith('Token') ? 'woken: paid, cancelled, amended' : '' }]
      : []),
    ...(state.End || state.Type === 'Succeed' ? [{}] : []),
  ];
}
