import { instantOf, isBefore, later, minutesOfClock } from '#domain/calendar/days.ts';
import { type LawfulSpan, lawfulSpans } from '#domain/compliance/lawful-spans.ts';
import { config } from '#runtime/config.ts';
import type { FirstLoad } from '#schemas/config/first-load.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';
import { hoursOf } from './hours-of.ts';
import type { Scene } from './scene.ts';

type PaceHours = FirstLoad['pace']['hours'];

/** How many days ahead a place is looked for: by then every ramp has doubled to its most. */
export const DAYS_AHEAD = 40;

/** The spans from now on in which introductions go out: those of the law, within the hours of the pace. */
export function openSpans(
  channel: Channel,
  recipient: Scene['recipient'],
  input: TakeStepInput,
): LawfulSpan[] {
  const { hours } = config().firstLoad.pace;
  const since = { from: input.enteredAt, days: DAYS_AHEAD };
  return lawfulSpans(hoursOf(input), channel, recipient, since).flatMap(
    (span) => withinPace(span, hours, recipient.zone) ?? [],
  );
}

/** The spans of days within the hours of a pace: of one state they are asked for by each introduction. */
const ofPaces = new WeakMap<PaceHours, WeakMap<LawfulSpan, LawfulSpan | 'closed'>>();

/** The part of a span that is within the hours of the pace; undefined if there is none. */
function withinPace(span: LawfulSpan, hours: PaceHours, zone: string): LawfulSpan | undefined {
  const known = ofPaces.get(hours) ?? new WeakMap<LawfulSpan, LawfulSpan | 'closed'>();
  ofPaces.set(hours, known);
  let part = known.get(span);
  if (part === undefined) {
    const { day, from, to } = span;
    const first = later(from, instantOf(day, minutesOfClock(hours.from), zone));
    const end = instantOf(day, minutesOfClock(hours.to), zone);
    const last = isBefore(end, to) ? end : to;
    part = isBefore(first, last) ? { day, from: first, to: last } : 'closed';
    known.set(span, part);
  }
  return part === 'closed' ? undefined : part;
}
