import * as z from 'zod';
import type { Advance } from './clock-contract.ts';
import { type Happened, happenedSince, SentMessage } from './happened.ts';
import type { PlayedWorld, PublishedEvent } from './play-world.ts';

const DAY = 24 * 3_600_000;
/** How long an `until` is waited for without `within`. */
const WITHIN = 60 * DAY;

const Paid = z.looseObject({ debtId: z.string() });

/** What happened while time went on. */
export interface Advanced extends Happened {
  /** False when what was waited for did not come. */
  readonly reached: boolean;
}

/**
 * Has time go on in a world.
 */
export async function advance(world: PlayedWorld, asked: Advance): Promise<Advanced> {
  const happened = happenedSince(world);
  const reached = await goOn(world, asked);
  return { reached, ...happened() };
}

async function goOn(world: PlayedWorld, asked: Advance): Promise<boolean> {
  const { by, to, until } = asked;
  if (until !== undefined) return goOnUntil(world, { ...asked, until });
  const end = by === 'next-event' ? world.upcoming()[0]?.at : instantOf(world, by, to);
  if (end === undefined) return false;
  await world.advance(end);
  return true;
}

const instantOf = (world: PlayedWorld, by: number | undefined, to: string | undefined): number =>
  to === undefined ? world.now() + (by ?? 0) : Date.parse(to);

/** Lets one instant after the other happen, until one of them has what is waited for. */
async function goOnUntil(
  world: PlayedWorld,
  { until, debtId, within = WITHIN }: Advance & { readonly until: 'sent' | 'paid' },
): Promise<boolean> {
  const end = world.now() + within;
  let seen = world.published.length;
  for (let due = world.nextTick(); due !== undefined && due <= end; due = world.nextTick()) {
    await world.advance(due);
    const some = world.published.slice(seen);
    seen += some.length;
    if (some.some((event) => IS[until](event, debtId))) return true;
  }
  await world.advance(end);
  return false;
}

/** Whether an event is what is waited for: of a debt, or of any. */
const IS: Readonly<Record<'sent' | 'paid', (event: PublishedEvent, debtId?: string) => boolean>> = {
  sent: ({ type, detail }, debtId) => {
    if (type !== 'MessageSent.v1') return false;
    const sent = SentMessage.parse(detail);
    return debtId === undefined || sent.debtId === debtId || sent.covers.includes(debtId);
  },
  paid: ({ type, detail }, debtId) =>
    type === 'PaymentApplied.v1' && (debtId === undefined || Paid.parse(detail).debtId === debtId),
};
