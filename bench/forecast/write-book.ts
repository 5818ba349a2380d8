import { closeSync, openSync, writeSync } from 'node:fs';
import { rowsOfDebtor } from './rows-of-debtor.ts';

// Writes the book of as many debtors as its second argument says to the file of its first, in the order of days, as billing exports it.
const [file = '', debtors = ''] = process.argv.slice(2);
const days = new Map<string, string[]>();
for (let number = 1; number <= Number(debtors); number += 1)
  for (const { day, row } of rowsOfDebtor(number)) {
    const rows = days.get(day);
    if (rows) rows.push(JSON.stringify(row));
    else days.set(day, [JSON.stringify(row)]);
  }
const to = openSync(file, 'w');
for (const day of [...days.keys()].sort()) writeSync(to, `${days.get(day)?.join('\n')}\n`);
closeSync(to);
