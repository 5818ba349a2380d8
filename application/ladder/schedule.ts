import { paymentsKnownFor } from '#application/unit-of-work/payments-known-for.ts';
import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { rollForward } from '#domain/calendar/calendar.ts';
import { addDays, dayOf, daysBetween, inUtc, latest, startOfDay } from '#domain/calendar/days.ts';
import { isPrescribed, prescribesFrom, prescriptionOf } from '#domain/compliance/prescription.ts';
import { channelsByDay } from '#domain/dunning/channels-on.ts';
import { firstContactOrder } from '#domain/dunning/first-contact-order.ts';
import { firstLoadRegua, prescribesSoon } from '#domain/dunning/first-load.ts';
import { isHarsher } from '#domain/dunning/is-harsher.ts';
import { ladderHours } from '#domain/dunning/ladder-hours.ts';
import { placeOf } from '#domain/dunning/place.ts';
import { type Plan, type PlannedStep, planLadder } from '#domain/dunning/plan-ladder.ts';
import { selectRegua } from '#domain/dunning/select-regua.ts';
import { whyLeftOut } from '#domain/dunning/why-left-out.ts';
import { config } from '#runtime/config.ts';
import { clockTime } from '#runtime/time.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { type ExecutionInput, FIRST, HAND_OVER } from '#schemas/machine.ts';
import type { Profile } from '#schemas/primitives.ts';
import type { Bill } from '#schemas/records/bill.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/** An execution lives a year at most. */
const LONGEST_LADDER_DAYS = 360;

/** The régua of a debt and its calendar, as its execution wants it. */
export interface Schedule {
  readonly regua: string;
  readonly rolledDueDate: string;
  readonly plan: Plan;
  readonly execution: ExecutionInput;
  readonly firstStepAt: string;
}

/** Chooses the régua and plans the timestamps of one version of a debt. */
export function schedule(given: {
  readonly debtId: string;
  readonly version: number;
  readonly creditor: Creditor;
  readonly debtor: Debtor;
  /** How the debtor had paid when the debt was opened. */
  readonly profile: Profile;
  readonly amount: number;
  readonly dueDate: string;
  /** The kind of debt; undefined for the usual one. */
  readonly debtKind?: string | undefined;
  /** The day on which the debtor was told the due date: nothing is late before it, and the ladder counts from it. */
  readonly toldOn?: string | undefined;
  /** The due date as the calendar in force has it, of a debt that is open (`followCalendar`): it is never earlier. */
  readonly rolledDueDate?: string | undefined;
  /** The régua that it is on already; without it, or when it is no longer in the configuration, one is chosen. */
  readonly regua?: string | undefined;
  /** The régua that another one takes the place of: it stays when the other one is harsher (`isHarsher`). */
  readonly insteadOf?: string | undefined;
  /** The due date as first issued, if it was amended since: prescription counts from the earlier of the two. */
  readonly issuedDueDate?: string | undefined;
  /** What the debtor pays with: a boleto is known only with the bank's file. */
  readonly bill: Bill;
  /** When the event came (ISO-8601). */
  readonly now: string;
  /** Day of the last message of an earlier version. */
  readonly after?: string | undefined;
  /** Steps that an earlier version took under the same due date, and the day of each. */
  readonly taken?: Readonly<Record<string, string>> | undefined;
  /** The last day on which a code of ours is good. */
  readonly codesUntil?: string | undefined;
  /** Whether a late debt enters at the first reminder that is left, not at the one that is due: see `PlanRequest`. */
  readonly skipsNone?: boolean | undefined;
}): Schedule {
  const {
    debtId,
    version,
    creditor,
    debtor,
    profile,
    amount,
    bill,
    now,
    after,
    taken,
    codesUntil,
    skipsNone,
  } = given;
  const { toldOn = given.dueDate, rolledDueDate = given.dueDate } = given;
  const dueDate = latest(given.dueDate, toldOn, rolledDueDate);
  const place = placeOf(debtor, creditor);
  const today = dayOf(now, place.zone);
  const isLate = today > rollForward(given.dueDate, creditor.holidays);
  const daysLate = isLate ? daysBetween(given.dueDate, today) : 0;
  const { firstLoad } = config();
  const onRegua = known(given.regua) ?? known(given.insteadOf);
  const met = firstLoadRegua(firstLoad, { daysLate, onRegua });
  const regua =
    known(given.regua) ??
    met ??
    unlessHarsher(
      selectRegua(config().selection, {
        creditorId: creditor.id,
        amount,
        tags: debtor.tags,
        personType: debtor.personType,
        profile,
        dueDate,
        daysLate,
        today,
      }),
      known(given.insteadOf),
    );
  const ladder = config().reguas[regua];
  if (!ladder) throw new RangeError(`régua "${regua}" is not in this configuration`);
  const leftOut = new Map<string, PlannedStep>(
    ladder.steps.flatMap(({ id, when }) => {
      const why = whyLeftOut(when, { profile, tags: debtor.tags });
      return why === undefined ? [] : [[id, { id, why: [why] }] as const];
    }),
  );
  const prescribes = prescribesFrom({
    dueDate: given.dueDate,
    issued: { dueDate: given.issuedDueDate ?? given.dueDate },
  });
  const { years, citation } = prescriptionOf(config().limits.prescription, given.debtKind);
  const isDecidedByPerson =
    met === regua && prescribesSoon(prescribes, { today, withinDays: firstLoad.prescribesWithinDays, years });
  const planned = planLadder({
    ladder: {
      ...{ sendAt: ladder.sendAt, spreadMinutes: ladder.spreadMinutes, days: ladder.days },
      handOver: ladder.handOver,
      steps: ladder.steps.flatMap((step) => {
        if (leftOut.has(step.id)) return [];
        const { id, offset, reissue, introduces } = step;
        const { channels, meanwhile } = channelsByDay(step, debtor, config().contactHours);
        return [{ id, offset, channels, meanwhile, reissue, introduces }];
      }),
    },
    dueDate,
    now: inUtc(now),
    place,
    hours: ladderHours(config().contactHours),
    bankHolidays: creditor.holidays,
    paymentsKnownAt: paymentsKnownFor(creditor, rollForward(dueDate, creditor.holidays), bill, place.zone),
    key: debtId,
    after,
    taken,
    codesUntil,
    skipsNone,
    wasPastDue: toldOn > rollForward(given.dueDate, creditor.holidays),
    order:
      met === regua
        ? firstContactOrder({ daysLate, least: firstLoad.daysLate, isConfirmed: isConfirmed(debtor) })
        : undefined,
  });
  // Steps that are not for this debtor keep their place, without a time: the machine passes through them.
  const steps = ladder.steps.flatMap(
    ({ id }) => leftOut.get(id) ?? planned.steps.find((step) => step.id === id) ?? [],
  );
  const plan = isDecidedByPerson ? planOfHandOver(planned, now) : { ...planned, steps };
  if (daysBetween(dayOf(now), dayOf(plan.handOver.at)) > LONGEST_LADDER_DAYS)
    throw new RejectedEventError(
      `dueDate: its ladder would end more than ${LONGEST_LADDER_DAYS} days from now; send the invoice nearer to its due date`,
      { lawfulAt: startOfDay(addDays(dayOf(plan.handOver.at), -LONGEST_LADDER_DAYS)) },
    );
  if (isPrescribed(prescribes, dayOf(plan.handOver.at), years))
    throw new RejectedEventError(
      `dueDate: its ladder would go past the ${years}-year term from the due date, when the debt is prescribed (${citation}); nobody may be chased for it`,
    );
  const firstTaken = plan.steps.findIndex((step) => step.at !== undefined);
  const missedLast = plan.steps[firstTaken === -1 ? plan.steps.length - 1 : firstTaken - 1];
  return {
    regua,
    rolledDueDate: plan.rolledDueDate,
    plan,
    execution: {
      debtId,
      version,
      from: missedLast?.id ?? FIRST,
      at: {
        ...timesOf(plan.steps),
        [HAND_OVER]: clockTime(plan.handOver.at),
      },
    },
    firstStepAt: plan.steps[firstTaken]?.at ?? plan.handOver.at,
  };
}

function timesOf(steps: readonly PlannedStep[]): Record<string, string> {
  const times: Record<string, string> = {};
  for (const { id, at } of steps) if (at !== undefined) times[id] = clockTime(at);
  return times;
}

/** The plan of an old debt that is prescribed soon: nobody writes, and a person decides at once. */
const planOfHandOver = (planned: Plan, now: string): Plan => {
  const why = ['it is prescribed soon: a person decides (config/first-load.yaml)'];
  return {
    ...planned,
    steps: planned.steps.map(({ id }) => ({ id, why })),
    handOver: { at: inUtc(now), why },
  };
};

/** Whether something arrived before at an address of the debtor. */
const isConfirmed = ({ contacts }: Debtor): boolean => contacts.some(({ validity }) => validity === 'valid');

/** A régua, if it is in the configuration. */
const known = (regua: string | undefined): string | undefined =>
  regua !== undefined && config().reguas[regua] ? regua : undefined;

/** The régua that was selected, or the one in whose place it comes, if it presses harder than that. */
function unlessHarsher(selected: string, own: string | undefined): string {
  const { [selected]: one, [own ?? selected]: other } = config().reguas;
  return own !== undefined && one && other && isHarsher(one, other) ? own : selected;
}
