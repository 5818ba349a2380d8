import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { serveSample } from '#bin/openapi/examples.ts';
import { PICKED_BY } from '#sandbox/server/picked-identity.ts';
import { pythonPackage } from '#test/python-package.ts';
import { attackable } from './attackable.ts';
import { FALSE_ALARMS, judge, readFindings } from './findings.ts';
import { runGenerator } from './run-generator.ts';

// Attacks the API, as the sandbox serves it, from its own document with requests that nobody here made up: npm run test:attack -- --seed 1 --seconds 60.

const SCHEMATHESIS = '4.32.5';
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Seconds that the generator may take beyond those it is given. */
const GRACE_SECONDS = 30;

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, seconds: { type: 'string', default: '60' } },
});

/** The figures of a run, as schemathesis sums it up. */
const Summary = z.object({
  operations: z.object({ total: z.int(), tested: z.int(), errored: z.int() }),
  test_cases: z.object({ generated: z.int() }),
  errors: z.array(z.object({ title: z.string(), count: z.int() })),
  running_time: z.number(),
});

const folder = await mkdtemp(join(tmpdir(), 'regua-attack-'));
const file = (name: string): string => join(folder, name);
const programs = await pythonPackage(join(ROOT, '.regua'), 'schemathesis', SCHEMATHESIS);
const document = await readFile(join(ROOT, 'docs/api/openapi.json'), 'utf8');
await writeFile(file('openapi.json'), JSON.stringify(attackable(JSON.parse(document))));
const served = await serveSample(ROOT);
try {
  const output = await runGenerator(join(programs, 'schemathesis'), {
    folder,
    hooks: { folder: join(ROOT, 'test/attack'), module: 'fresh_keys' },
    seconds: Number(values.seconds) + GRACE_SECONDS,
    arguments: [
      ...['run', file('openapi.json'), '--url', served.url, '--header', `${PICKED_BY}: manager`],
      ...['--seed', values.seed, '--max-time', values.seconds, '--no-shrink'],
      ...['--generation-database', 'none', '--no-color', '--report', 'json,ndjson'],
      ...['--report-json-path', file('summary.json'), '--report-ndjson-path', file('events.ndjson')],
    ],
  });
  const findings = readFindings(await readFile(file('events.ndjson'), 'utf8'));
  const wrong = judge(findings, FALSE_ALARMS);
  const summary = Summary.parse(JSON.parse(await readFile(file('summary.json'), 'utf8')));
  const { operations, test_cases, errors, running_time } = summary;
  if (operations.tested < operations.total || operations.errored > 0)
    wrong.push(`${operations.tested} of ${operations.total} operations were attacked`);
  wrong.push(...errors.map(({ title, count }) => `${title}, ${count} times:\n${output}`));
  for (const line of wrong) process.stderr.write(`${line}\n`);
  process.stdout.write(
    `schemathesis ${SCHEMATHESIS}, seed ${values.seed}: ${test_cases.generated} requests to ${operations.tested} operations in ${running_time.toFixed(0)} s, ${findings.length} findings, ${wrong.length} to be mended\n`,
  );
  process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
  await served.close();
  await rm(folder, { recursive: true });
}
