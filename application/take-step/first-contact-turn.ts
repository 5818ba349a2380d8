import {
  bookPlace,
  type Contacted,
  contactDays,
  countSent,
  giveBookedBack,
  uncountSent,
} from '#adapters/table/first-contacts.ts';
import { addDays, addSeconds, dayOf, isBefore } from '#domain/calendar/days.ts';
import { debtStepKey, stepKey } from '#domain/debt/send-key.ts';
import { contactGroup } from '#domain/dunning/contact-group.ts';
import { allowanceOn, type ContactDay, capOn, placesAhead } from '#domain/dunning/contact-ramp.ts';
import { momentOfPlace } from '#domain/dunning/moment-of-place.ts';
import { config } from '#runtime/config.ts';
import type { Ramp } from '#schemas/config/first-load.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Choice } from './choose-channel.ts';
import { DAYS_AHEAD, openSpans } from './open-spans.ts';
import type { Scene } from './scene.ts';
import { waitOfOldDebt } from './wait-of-old-debt.ts';

type Wait = Extract<Choice, { kind: 'wait' }>;

/** Whether a message may go out now, or has to wait for its turn. `giveBack`: called when it was not sent after all. */
export type Turn =
  | {
      readonly kind: 'now';
      readonly giveBack: () => Promise<void>;
      /** The place that it keeps, should it have to wait for another reason today. */
      readonly held: Pick<Wait, 'firstContactOn'>;
    }
  | { readonly kind: 'later'; readonly wait: Wait };

/** A wait that ends within this is none. */
export const SOON_SECONDS = 60;

const AT_ONCE: Turn = { kind: 'now', giveBack: async () => {}, held: {} };

/**
 * Whether it is the turn of a message about debts that were old when they came. It keeps the silence after their introduction, and makes
 * way for an ordinary reminder of the same debtor. An introduction has a place as well: its creditor has a number of them a day, and each
 * mailbox domain has, spread over the open hours (`domain/dunning/contact-ramp.ts`). All other messages have their turn at once.
 */
export async function firstContactTurn(
  debt: Debt,
  scene: Scene,
  choice: Extract<Choice, { kind: 'send' }>,
  input: TakeStepInput,
): Promise<Turn> {
  const wait = waitOfOldDebt(debt, scene, choice, input);
  if (wait) return { kind: 'later', wait };
  return input.step.introduces ? ownPlace(debt, scene, choice, input) : AT_ONCE;
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
