import type { Creditor } from '#schemas/config/creditor.ts';
import { bacenPix } from './bacen-pix.ts';
import { cnab } from './cnab.ts';
import type { BillProvider } from './provider.ts';
import { sandbox } from './sandbox.ts';
import { staticPix } from './static-pix.ts';

const PROVIDERS: Readonly<Record<Creditor['bills']['provider'], BillProvider>> = {
  'static-pix': staticPix,
  'bacen-pix': bacenPix,
  cnab,
  sandbox,
};

/** The provider that issues a creditor's bills. */
export const providerOf = (creditor: Creditor): BillProvider => PROVIDERS[creditor.bills.provider];
