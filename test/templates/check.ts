import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { run } from '#test/deploy/processes.ts';
import { pythonPackage } from '#test/python-package.ts';
import { type Alarm, FALSE_ALARMS, judge, readAlarms } from './alarms.ts';

// Holds every template of the last synthesis against cfn-lint, which nobody here wrote: `npm run synth` runs it at its end.

const CFN_LINT = '1.58.0';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUTPUT = join(ROOT, 'cdk.out');

const Manifest = z.object({
  /** By the names of the stacks. */
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      properties: z.object({ templateFile: z.string().optional() }).optional(),
    }),
  ),
});

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({
      Type: z.string(),
      Metadata: z.object({ 'aws:asset:path': z.string().optional() }).optional(),
    }),
  ),
});

/** The templates of the last synthesis with their regions: others may lie in the folder from before. */
async function templates(): Promise<
  { readonly stack: string; readonly file: string; readonly region: string }[]
> {
  const { artifacts } = Manifest.parse(JSON.parse(await readFile(join(OUTPUT, 'manifest.json'), 'utf8')));
  const roots = Object.entries(artifacts).flatMap(([stack, { environment, properties }]) => {
    const region = environment?.split('/').at(-1);
    return properties?.templateFile && region
      ? [{ stack, file: join(OUTPUT, properties.templateFile), region }]
      : [];
  });
  return (await Promise.all(roots.map(async (root) => [root, ...(await nestedIn(root))]))).flat();
}

/** The templates that are nested in one: the CDK names their files beside the resources. */
async function nestedIn({
  file,
  region,
}: {
  readonly file: string;
  readonly region: string;
}): Promise<{ readonly stack: string; readonly file: string; readonly region: string }[]> {
  const { Resources } = Template.parse(JSON.parse(await readFile(file, 'utf8')));
  return Object.entries(Resources).flatMap(([stack, { Type, Metadata }]) => {
    const path = Metadata?.['aws:asset:path'];
    return Type === 'AWS::CloudFormation::Stack' && path ? [{ stack, file: join(OUTPUT, path), region }] : [];
  });
}

const cfnLint = join(await pythonPackage(join(ROOT, '.regua'), 'cfn-lint', CFN_LINT), 'cfn-lint');
const checked = await templates();
const alarms: Alarm[] = [];
for (const { file, region } of checked) {
  const report = `${file}.cfn-lint.json`;
  const options = ['--format', 'json', '--non-zero-exit-code', 'none', '--output-file', report];
  await run(cfnLint, [...options, '--regions', region, '--template', file]);
  alarms.push(...readAlarms(await readFile(report, 'utf8')));
}

const wrong = judge(alarms, FALSE_ALARMS);
const stacks = checked.map(({ stack, region }) => `${stack} (${region})`);
for (const line of wrong) process.stderr.write(`${line}\n`);
process.stdout.write(
  `cfn-lint ${CFN_LINT} over ${stacks.join(' and ')}: ${alarms.length} alarms, ${wrong.length} to be mended\n`,
);
process.exitCode = wrong.length > 0 || checked.length === 0 ? 1 : 0;
