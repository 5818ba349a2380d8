import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { crossValidate } from './content-weights/cross-validate.ts';
import { examplesOf, MAKING_HALVES, textsOf } from './content-weights/halves.ts';
import { trainWeights } from './content-weights/train.ts';

// Makes the weights of the content gate of the halves by which rules are made: `npm run content-weights`. With `--validate`, it writes
// nothing and prints how well weights made without a text judge it.
if (process.argv.includes('--validate'))
  for (const half of MAKING_HALVES) {
    const others = MAKING_HALVES.filter((other) => other !== half).flatMap(textsOf);
    process.stdout.write(`${half}, 10 folds: ${crossValidate(textsOf(half), others)}\n`);
  }
else
  writeFileSync(
    join(fileURLToPath(new URL('..', import.meta.url)), 'domain/compliance/content/evidence/weights.json'),
    `${JSON.stringify(trainWeights(examplesOf(MAKING_HALVES.flatMap(textsOf))), null, 2)}\n`,
  );
