import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { examplesOf, MAKING_HALVES } from './content-weights/halves.ts';
import { leaveOneOut } from './content-weights/leave-one-out.ts';
import { trainWeights } from './content-weights/train.ts';

// Makes the weights of the content gate of the halves by which rules are made: `npm run content-weights`. With `--validate`, it writes
// nothing and prints how well weights that know nothing of a half judge it.
if (process.argv.includes('--validate'))
  for (const half of MAKING_HALVES) process.stdout.write(`${half}: ${leaveOneOut(half)}\n`);
else
  writeFileSync(
    join(fileURLToPath(new URL('..', import.meta.url)), 'domain/compliance/content/evidence/weights.json'),
    `${JSON.stringify(trainWeights(examplesOf(MAKING_HALVES)), null, 2).replaceAll(/^ +/gm, '')}\n`,
  );
