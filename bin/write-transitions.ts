import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transitionsInWords } from './transitions-in-words.ts';

// Prints the table of transitions of a debt into docs/: `npm run transitions`.
writeFileSync(
  join(fileURLToPath(new URL('..', import.meta.url)), 'docs/debt-transitions.md'),
  transitionsInWords(),
);
