import type { Incident, KnownDebt } from '#sandbox/contract/answers.ts';
import type { Happened, SandboxEvent } from './sandbox-api.ts';

/** How much of what happened is kept to be shown: the newest. */
const KEPT = 400;

/** What happened from one instant to another. */
export interface Story {
  /** ISO-8601, UTC. */
  readonly from: string;
  readonly now: string;
  readonly messages: number;
  readonly payments: number;
  readonly count: number;
  /** False when what was waited for did not come. */
  readonly reached: boolean;
  readonly events: readonly SandboxEvent[];
  readonly incidents: readonly Incident[];
  readonly debts: ReadonlyMap<string, KnownDebt>;
}

/** A story in which nothing has happened yet. */
export const beginStory = (from: string): Story => ({
  ...{ from, now: from, messages: 0, payments: 0, count: 0, reached: true },
  ...{ events: [], incidents: [], debts: new Map() },
});

/** A story with what happened after it. */
export function addedTo(story: Story, { now, events, incidents, debts }: Happened): Story {
  const countOf = (type: SandboxEvent['type']): number =>
    events.filter((event) => event.type === type).length;
  return {
    ...story,
    now,
    messages: story.messages + countOf('MessageSent.v1'),
    payments: story.payments + countOf('PaymentApplied.v1'),
    count: story.count + events.length,
    events: [...story.events, ...events].slice(-KEPT),
    incidents: [...story.incidents, ...incidents].slice(-KEPT),
    debts: new Map([...story.debts, ...debts.map((debt) => [debt.debtId, debt] as const)]),
  };
}
