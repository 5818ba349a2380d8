import type { BankLayout } from './bank-layout.ts';
import { bancoDoBrasil } from './banks/banco-do-brasil.ts';
import { banrisul } from './banks/banrisul.ts';
import { bradesco } from './banks/bradesco.ts';
import { caixa } from './banks/caixa.ts';
import { itau } from './banks/itau.ts';
import { santander } from './banks/santander.ts';
import { sicoob } from './banks/sicoob.ts';
import { sicredi } from './banks/sicredi.ts';

/** The banks whose free field is known here, by their number at the clearing house. */
export const BANKS: ReadonlyMap<string, BankLayout> = new Map(
  [bancoDoBrasil, santander, banrisul, caixa, bradesco, itau, sicredi, sicoob].map((bank) => [
    bank.code,
    bank,
  ]),
);
