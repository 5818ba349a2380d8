import type { MachineState } from '#schemas/machine-state.ts';

/** The state in which machines of before end. */
const ENDED = 'Closed';

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
      { to: state.Default, why: state.Default === ENDED ? 'closed' : 'otherwise' },
    ];
  const toEnd = state.Next ?? (state.End || state.Type === 'Succeed');
  return [
    ...(state.Catch ?? []).map(({ ErrorEquals, Next }) => ({
      to: Next,
      why: reasonOf(ErrorEquals[0] ?? ''),
    })),
    ...(toEnd ? [{ ...(state.Next ? { to: state.Next } : {}), why: whyDone(state) }] : []),
  ];
}

/** The condition of a write failed, or the answer of a function, such as `promised`. */
const reasonOf = (error: string): string =>
  ON_ERROR[error] ?? (error.startsWith('DynamoDb.') ? 'changed' : error);

/** Why a state is done: a wait is woken, and a function that leads elsewhere finds that nothing is left to do. */
function whyDone({ Resource, Catch = [] }: MachineState): string {
  if (!Resource?.endsWith('Token')) return '';
  return Catch.some(({ ErrorEquals }) => ErrorEquals.includes('Changed'))
    ? 'woken: paid, cancelled, amended'
    : 'closed';
}
