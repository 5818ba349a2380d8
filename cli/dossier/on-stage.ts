import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listMachines } from '#cli/in-use/list-machines.ts';
import type { StageClients } from '#cli/in-use/read-in-use.ts';
import { stackOutput } from '#cli/in-use/stack-output.ts';
import type { Words } from '#cli/words/words.ts';
import { regionOf } from '#deployment/region.ts';
import { forgetAll } from '#runtime/lazily.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import type { Config } from '#schemas/config/config.ts';

/**
 * Reads something with the use cases of the product from the table of a stage, with the keys of its pseudonyms, the credentials of the
 * environment and the configuration of this machine.
 */
export async function onStage<T>(
  stage: string,
  config: Config,
  { sfn, formation, words }: Pick<StageClients, 'sfn' | 'formation'> & { readonly words: Words },
  read: () => Promise<T>,
): Promise<T> {
  const [machine] = await listMachines(sfn, `regua-${stage}-`);
  if (!machine) throw new InputError(words.say('dossier.notDeployed', { stage }));
  const folder = mkdtempSync(join(tmpdir(), 'regua-dossier-'));
  try {
    const configFile = join(folder, 'config.json');
    writeFileSync(configFile, JSON.stringify(config));
    Object.assign(process.env, {
      TABLE_NAME: machine.tableName,
      PSEUDONYM_SECRET_ARN: await stackOutput(formation, stage, 'PseudonymSecretArn', words),
      CONFIG_FILE: configFile,
      AWS_REGION: regionOf(process.env),
    });
    forgetAll();
    return await read();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
