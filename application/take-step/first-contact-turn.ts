import {
  bookPlace,
  type Contacted,
  contactDays,
  countSent,
  giveBookedBack,
  uncountSent,
} from '#adapters/table/first-contacts.ts';
import {
  addDays,
  addSeconds,
  dayOf,
  daysBetween,
  instantOf,
  isBefore,
  later,
  minutesOfClock,
} from '#domain/calendar/days.ts';
import { type LawfulSpan, lawfulSpans } from '#domain/compliance/lawful-spans.ts';
import { debtStepKey, stepKey } from '#domain/debt/send-key.ts';
import { contactGroup } from '#domain/dunning/contact-group.ts';
import { allowanceOn, type ContactDay, capOn, placesAhead } from '#domain/dunning/contact-ramp.ts';
import { momentOfPlace } from '#domain/dunning/moment-of-place.ts';
import { spread } from '#domain/dunning/spread.ts';
import { config } from '#runtime/config.ts';
import type { FirstLoad, Ramp } from '#schemas/config/first-load.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Choice } from './choose-channel.ts';
import { hoursOf } from './hours-of.ts';
import { isMetAnew } from './is-met-anew.ts';
import { plannedFor } from './move-of.ts';
import type { Scene } from './scene.ts';

type Wait = Extract<Choice, { kind: 'wait' }>;
type PaceHours = FirstLoad['pace']['hours'];

/** Whether a message may go out now, or has to wait for its turn. `giveBack`: called when it was not sent after all. */
export type Turn =
  | {
      readonly kind: 'now';
      readonly giveBack: () => Promise<void>;
      /** The place that it keeps, should it have to wait for another reason today. */
      readonly held: Pick<Wait, 'firstContactOn'>;
    }
  | { readonly kind: 'later'; readonly wait: Wait };

/** How many days ahead a place is looked for: by then every ramp has doubled to its most. */
export const DAYS_AHEAD = 40;

/** An old debt makes way for ordinary reminders of its debtor for this many days. */
const MAKES_WAY_DAYS = 7;

/** A wait that ends within this is none. */
export const SOON_SECONDS = 60;

const AT_ONCE: Turn = { kind: 'now', giveBack: async () => {}, held: {} };

/**
 * Whether it is the turn of a message about debts that were old when they came. It makes way for an ordinary reminder of the same
 * debtor. An introduction has a place as well: its creditor has a number of them a day, and each mailbox domain has, spread over the open
 * hours (`domain/dunning/contact-ramp.ts`). All other messages have their turn at once.
 */
export async function firstContactTurn(
  debt: Debt,
  scene: Scene,
  choice: Extract<Choice, { kind: 'send' }>,
  input: TakeStepInput,
): Promise<Turn> {
  const way = makesWay(debt, scene, choice, input);
  if (way) return { kind: 'later', wait: way };
  return input.step.introduces ? ownPlace(debt, scene, choice, input) : AT_ONCE;
}

/** The wait of one that makes way, if it does: another message of the debtor goes out today, and it is tried on the next day. */
export function makesWay(
  debt: Debt,
  { recipient, isOtherDue }: Scene,
  { channel, skipped }: Extract<Choice, { kind: 'send' }>,
  input: TakeStepInput,
): Wait | undefined {
  if (!isMetAnew(debt) || !isOtherDue) return undefined;
  const waited = daysBetween(dayOf(plannedFor(debt, input)), dayOf(input.enteredAt));
  if (waited >= MAKES_WAY_DAYS) return undefined;
  const today = dayOf(input.enteredAt, recipient.zone);
  const next = openSpans(channel, recipient, input).find(({ day }) => day > today);
  if (!next) return undefined;
  const until = addSeconds(next.from, spread(keyOf(debt, input), 3600));
  const citation = 'Our choice: an old debt makes way for an ordinary reminder of the same debtor';
  return { kind: 'wait', channel, skipped, notSent: { rule: 'ordinary-reminder-first', citation, until } };
}

/** The place of an introduction: the one that it holds, that of another debt of its debtor, or one of its own. */
async function ownPlace(
  debt: Debt,
  scene: Scene,
  { channel, address, skipped }: Extract<Choice, { kind: 'send' }>,
  input: TakeStepInput,
): Promise<Turn> {
  const { recipient } = scene;
  const { enteredAt } = input;
  const today = dayOf(enteredAt, recipient.zone);
  const wait = (until: string, firstContactOn?: string): Turn => ({
    kind: 'later',
    wait: pacedUntil({ channel, skipped }, until, firstContactOn),
  });
  const spans = openSpans(channel, recipient, input);
  const counts = await readCounts(debt, { channel, address }, today);
  const ahead = spans.map(({ day }) => day);
  const isHeld =
    debt.postponed?.stepKey === stepKey(input.version, input.step.id) &&
    debt.postponed.firstContactOn === today;
  if (isHeld && ahead[0] === today && (await count(counts, today))) return goes(counts, today);
  const shared = placeOfAnother(scene, enteredAt);
  if (shared !== undefined) return wait(addSeconds(shared, SOON_SECONDS));

  const places = counts.map(({ days, ramp }) => placesAhead(ahead, days, ramp, pace()));
  for (const [index, day] of ahead.entries()) {
    const span = spans[index];
    // A place of today that turned out not to be one is not looked for again.
    if (!span || (isHeld && day === today)) continue;
    const left = places.map((each) => each[index] ?? 0);
    const place = await book(counts, day, left);
    if (!place) continue;
    const at = momentOfPlace(span, place, keyOf(debt, input));
    if (isBefore(addSeconds(enteredAt, SOON_SECONDS), at)) return wait(at, day);
    if (day === today && (await count(counts, today))) return goes(counts, today);
  }
  // Full for weeks: it asks again then.
  return wait(spans.at(-1)?.from ?? addSeconds(enteredAt, 86_400));
}

/** The wait of an introduction for its turn. */
export const pacedUntil = (
  { channel, skipped }: Pick<Wait, 'channel' | 'skipped'>,
  until: string,
  firstContactOn?: string,
): Wait => ({
  ...{ kind: 'wait', channel, skipped },
  notSent: { rule: 'first-contacts-paced', citation: PACED, until },
  ...(firstContactOn === undefined ? {} : { firstContactOn }),
});

const PACED =
  'Our choice: debtors of old debts are introduced a few a day, more each day that goes well (config/first-load.yaml)';

const pace = () => config().firstLoad.pace;

const keyOf = ({ debtId }: Debt, { version, step }: TakeStepInput) => debtStepKey(debtId, version, step.id);

/** The place that another old debt of the debtor waits for: one message speaks of all. */
export function placeOfAnother({ consolidated }: Scene, now: string): string | undefined {
  const waits = consolidated.flatMap(({ debt: { postponed } }) =>
    postponed?.firstContactOn !== undefined && isBefore(now, postponed.until) ? postponed.until : [],
  );
  return waits.sort((one, other) => (isBefore(one, other) ? 1 : -1))[0];
}

/** The days of first contacts of a creditor, or of a mailbox domain, with their ramp. */
interface Counts {
  readonly contacted: Contacted;
  readonly ramp: Ramp;
  readonly days: readonly ContactDay[];
}

/** What a message counts for: its mailbox domain or its channel, and all of its creditor. */
async function readCounts(
  { creditorId }: Debt,
  { channel, address }: Pick<Extract<Choice, { kind: 'send' }>, 'channel' | 'address'>,
  today: string,
): Promise<readonly [Counts, Counts]> {
  const { domain, total, restartAfterDays } = pace();
  const span = { from: addDays(today, -restartAfterDays), to: addDays(today, DAYS_AHEAD) };
  const read = async (of: string, ramp: Ramp): Promise<Counts> => {
    const contacted = { creditorId, of };
    return { contacted, ramp, days: await contactDays(contacted, span) };
  };
  return Promise.all([read(contactGroup(channel, address), domain), read('all', total)]);
}

/** Takes a place of a day in both counts, or in none. */
async function book(
  [own, all]: readonly [Counts, Counts],
  day: string,
  [ownPlaces = 0, allPlaces = 0]: readonly number[],
): Promise<readonly { place: number; of: number }[] | undefined> {
  const inOwn = await bookPlace(own.contacted, day, ownPlaces);
  if (inOwn === undefined) return undefined;
  const inAll = await bookPlace(all.contacted, day, allPlaces);
  if (inAll === undefined) {
    await giveBookedBack(own.contacted, day);
    return undefined;
  }
  return [
    { place: inOwn, of: ownPlaces },
    { place: inAll, of: allPlaces },
  ];
}

/** Counts a message of today in both counts, or in none; false when one of them has no more room today. */
async function count([own, all]: readonly [Counts, Counts], today: string): Promise<boolean> {
  const limits = ({ days, ramp }: Counts) => ({
    allowance: allowanceOn(today, days, ramp, pace()),
    cap: capOn(today, days, ramp, pace()),
  });
  if (!(await countSent(own.contacted, today, limits(own)))) return false;
  if (await countSent(all.contacted, today, limits(all))) return true;
  await uncountSent(own.contacted, today);
  return false;
}

const goes = (counts: readonly [Counts, Counts], today: string): Turn => ({
  kind: 'now',
  held: { firstContactOn: today },
  giveBack: async () => {
    for (const { contacted } of counts) await uncountSent(contacted, today);
  },
});

/** The spans from now on in which introductions go out: those of the law, within the hours of the pace. */
export function openSpans(
  channel: Channel,
  recipient: Scene['recipient'],
  input: TakeStepInput,
): LawfulSpan[] {
  const { hours } = pace();
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
