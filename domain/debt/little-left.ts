import type { Balance } from './balance.ts';
import type { MoneyView } from './money-view.ts';

/**
 * What becomes of a rest so small that nobody is asked for it, by the creditor's choice (`whenLittleIsLeft`): it is waived, or only
 * waits. Undefined when more is left, when nothing was paid or waived before, or when only charges are left, for which
 * `whenOnlyChargesAreLeft` decides.
 */
export function littleLeft(
  { terms }: Pick<MoneyView, 'terms'>,
  { principal, due, received, waived }: Pick<Balance, 'principal' | 'due' | 'received' | 'waived'>,
): 'waive' | 'wait' | undefined {
  const { upTo, action } = terms.whenLittleIsLeft ?? { upTo: 0, action: undefined };
  const isRest = principal > 0 && received + waived.principal > 0;
  return isRest && due > 0 && due <= upTo ? action : undefined;
}
