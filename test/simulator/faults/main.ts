import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { KNOWN_FAULTS, type KnownFault } from './known-faults.ts';
import { productWith } from './product-with.ts';

const HELP = `Puts each known fault back into a copy of the product, and counts the plays until the simulator finds it.

  --only a,b     only these faults
  --seed N       the seed of the first play (default 1)
  --plays N      the most plays in which each is looked for (default 200)
  --minutes N    for how long each is looked for; the play that is on is finished (default 600)
`;

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    plays: { type: 'string', default: '200' },
    minutes: { type: 'string', default: '600' },
    help: { type: 'boolean', default: false },
  },
});

const ROOT = resolve(import.meta.dirname, '../../..');

/** What a swarm came to. */
interface Found {
  readonly plays: number;
  readonly failed: number;
  readonly broken: string;
}

/** Plays in one process, to the first play that fails. */
function swarm(root: string, { features }: KnownFault, most: number, minutes = '600'): Found {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(root, 'test/simulator/swarm.ts'),
      ...['--first', '--workers', '1', '--seed', values.seed, '--features', features.join(',')],
      ...['--plays', String(most), '--minutes', minutes],
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 1e9 },
  );
  const [, plays, failed] = /^(\d+) plays in .* (\d+) failed\.$/m.exec(stdout) ?? [];
  if (plays === undefined) throw new Error(`the swarm came to no end: ${stdout.slice(-2000)}${stderr}`);
  const [, broken = ''] = /^Broken: (.*)\.$/m.exec(stdout) ?? [];
  return { plays: Number(plays), failed: Number(failed), broken: broken.replaceAll(/ \d+/g, '') };
}

/** One row: the fault, and after how many plays which invariant found it. The sound product plays the same plays in peace. */
function lookFor(fault: KnownFault): { readonly row: string; readonly isFound: boolean } {
  const { root, remove } = productWith(fault);
  try {
    const found = swarm(root, fault, Number(values.plays), values.minutes);
    const isFound = found.failed > 0;
    const sound = isFound ? swarm(ROOT, fault, found.plays) : undefined;
    const control = sound === undefined ? '' : sound.failed === 0 ? 'none' : sound.broken;
    return {
      isFound: isFound && sound?.failed === 0,
      row: `| \`${fault.name}\` | ${fault.harm} | ${fault.features.join(', ')} | ${isFound ? found.plays : `not in ${found.plays}`} | ${found.broken} | ${control} |`,
    };
  } finally {
    remove();
  }
}

function main(): number {
  const only = values.only?.split(',');
  const faults = KNOWN_FAULTS.filter(({ name }) => only?.includes(name) ?? true);
  process.stdout.write(`Seeds from ${values.seed} on, ${cpus()[0]?.model.trim()}, one process.\n`);
  process.stdout.write(
    '| fault | harm | features | plays | found by | without the fault |\n| --- |'.concat(
      ' --- |'.repeat(5),
      '\n',
    ),
  );
  let missed = 0;
  for (const fault of faults) {
    const { row, isFound } = lookFor(fault);
    if (!isFound) missed += 1;
    process.stdout.write(`${row}\n`);
  }
  return missed === 0 ? 0 : 1;
}

if (values.help) process.stdout.write(HELP);
else process.exitCode = main();
