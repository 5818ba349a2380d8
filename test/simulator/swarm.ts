import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { FEATURES, type Feature } from './features.ts';
import type { Order, Report } from './worker.ts';

const HELP = `Plays random plans against the product in the sandbox, each with a random half of all features.

  --minutes N     for how long (default 1)
  --seed N        the first seed (default: the time); each play has the next one
  --plays N       at most N plays
  --features a,b  only these, all of them in each play
  --workers N     processes (default: one for each core)
  --replay FILE   plays the plan of a file, as a failure printed it
  --first         ends with the first play that fails, and does not cut it down
`;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    plays: { type: 'string' },
    features: { type: 'string' },
    workers: { type: 'string' },
    replay: { type: 'string' },
    first: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** What all workers have come to. */
class Tally {
  plays = 0;
  failures = 0;
  calls = 0;
  failedCalls = 0;
  events = 0;
  messages = 0;
  readonly actions = new Map<string, number>();
  readonly faults = new Map<string, number>();
  readonly invariants = new Map<string, number>();

  add({ failure, actions, faults, broken, ...counts }: Report): void {
    this.plays += 1;
    for (const name of COUNTED) this[name] += counts[name];
    if (failure !== undefined) this.failures += 1;
    for (const name of actions) count(this.actions, name);
    for (const name of faults) count(this.faults, name);
    for (const name of broken) count(this.invariants, name);
  }
}

const COUNTED = ['calls', 'failedCalls', 'events', 'messages'] as const;

const sum = (of: ReadonlyMap<string, number>): number =>
  [...of.values()].reduce((total, times) => total + times, 0);

const count = (of: Map<string, number>, name: string): void => {
  of.set(name, (of.get(name) ?? 0) + 1);
};

const inOrder = (of: ReadonlyMap<string, number>): string =>
  [...of]
    .sort(([, one], [, other]) => other - one)
    .map(([name, times]) => `${name} ${times}`)
    .join(', ');

async function swarm(): Promise<number> {
  const started = Date.now();
  const until = started + Number(values.minutes) * 60_000;
  const most = Number(values.plays ?? (values.replay ? 1 : Number.POSITIVE_INFINITY));
  const features = featuresIn(values.features);
  let seed = Number(values.seed ?? started % 1_000_000_000);
  let given = 0;
  const tally = new Tally();
  print(`First seed ${seed}.`);
  const order = (): Order | undefined => {
    if (Date.now() >= until || given >= most || (values.first && tally.failures > 0)) return undefined;
    given += 1;
    const isWhole = values.first;
    return values.replay ? { replay: values.replay, isWhole } : { seed: seed++, features, isWhole };
  };
  const workers = Number(values.workers ?? availableParallelism());
  await Promise.all(Array.from({ length: Math.min(workers, most) }, () => employ(order, tally)));
  const minutes = (Date.now() - started) / 60_000;
  print(
    [
      `${tally.plays} plays in ${minutes.toFixed(1)} minutes, ${(tally.plays / minutes).toFixed(0)} a minute; ${tally.failures} failed.`,
      `${sum(tally.actions)} steps, ${tally.events} events, ${tally.messages} messages; ${tally.calls} API calls, of which ${tally.failedCalls} were made to fail.`,
      `Actions: ${inOrder(tally.actions)}.`,
      `Faults: ${inOrder(tally.faults)}.`,
      `Not drawn: ${neverDrawn(tally).join(', ') || 'nothing'}.`,
      `Broken: ${inOrder(tally.invariants) || 'nothing'}.`,
    ].join('\n'),
  );
  return tally.failures === 0 ? 0 : 1;
}

function featuresIn(text: string | undefined): Feature[] | undefined {
  const names = text?.split(',');
  const unknown = names?.filter((name) => !FEATURES.some((feature) => feature === name)) ?? [];
  if (unknown.length > 0)
    throw new RangeError(`no feature ${unknown.join(', ')}; there are ${FEATURES.join(', ')}`);
  return names && FEATURES.filter((feature) => names.includes(feature));
}

const ACTIONS = 'issue amend cancel pay follow dust assign reassign writeOff upholdCharges updateContact'
  .concat(' revokeLinks list promise agree dispute answer approveOffer reportSource erase visit reply')
  .concat(' payInstalment again')
  .split(' ');

const neverDrawn = ({ actions }: Tally): string[] => ACTIONS.filter((name) => !actions.has(name));

/** Runs one process, which plays one plan after another. */
function employ(order: () => Order | undefined, tally: Tally): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = fork(new URL('./worker.ts', import.meta.url), {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const next = (): void => {
      const one = order();
      if (one) worker.send(one);
      else worker.disconnect();
    };
    worker.on('message', (report: Report) => {
      tally.add(report);
      if (report.failure !== undefined) print(report.failure);
      next();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => (code ? reject(new Error(`a worker ended with ${code}`)) : resolve()));
    next();
  });
}

if (values.help) print(HELP);
else process.exitCode = await swarm();
