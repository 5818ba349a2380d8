import type { Invariant } from '#test/simulator/recording.ts';
import { shown } from './local-time.ts';

const ENDS = ['settled', 'cancelled', 'prescribed'];

/**
 * Every debt comes to an end, or is with a person who knows why: half a year after the last action, when persons have
 * answered what waited for them, nothing is owed without either. And every execution came to its own end: none failed, and
 * none still waits. A play in which something is never done (`nothingPending`) is not played to that end.
 */
export const eachDebtEnds: Invariant = (recording) =>
  recording.pending.length > 0 ? [] : notEnded(recording);

const notEnded: Invariant = ({ debts, executions, end }) => [
  ...debts.flatMap((debt) => {
    if (ENDS.includes(debt.status) || debt.status === 'awaitingInvoice') return [];
    if (debt.status === 'handedOver' && debt.handedOver.reason.length > 0) return [];
    const running = executions.filter(
      ({ name, status }) => name === `${debt.debtId}-${debt.version}` && status === 'RUNNING',
    );
    const waits = running.map(({ state }) => state).join(', ');
    return [
      `${debt.debtId} is ${debt.status} at ${shown(end)}, ${waits === '' ? 'and nothing runs' : `in ${waits}`}`,
    ];
  }),
  ...executions
    .filter(({ status }) => status === 'RUNNING')
    .map(({ name, state }) => `execution ${name} still waits in ${state}`),
];
