import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { dayOf } from '#domain/calendar/days.ts';
import { readDay, readInstant } from '#domain/calendar/read-day.ts';
import { present } from '#domain/checks/present.ts';
import { OBSTACLES } from '#domain/compliance/listing-obstacles.ts';
import { parseReais } from '#domain/money/parse-reais.ts';
import { PROFILE_IDS } from '#formats/exports/profile-ids.ts';
import { OfferChannel } from '#schemas/config/offers.ts';
import { STAGE_NAMES } from '#schemas/config/stage.ts';
import {
  CalendarDay,
  Channel,
  ExternalId,
  Instant,
  InvoiceAmount,
  PersonType,
  Profile,
  Tag,
  UF,
} from '#schemas/primitives.ts';
import { groupOf } from './command-groups.ts';
import { SHELLS } from './completion/shells.ts';
import { FINE, USAGE } from './console/exit-codes.ts';
import type { Streams, Terminal } from './console/terminal.ts';
import { helpIn } from './help-in.ts';
import { USUAL_STATE } from './import/usual-state.ts';
import { flagOf } from './init/flag-of.ts';
import { QUESTIONS } from './init/questions.ts';
import { readManifest } from './package/package.ts';
import { projectLanguage } from './package/project-language.ts';
import { refuseTwice } from './refuse-twice.ts';
import { requireLate } from './require-late.ts';
import { isResultFile } from './results/result-files.ts';
import { usageErrorIn } from './usage-error-in.ts';
import { JUDGES } from './validate.ts';
import { answerValues } from './values.ts';
import { whatWentWrong } from './what-went-wrong.ts';
import { chooseLanguage, LANGUAGES, wrongChoice } from './words/language.ts';
import { wordsIn } from './words/words.ts';

const day = (value: string): string => {
  const read = readDay(value);
  if (!read.ok) throw new InvalidArgumentError(read.reason);
  const checked = CalendarDay.safeParse(read.day);
  if (checked.success) return checked.data;
  throw new InvalidArgumentError(checked.error.issues[0]?.message ?? 'must be a day as YYYY-MM-DD');
};

const port = (value: string): number => {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);
  throw new InvalidArgumentError('must be a number from 0 to 65535');
};

const instant = (value: string): string => {
  const read = readInstant(value);
  if (read.ok && Instant.safeParse(read.instant).success) return read.instant;
  throw new InvalidArgumentError('must be an instant as 18/05/2026 10:00 or 2026-05-18T10:00:00-04:00');
};

const state = (value: string): UF => {
  const uf = UF.safeParse(value.toUpperCase());
  if (uf.success) return uf.data;
  throw new InvalidArgumentError(`must be one of ${UF.options.join(', ')}`);
};

const batchId = (value: string): string => {
  if (ExternalId.safeParse(value).success) return value;
  throw new InvalidArgumentError('must be 1 to 64 printable ASCII characters without spaces');
};

const perSecond = (value: string): number => {
  if (/^[1-9]\d{0,2}$/.test(value) && Number(value) <= 600) return Number(value);
  throw new InvalidArgumentError('must be a whole number from 1 to 600');
};

const howManyDays = (value: string): number => {
  if (/^[1-9]\d{0,2}$/.test(value) && Number(value) <= 366) return Number(value);
  throw new InvalidArgumentError('must be a whole number from 1 to 366');
};

const days = (value: string): number => {
  if (/^-?\d{1,4}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('must be a whole number of days, as 3 or -3');
};

/** Where and at which day `serve` begins, unless it is asked for another: in the middle of the sample. */
const SERVED_PORT = 8484;
const SERVED_UNTIL = '2026-03-05';

/** The path of a file of the sample portfolio, relative to the current folder. */
const sample = (name: string): string =>
  relative('', fileURLToPath(new URL(`../sample/${name}`, import.meta.url)));

const reais = (value: string): number => {
  const parsed = parseReais(value);
  if (!parsed.ok) throw new InvalidArgumentError(parsed.reason);
  if (InvoiceAmount.safeParse(parsed.centavos).success) return parsed.centavos;
  throw new InvalidArgumentError('must be more than R$ 0,00, and at most R$ 99.999.999,99');
};

/** The total of a book, which may be more than one invoice. */
/** Numbers of titles, by commas. */
const numbersIn = (value: string): string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');

const totalReais = (value: string): number => {
  const parsed = parseReais(value);
  if (!parsed.ok) throw new InvalidArgumentError(parsed.reason);
  return parsed.centavos;
};

const tags = (value: string): string[] => {
  const parsed = value.split(',').map((tag) => Tag.safeParse(tag.trim()));
  if (parsed.every(({ success }) => success)) return parsed.flatMap(({ data }) => data ?? []);
  throw new InvalidArgumentError('must be letters, digits, ":", "_" or "-", separated by commas');
};

/** The language of the user in Windows and macOS; elsewhere the environment alone says it. */
const systemLocale = (): string => new Intl.DateTimeFormat().resolvedOptions().locale;

/**
 * Runs the command that the arguments name, and returns its exit code. Each command loads its modules when it is
 * called, so that checking one CPF does not load the whole product.
 */
export async function main(args: readonly string[], streams: Streams): Promise<number> {
  const { stdout, stderr, env } = streams;
  const chosen = { env: env ?? {}, project: env && projectLanguage() };
  const words = wordsIn(chooseLanguage(args, { ...chosen, system: env && systemLocale() }));
  const terminal: Terminal = { ...streams, words };
  const { say } = words;
  const config = () => new Option('--config <folder>', say('common.config')).default('config');
  const json = () =>
    new Option('--json', say('common.jsonLines', { fields: '{input, valid, reason?, ...}' }));
  const resultFile = (file: string, before: readonly string[] = []): string[] => {
    if (isResultFile(file)) return [...before, file];
    throw new InvalidArgumentError(say('run.outKind'));
  };
  const oneOrMany = (what: string): string => say('common.oneOrMany', { what });
  const wrong = wrongChoice(args, chosen);
  if (wrong) {
    stderr.write(`${say('common.notALanguage', { ...wrong, languages: words.any(LANGUAGES) })}\n`);
    return USAGE;
  }
  let exitCode = FINE;
  const program = new Command('regua')
    .description(say('common.about'))
    .configureHelp(helpIn(words))
    .helpOption('-h, --help', say('common.helpOption'))
    .commandsGroup(say('groups.help'))
    .helpCommand('help [command]', say('common.helpCommand'))
    .version(readManifest().version, '--version', say('common.version'))
    .showHelpAfterError(say('common.addHelp'))
    .addOption(new Option('--lang <language>', say('common.lang')).choices(LANGUAGES))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      outputError: (text, write) => write(`${usageErrorIn(text.trimEnd(), words)}\n`),
    });

  const initCommand = program
    .command('init')
    .description(say('init.summary'))
    .argument('[folder]', say('init.folder'), '.');
  for (const { key } of QUESTIONS)
    initCommand.option(`${flagOf(key)} <${key === 'creditor' ? 'id' : 'text'}>`, say(`init.${key}`));
  initCommand
    .option('--package <spec>', say('init.package'))
    .option('--yes', say('init.yes'))
    .option('--force', say('init.force'))
    .action(async (folder, options) => {
      const { init } = await import('./init.ts');
      exitCode = await init(folder, options, terminal);
    });

  program
    .command('completion')
    .description(say('completion.summary'))
    .addArgument(new Argument('<shell>', say('completion.shell')).choices(SHELLS))
    .action(async (shell) => {
      const { completion } = await import('./completion.ts');
      stdout.write(completion(shell, program));
    });

  program
    .command('run')
    .description(say('run.summary'))
    .requiredOption('--invoices <file...>', say('run.invoices'))
    .option('--payments <file...>', say('run.payments'))
    .option('--bank-files <path>', say('run.bankFiles'))
    .option('--register <path...>', say('run.register'))
    .option('--mailbox <folder>', say('run.mailbox'))
    .option('--from <date>', say('run.from'), day)
    .option('--until <date>', say('run.until'), day)
    .option('--journal', say('run.journal'))
    .option('--out <file...>', say('run.out'), resultFile)
    .option('--open', say('run.open'))
    .addOption(new Option('--format <format>', say('run.format')).choices(['text', 'jsonl']).default('text'))
    .addOption(config())
    .action(async (options) => {
      if (options.open) {
        const { servePortfolio } = await import('./serve.ts');
        const { invoices, payments, config: folder } = options;
        const given = { invoices, config: folder, payments };
        exitCode = await servePortfolio(
          { ...given, until: options.until ?? SERVED_UNTIL, port: SERVED_PORT, open: true },
          terminal,
        );
        return;
      }
      const { runPortfolio } = await import('./run-portfolio.ts');
      exitCode = await runPortfolio(options, terminal);
    });

  program
    .command('import')
    .description(say('importBook.summary'))
    .argument('<files...>', say('importBook.files'))
    .addOption(new Option('--from <system>', say('importBook.from')).choices(PROFILE_IDS))
    .option('--map <file>', say('importBook.map'))
    .option('--as-of <day>', say('importBook.asOf'), day)
    .option('--creditor <id>', say('importBook.creditor'))
    .option('--snapshot', say('importBook.snapshot'))
    .option('--changes', say('importBook.changes'))
    .option('--total <reais>', say('importBook.total'), totalReais)
    .option('--out <file>', say('importBook.out'))
    .option('--again', say('importBook.again'))
    .option('--let-in <numbers>', say('importBook.letIn'), numbersIn)
    .option('--state <folder>', say('importBook.state'), USUAL_STATE)
    .addOption(new Option('--stage <stage>', say('importBook.stage')).choices(STAGE_NAMES))
    .option('--rate <n>', say('put.rate'), perSecond, 100)
    .option('--dry-run', say('put.dryRun'))
    .option('--yes', say('importBook.yes'))
    .option('--details', say('importBook.details'))
    .addOption(config())
    .action(async (files, options) => {
      const { importBook } = await import('./import-book.ts');
      const { putFile } = await import('./put-on-bus/put-file.ts');
      const now = new Date().toISOString();
      const { stage } = options;
      const put = (file: string): Promise<number> =>
        stage === undefined
          ? Promise.resolve(FINE)
          : putFile(file, { ...options, stage }, { ...terminal, now });
      exitCode = await importBook(files, { ...options, asOf: options.asOf ?? dayOf(now) }, terminal, put);
    });

  program
    .command('serve')
    .description(say('serve.summary'))
    .option('--invoices <file...>', say('common.asForRun'), [sample('portfolio.jsonl')])
    .option('--payments <file...>', say('serve.payments'))
    .option('--empty', say('serve.empty'))
    .option('--until <date>', say('serve.until'), day, SERVED_UNTIL)
    .option('--port <port>', say('serve.port'), port, SERVED_PORT)
    .option('--data <folder>', say('serve.data'))
    .option('--open', say('serve.open'))
    .addOption(config())
    .action(async ({ empty, ...options }) => {
      const { servePortfolio } = await import('./serve.ts');
      const isSample = options.invoices.join() === sample('portfolio.jsonl');
      const payments = options.payments ?? (isSample ? [sample('payments.jsonl')] : []);
      const { invoices: _, payments: __, ...others } = options;
      exitCode = await servePortfolio(empty ? others : { ...options, payments }, terminal);
    });

  program
    .command('plan')
    .description(say('plan.summary'))
    .requiredOption('--invoices <file...>', say('plan.invoices'))
    .addOption(new Option('--profile <profile>', say('plan.profile')).choices(Profile.options).default('new'))
    .option('--from <date>', say('plan.from'), day)
    .option('--json', say('common.jsonEach'))
    .addOption(config())
    .action(async (options) => {
      const { plan } = await import('./plan.ts');
      exitCode = await plan(options, terminal);
    });

  const forecastFile = (file: string, before: readonly string[] = []): string[] => {
    if (/\.(csv|html)$/i.test(file)) return [...before, file];
    throw new InvalidArgumentError(say('forecast.outKind'));
  };
  program
    .command('forecast')
    .description(say('forecast.summary'))
    .requiredOption('--invoices <file...>', say('forecast.files'))
    .option('--from <date>', say('forecast.from'), day)
    .option('--days <n>', say('forecast.days'), howManyDays, 60)
    .option('--payments <how...>', say('forecast.payments'))
    .option('--released', say('forecast.released'))
    .option('--out <file...>', say('forecast.out'), forecastFile)
    .option('--json', say('common.jsonOne'))
    .addOption(config())
    .action(async (options) => {
      const { forecast } = await import('./forecast.ts');
      exitCode = await forecast({ from: dayOf(new Date().toISOString()), ...options }, terminal);
    });

  const comparisonFile = (file: string, before: readonly string[] = []): string[] => {
    if (/\.html$/i.test(file)) return [...before, file];
    throw new InvalidArgumentError(say('compare.outKind'));
  };
  program
    .command('compare')
    .description(say('compare.summary'))
    .requiredOption('--config <folder...>', say('compare.config'))
    .requiredOption('--invoices <file...>', say('forecast.files'))
    .option('--from <date>', say('forecast.from'), day)
    .option('--days <n>', say('forecast.days'), howManyDays, 60)
    .option('--out <file...>', say('compare.out'), comparisonFile)
    .option('--json', say('common.jsonOne'))
    .action(async (options) => {
      const { compare } = await import('./compare.ts');
      exitCode = await compare({ from: dayOf(new Date().toISOString()), ...options }, terminal);
    });

  program
    .command('check')
    .description(say('check.summary'))
    .addOption(new Option('--stage <stage>', say('check.stage')).choices(STAGE_NAMES))
    .option('--corpus [folder]', say('check.corpus'))
    .addOption(config())
    .action(async (options) => {
      const { check } = await import('./check.ts');
      exitCode = await check({ ...options, today: new Date().toISOString().slice(0, 10) }, terminal);
    });

  program
    .command('legal-rate')
    .description(say('legalRate.summary'))
    .argument('<file>', say('legalRate.file'))
    .option('--read-on <date>', say('legalRate.readOn'), day, new Date().toISOString().slice(0, 10))
    .addOption(config())
    .action(async (file, options) => {
      const { legalRate } = await import('./legal-rate.ts');
      exitCode = await legalRate(file, options, terminal);
    });

  program
    .command('diagram')
    .description(say('diagram.summary'))
    .argument('[regua]', say('diagram.regua'), 'padrao')
    .addOption(config())
    .action(async (regua, options) => {
      const { diagram } = await import('./diagram.ts');
      exitCode = await diagram(regua, options, terminal);
    });

  program
    .command('preview')
    .description(say('preview.summary'))
    .option('--out <folder>', say('preview.out'), 'preview')
    .addOption(config())
    .action(async (options) => {
      const { preview } = await import('./preview.ts');
      exitCode = await preview(options, terminal);
    });

  program
    .command('explain')
    .description(say('explain.summary'))
    .argument('<file>', oneOrMany(say('explain.debt')))
    .requiredOption('--at <date>', say('explain.at'), day)
    .addOption(json())
    .addOption(config())
    .action(async (file, options) => {
      const { judgeDebt } = await import('./explain.ts');
      exitCode = await answerValues(file, options, judgeDebt({ ...options, debt: file }), terminal);
    });

  program
    .command('dossier')
    .description(say('dossier.summary'))
    .option('--debt <id>', say('dossier.debt'))
    .option('--person <cpf|cnpj>', say('dossier.person'))
    .option('--creditor <id>', say('dossier.creditor'))
    .option('--at <date>', say('dossier.at'), day)
    .addOption(new Option('--stage <stage>', say('dossier.stage')).choices(STAGE_NAMES))
    .option('--invoices <file...>', say('dossier.invoices'))
    .option('--payments <file...>', say('common.asForRun'))
    .option('--bank-files <path>', say('common.asForRun'))
    .option('--out <folder>', say('dossier.out'), '.')
    .option('--verify <file>', say('dossier.verify'))
    .option('--seal <hash>', say('dossier.seal'))
    .addOption(config())
    .action(async (options) => {
      const { dossier } = await import('./dossier.ts');
      exitCode = await dossier(options, terminal);
    });

  program
    .command('reindex')
    .description(say('reindex.summary'))
    .addOption(new Option('--stage <stage>', say('reindex.stage')).choices(STAGE_NAMES).makeOptionMandatory())
    .addOption(config())
    .action(async (options) => {
      const { reindex } = await import('./reindex.ts');
      exitCode = await reindex(options, terminal);
    });

  program
    .command('listing')
    .description(say('listing.summary'))
    .addArgument(new Argument('[uf]', say('listing.uf')).choices(UF.options))
    .option('--due <date>', say('listing.due'), day)
    .option('--delivered <date>', say('listing.delivered'), day)
    .option('--at <date>', say('listing.at'), day)
    .addOption(new Option('--obstacle <what...>', say('listing.obstacle')).choices(OBSTACLES).default([]))
    .option('--paid <date>', say('listing.paid'), day)
    .option('--creditor <id>', say('common.addHolidays'))
    .option('--json', say('common.jsonOne'))
    .addOption(config())
    .action(async (uf, options) => {
      const { listing } = await import('./listing.ts');
      exitCode = await listing(uf, options, terminal);
    });

  program
    .command('offers')
    .description(say('offers.summary'))
    .requiredOption('--amount <reais>', say('offers.amount'), reais)
    .requiredOption('--due <date>', say('offers.due'), day)
    .requiredOption('--at <date>', say('offers.at'), day)
    .option('--creditor <id>', say('offers.creditor'))
    .addOption(
      new Option('--profile <profile>', say('offers.profile')).choices(Profile.options).default('new'),
    )
    .option('--tags <tags>', say('offers.tags'), tags, [])
    .addOption(
      new Option('--person-type <type>', say('offers.personType'))
        .choices(PersonType.options)
        .default('company'),
    )
    .addOption(
      new Option('--channel <channel>', say('offers.channel')).choices(OfferChannel.options).default('page'),
    )
    .option('--json', say('common.jsonOne'))
    .addOption(config())
    .action(async (options) => {
      const { offers } = await import('./offers.ts');
      exitCode = await offers(options, terminal);
    });

  program
    .command('read')
    .description(say('read.summary'))
    .argument('<file>', say('read.file'))
    .addOption(
      new Option('--adapter <name>', say('read.adapter')).choices([
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
    .option('--creditor <id>', say('read.creditor'), 'credor')
    .option('--json', say('common.jsonLines', { fields: '{kind, reference?, amount?, at?, line?, why}' }))
    .action(async (file, options) => {
      const { read } = await import('./read.ts');
      exitCode = read(file, options, terminal, new Date().toISOString());
    });

  program
    .command('decode')
    .description(say('decode.summary'))
    .argument('<code>', oneOrMany(say('decode.code')))
    .option('--at <date>', say('decode.at'), day, new Date().toISOString().slice(0, 10))
    .addOption(json())
    .action(async (code, options) => {
      const { judgeCode } = await import('./decode.ts');
      exitCode = await answerValues(code, options, judgeCode(options.at, words), terminal);
    });

  program
    .command('validate')
    .description(say('validate.summary'))
    .addArgument(new Argument('<kind>', say('validate.kind')).choices(Object.keys(JUDGES)))
    .argument('<value>', oneOrMany(say('validate.value')))
    .addOption(json())
    .action(async (kind, value, options) => {
      const judge = present(JUDGES[kind], 'such kind of value');
      exitCode = await answerValues(value, options, (one) => judge(one, words), terminal);
    });

  program
    .command('calendar')
    .description(say('calendar.summary'))
    .argument('<date>', oneOrMany(say('calendar.date')))
    .option('--creditor <id>', say('common.addHolidays'))
    .addOption(json())
    .addOption(config())
    .action(async (date, options) => {
      const [{ judgeDay }, { holidaysOf }] = await Promise.all([
        import('./calendar.ts'),
        import('./holidays-of.ts'),
      ]);
      exitCode = await answerValues(
        date,
        options,
        judgeDay(await holidaysOf(options, words), words),
        terminal,
      );
    });

  program
    .command('hours')
    .description(say('hours.summary'))
    .addArgument(new Argument('[uf]', say('hours.uf')).argParser(state))
    .option('--at <instant>', say('hours.at'), instant)
    .addOption(new Option('--channel <channel>', say('hours.channel')).choices(Channel.options))
    .option('--due <date>', say('hours.due'), day)
    .option('--days-late <n>', say('hours.daysLate'), days)
    .option('--creditor <id>', say('hours.creditor'))
    .option('--json', say('common.jsonEach'))
    .addOption(config())
    .action(async (uf, options) => {
      const { hours } = await import('./hours.ts');
      exitCode = await hours(uf, options, terminal);
    });

  for (const act of ['release', 'undo'] as const) {
    const command = program
      .command(act)
      .description(say(`${act}.summary`))
      .addArgument(new Argument('[batch]', say('batches.batch')).argParser(batchId))
      .option('--invoices <file...>', say('batches.invoices'))
      .addOption(new Option('--stage <stage>', say('batches.stage')).choices(STAGE_NAMES))
      .option('--creditor <id>', say('batches.creditor'))
      .option('--at <instant>', say('batches.at'), instant)
      .option('--yes', say('batches.yes'))
      .addOption(config())
      .action(async (batch, options) => {
        const { actOnBatch } = await import('./batches/act-on-batch.ts');
        exitCode = await actOnBatch({ act, batch, now: new Date().toISOString() }, options, terminal);
      });
    if (act === 'undo') command.option('--state <folder>', say('importBook.state'), USUAL_STATE);
  }

  program
    .command('put')
    .description(say('put.summary'))
    .argument('<file>', say('put.file'))
    .addOption(new Option('--stage <stage>', say('put.stage')).choices(STAGE_NAMES).makeOptionMandatory())
    .option('--rate <n>', say('put.rate'), perSecond, 100)
    .option('--dry-run', say('put.dryRun'))
    .option('--yes', say('batches.yes'))
    .addOption(config())
    .action(async (file, options) => {
      const { putFile } = await import('./put-on-bus/put-file.ts');
      exitCode = await putFile(file, options, { ...terminal, now: new Date().toISOString() });
    });

  for (const command of program.commands) command.helpGroup(say(groupOf(command.name()) ?? 'groups.help'));
  requireLate(program);
  refuseTwice(program);
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? FINE : USAGE;
    const wrong = whatWentWrong(error, words);
    stderr.write(`${wrong.message}\n`);
    return wrong.exitCode;
  }
}
