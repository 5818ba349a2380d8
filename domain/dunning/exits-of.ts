import type { MachineState } from '#schemas/machine-state.ts';

/** The name of the state in which a machine ends. */
export const CLOSED = 'Closed';

/** A way out of a state: to another one, or to the end of the machine. */
export interface Exit {
  readonly to?: string | undefined;
  readonly why?: string;
}

/** The label of each transition. */
const ON_ERROR: Readonly<Record<string, string>> = {
  'States.Timeout': 'its time comes',
  NotAllowedYet: 'not allowed yet',
  ListingOver: 'listed, or given up',
  Undelivered: 'did not arrive, next channel',
  ContactForbidden: 'contact forbidden',
  Changed: 'promise, case or payment plan',
};

/** The answer in a condition, such as `promised`; a condition on a step has none. */
const eventOf = (condition: string): string => /event = '([^']+)'/.exec(condition)?.[1] ?? 'resumes here';

/** The ways out of a state of a ladder's machine, each with its reason in English. */
export function exitsOf(state: MachineState): Exit[] {
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
