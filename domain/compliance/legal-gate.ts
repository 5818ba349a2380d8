import { addDays, addMinutes, dayOf, instantOf, isBefore } from '#domain/calendar/days.ts';
import { msOf } from '#domain/calendar/fast-days.ts';
import type { ContactHoursTable, ContactLimits } from '#schemas/config/legal.ts';
import type { Channel } from '#schemas/primitives.ts';
import { nextLawfulInstant, type Recipient } from './contact-hours.ts';
import { CONTACT_HOURS, hoursRule } from './hours-rule.ts';
import { isPrescribed, prescriptionOf } from './prescription.ts';
import type { RegisterRule } from './registers.ts';

/** The question for the gate: may this debtor be contacted about this debt, on this channel, at this instant? */
export interface GateQuestion {
  readonly hours: ContactHoursTable;
  readonly limits: ContactLimits;
  readonly recipient: Recipient;
  readonly channel: Channel;
  /** ISO-8601. */
  readonly instant: string;
  /** `dueDate`: the day from which its prescription counts. `kind`: that of the debt, absent for the usual one. */
  readonly debt: { readonly dueDate: string; readonly kind?: string | undefined };
  readonly debtor: {
    /** Superendividamento: only a person may contact the debtor. */
    readonly overIndebted: boolean;
    /** True if the debtor, or the owner of this address, opted out of this channel. */
    readonly optedOut: boolean;
    /** The register of a state that closes every phone of the debtor that is left, or may do so. */
    readonly register?: RegisterRule | undefined;
  };
  /** The instants of the messages to this CPF or CNPJ about any debt, except for the step in question. */
  readonly history: readonly string[];
}

/** A rule that does not allow a message; `until` is the next lawful instant, absent if there is none. */
export interface NotAllowed {
  readonly rule: string;
  readonly citation: string;
  /** The version of the table in `config/legal/` that contains the rule. */
  readonly tableVersion: string;
  readonly until?: string;
}

export type GateDecision = { readonly allowed: true } | ({ readonly allowed: false } & NotAllowed);

/**
 * Decides at the moment of sending, whatever the plan said: a machine may run late, and other debts of the debtor may
 * have sent messages meanwhile. It checks first what ends contact for good (superendividamento, prescription,
 * opt-out, a register of the state), then the contact budget over all the debtor's debts, then a register whose list is stale, then
 * the first day late and the hours. The returned instant is one that the same history allows.
 */
export function legalGate(question: GateQuestion): GateDecision {
  const never = forGood(question);
  if (never) return { allowed: false, ...never };
  const notAllowed = notNow(question);
  return notAllowed ? { allowed: false, ...notAllowed } : { allowed: true };
}

function forGood({ limits, instant, recipient, debt, debtor }: GateQuestion): NotAllowed | undefined {
  const { version: tableVersion, overIndebted, prescription, optOut } = limits;
  if (debtor.overIndebted) return { rule: 'over-indebted', citation: overIndebted.citation, tableVersion };
  const { years, citation } = prescriptionOf(prescription, debt.kind);
  if (isPrescribed(debt.dueDate, dayOf(instant, recipient.zone), years))
    return { rule: 'prescribed', citation, tableVersion };
  if (debtor.optedOut) return { rule: 'opted-out', citation: optOut.citation, tableVersion };
  if (debtor.register?.rule === 'on-register') return debtor.register;
  return undefined;
}

/**
 * The instant at which all rules allow the message, and the rule that decides it: of several, the one that ends last. Where a budget ends
 * at midnight, it decides, and not the hours of that morning.
 */
function notNow(question: GateQuestion): NotAllowed | undefined {
  const { zone } = question.recipient;
  let decides: Broken | undefined;
  let until: string | undefined;
  for (let next = brokenRule(question, question.instant); next; next = brokenRule(question, next.until)) {
    const isMorningAfter =
      decides && DAY_BUDGETS.has(decides.rule) && dayOf(next.until, zone) === dayOf(decides.until, zone);
    if (!isMorningAfter || next.rule !== CONTACT_HOURS) decides = next;
    until = next.until;
  }
  return decides && { ...decides, ...(until === undefined ? {} : { until }) };
}

/** The budgets that end at the debtor's midnight. */
const DAY_BUDGETS: ReadonlySet<string> = new Set(['daily-budget', 'weekly-budget']);

type Broken = NotAllowed & { readonly until: string };

/** The rule that forbids an instant, and the earliest instant at which that rule allows it. */
function brokenRule(question: GateQuestion, instant: string): Broken | undefined {
  const { limits, hours, recipient, channel } = question;
  // A late machine may ask after another step has sent: later messages count too.
  const history = inOrder(question.history);
  const overBudget = (rule: string, citation: string, until: string): Broken => ({
    rule,
    citation,
    tableVersion: limits.version,
    until,
  });

  const latest = history.at(-1);
  if (latest !== undefined) {
    const today = dayOf(instant, recipient.zone);
    if (countSince(history, instantOf(today, 0, recipient.zone)) >= limits.perDay.messages)
      return overBudget(
        'daily-budget',
        limits.perDay.citation,
        instantOf(addDays(today, 1), 0, recipient.zone),
      );

    const coolsMinutes = limits.cooldown.hours * 60;
    if (msOf(instant) - msOf(latest) < coolsMinutes * 60_000)
      return overBudget('cooldown', limits.cooldown.citation, addMinutes(latest, coolsMinutes));

    const oldestThatCounts = history.at(-limits.perWeek.messages);
    const weekBegins = instantOf(addDays(today, 1 - WEEK_DAYS), 0, recipient.zone);
    if (oldestThatCounts !== undefined && !isBefore(oldestThatCounts, weekBegins)) {
      const freeOn = addDays(dayOf(oldestThatCounts, recipient.zone), WEEK_DAYS);
      return overBudget('weekly-budget', limits.perWeek.citation, instantOf(freeOn, 0, recipient.zone));
    }
  }

  // A list may come on any day: it is looked for once a day.
  const { register } = question.debtor;
  if (register) {
    const nextDay = instantOf(addDays(dayOf(question.instant, recipient.zone), 1), 0, recipient.zone);
    if (isBefore(instant, nextDay))
      return { ...register, until: nextLawfulInstant(hours, [channel], recipient, nextDay) };
  }

  return hoursRule(hours, channel, recipient, instant);
}

/** Days of the calendar, that of a message and the six after it: as the days of `perDay`, they end at the debtor's midnight. */
const WEEK_DAYS = 7;

/** How many of these instants, the earliest first, are at one or after it. */
function countSince(history: readonly string[], since: string): number {
  let earlier = history.length;
  while (earlier > 0 && !isBefore(history[earlier - 1] ?? since, since)) earlier -= 1;
  return history.length - earlier;
}

function inOrder(history: readonly string[]): readonly string[] {
  let before = history[0];
  for (const at of history) {
    if (before !== undefined && isBefore(at, before)) return history.toSorted(byTime);
    before = at;
  }
  return history;
}

const byTime = (one: string, other: string): number =>
  isBefore(one, other) ? -1 : isBefore(other, one) ? 1 : 0;
