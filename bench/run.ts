import { apiImport } from './api-import.ts';
import { awsUse } from './aws-use.ts';
import { bundleLoads } from './bundle-loads.ts';
import { forecasts } from './forecasts.ts';
import { forkOfBook } from './fork-of-book.ts';
import { listWritesPerDebt } from './list-writes.ts';
import { bursts } from './morning/bursts.ts';
import { mornings } from './morning/mornings.ts';
import { peers } from './peers/peers.ts';
import { readsPerDebt } from './reads-per-debt.ts';
import { returnFiles } from './return-files.ts';
import { sandboxBooks } from './sandbox-books.ts';
import { sandboxSpeed } from './sandbox-speed.ts';
import { transitionsPerDebt } from './transitions-per-debt.ts';
import { usePerDebt } from './use-per-debt.ts';

// `npm run bench [-- name …]`: figures as ratios taken in one run, because a machine's own seconds say little.
const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const BENCHES: Readonly<Record<string, { readonly title: string; readonly rows: () => Promise<string[]> }>> =
  {
    use: {
      title:
        'What AWS bills for one debt, when its debtor has 1, 3, 10, 30 and 100 debts, and for what may happen to it',
      rows: usePerDebt,
    },
    transitions: {
      title: 'Billed state transitions of one debt (the least is one a step, and two more)',
      rows: transitionsPerDebt,
    },
    reads: {
      title:
        'Calls that read the table for one debt, and the items they ask for, when its debtor has 1, 10, 30 and 100 debts',
      rows: readsPerDebt,
    },
    lists: {
      title: 'Writes to the indexes of lists for one debt and its debtor',
      rows: listWritesPerDebt,
    },
    aws: {
      title: 'What AWS bills for each occurrence of a debt, in the sandbox: what `regua forecast` counts by',
      rows: awsUse,
    },
    bundles: {
      title:
        'CPU to import each function, against a bundle with the client of DynamoDB alone (median of 15, in turn)',
      rows: bundleLoads,
    },
    'api-import': {
      title: 'What routes, contracts and descriptions of the API add to its import (median of 21, in turn)',
      rows: async () => apiImport(),
    },
    'return-files': { title: 'Return files of banks (CNAB 400), in one process', rows: returnFiles },
    speed: { title: 'Debts a second through the whole ladder in the sandbox', rows: sandboxSpeed },
    books: {
      title: 'Books of 200, 1,000 and 5,000 invoices as `regua run` takes them, each in a process of its own',
      rows: async () => sandboxBooks(),
    },
    fork: {
      title: 'A fork of 500 debts: two futures at once, each in a process of its own',
      rows: forkOfBook,
    },
    forecast: {
      title:
        'Sixty days of books of debtors with two invoices each on average, against JSON.parse alone of the same file',
      rows: async () => forecasts(),
    },
    peers: {
      title:
        'The same debts over a ladder of five steps: a forecast, the sandbox, a planner on pg-boss, and a query for each debt and day',
      rows: peers,
    },
    burst: {
      title:
        'A morning of 320,000 to 10 million debts, how late its messages are, and what it takes of every quota',
      rows: bursts,
    },
    morning: { title: 'A morning on which one step of 320,000 debts is due', rows: mornings },
  };

const named = process.argv.slice(2);
for (const name of named)
  if (!(name in BENCHES)) throw new RangeError(`no bench "${name}": ${Object.keys(BENCHES).join(', ')}`);
for (const [name, { title, rows }] of Object.entries(BENCHES)) {
  if (named.length > 0 && !named.includes(name)) continue;
  print(`\n${title}`);
  for (const row of await rows()) print(`  ${row}`);
}
