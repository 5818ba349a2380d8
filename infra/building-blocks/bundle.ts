import { mkdirSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stage as CdkStage, Names, Stack } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { type BuildOptions, buildSync } from 'esbuild';
import type { Config } from '#schemas/config/config.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The ending of the sources beside this file: those of the repository are TypeScript, those of the package JavaScript. */
const ENDING = extname(fileURLToPath(import.meta.url));

/** Defines `require`, which CommonJS packages inside an ES module still use. */
const REQUIRE = `import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);`;

/** The converters of schemas that `hono-openapi` brings: the document is made at build, and no function converts one. */
const WITHOUT_CONVERTERS = Object.fromEntries(
  ['@standard-community/standard-json', '@standard-community/standard-openapi'].map((converter) => [
    converter,
    join(ROOT, `infra/building-blocks/no-converters${ENDING}`),
  ]),
);

/** Lambda gives credentials in the environment: the SDK's other sources of them are in no bundle. */
const CREDENTIALS = {
  '@aws-sdk/credential-provider-node': join(ROOT, `infra/building-blocks/lambda-credentials${ENDING}`),
};

/** Schemas are made at their first use. The second name leads to zod itself, for what defers it. */
const DEFERRED_SCHEMAS = {
  zod: join(ROOT, `infra/building-blocks/deferred-zod${ENDING}`),
  'zod/v4': 'zod/v4',
};

/** How a function is bundled: esbuild's options, without what is bundled and where to. */
export const BUNDLING = {
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  // ES modules where a package ships them: esbuild can drop unused code of these alone.
  mainFields: ['module', 'main'],
  banner: { js: REQUIRE },
  alias: { ...WITHOUT_CONVERTERS, ...CREDENTIALS, ...DEFERRED_SCHEMAS },
  minify: true,
  sourcemap: true,
  // Stack traces need positions, not the sources themselves.
  sourcesContent: false,
  logLevel: 'warning',
} satisfies BuildOptions;

/** The code of a function as an asset, named after its content: a change of code or configuration deploys. */
export function bundle(scope: Construct, folder: string, config: Config): Code {
  // `cdk list` and `cdk destroy` need no code, nor do tests of the template.
  if (!Stack.of(scope).bundlingRequired) return Code.fromInline('export const handler = undefined;');

  // One folder for each construct, because CDK remembers the content of a path that it has seen.
  const output = join(CdkStage.of(scope)?.outdir ?? 'cdk.out', 'bundles', Names.uniqueId(scope));
  build(folder, output, config);
  return Code.fromAsset(output);
}

/**
 * Builds `functions/<folder>`: its handler with all that it imports in `index.mjs`, what it loads when needed (`await import`) in chunks
 * beside it, and the checked configuration as `config.json`.
 *
 * `NodejsFunction` can add a file only through a shell command; esbuild's own API needs neither a shell nor
 * Docker. The AWS SDK is in the bundle, as AWS recommends: what was tested is what runs.
 */
export function build(folder: string, output: string, config: Config): void {
  mkdirSync(output, { recursive: true });
  buildSync({
    ...BUNDLING,
    entryPoints: { index: `functions/${folder}/handler${ENDING}` },
    outdir: resolve(output),
    outExtension: { '.js': '.mjs' },
    splitting: true,
  });
  writeFileSync(join(output, 'config.json'), JSON.stringify(config));
}
