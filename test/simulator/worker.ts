import { readFileSync } from 'node:fs';
import { drawPlan } from './draw-plan.ts';
import type { Feature } from './features.ts';
import { breachesInWords, planInWords } from './in-words.ts';
import type { Plan } from './plan.ts';
import { shrink } from './shrink.ts';
import { type Trial, tryOut } from './trial.ts';

/** What a worker is to play: the plan of a seed, or the one in a file. */
export type Order = {
  /** A failing plan is told as it is, and not cut down. */
  readonly isWhole?: boolean | undefined;
} & (
  | { readonly seed: number; readonly features?: readonly Feature[] | undefined }
  | { readonly replay: string }
);

/** What came of a play. */
export interface Report {
  readonly calls: number;
  /** API calls that were made to fail. */
  readonly failedCalls: number;
  /** Events on the bus, and messages that channels took. */
  readonly events: number;
  readonly messages: number;
  /** Of every step that was played. */
  readonly actions: readonly string[];
  readonly faults: readonly string[];
  readonly broken: readonly string[];
  /** The smallest plan that fails, in words and to play again; undefined when nothing failed. */
  readonly failure?: string | undefined;
}

async function carryOut(order: Order): Promise<Report> {
  const plan: Plan =
    'replay' in order ? JSON.parse(readFileSync(order.replay, 'utf8')) : drawPlan(order.seed, order.features);
  const actions = plan.steps.map(({ action }) => action.do);
  try {
    const trial = await unlessItHangs(tryOut(plan));
    const { calls, faults, events, sends } = trial.recording;
    return {
      calls,
      failedCalls: faults.length,
      events: events.length,
      messages: sends.length,
      actions,
      faults: faults.map(({ kind, of }) => `${kind} of ${of.split(' ')[0]}`),
      broken: [...new Set(trial.breaches.map(({ invariant }) => invariant))],
      failure:
        trial.breaches.length === 0 ? undefined : await (order.isWhole ? briefly(trial) : explained(trial)),
    };
  } catch (error) {
    return { ...NOTHING, actions, ...brokenOff(plan, error) };
  }
}

/** How often it is looked whether a play goes on, and the processor time below which it does not; milliseconds. */
const LOOK_EVERY = 60_000;
const LEAST = 50;

/** A play waits for something that never comes: two of its parts for each other, say. */
class PlayHangsError extends Error {
  override readonly name = 'PlayHangsError';
}

/** Ends the wait for a play that takes no processor time any more: on the virtual clock nothing else takes long. */
async function unlessItHangs<T>(played: Promise<T>): Promise<T> {
  let before = process.cpuUsage();
  let timer: NodeJS.Timeout | undefined;
  const hangs = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1000 < LEAST) reject(new PlayHangsError('it takes no processor time any more'));
      before = process.cpuUsage();
    }, LOOK_EVERY);
  });
  return Promise.race([played, hangs]).finally(() => clearInterval(timer));
}

const NOTHING = { calls: 0, failedCalls: 0, events: 0, messages: 0, faults: [] };

/** A play that came to no end: the sandbox refused something that AWS would not do, or something threw. */
function brokenOff(plan: Plan, error: unknown): Pick<Report, 'broken' | 'failure'> {
  const { name, message, stack } = error as Error;
  return {
    broken: [name],
    failure: [`\nFAILED ${name}: ${message}`, stack, JSON.stringify(plan)].join('\n'),
  };
}

const briefly = async ({ plan, breaches }: Trial): Promise<string> =>
  [`\nFAILED, seed ${plan.seed}:`, breachesInWords(breaches)].join('\n');

/** The failure of a play, with the shortest plan found for each of the invariants that it broke. */
async function explained({ plan, breaches }: Trial): Promise<string> {
  const broken = [...new Set(breaches.map(({ invariant }) => invariant))];
  const smallest: string[] = [];
  for (const invariant of broken) smallest.push(await smallestThatBreaks(invariant, plan));
  return [`\nFAILED ${broken.join(', ')}.`, ...smallest].join('\n');
}

async function smallestThatBreaks(invariant: string, plan: Plan): Promise<string> {
  const breachesIn = async (one: Plan) =>
    (await tryOut(one)).breaches.filter((breach) => breach.invariant === invariant);
  const smallest = await shrink(plan, async (smaller) => (await breachesIn(smaller)).length > 0);
  return [
    `The smallest play that breaks ${invariant}:`,
    planInWords(smallest),
    breachesInWords(await breachesIn(smallest)),
    `Replay: save the next line as a file, and run npm run test:model -- --replay <file>`,
    JSON.stringify(smallest),
  ].join('\n');
}

process.on('message', async (order: Order) => {
  process.send?.(await carryOut(order));
});
// Whatever a play that broke off left open.
process.on('disconnect', () => process.exit());
