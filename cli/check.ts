import { fileURLToPath } from 'node:url';
import { loadConfig } from '#config-loader/load.ts';
import { loadDomains, stagesIn } from '#config-loader/load-stage.ts';
import { isFolder } from '#config-loader/require-folder.ts';
import { unreadFiles } from '#config-loader/warnings/unread-files.ts';
import { warningsOf } from '#config-loader/warnings/warnings-of.ts';
import type { Config } from '#schemas/config/config.ts';
import { checkAgainst } from './check-against.ts';
import { checkCorpus } from './check-corpus.ts';
import { FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import { connectStage } from './in-use/connect-stage.ts';
import type { StageClients } from './in-use/read-in-use.ts';
import { notesOn } from './notes-on.ts';
import { warner } from './warner.ts';
import type { Words } from './words/words.ts';

/**
 * `regua check`: prints what the configuration contains and each word that a creditor allows, or throws `ConfigError` with its
 * errors. Before its errors it names files that nothing reads, and after its contents what is seldom meant so. With `corpus`, it also measures the content gate; with `stage`, it compares with what a stage has in use.
 */
export async function check(
  options: {
    readonly config: string;
    readonly stage?: string;
    readonly corpus?: string | true;
    readonly today: string;
  },
  terminal: Pick<Terminal, 'stdout' | 'stderr' | 'words'>,
  connect: () => Pick<StageClients, 'sfn' | 'dynamodb'> = connectStage,
): Promise<number> {
  const warn = warner(options.config, terminal);
  if (isFolder(options.config)) warn(unreadFiles(options.config));
  const config = await loadConfig(options.config);
  const { stdout, words } = terminal;
  stdout.write(`${words.say('check.valid', { contents: contentsOf(config, options.config, words) })}\n`);
  for (const note of notesOn(config, options.today, words)) stdout.write(`${note}\n`);
  for (const line of allowancesOf(config, words)) stdout.write(`${line}\n`);
  warn(warningsOf(options.config, config));
  if (options.corpus !== undefined) {
    const exitCode = checkCorpus(options.corpus === true ? CORPUS : options.corpus, terminal);
    if (exitCode !== FINE) return exitCode;
  }
  return options.stage === undefined ? FINE : checkAgainst(options.stage, config, terminal, connect());
}

/** The corpus of this repository, in two halves. */
const CORPUS = fileURLToPath(new URL('../test/fixtures/content-corpus', import.meta.url));

/** One line for each word that a creditor allows, each time, so that nobody forgets it. */
const allowancesOf = ({ creditors, brands }: Config, { say, day }: Words): string[] =>
  Object.values(creditors).flatMap(({ id, brand, contentAllowances }) =>
    contentAllowances.map(({ words, reason, since }) => {
      const isUsed = JSON.stringify(brands[brand] ?? {})
        .toLowerCase()
        .includes(words.toLowerCase());
      return say(isUsed ? 'check.allows' : 'check.allowsUnused', {
        creditor: id,
        words,
        day: day(since),
        reason,
      });
    }),
  );

function contentsOf(config: Config, folder: string, { say }: Words): string {
  const { reguas, creditors, offers, brands } = config;
  const stages = stagesIn(folder).filter((stage) => loadDomains(folder, stage, config));
  const counted = (items: object) => {
    const names = Object.keys(items);
    return { count: names.length, names: names.join(', ') };
  };
  const contents = [
    say('check.reguas', counted(reguas)),
    say('check.creditors', counted(creditors)),
    say('check.offerBooks', counted(offers)),
    say('check.brands', counted(brands)),
  ].join(', ');
  return stages.length === 0 ? contents : `${contents}${say('check.stages', { names: stages.join(', ') })}`;
}
