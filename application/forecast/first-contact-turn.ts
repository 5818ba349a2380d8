import type { Choice } from '#application/take-step/choose-channel.ts';
import { pacedUntil, placeOfAnother, SOON_SECONDS } from '#application/take-step/first-contact-turn.ts';
import { DAYS_AHEAD, openSpans } from '#application/take-step/open-spans.ts';
import type { Scene } from '#application/take-step/scene.ts';
import { waitOfOldDebt } from '#application/take-step/wait-of-old-debt.ts';
import { addDays, addSeconds, dayOf, isBefore } from '#domain/calendar/days.ts';
import { debtStepKey, stepKey } from '#domain/debt/send-key.ts';
import { contactGroup } from '#domain/dunning/contact-group.ts';
import { allowanceOn, capOn, placesAhead } from '#domain/dunning/contact-ramp.ts';
import { momentOfPlace } from '#domain/dunning/moment-of-place.ts';
import { config } from '#runtime/config.ts';
import type { TakeStepInput } from '#schemas/machine.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Surroundings } from './person.ts';

type Wait = Extract<Choice, { kind: 'wait' }>;

/** Whether it is the turn of a message, or the wait for it. */
type Turn =
  | {
      readonly kind: 'now';
      readonly giveBack: () => void;
      readonly held: Pick<Wait, 'firstContactOn'>;
    }
  | { readonly kind: 'later'; readonly wait: Wait };

/** Tells whose turn it is as `application/take-step/first-contact-turn.ts` does, with counts in memory. */
export function takeTurn(
  debt: Debt,
  scene: Scene,
  choice: Extract<Choice, { kind: 'send' }>,
  input: TakeStepInput,
  { firstContacts }: Surroundings,
): Turn {
  const later = waitOfOldDebt(debt, scene, choice, input);
  if (later) return { kind: 'later', wait: later };
  if (!input.step.introduces) return { kind: 'now', giveBack: () => {}, held: {} };
  const { channel, address } = choice;
  const { enteredAt, version, step } = input;
  const { pace } = config().firstLoad;
  const today = dayOf(enteredAt, scene.recipient.zone);
  const since = { from: addDays(today, -pace.restartAfterDays), to: addDays(today, DAYS_AHEAD) };
  const counts = [
    { of: `${debt.creditorId} ${contactGroup(channel, address)}`, ramp: pace.domain },
    { of: `${debt.creditorId} all`, ramp: pace.total },
  ].map(({ of, ramp }) => ({
    of,
    ramp: firstContacts.partOf(ramp),
    days: firstContacts.days(of, since),
  }));
  const wait = (until: string, on?: string): Turn => ({ kind: 'later', wait: pacedUntil(choice, until, on) });
  const goes = (): Turn | undefined => {
    const counted: string[] = [];
    const giveBack = () => {
      for (const of of counted) firstContacts.uncount(of, today);
    };
    for (const { of, days, ramp } of counts) {
      const limits = {
        allowance: allowanceOn(today, days, ramp, pace),
        cap: capOn(today, days, ramp, pace),
      };
      if (firstContacts.count(of, today, limits)) counted.push(of);
      else {
        giveBack();
        return undefined;
      }
    }
    return { kind: 'now', giveBack, held: { firstContactOn: today } };
  };
  const spans = openSpans(channel, scene.recipient, input);
  const ahead = spans.map(({ day }) => day);
  const isHeld =
    debt.postponed?.stepKey === stepKey(version, step.id) && debt.postponed.firstContactOn === today;
  const held = isHeld && ahead[0] === today ? goes() : undefined;
  if (held) return held;
  const shared = placeOfAnother(scene, enteredAt);
  if (shared !== undefined) return wait(addSeconds(shared, SOON_SECONDS));
  const places = counts.map(({ days, ramp }) => placesAhead(ahead, days, ramp, pace));
  for (const [index, day] of ahead.entries()) {
    const span = spans[index];
    if (!span || (isHeld && day === today)) continue;
    const left = places.map((each) => each[index] ?? 0);
    const place = book(
      firstContacts,
      counts.map(({ of }, which) => ({ of, places: left[which] ?? 0 })),
      day,
    );
    if (!place) continue;
    const at = momentOfPlace(span, place, debtStepKey(debt.debtId, version, step.id));
    if (isBefore(addSeconds(enteredAt, SOON_SECONDS), at)) return wait(at, day);
    const now = day === today ? goes() : undefined;
    if (now) return now;
  }
  return wait(spans.at(-1)?.from ?? addSeconds(enteredAt, 86_400));
}

/** Takes a place of a day in all counts, or in none. */
function book(
  firstContacts: Surroundings['firstContacts'],
  counts: readonly { readonly of: string; readonly places: number }[],
  day: string,
): { readonly place: number; readonly of: number }[] | undefined {
  const booked: { place: number; of: number }[] = [];
  for (const [index, { of, places }] of counts.entries()) {
    const place = firstContacts.book(of, day, places);
    if (place === undefined) {
      for (const taken of counts.slice(0, index)) firstContacts.giveBack(taken.of, day);
      return undefined;
    }
    booked.push({ place, of: places });
  }
  return booked;
}
