#!/usr/bin/env node
// The commands are TypeScript that Node 24 runs as it is; under an older Node this hands over to the one in
// node_modules, which is a pinned dependency.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const start = fileURLToPath(new URL('../cli/start.ts', import.meta.url));
if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import(start);
} else {
  const node = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
  if (!existsSync(node)) {
    process.stderr.write('regua needs Node 24: run "npm ci" in its folder first\n');
    process.exit(2);
  }
  const { status, signal } = spawnSync(node, [start, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(signal ? 1 : (status ?? 1));
}
