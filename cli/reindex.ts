import { reindex as walk } from '#application/lists/reindex.ts';
import { loadConfig } from '#config-loader/load.ts';
import type { StageName } from '#schemas/config/stage.ts';
import { FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import { onStage } from './dossier/on-stage.ts';
import { connectStage } from './in-use/connect-stage.ts';
import type { StageClients } from './in-use/read-in-use.ts';

/** The options of `regua reindex`. */
export interface ReindexOptions {
  readonly stage: StageName;
  readonly config: string;
}

/** `regua reindex`: brings all that a stage has of before there were lists into them, and says how far it is on the way. */
export async function reindex(
  { stage, config }: ReindexOptions,
  { stdout, stderr, words }: Pick<Terminal, 'stdout' | 'stderr' | 'words'>,
  connect: () => Pick<StageClients, 'sfn' | 'formation'> = connectStage,
): Promise<number> {
  const { say, number } = words;
  const loaded = await loadConfig(config);
  const inWords = ({ lookedAt, changed }: { readonly lookedAt: number; readonly changed: number }) => ({
    lookedAt: number(lookedAt),
    changed: number(changed),
  });
  const walked = await onStage(stage, loaded, { ...connect(), words }, () =>
    walk(new Date().toISOString(), (soFar) => stderr.write(`${say('reindex.walked', inWords(soFar))}\n`)),
  );
  stdout.write(`${say('reindex.done', inWords(walked))}\n`);
  return FINE;
}
