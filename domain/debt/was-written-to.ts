import type { Debt } from '#schemas/records/debt.ts';
import { isReturned } from './is-returned.ts';
import { sendsOf } from './send-key.ts';

/**
 * Whether a message about a debt may have reached the debtor, its own or that of another debt that spoke of it.
 * @param besides a step that does not count, of a version: the one that is being taken
 */
export const wasWrittenTo = (
  debt: Pick<Debt, 'sends'>,
  besides?: { readonly version: number; readonly step: string },
): boolean =>
  sendsOf(debt).some(
    ({ version, step, send: { status } }) =>
      !isReturned(status) && !(version === besides?.version && step === besides.step),
  );
