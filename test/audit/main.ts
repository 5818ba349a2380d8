import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { audit } from './audit.ts';
import { readFacts } from './facts.ts';
import { inWords } from './finding.ts';
import { readInputs } from './inputs.ts';
import { readJournal } from './journal.ts';
import { drawPortfolio, ofPayers, payWhatIsAsked } from './portfolio/draw-portfolio.ts';
import { CONFIG, JOURNAL, runCliOn } from './run-cli.ts';

// Runs those who pay what a message asks, and then the whole made-up portfolio, through the command line, and audits its journal:
// npm run test:audit -- --debtors 100 --seed 1. With --old 40, as many percent of them have old debts too. With --out the files are kept. With --only 478 that debtor
// alone is played, in seconds, and pays what was drawn for it, but nothing that a message asks. With --in the files that --out kept are
// audited once more, and nothing is played.

const { values } = parseArgs({
  options: {
    debtors: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    old: { type: 'string', default: '0' },
    only: { type: 'string' },
    most: { type: 'string', default: '5' },
    out: { type: 'string' },
    in: { type: 'string' },
  },
});
const seed = Number(values.seed);

const unanswered = drawPortfolio({ debtors: Number(values.debtors), seed, old: Number(values.old) });
const { portfolio, lines } = values.in === undefined ? played() : kept(values.in);

function played() {
  const portfolio = values.only === undefined ? answered() : linesOf(values.only);
  return { portfolio, lines: runCliOn(portfolio, values.out) };
}

function kept(folder: string) {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return {
    portfolio: { invoices: read('invoices.jsonl'), payments: read('payments.jsonl') },
    lines: readJournal(join(folder, JOURNAL)),
  };
}

function answered() {
  const payers = ofPayers(unanswered);
  return payers.invoices.trim() === '' ? unanswered : payWhatIsAsked(unanswered, runCliOn(payers), seed);
}

/** The part of the portfolio that is about one debtor, by number. */
function linesOf(debtor: string) {
  const isOfDebtor = new RegExp(`[A-Z]-${debtor}-\\d|"cliente-${debtor}"`);
  const part = (text: string) => text.split('\n').filter((line) => isOfDebtor.test(line));
  return {
    invoices: `${part(unanswered.invoices).join('\n')}\n`,
    payments: `${part(unanswered.payments).join('\n')}\n`,
  };
}

const inputs = readInputs(portfolio.invoices, portfolio.payments);
const findings = audit(lines, inputs, readFacts(CONFIG));
const rules = new Map<string, string[]>();
for (const finding of findings)
  rules.set(finding.rule, [...(rules.get(finding.rule) ?? []), inWords(finding)]);

const say = (text: string) => process.stdout.write(`${text}\n`);
const messages = lines.filter(({ type }) => type === 'message').length;
say(
  `seed ${seed}: ${values.debtors} debtors, ${inputs.invoices.length} invoices, ${inputs.payments.length} payments,`,
);
say(`${messages} messages, ${lines.length} lines; ${findings.length} findings of ${rules.size} rules`);
for (const [rule, found] of [...rules].toSorted(([, a], [, b]) => b.length - a.length)) {
  say(`\n${rule}: ${found.length}`);
  for (const words of found.slice(0, Number(values.most))) say(`  ${words}`);
}
process.exitCode = findings.length === 0 ? 0 : 1;
