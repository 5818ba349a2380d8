import type { Step, Tone } from '../facts.ts';
import type { Line } from '../journal.ts';
import { addDays, daysBetween, isHoliday, weekday } from '../law/calendar.ts';
import { phoneHours } from '../law/contact-hours.ts';
import { coveredBy, type Debt, isCourtesy, type World } from '../world.ts';
import { aboutMessages, type Look, type Report, type Rule, reais, unless } from './rule.ts';

const TONES: readonly Tone[] = ['light', 'neutral', 'firm'];

const regua = (world: World, debt: Debt) => world.facts.reguas.find(({ id }) => id === debt.regua);

const stepOf = (world: World, debt: Debt, id: string | undefined): Step | undefined =>
  regua(world, debt)?.steps.find((step) => step.id === id);

const onStep = (
  name: string,
  from: string,
  judge: (look: Look & { debt: Debt; step: Step; day: string }) => Report[],
): Rule => ({
  name,
  from,
  before: ({ world, line, debt }) => {
    if (line.detailType !== 'StepTaken.v1' || debt === undefined) return [];
    const step = stepOf(world, debt, line.detail?.step);
    return step === undefined ? [] : judge({ world, line, debt, step, day: world.clock(line.at, debt).day });
  },
});

/** The channels that a step will use: the first on which the debtor has an address and is written to, or with `send: all` each of them. */
function channelsOf(step: Step, debt: Debt): string[] {
  const { email, emails = [], phone, phones = [], optOuts = [] } = debt.debtor ?? {};
  const hasEmail = (email !== undefined || emails.length > 0) && !optOuts.includes('email');
  const hasPhone = (phone !== undefined || phones.length > 0) && !optOuts.includes('sms');
  const reached = step.channels.filter((channel) => (channel === 'email' ? hasEmail : hasPhone));
  return step.send === 'all' ? reached : reached.slice(0, 1);
}

/** Whether no step is taken on a day: a Sunday, a holiday, or a Saturday on which a channel that it will use is closed. */
function isClosed(day: string, step: Step, world: World, debt: Debt): boolean {
  if (weekday(day) === 0 || isHoliday(day) || world.holidaysOf(debt.creditorId).includes(day)) return true;
  if (weekday(day) !== 6) return false;
  const isByPhone = channelsOf(step, debt).some((channel) => channel !== 'email');
  return isByPhone && phoneHours(debt.uf).saturdays === undefined;
}

/**
 * The earliest day of each step. A notice moves back from a day without contact, so that the debtor has at least the days that were
 * planned, and before the notice that follows it: never two steps on one day, never out of order (docs/writing-a-regua.md).
 */
function earliestDay(step: Step, world: World, debt: Debt): string {
  const planned = addDays(debt.rolledDueDate, step.offset);
  if (step.offset > 0) return planned;
  const steps = regua(world, debt)?.steps ?? [];
  const next = steps[steps.findIndex(({ id }) => id === step.id) + 1];
  const last =
    next === undefined || next.offset > 0 ? undefined : addDays(earliestDay(next, world, debt), -1);
  let day = last !== undefined && last < planned ? last : planned;
  while (isClosed(day, step, world, debt)) day = addDays(day, -1);
  return day;
}

const timing = onStep('steps-at-their-time', 'docs/writing-a-regua.md', ({ world, debt, step, day }) => {
  const earliest = earliestDay(step, world, debt);
  return [
    ...unless(day >= earliest, `${step.id} on ${day}`, `not before ${earliest}`),
    ...unless(
      step.offset > 0 || day <= debt.rolledDueDate,
      `the notice ${step.id} on ${day}`,
      `not after ${debt.rolledDueDate}`,
    ),
    ...unless(
      step.offset <= 0 || day > debt.rolledDueDate,
      `${step.id} on ${day}`,
      `after ${debt.rolledDueDate}`,
    ),
  ];
});

const order = onStep(
  'steps-in-order',
  'docs/writing-a-regua.md: never two steps on one day, never out of order',
  ({ world, debt, step, day }) => {
    const ids = regua(world, debt)?.steps.map(({ id }) => id) ?? [];
    const before = debt.steps.filter((taken) => ids.includes(taken.step));
    const later = before.find((taken) => ids.indexOf(taken.step) >= ids.indexOf(step.id));
    const today = before.find((taken) => taken.day === day);
    return [
      ...unless(later === undefined, `${step.id} after ${later?.step}`, 'each step once, in order'),
      ...unless(today === undefined, `${step.id} and ${today?.step} on ${day}`, 'one step a day'),
    ];
  },
);

const noLeap = onStep(
  'no-leap-after-a-payment',
  'the brief: no step skipped to a harsher tone after a payment',
  ({ world, debt, step }) => {
    const steps = regua(world, debt)?.steps ?? [];
    const last = debt.steps.at(-1);
    const from = steps.findIndex(({ id }) => id === last?.step);
    const to = steps.findIndex(({ id }) => id === step.id);
    if (last === undefined || from < 0 || debt.interrupted || debt.payments.length === last.afterPayments)
      return [];
    const harsher = TONES.indexOf(step.tone) > TONES.indexOf(steps[from]?.tone ?? 'firm');
    const passed = steps.slice(from + 1, to).map(({ id }) => id);
    return unless(
      passed.length === 0 || !harsher,
      `${step.id} (${step.tone}) after a payment, past ${passed.join(', ')}`,
      passed[0] ?? '',
    );
  },
);

/** Whether a figure is right; where the page may have fixed less, whether it is not more. */
const is = (owed: number | undefined, right: number, debt: Debt): boolean =>
  debt.hiddenQuotes ? (owed ?? 0) <= right : owed === right;

const figures = onStep(
  'figures-of-a-step',
  'docs/contracts.md: StepTaken.v1',
  ({ world, line, debt, day }) => {
    const { owed, daysLate } = line.detail ?? {};
    const late = daysBetween(debt.rolledDueDate, day);
    const right = world.payoff(debt, day);
    return [
      ...unless(daysLate === late, `${daysLate} days late`, `${late}`),
      ...unless(!debt.tracked || is(owed, right, debt), `${reais(owed ?? 0)} owed`, reais(right)),
    ];
  },
);

/**
 * How a debtor may have been told of a debt before the message of a line, on whatever channel of its step: by a message of its own, or
 * one that took its place; or only by a list, of which the journal does not say whether a step of the debt was due that day.
 */
function toldOf(
  debt: Debt,
  { line, step, version }: { line: Line; step: string | undefined; version: number },
): 'told' | 'listed' | 'never' {
  const before = debt.sent.filter((sent) => {
    // After an amendment the same step comes again, as another one.
    const isOfThisStep =
      sent.by === line.debtId && sent.version === version && [step, coveredBy({ step })].includes(sent.step);
    return !sent.bounced && sent.at !== line.at && !isOfThisStep;
  });
  if (before.some(({ isOwn }) => isOwn)) return 'told';
  return before.length > 0 ? 'listed' : 'never';
}

/**
 * A tone is that of its step, one lighter for a profile of `softenFor`, one firmer after a broken promise; the first message about a
 * debt is light.
 */
const tones: Rule = {
  name: 'tone-of-the-step',
  from: 'docs/messages.md, Tones; docs/negotiation.md, A promise',
  before: ({ world, line, debt }) => {
    const detail = line.detail;
    if (line.detailType !== 'MessageSent.v1' || debt === undefined || detail === undefined) return [];
    const step = stepOf(world, debt, detail.step);
    if (step === undefined)
      return unless(detail.tone === 'light', `${detail.step} is ${detail.tone}`, 'light');
    const covered = (detail.covers ?? []).flatMap((id) => world.debts.get(id) ?? []);
    const knownBy = [debt, ...covered].map((one) =>
      toldOf(one, { line, step: detail.step, version: debt.version }),
    );
    if (detail.tone === 'light' && knownBy.includes('listed')) return [];
    const untold = [debt, ...covered][knownBy.indexOf('never')];
    if (untold !== undefined)
      return unless(
        detail.tone === 'light',
        `${detail.step}, the first message about ${untold.invoiceId}, is ${detail.tone}`,
        'light',
      );
    if (covered.length > 0) return [];
    const soft = (regua(world, debt)?.softenFor ?? ['good']).includes(debt.profile) ? 1 : 0;
    const most = Math.min(2, TONES.indexOf(step.tone) - soft + (debt.brokenPromises > 0 ? 1 : 0));
    const right = TONES[Math.max(0, most)];
    const least = TONES[Math.max(0, TONES.indexOf(step.tone) - soft)];
    return unless(
      detail.tone === right || detail.tone === least,
      `${detail.step} is ${detail.tone}`,
      `${right}`,
    );
  },
};

const handOvers: Rule = {
  name: 'figures-of-a-hand-over',
  from: 'docs/money.md, Payoff quotes: `owed` of an event is what settles the debt on its day',
  before: ({ world, line, debt }) => {
    if (line.detailType !== 'DebtHandedOver.v1' || debt === undefined || !debt.tracked) return [];
    const { day } = world.clock(line.at, debt);
    const late = daysBetween(debt.rolledDueDate, day);
    // A person decides about the whole of what is left.
    const isRest = ['only-charges-left', 'little-left'].includes(line.detail?.reason ?? '');
    const right = isRest ? world.owed(debt, day) : world.payoff(debt, day);
    return [
      ...unless(is(line.detail?.owed, right, debt), `${reais(line.detail?.owed ?? 0)} owed`, reais(right)),
      ...unless(line.detail?.daysLate === late, `${line.detail?.daysLate} days late`, `${late}`),
    ];
  },
};

const stepsOfMessages = aboutMessages(
  'a-message-has-a-step',
  'docs/writing-a-regua.md',
  ({ world, debt, step }) => {
    const known = stepOf(world, debt, step) !== undefined || /^promise-\d+$/.test(step) || isCourtesy(step);
    return unless(known, `the step ${step}`, `one of the régua ${debt.regua}`);
  },
);

export const ladder: Rule[] = [timing, order, noLeap, figures, tones, handOvers, stepsOfMessages];
