import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { damaged } from './damage.ts';
import { wrongWith } from './judge.ts';
import { fuzzedReaders } from './readers.ts';

// Damages documented samples and gives them to every reader of what comes from outside: npm run test:fuzz -- --inputs 100000 --seed 1.

const { values } = parseArgs({
  options: { inputs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
const inputs = Number(values.inputs);
let wrong = 0;
process.stdout.write(`Seeds from ${values.seed} on, ${cpus()[0]?.model.trim()}, one process.\n`);
process.stdout.write(
  '| reader | samples | inputs | for a person | seconds | longest, ms |\n| --- |'.concat(
    ' ---: |'.repeat(5),
    '\n',
  ),
);
for (const { name, samples, read } of fuzzedReaders()) {
  const began = performance.now();
  let persons = 0;
  let longest = 0;
  for (let index = 0; index < inputs; index += 1) {
    const text = damaged(samples[index % samples.length] ?? '', Number(values.seed) + index);
    const at = performance.now();
    try {
      const records = read(text);
      if (records.some(({ kind }) => kind === 'doubtful' || kind === 'refused')) persons += 1;
      const found = wrongWith(records);
      if (found !== undefined) throw new Error(found);
    } catch (error) {
      wrong += 1;
      process.stdout.write(`${name}, input ${index}: ${error}\n`);
    }
    longest = Math.max(longest, performance.now() - at);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stdout.write(
    `| ${name} | ${samples.length} | ${inputs} | ${persons} | ${seconds} | ${longest.toFixed(0)} |\n`,
  );
}
process.exitCode = wrong === 0 ? 0 : 1;
