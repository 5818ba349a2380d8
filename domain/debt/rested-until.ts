import type { Debt } from '#schemas/records/debt.ts';
import type { Case } from '#schemas/records/negotiation.ts';

/**
 * When an instalment of a payment plan was last at rest (ISO-8601): when a person answered a case of its debt or of its own, or a
 * hardship of another instalment. The debtor was asked for nothing meanwhile, so that its days to pay begin again then. Undefined
 * when there was no case.
 */
export const restedUntil = (
  part: Pick<Debt, 'cases'>,
  whole: Pick<Debt, 'cases'>,
  parts: readonly Pick<Debt, 'cases'>[],
): string | undefined =>
  [
    ...whole.cases,
    ...part.cases,
    ...parts.flatMap(({ cases }) => cases.filter(({ kind }) => kind === 'hardship')),
  ]
    .flatMap(({ resolved }: Case) => resolved?.at ?? [])
    .sort((one, other) => Date.parse(one) - Date.parse(other))
    .at(-1);
