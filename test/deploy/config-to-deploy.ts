import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { loadConfig } from '#config-loader/load.ts';
import { stageFile } from '#config-loader/load-stage.ts';
import { STAGE } from './cdk.ts';

/** Where the login pages send back to: nobody listens there, the address in the answer is read instead. */
export const CALLBACK = 'http://localhost:8484/signed-in';

/** The programs of the stage: one for the scenario, and one whose tokens are soon over. */
const programsOf = (creditors: readonly string[]) => ({
  erp: { role: 'auditor', creditors },
  'short-lived': { role: 'auditor', creditors: 'all' },
});

/** Copies a configuration, and adds to its stage who may sign in; gives the folder of the copy. */
export async function configToDeploy(config: string, folder: string): Promise<string> {
  const copy = join(folder, 'config');
  await rm(copy, { recursive: true, force: true });
  await cp(config, copy, { recursive: true });
  const file = join(copy, stageFile(STAGE));
  await mkdir(join(file, '..'), { recursive: true });
  const given = existsSync(file) ? parse(await readFile(file, 'utf8')) : {};
  const { creditors } = await loadConfig(config);
  const signIn = { callbacks: [CALLBACK], programs: programsOf(Object.keys(creditors)) };
  await writeFile(file, stringify({ ...given, signIn }));
  return copy;
}
