import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Every command would begin with what will be of versions of the SDK after this one, which is pinned.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const pathOf = (file) => fileURLToPath(new URL(`../${file}`, import.meta.url));

/**
 * Runs a module of this project, such as `cli/start`. In the package it is JavaScript, below dist/. In the repository it is TypeScript,
 * which Node 24 runs as it is; under an older Node this hands over to the one in node_modules, a pinned dependency.
 */
export async function launch(module) {
  const source = pathOf(`${module}.ts`);
  if (!existsSync(source)) {
    await import(new URL(`../dist/${module}.js`, import.meta.url));
    return;
  }
  if (Number(process.versions.node.split('.')[0]) >= 24) {
    await import(new URL(`../${module}.ts`, import.meta.url));
    return;
  }
  const node = pathOf('node_modules/node/bin/node');
  if (!existsSync(node)) {
    process.stderr.write('regua needs Node 24 here: run "npm ci" in its folder first\n');
    process.exit(2);
  }
  const { status, signal } = spawnSync(node, [source, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(signal ? 1 : (status ?? 1));
}
