import { Bureaus } from '#schemas/config/bureau.ts';
import type { Config } from '#schemas/config/config.ts';
import { ListingStep } from '#schemas/config/regua.ts';
import type { ListingKind } from '#schemas/primitives.ts';

import { deployedConfig } from './config.ts';
import { CREDITOR } from './world.ts';

/** The names of the listing steps, by their kind. */
export const LISTING_STEPS: Readonly<Record<ListingKind, string>> = {
  'negative-listing': 'Negative listing',
  protest: 'Protest',
};

/** Where the bureau of tests would be. */
export const BUREAU_URL = 'https://bureau.example/orders';

/** The terms of a bureau, and of a notary. */
const TERMS = { id: 'bureau', name: 'Birô de Exemplo', minimum: 5_000 };
const NOTARY = { id: 'cartorio', name: 'Cartório de Exemplo', minimum: 5_000, debtKinds: ['document'] };

/**
 * The sample configuration, with a bureau and a notary of the creditor, and listing steps at the end of every régua.
 * @param provider of both
 */
export async function configWithListings(
  kinds: readonly ListingKind[],
  provider: 'sandbox' | 'http' = 'sandbox',
): Promise<Config> {
  const config = await deployedConfig();
  const { [CREDITOR]: creditor } = config.creditors;
  if (!creditor) throw new RangeError('the configuration has no such creditor');
  const by = provider === 'http' ? { provider, url: BUREAU_URL } : { provider };
  const bureaus = Bureaus.parse({ 'negative-listing': { ...TERMS, ...by }, protest: { ...NOTARY, ...by } });
  const listings = kinds.map((kind) => ListingStep.parse({ kind, name: LISTING_STEPS[kind] }));
  return {
    ...config,
    creditors: { ...config.creditors, [CREDITOR]: { ...creditor, bureaus } },
    reguas: Object.fromEntries(
      Object.entries(config.reguas).map(([id, regua]) => [id, { ...regua, listings }]),
    ),
  };
}

/** The same with ladders that are over the day after the due date: what comes before takes a test no time. */
export async function configWithListingAtOnce(
  kinds: readonly ListingKind[] = ['negative-listing'],
  provider: 'sandbox' | 'http' = 'sandbox',
): Promise<Config> {
  const config = await configWithListings(kinds, provider);
  const reguas = Object.entries(config.reguas).map(([id, regua]) => {
    const steps = regua.steps.slice(0, 1);
    return [id, { ...regua, steps, handOver: { offset: Math.max(1, 1 + (steps[0]?.offset ?? 0)) } }];
  });
  return { ...config, reguas: Object.fromEntries(reguas) };
}
