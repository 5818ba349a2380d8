import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brazilianPhones } from './phone-metadata.ts';

// Takes what libphonenumber knows of Brazilian numbers out of what it knows of all: `npm run phone-metadata`, after the package changed.
writeFileSync(
  join(fileURLToPath(new URL('..', import.meta.url)), 'domain/contacts/brazilian-phones.json'),
  `${JSON.stringify(brazilianPhones(), null, 1)}\n`,
);
