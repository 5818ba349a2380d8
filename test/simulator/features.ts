import { Random } from './random.ts';

/**
 * What a play may do. A play of a swarm has a random half of these, because a play with everything rarely gets deep into
 * anything (Groce et al., Swarm Testing, ISSTA 2012, https://agroce.github.io/issta12.pdf, read 2026-11-29).
 */
export const FEATURES = [
  'amendments',
  'cancellations',
  'part payments',
  'asaas',
  'pix',
  'bank files',
  'refunds',
  'shared payment ids',
  'dust',
  'unidentified',
  'reassignments',
  'write-offs',
  'contacts',
  'revocations',
  'listings',
  'promises',
  'plans',
  'cases',
  'page',
  'opt-outs',
  'bounces',
  'sources',
  'erasure',
  'batches',
  'pauses',
  'old debts',
  'assigned credits',
  'several creditors',
  'several debtor ids',
  'send all',
  'deployed ladders',
  'repetitions',
  'skewed clocks',
  'far clocks',
  'races',
  'crashes',
  'drops',
  'stalls',
  'outages',
  'callers that never return',
] as const;
export type Feature = (typeof FEATURES)[number];

/** What makes calls fail: with thousands of payments, each of which reads all the others again, such a play comes to no end. */
const NOT_WITH_DUST: ReadonlySet<Feature> = new Set(['crashes', 'drops', 'stalls', 'outages']);

/** A random half of some features, the same for the same seed; `dust` takes long, is rare, and comes without failing calls. */
export function someFeatures(seed: number, among: readonly Feature[] = FEATURES): Feature[] {
  const random = new Random(seed);
  const drawn = among.filter((feature) => random.chance(feature === 'dust' ? 0.02 : 0.5));
  return drawn.includes('dust') ? drawn.filter((feature) => !NOT_WITH_DUST.has(feature)) : drawn;
}
