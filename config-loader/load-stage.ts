import { X509Certificate } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Domains, STAGE_NAMES, StageFile, type StageName } from '#schemas/config/stage.ts';
import { ConfigError, type ConfigProblem } from './config-error.ts';
import { readYaml } from './read-yaml.ts';

/** The folder of a configuration with what belongs to one stage alone. */
const STAGES = 'stages';

/** The addresses of a stage, with the path of each trust store. */
export type StageDomains = Omit<Domains, 'pix'> & {
  readonly pix: Readonly<Record<string, Domains['pix'][string] & { readonly trustStorePath: string }>>;
};

/** The file of a stage, from the folder of the configuration. */
export const stageFile = (stage: StageName): string => `${STAGES}/${stage}.yaml`;

/**
 * The stages that a configuration has a file for.
 * @throws ConfigError when one is for a stage that does not exist
 */
export function stagesIn(folder: string): StageName[] {
  if (!existsSync(join(folder, STAGES))) return [];
  const files = readdirSync(join(folder, STAGES)).filter((file) => file.endsWith('.yaml'));
  const unknown = files.filter((file) => !STAGE_NAMES.some((stage) => file === `${stage}.yaml`));
  if (unknown.length > 0)
    throw new ConfigError(
      unknown.map((file) => ({
        file: `${STAGES}/${file}`,
        message: `is for no stage: there are ${STAGE_NAMES.join(', ')}`,
      })),
    );
  return STAGE_NAMES.filter((stage) => files.includes(`${stage}.yaml`));
}

/** What a stage has beside its addresses. */
export type StageSettings = Omit<StageFile, 'domains'>;

/**
 * Reads what a stage has beside its addresses from `stages/<stage>.yaml`; nothing when there is no such file.
 * @throws ConfigError with file, line and path of each problem
 */
export function loadSettings(folder: string, stage: StageName): StageSettings {
  const { domains: _, ...settings } = readStageFile(folder, stage)?.value ?? {};
  return settings;
}

function readStageFile(folder: string, stage: StageName) {
  const file = stageFile(stage);
  if (!existsSync(join(folder, file))) return undefined;
  const read = readYaml(folder, file, StageFile);
  if (!('value' in read)) throw new ConfigError(read, folder);
  return read;
}

/**
 * Reads the addresses of a stage from `stages/<stage>.yaml`; undefined when there is no such file, or none in it. What the file says of
 * creditors is compared with those that there are.
 * @throws ConfigError with file, line and path of each problem
 */
export function loadDomains(
  folder: string,
  stage: StageName,
  { creditors }: { readonly creditors: Readonly<Record<string, unknown>> },
): StageDomains | undefined {
  const read = readStageFile(folder, stage);
  if (!read) return undefined;
  const { domains } = read.value;
  const problems: ConfigProblem[] = creditorsNamedIn(read.value)
    .filter(({ id }) => !Object.hasOwn(creditors, id))
    .map(({ id, path }) =>
      read.problem(path, `${id} is no creditor: there are ${Object.keys(creditors).join(', ')}`),
    );
  for (const [psp, { trustStore }] of Object.entries(domains?.pix ?? {})) {
    const wrong = whatIsWrongWith(join(folder, STAGES, trustStore));
    if (wrong !== undefined) problems.push(read.problem(['domains', 'pix', psp, 'trustStore'], wrong));
  }
  if (problems.length > 0) throw new ConfigError(problems, folder);
  if (!domains) return undefined;
  return {
    ...domains,
    pix: Object.fromEntries(
      Object.entries(domains.pix).map(([psp, pix]) => [
        psp,
        { ...pix, trustStorePath: join(folder, STAGES, pix.trustStore) },
      ]),
    ),
  };
}

/** Where the file of a stage names a creditor: one with a name of its own, or one whose debts a program may see. */
const creditorsNamedIn = ({ domains, signIn }: StageFile) => [
  ...Object.keys(domains?.people.creditors ?? {}).map((id) => ({
    id,
    path: ['domains', 'people', 'creditors', id],
  })),
  ...Object.entries(signIn?.programs ?? {}).flatMap(([name, { creditors }]) =>
    creditors === 'all'
      ? []
      : creditors.map((id, at) => ({ id, path: ['signIn', 'programs', name, 'creditors', at] })),
  ),
];

/** API Gateway refuses a trust store without certificates only after minutes of a deployment. */
function whatIsWrongWith(path: string): string | undefined {
  if (!existsSync(path)) return `has no file ${path}: put the certificates that the PSP names there, as PEM`;
  const certificates =
    readFileSync(path, 'utf8').match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  if (certificates.length === 0) return 'must hold one certificate at least, as PEM';
  const broken = certificates.findIndex((pem) => !isCertificate(pem));
  return broken < 0 ? undefined : `holds no certificate at place ${broken + 1}`;
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).subject !== undefined;
  } catch {
    return false;
  }
}
