import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { beside, type Manifest } from '#cli/package/package.ts';
import type { Language } from '#cli/words/language.ts';
import { configFiles, withSchemaOfPackage } from './config-files.ts';
import { creditorFile } from './creditor-file.ts';
import type { Answers } from './questions.ts';
import { readmeOf } from './readme-of.ts';
import { sampleFiles } from './sample-files.ts';
import { WORKFLOW } from './workflow.ts';

/** What a project needs beside the package: its own, so that it updates them when it likes, and the package is small. */
const TO_DEPLOY = ['aws-cdk-lib', 'constructs', 'esbuild'] as const;

const CdkFile = z.object({ context: z.record(z.string(), z.unknown()) });

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Every file of a new project by its path.
 * @param dependency what package.json names for this package, as npm takes it
 * @param language of all commands that are typed in the project
 */
export function projectFiles(
  answers: Answers,
  manifest: Manifest,
  dependency: string,
  language: Language,
): Readonly<Record<string, string>> {
  const { context } = CdkFile.parse(JSON.parse(readFileSync(beside('cdk.json'), 'utf8')));
  return {
    'package.json': json(packageOf(answers, manifest, dependency, language)),
    'cdk.json': json({ app: 'node app.mjs', output: 'cdk.out', context }),
    'app.mjs': APP,
    '.gitignore': IGNORED,
    '.github/workflows/regua.yml': WORKFLOW,
    'README.md': readmeOf(answers),
    ...configFiles(answers.channels),
    [`config/creditors/${answers.creditor}.yaml`]: withSchemaOfPackage(creditorFile(answers)),
    'config/stages/dev.yaml': withSchemaOfPackage(STAGE),
    ...sampleFiles(answers.creditor),
  };
}

const IGNORED = `node_modules/
cdk.out/
preview/
*.log

# What is of people: exports, the events that are made of them, results, and what regua import keeps, its secret too
/imports/
/*.csv
/*.html
/*.jsonl
/*.xls
/*.xlsx
/mapa.yaml
`;

function packageOf(
  { creditor }: Answers,
  { devDependencies }: Manifest,
  dependency: string,
  language: Language,
) {
  const version = (name: string) => [name, devDependencies[name] ?? '*'] as const;
  return {
    name: `regua-${creditor}`,
    private: true,
    type: 'module',
    engines: { node: '>=20.19' },
    regua: { language },
    scripts: {
      start: `regua run ${SAMPLE}`,
      serve: `regua serve ${SAMPLE}`,
      check: 'regua check',
      preview: 'regua preview',
      synth: 'cdk synth --quiet',
      deploy: 'regua-deploy',
      destroy: 'regua-destroy',
    },
    dependencies: { regua: dependency, ...Object.fromEntries(TO_DEPLOY.map(version)) },
    devDependencies: Object.fromEntries([version('aws-cdk')]),
    allowScripts: { esbuild: true, 'classic-level': false },
  };
}

const SAMPLE = '--invoices sample/portfolio.jsonl --payments sample/payments.jsonl';

const APP = `import { synthesize } from 'regua/infra';

// As pilhas do CDK, feitas da pasta config/. O que volta é o App: pilhas suas podem ser acrescentadas a ele.
await synthesize();
`;

const STAGE = `# yaml-language-server: $schema=../../schemas/json/config/stage.schema.json
# O que vale só para o estágio dev: por enquanto, nada. Antes de implantar prod, escreva config/stages/prod.yaml com os seus
# endereços (node_modules/regua/docs/deploying.md, "Names").
{}
`;
