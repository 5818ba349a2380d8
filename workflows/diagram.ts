import { CLOSED, type Definition, type State } from './compile.ts';

interface Transitions {
  readonly Type: string;
  readonly Next?: string;
  readonly End?: boolean;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Next: string }[];
  readonly Catch?: readonly { readonly ErrorEquals: readonly string[]; readonly Next: string }[];
}

/** What each way out of a state means to a reader. */
const ON_ERROR: Readonly<Record<string, string>> = {
  'States.Timeout': 'its time comes',
  Denied: 'not lawful now',
  Undelivered: 'did not arrive, next channel',
  OffLadder: 'never again by the robot',
};

/** A state machine as a Mermaid state diagram. */
export function drawMermaid(definition: Definition): string {
  const ids = new Map(Object.keys(definition.States).map((name, index) => [name, `s${index}`]));
  const id = (name: string): string => ids.get(name) as string;
  return [
    'stateDiagram-v2',
    ...[...ids].map(([name, key]) => `  state "${name}" as ${key}`),
    `  [*] --> ${id(definition.StartAt)}`,
    ...Object.entries(definition.States).flatMap(([name, state]) =>
      waysOut(state).map(({ to, why }) => `  ${id(name)} --> ${to ? id(to) : '[*]'}${why ? `: ${why}` : ''}`),
    ),
  ].join('\n');
}

function waysOut(given: State): { readonly to?: string; readonly why?: string }[] {
  const state = given as unknown as Transitions;
  if (state.Type === 'Choice')
    return [
      ...(state.Choices ?? []).map(({ Next }) => ({ to: Next, why: 'goes on here' })),
      { to: state.Default as string, why: 'closed' },
    ];
  return [
    ...(state.Catch ?? []).map(({ ErrorEquals, Next }) => ({
      to: Next,
      why: ON_ERROR[ErrorEquals[0] as string] ?? (Next === CLOSED ? 'closed' : 'closed, or joins further up'),
    })),
    ...(state.Next ? [{ to: state.Next, why: 'woken: paid, cancelled, amended' }] : []),
    ...(state.End || state.Type === 'Succeed' ? [{}] : []),
  ];
}
