import type { RemittanceAccount } from '#adapters/table/remittances.ts';
import { remittanceAccount } from '#formats/cnab/remittance/account.ts';
import type { RemittanceLayout } from '#formats/cnab/remittance/layout.ts';
import { REMITTANCE_LAYOUTS } from '#formats/cnab/remittance/layouts.ts';
import type { Creditor } from '#schemas/config/creditor.ts';

/** How a creditor's boletos are registered by file. */
export interface RemittanceTerms extends RemittanceAccount {
  readonly bills: Extract<Creditor['bills'], { readonly provider: 'cnab' }>;
  readonly layout: RemittanceLayout;
}

/** How a creditor's boletos are registered by file; undefined of one whose bills come otherwise. */
export function remittanceTermsOf({ id, bills }: Creditor): RemittanceTerms | undefined {
  if (bills.provider !== 'cnab') return undefined;
  const layout = REMITTANCE_LAYOUTS.get(bills.layout);
  if (!layout) throw new RangeError(`no layout of a remittance file is called "${bills.layout}"`);
  return { creditorId: id, account: remittanceAccount(layout, bills.account), bills, layout };
}
