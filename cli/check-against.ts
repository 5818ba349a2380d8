import { emptied, stranded } from '#config-loader/stranded.ts';
import type { Config } from '#schemas/config/config.ts';
import { FAULT, FINE } from './exit-codes.ts';
import { readInUse, type StageClients } from './in-use/read-in-use.ts';
import type { Terminal } from './terminal.ts';

/** Compares a configuration with what a stage has in use; prints what it would leave without a ladder, and fails then. */
export async function checkAgainst(
  stage: string,
  config: Config,
  { stdout, stderr }: Pick<Terminal, 'stdout' | 'stderr'>,
  clients: Pick<StageClients, 'sfn' | 'dynamodb'>,
): Promise<number> {
  const inUse = await readInUse(stage, clients);
  if (!inUse) {
    stdout.write(`Nothing is deployed on ${stage}: nothing can be stranded.\n`);
    return FINE;
  }
  const problems = stranded(config, inUse);
  if (problems.length > 0) {
    stderr.write(`This configuration would strand debts of ${stage}:\n${problems.join('\n')}\n`);
    return FAULT;
  }
  const empty = emptied(config, inUse);
  const hint = empty.length === 0 ? '' : ` Nothing is left on ${empty.join(', ')}: remove it.`;
  stdout.write(`Nothing on ${stage} is stranded by it.${hint}\n`);
  return FINE;
}
