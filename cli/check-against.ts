import { emptied, stranded } from '#config-loader/stranded.ts';
import type { Config } from '#schemas/config/config.ts';
import { FAULT, FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import { readInUse, type StageClients } from './in-use/read-in-use.ts';

/** Compares a configuration with what a stage has in use; prints what it would leave without a ladder, and fails then. */
export async function checkAgainst(
  stage: string,
  config: Config,
  { stdout, stderr, words }: Pick<Terminal, 'stdout' | 'stderr' | 'words'>,
  clients: Pick<StageClients, 'sfn' | 'dynamodb'>,
): Promise<number> {
  const { say, reason } = words;
  const inUse = await readInUse(stage, clients);
  if (!inUse) {
    stdout.write(`${say('check.nothingDeployed', { stage })}\n`);
    return FINE;
  }
  const problems = stranded(config, inUse);
  if (problems.length > 0) {
    stderr.write(`${[say('check.wouldStrand', { stage }), ...problems.map(reason)].join('\n')}\n`);
    return FAULT;
  }
  const empty = emptied(config, inUse);
  const hint = empty.length === 0 ? '' : say('check.mayRemove', { reguas: empty.join(', ') });
  stdout.write(`${say('check.nothingStranded', { stage })}${hint}\n`);
  return FINE;
}
