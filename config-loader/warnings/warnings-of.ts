import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import type { ConfigProblem } from '#config-loader/config-error.ts';
import { stagesIn } from '#config-loader/load-stage.ts';
import { readYaml, type YamlFile } from '#config-loader/read-yaml.ts';
import type { Config } from '#schemas/config/config.ts';
import { Creditor } from '#schemas/config/creditor.ts';
import { Regua } from '#schemas/config/regua.ts';
import { copiedCreditors } from './copied-creditors.ts';
import { misnamedSteps } from './misnamed-steps.ts';
import { sampleValues } from './sample-values.ts';
import { unlawfulHours } from './unlawful-hours.ts';
import { untrueCharges } from './untrue-charges.ts';
import { unusedFiles } from './unused-files.ts';

/** What is valid in a configuration, and is seldom meant so, with its place; `config` is what the folder holds. */
export function warningsOf(folder: string, config: Config): ConfigProblem[] {
  const creditors = filesOf(folder, 'creditors', Creditor);
  const reguas = filesOf(folder, 'reguas', Regua);
  return [
    ...copiedCreditors(creditors),
    ...(stagesIn(folder).includes('prod') ? sampleValues(creditors) : []),
    ...misnamedSteps(reguas),
    ...unlawfulHours(reguas, config.contactHours),
    ...untrueCharges(folder, config),
    ...unusedFiles(config),
  ];
}

const filesOf = <T>(folder: string, sub: string, schema: z.ZodType<T>): YamlFile<T>[] =>
  readdirSync(join(folder, sub))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const read = readYaml(folder, `${sub}/${file}`, schema);
      return 'value' in read ? [read] : [];
    });
