import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { LAYERS } from './layers.ts';

// Builds what the package holds into dist/: `npm run build`, and `npm pack` before it packs. A mirror of the repository in which each
// source is JavaScript, file by file, because Node strips no types below node_modules; so whatever a file finds beside itself
// here is beside it there.

/** What is not TypeScript, and is read where it is. */
const DATA = [
  'cdk.json',
  'config',
  'sample',
  'schemas/json',
  'domain/compliance/content/evidence/weights.json',
  'domain/contacts/brazilian-phones.json',
  'docs/api/reference.html',
];
const DEPLOY = ['bin/deploy.ts', 'bin/cdk-arguments.ts'];

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist');

const sources = LAYERS.flatMap((layer) =>
  readdirSync(join(root, layer), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(layer, file)),
);

rmSync(out, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: [...sources, ...DEPLOY],
  outdir: out,
  outbase: root,
  // Not bundled: every import stays one, and only leads to the JavaScript beside it.
  bundle: true,
  plugins: [
    {
      name: 'keep-imports',
      setup: ({ onResolve }) =>
        onResolve({ filter: /.*/ }, ({ kind, path }) =>
          kind === 'entry-point'
            ? undefined
            : { path: path.startsWith('.') ? path.replace(/\.ts$/, '.js') : path, external: true },
        ),
    },
  ],
  platform: 'node',
  // The first Node 20 that knows the attributes of an import.
  target: 'node20.19',
  format: 'esm',
  logLevel: 'warning',
});
for (const data of DATA)
  cpSync(join(root, data), join(out, data), { recursive: true, filter: (file) => !file.endsWith('.ts') });
mkdirSync(out, { recursive: true });
// The web application, beside what serves it.
await import('./build-web.ts');
// What other projects import in their own code has its types beside it; they have none of its imports.
declareTypesOf('formats/standard-webhooks/verify-webhook');
// The nearest package.json is where Node looks up what begins with #.
const imports = Object.fromEntries([...LAYERS, 'bin'].map((layer) => [`#${layer}/*.ts`, `./${layer}/*.js`]));
writeFileSync(
  join(out, 'package.json'),
  `${JSON.stringify({ private: true, type: 'module', imports }, null, 2)}\n`,
);

/** Writes the declaration of a source into `dist/`, beside its JavaScript. @param source without its ending */
function declareTypesOf(source: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'regua-types-'));
  const options = {
    ...{ module: 'nodenext', target: 'es2023', types: 'node' },
    ...{ outDir: folder, rootDir: root },
  };
  const flags = ['--ignoreConfig', '--strict', '--skipLibCheck', '--allowImportingTsExtensions'];
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules/typescript/bin/tsc'),
      ...flags,
      ...['--declaration', '--emitDeclarationOnly'],
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
      `${source}.ts`,
    ],
    { cwd: root, stdio: 'inherit' },
  );
  cpSync(join(folder, `${source}.d.ts`), join(out, `${source}.d.ts`));
  rmSync(folder, { recursive: true });
}
