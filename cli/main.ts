import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { present } from '#domain/checks/present.ts';
import { OBSTACLES } from '#domain/compliance/listing-obstacles.ts';
import { parseReais } from '#domain/money/parse-reais.ts';
import { OfferChannel } from '#schemas/config/offers.ts';
import { STAGE_NAMES } from '#schemas/config/stage.ts';
import {
  CalendarDay,
  Channel,
  Instant,
  InvoiceAmount,
  PersonType,
  Profile,
  Tag,
  UF,
} from '#schemas/primitives.ts';
import { FINE, USAGE } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';
import { JUDGES } from './validate.ts';
import { answerValues } from './values.ts';
import { whatWentWrong } from './what-went-wrong.ts';

const day = (value: string): string => {
  if (CalendarDay.safeParse(value).success) return value;
  throw new InvalidArgumentError('must be a day as YYYY-MM-DD');
};

const port = (value: string): number => {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);
  throw new InvalidArgumentError('must be a number from 0 to 65535');
};

const instant = (value: string): string => {
  if (Instant.safeParse(value).success) return value;
  throw new InvalidArgumentError('must be an instant with a zone, as 2026-05-18T10:00:00-04:00');
};

const state = (value: string): UF => {
  const uf = UF.safeParse(value.toUpperCase());
  if (uf.success) return uf.data;
  throw new InvalidArgumentError(`must be one of ${UF.options.join(', ')}`);
};

const days = (value: string): number => {
  if (/^-?\d{1,4}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('must be a whole number of days, as 3 or -3');
};

/** The path of a file of the sample portfolio, relative to the current folder. */
const sample = (name: string): string =>
  relative('', fileURLToPath(new URL(`../sample/${name}`, import.meta.url)));

const reais = (value: string): number => {
  const parsed = parseReais(value);
  if (!parsed.ok) throw new InvalidArgumentError(parsed.reason);
  if (InvoiceAmount.safeParse(parsed.centavos).success) return parsed.centavos;
  throw new InvalidArgumentError('must be more than R$ 0,00, and at most R$ 99.999.999,99');
};

const tags = (value: string): string[] => {
  const parsed = value.split(',').map((tag) => Tag.safeParse(tag.trim()));
  if (parsed.every(({ success }) => success)) return parsed.flatMap(({ data }) => data ?? []);
  throw new InvalidArgumentError('must be letters, digits, ":", "_" or "-", separated by commas');
};

const config = () => new Option('--config <folder>', 'configuration folder').default('config');
const json = () => new Option('--json', 'JSON Lines: {input, valid, reason?, ...}');
const ONE_OR_MANY = 'or - to read one per line from the standard input';

/**
 * Runs the command that the arguments name, and returns its exit code. Each command loads its modules when it is
 * called, so that checking one CPF does not load the whole product.
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode = FINE;
  const program = new Command('regua')
    .description('Régua de cobrança: turns unpaid invoices into payments without losing the customer.')
    .showHelpAfterError('(add --help for its options)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
    });

  program
    .command('run')
    .description('run invoices through the whole ladder on a virtual clock, and print a journal')
    .requiredOption(
      '--invoices <file>',
      'JSON Lines of billing events, or CSV (columns: docs/input-files.md)',
    )
    .option(
      '--payments <file>',
      'JSON Lines or CSV of payments: webhook bodies, with arrivesAt if they arrive later than paidAt',
    )
    .option(
      '--bank-files <path>',
      'a return file (CNAB), or a folder of them: each arrives at 9:00 on the business day after the one in its header',
    )
    .option(
      '--register <path...>',
      'the list of a register of blocked phones (SP-2026-11-01.csv), or a folder of them; may be given more than once',
    )
    .option('--mailbox <folder>', 'save every message there: e-mails as .eml, the others as .txt')
    .option(
      '--from <date>',
      'the whole book enters on this day: what happened before is its history, and nothing was sent for it',
      day,
    )
    .option('--until <date>', 'stop at the end of this day (default: when nothing more can happen)', day)
    .addOption(
      new Option('--format <format>', 'the format of the journal').choices(['text', 'jsonl']).default('text'),
    )
    .addOption(config())
    .action(async (options) => {
      const { runPortfolio } = await import('./run-portfolio.ts');
      exitCode = await runPortfolio(options, terminal);
    });

  program
    .command('serve')
    .description('run invoices to a day, then serve the page of each debtor on this machine')
    .option('--invoices <file>', 'as for run', sample('portfolio.jsonl'))
    .option('--payments <file>', 'as for run (default: those of the sample, with its invoices)')
    .option('--until <date>', 'the day at whose noon the clock stops', day, '2026-03-05')
    .option('--port <port>', 'on localhost; 0 for a free port', port, 8484)
    .addOption(config())
    .action(async (options) => {
      const { servePortfolio } = await import('./serve.ts');
      const isSample = options.invoices === sample('portfolio.jsonl');
      const payments = options.payments ?? (isSample ? sample('payments.jsonl') : undefined);
      exitCode = await servePortfolio({ ...options, payments }, terminal);
    });

  program
    .command('plan')
    .description('print the calendar of each invoice, step by step, with the reason for each date')
    .requiredOption('--invoice <file>', 'a JSON invoice, JSON Lines, or CSV')
    .addOption(
      new Option('--profile <profile>', 'how the debtors have paid so far')
        .choices(Profile.options)
        .default('new'),
    )
    .option('--from <date>', 'invoices that were issued before this day come on it, as for run', day)
    .option('--json', 'one JSON object per line')
    .addOption(config())
    .action(async (options) => {
      const { plan } = await import('./plan.ts');
      exitCode = await plan(options, terminal);
    });

  program
    .command('check')
    .description('check the whole configuration; each error names file, line and path')
    .addOption(
      new Option(
        '--against <stage>',
        'also that no debt of this stage is left without its régua, creditor or texts; reads the stage on AWS',
      ).choices(STAGE_NAMES),
    )
    .option(
      '--corpus [folder]',
      'also judge the texts of a corpus by the content gate, and print recall and false alarms (default: that of this repository)',
    )
    .addOption(config())
    .action(async (options) => {
      const { check } = await import('./check.ts');
      exitCode = await check({ ...options, today: new Date().toISOString().slice(0, 10) }, terminal);
    });

  program
    .command('legal-rate')
    .description(
      'write the monthly legal rates of interest that Banco Central published into the configuration',
    )
    .requiredOption(
      '--from <file>',
      'the series 29543 as JSON (api.bcb.gov.br/dados/serie/bcdata.sgs.29543/dados?formato=json)',
    )
    .option('--read-on <date>', 'the day on which it was read', day, new Date().toISOString().slice(0, 10))
    .addOption(config())
    .action(async (options) => {
      const { legalRate } = await import('./legal-rate.ts');
      exitCode = await legalRate(options, terminal);
    });

  program
    .command('diagram')
    .description('print the state machine of a régua as a Mermaid diagram')
    .argument('[regua]', 'id of the régua', 'padrao')
    .addOption(config())
    .action(async (regua, options) => {
      const { diagram } = await import('./diagram.ts');
      exitCode = await diagram(regua, options, terminal);
    });

  program
    .command('preview')
    .description('write a gallery of HTML pages with every message in every tone, for sample debtors')
    .option('--out <folder>', 'the folder for the pages; earlier previews there are replaced', 'preview')
    .addOption(config())
    .action(async (options) => {
      const { preview } = await import('./preview.ts');
      exitCode = await preview(options, terminal);
    });

  program
    .command('explain')
    .description('print the demonstrativo of a debt: what is owed on a day, line by line')
    .requiredOption('--debt <file>', `a JSON debt (forms: docs/commands.md), ${ONE_OR_MANY}`)
    .requiredOption('--at <date>', 'the day, until its end in Brasília', day)
    .addOption(json())
    .addOption(config())
    .action(async (options) => {
      const { judgeDebt } = await import('./explain.ts');
      exitCode = await answerValues(options.debt, options, judgeDebt(options), terminal);
    });

  program
    .command('dossier')
    .description(
      'write the dossier of a debt for a judge, or all that is held of a person, as JSON and as PDF; or verify the dossier of a debt',
    )
    .option('--debt <id>', 'the id of the debt, or of its invoice if there is only one creditor')
    .option(
      '--person <cpf|cnpj>',
      'whose data is asked for: the answer to an access request (LGPD arts. 9, 18, 19)',
    )
    .option('--creditor <id>', 'with --person: the creditor that is asked (default: the only one)')
    .option('--at <date>', 'the day of the amounts (default: today, or the last day of the run)', day)
    .addOption(new Option('--against <stage>', 'read the table of this stage on AWS').choices(STAGE_NAMES))
    .option('--invoices <file>', 'run these first, as for run, and read what comes of them')
    .option('--payments <file>', 'as for run')
    .option('--bank-files <path>', 'as for run')
    .option('--out <folder>', 'the folder for both files', '.')
    .option('--verify <file>', 'check the JSON of a dossier: each change is named')
    .option('--seal <hash>', 'with --verify: the seal that the printed dossier has')
    .addOption(config())
    .action(async (options) => {
      const { dossier } = await import('./dossier.ts');
      exitCode = await dossier(options, terminal);
    });

  program
    .command('listing')
    .description('print how long after its notice a debt may be listed in a register of bad payers, by state')
    .addArgument(new Argument('[uf]', 'the state of the debtor').choices(UF.options))
    .option('--due <date>', 'the due date: is the debt to be listed on the day of --at?', day)
    .option('--delivered <date>', "the day on which the bureau's notice was delivered, with proof", day)
    .option('--at <date>', 'the day asked about', day)
    .addOption(new Option('--obstacle <what...>', 'what keeps the debt back').choices(OBSTACLES).default([]))
    .option('--paid <date>', 'the day of the last payment: by when is a listing to be cleared?', day)
    .option('--creditor <id>', 'add the municipal holidays of this creditor')
    .option('--json', 'one JSON object')
    .addOption(config())
    .action(async (uf, options) => {
      const { listing } = await import('./listing.ts');
      exitCode = await listing(uf, options, terminal);
    });

  program
    .command('offers')
    .description('print the settlement offers for a late debt on a day, with their reasons')
    .requiredOption('--amount <reais>', 'the billed amount, such as 1.842,50', reais)
    .requiredOption('--due <date>', 'the due date as billed', day)
    .requiredOption('--at <date>', 'the day of the offers', day)
    .option('--creditor <id>', 'the creditor whose book, charges and holidays apply (default: the only one)')
    .addOption(
      new Option('--profile <profile>', 'how the debtor had paid when the debt was opened')
        .choices(Profile.options)
        .default('new'),
    )
    .option('--tags <tags>', 'tags of the debtor, separated by commas', tags, [])
    .addOption(
      new Option('--person-type <type>', 'a CNPJ or a CPF').choices(PersonType.options).default('company'),
    )
    .addOption(
      new Option('--channel <channel>', 'where the offer is made')
        .choices(OfferChannel.options)
        .default('page'),
    )
    .option('--json', 'one JSON object')
    .addOption(config())
    .action(async (options) => {
      const { offers } = await import('./offers.ts');
      exitCode = await offers(options, terminal);
    });

  program
    .command('read')
    .description(
      'read a document from outside (return file of a bank, body of a webhook, report of SES, SMS or WhatsApp), and print what would be recorded, why, and what would go to a person',
    )
    .argument('<file>', 'the document')
    .addOption(
      new Option('--adapter <name>', 'whose webhook it is; guessed for Asaas and BACEN Pix').choices([
        'asaas',
        'bacen-pix',
        'banco-do-brasil-cobranca',
        'celcoin',
        'inter-cobranca',
        'mercado-pago',
        'signed',
        'undocumented',
        'woovi',
      ]),
    )
    .option('--creditor <id>', 'for whom the provider reports, when the body does not say', 'credor')
    .option('--json', 'JSON Lines: {kind, reference?, amount?, at?, line?, why}')
    .action(async (file, options) => {
      const { read } = await import('./read.ts');
      exitCode = read(file, options, terminal, new Date().toISOString());
    });

  program
    .command('decode')
    .description('explain a Pix code, a barcode or a linha digitável, and list the errors of an invalid one')
    .argument('<code>', `the code, ${ONE_OR_MANY}`)
    .option(
      '--today <date>',
      'the day on which a due factor is read',
      day,
      new Date().toISOString().slice(0, 10),
    )
    .addOption(json())
    .action(async (code, options) => {
      const { judgeCode } = await import('./decode.ts');
      exitCode = await answerValues(code, options, judgeCode(options.today), terminal);
    });

  program
    .command('validate')
    .description('check a CPF, a CNPJ, a phone or an e-mail')
    .addArgument(new Argument('<kind>', 'the kind of the value').choices(Object.keys(JUDGES)))
    .argument('<value>', `the value, ${ONE_OR_MANY}`)
    .addOption(json())
    .action(async (kind, value, options) => {
      exitCode = await answerValues(value, options, present(JUDGES[kind], 'such kind of value'), terminal);
    });

  program
    .command('calendar')
    .description('print whether a day is a bank business day, why not, and where a due date rolls')
    .argument('<date>', `YYYY-MM-DD, ${ONE_OR_MANY}`)
    .option('--creditor <id>', 'add the municipal holidays of this creditor')
    .addOption(json())
    .addOption(config())
    .action(async (date, options) => {
      const [{ judgeDay }, { holidaysOf }] = await Promise.all([
        import('./calendar.ts'),
        import('./holidays-of.ts'),
      ]);
      exitCode = await answerValues(date, options, judgeDay(await holidaysOf(options)), terminal);
    });

  program
    .command('hours')
    .description('print when a debtor may be contacted in each state, by which law, and where that was read')
    .addArgument(new Argument('[uf]', 'one state only').argParser(state))
    .option('--at <instant>', 'whether a message may be sent then, as 2026-05-18T10:00:00-04:00', instant)
    .addOption(new Option('--channel <channel>', 'with --at: by which channel').choices(Channel.options))
    .option(
      '--due <date>',
      'with --at: the due date of the debt as billed, where a law counts days late',
      day,
    )
    .option(
      '--days-late <n>',
      'with --at: instead of --due, days after the due date (negative: before)',
      days,
    )
    .option('--creditor <id>', 'with --at: add the municipal holidays of this creditor')
    .option('--json', 'one JSON object per line')
    .addOption(config())
    .action(async (uf, options) => {
      const { hours } = await import('./hours.ts');
      exitCode = await hours(uf, options, terminal);
    });

  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? FINE : USAGE;
    const wrong = whatWentWrong(error);
    terminal.stderr.write(`${wrong.message}\n`);
    return wrong.exitCode;
  }
}
