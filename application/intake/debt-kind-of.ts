import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { config } from '#runtime/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { USUAL_DEBT_KIND } from '#schemas/config/legal.ts';

/**
 * The kind of debt of an invoice, which decides when it is prescribed: its own, or its creditor's; undefined for the usual one.
 * @throws RejectedEventError when `config/legal/limits.yaml` does not have the kind
 */
export function debtKindOf(
  invoice: { readonly debtKind?: string | undefined },
  creditor: Pick<Creditor, 'debtKind'>,
): string | undefined {
  const kind = invoice.debtKind ?? creditor.debtKind;
  const known = Object.keys(config().limits.prescription.kinds);
  if (!known.includes(kind))
    throw new RejectedEventError(
      `debtKind: must be one of ${known.join(', ')}, as in config/legal/limits.yaml`,
    );
  return kind === USUAL_DEBT_KIND ? undefined : kind;
}
