import type { OpenDebt } from '#schemas/records/debt.ts';
import type { EffectOrder } from './decision.ts';
import { nextExecution } from './next-execution.ts';
import type { DebtFor } from './transitions.ts';

type Asked = DebtFor<'openCase'>;

/**
 * The effects of every statement of the debtor that stops the ladder: the execution under way re-evaluates the debt; a
 * debt that was handed over has none any more, and goes on as a new version with an execution of its own.
 */
export const onNewWord = (
  debt: Asked,
): {
  readonly set: Partial<Pick<OpenDebt, 'version' | 'execution'>>;
  readonly effects: readonly EffectOrder[];
} =>
  debt.status === 'handedOver'
    ? { set: nextExecution(debt), effects: [{ kind: 'startExecution' }, { kind: 'writeSummary' }] }
    : { set: {}, effects: [{ kind: 'reEvaluate' }, { kind: 'writeSummary' }] };
