import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listMachines } from '#cli/in-use/list-machines.ts';
import type { StageClients } from '#cli/in-use/read-in-use.ts';
import { regionOf } from '#deployment/region.ts';
import { forgetAll } from '#runtime/lazily.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import type { Config } from '#schemas/config/config.ts';

/**
 * Reads something with the use cases of the product from the table of a stage, with the credentials of the environment and the
 * configuration of this machine.
 */
export async function onStage<T>(
  stage: string,
  config: Config,
  { sfn }: Pick<StageClients, 'sfn'>,
  read: () => Promise<T>,
): Promise<T> {
  const [machine] = await listMachines(sfn, `regua-${stage}-`);
  if (!machine) throw new InputError(`--against: nothing is deployed on ${stage}`);
  const folder = mkdtempSync(join(tmpdir(), 'regua-dossier-'));
  try {
    const configFile = join(folder, 'config.json');
    writeFileSync(configFile, JSON.stringify(config));
    Object.assign(process.env, {
      TABLE_NAME: machine.tableName,
      CONFIG_FILE: configFile,
      AWS_REGION: regionOf(process.env),
    });
    forgetAll();
    return await read();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
