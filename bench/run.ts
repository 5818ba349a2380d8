import { bundleLoads } from './bundle-loads.ts';
import { readsPerDebt } from './reads-per-debt.ts';
import { returnFiles } from './return-files.ts';
import { sandboxMemory } from './sandbox-memory.ts';
import { sandboxSpeed } from './sandbox-speed.ts';
import { transitionsPerDebt } from './transitions-per-debt.ts';

// `npm run bench`: figures as ratios taken in one run, for a machine's own seconds say little.
const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

print('Billed state transitions of one debt (the least is one a step, and two more)');
for (const row of await transitionsPerDebt()) print(`  ${row}`);
print('\nReads of the table for one debt, when its debtor has 1, 10, 30 and 100 debts');
for (const row of await readsPerDebt()) print(`  ${row}`);
print('\nTime to import each function, against an empty handler (median of 15, in turn)');
for (const row of await bundleLoads()) print(`  ${row}`);
print('\nReturn files of banks (CNAB 400), in one process');
for (const row of await returnFiles()) print(`  ${row}`);
print('\nDebts a second through the whole ladder in the sandbox');
for (const row of await sandboxSpeed()) print(`  ${row}`);
print('\nMemory of a long run in the sandbox, in a process of its own');
for (const row of sandboxMemory()) print(`  ${row}`);
