import type { Config } from '#schemas/config/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { deployedConfig } from './config.ts';
import { ITAU_ACCOUNT } from './return-file.ts';
import { CREDITOR } from './world.ts';

/** Where a debtor gets mail. */
export const ADDRESS = {
  street: 'Rua das Flores, 100',
  district: 'Centro',
  postalCode: '60175-055',
  city: 'Fortaleza',
  uf: 'CE',
} as const;

/** Boletos that are registered at Itaú by file, under the account of `itau400Lines`. */
export const ITAU_BILLS: Extract<Creditor['bills'], { provider: 'cnab' }> = {
  provider: 'cnab',
  layout: 'itau-400',
  account: { branch: '0111', account: '12345', wallet: '109' },
  numbers: { from: 500, to: 99_999_999 },
  daysBefore: 3,
  fileAt: '07:00',
};

/** The configuration that is deployed, with a creditor whose boletos are registered by file. */
export async function configWithRemittances(bills: Creditor['bills'] = ITAU_BILLS): Promise<Config> {
  const config = await deployedConfig();
  const creditor = config.creditors[CREDITOR] as Creditor;
  return {
    ...config,
    creditors: { ...config.creditors, [CREDITOR]: { ...creditor, bills, bankFiles: [ITAU_ACCOUNT] } },
  };
}
