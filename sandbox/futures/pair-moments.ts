import { BANK_ZONE, dayOf } from '#domain/calendar/days.ts';
import type { Difference, MomentPair } from '#schemas/sandbox/comparison.ts';
import type { Moment } from '#schemas/sandbox/future.ts';

/** Moments nearer to each other than this are at the same time, milliseconds. */
const SAME_TIME = 60_000;

type Message = Extract<Moment, { kind: 'message' }>;

/**
 * Finds the counterpart of each moment of a debt in another future: the message of the same step, the same decision of the gate, the
 * same payment, the same turn, each in its order. A message whose step the other future does not have goes with one that is sent on
 * the same day and channel.
 */
export function pairMoments(one: readonly Moment[], other: readonly Moment[]): MomentPair[] {
  const left = new Map<string, Moment[]>();
  for (const moment of other) left.set(keyOf(moment), [...(left.get(keyOf(moment)) ?? []), moment]);
  const found = one.map((moment) => ({ one: moment, other: left.get(keyOf(moment))?.shift() }));
  const alone = [...left.values()].flat();
  const pairs = found.map(({ one: moment, other: counterpart }) =>
    pairOf(moment, counterpart ?? takeAlike(moment, alone)),
  );
  return [...pairs, ...alone.map((moment): MomentPair => ({ how: 'only-other', other: moment }))].toSorted(
    (first, second) => timeOf(first) - timeOf(second),
  );
}

const timeOf = (pair: MomentPair): number =>
  Math.min(
    'one' in pair ? Date.parse(pair.one.at) : Number.POSITIVE_INFINITY,
    'other' in pair ? Date.parse(pair.other.at) : Number.POSITIVE_INFINITY,
  );

function keyOf(moment: Moment): string {
  switch (moment.kind) {
    case 'message':
      return `message ${moment.step}`;
    case 'gate':
      return `gate ${moment.decision} ${moment.step} ${moment.channel} ${moment.rule}`;
    case 'payment':
      return `payment ${moment.paymentId}`;
    case 'turn':
      return `turn ${moment.turn}`;
  }
}

/** A receipt or an apology is no step of a ladder, and stands in the place of none. */
const isCourtesy = ({ step }: Message): boolean => /^(?:receipt|apology)\b/.test(step);

function takeAlike(moment: Moment, alone: Moment[]): Moment | undefined {
  if (moment.kind !== 'message' || isCourtesy(moment)) return undefined;
  const dayAndChannel = ({ at, channel }: Message): string => `${dayOf(at, BANK_ZONE)} ${channel}`;
  const index = alone.findIndex(
    (each) => each.kind === 'message' && !isCourtesy(each) && dayAndChannel(each) === dayAndChannel(moment),
  );
  return index === -1 ? undefined : alone.splice(index, 1)[0];
}

function pairOf(one: Moment, other: Moment | undefined): MomentPair {
  if (!other) return { how: 'only-one', one };
  const differs = differencesOf(one, other);
  return differs.length === 0 ? { how: 'same', one, other } : { how: 'changed', one, other, differs };
}

function differencesOf(one: Moment, other: Moment): Difference[] {
  const differs: Difference[] = [];
  if (Math.abs(Date.parse(one.at) - Date.parse(other.at)) >= SAME_TIME) differs.push('time');
  if (one.kind === 'payment' && other.kind === 'payment' && one.amount !== other.amount)
    differs.push('amount');
  if (one.kind !== 'message' || other.kind !== 'message') return differs;
  if (one.step !== other.step) differs.push('step');
  if (one.channel !== other.channel) differs.push('channel');
  if (one.owed !== other.owed) differs.push('amount');
  // Another channel or step has a text of its own.
  if (one.step === other.step && one.channel === other.channel && saysOther(one, other, differs))
    differs.push('text');
  return differs;
}

/** Whether the words differ; figures count when neither the day nor the amount explains them. */
function saysOther(one: Message, other: Message, differs: readonly Difference[]): boolean {
  if (one.consolidatedInto !== other.consolidatedInto) return true;
  const explained = differs.includes('time') || differs.includes('amount');
  const said = ({ subject = '', text }: Message): string => {
    // Links and codes to pay have ids in them that the debtor does not read.
    const words = `${subject}\n${text}`.replace(/\S{24,}/g, '');
    return (explained ? words.replace(/\d/g, '') : words).replace(/\s+/g, ' ').trim();
  };
  return said(one) !== said(other);
}
