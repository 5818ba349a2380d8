import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MetadataJson } from 'libphonenumber-js/core';

/** What libphonenumber knows of all countries. */
function whole(): MetadataJson {
  const { resolve } = createRequire(import.meta.url);
  return JSON.parse(readFileSync(resolve('libphonenumber-js/metadata.max.json'), 'utf8'));
}

/** What libphonenumber knows of Brazilian numbers, and of no others: less than a hundredth of all that it knows. */
export function brazilianPhones(): MetadataJson {
  const {
    version,
    countries: { BR },
  } = whole();
  if (!BR) throw new Error('libphonenumber knows nothing of Brazil');
  return {
    version,
    country_calling_codes: { 55: ['BR'] },
    countries: { BR },
    nonGeographic: {},
  };
}
