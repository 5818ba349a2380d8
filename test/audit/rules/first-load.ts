import { addDays, isBusinessDay } from '../law/calendar.ts';
import { readEmail } from '../texts/email.ts';
import type { Debt, World } from '../world.ts';
import { aboutMessages, type Rule, unless } from './rule.ts';

const FROM = 'docs/first-load.md';
const INTRODUCTION = 'introduction';

/** The business day that is a number of them after another. */
function businessDaysAfter(day: string, count: number, holidays: readonly string[]): string {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = addDays(reached, 1);
    if (isBusinessDay(reached, holidays)) left -= 1;
  }
  return reached;
}

/** The debts that a message speaks of with an amount: its own, and those that it lists. */
function spokenOf(world: World, debt: Debt, channel: string, text: string): Debt[] {
  if (channel !== 'email') return [debt];
  const listed = readEmail(text).invoices.map(({ invoiceId }) => world.byInvoice(debt.creditorId, invoiceId));
  return [debt, ...listed.filter((other) => other !== undefined && other !== debt)].filter(
    (other) => other !== undefined,
  );
}

const isIntroductionByPhone = ({ step, channel }: Debt['sent'][number]): boolean =>
  step === INTRODUCTION && channel !== 'email';

const isOfLadder = (step: string): boolean => !/^(?:receipt|apology|promise-)/.test(step);

const introducedFirst = aboutMessages(
  'old-debts-are-introduced',
  FROM,
  ({ world, debt, channel, text, step }) =>
    spokenOf(world, debt, channel, text).flatMap((other) => {
      if (other.regua !== world.facts.firstLoad.regua || !isOfLadder(step)) return [];
      // An SMS has no list: it speaks of all.
      const isBySms = world.debtsOf(other).some((one) => one.sent.some(isIntroductionByPhone));
      const isFirst = other.sent.length === 0 && !isBySms;
      return unless(
        !isFirst || step === INTRODUCTION,
        `${step} is the first message about ${other.invoiceId}`,
        INTRODUCTION,
      );
    }),
);

const noNotice = aboutMessages(
  'no-notice-after-the-due-date',
  'docs/writing-a-regua.md: no notice of a due date that had passed when the debtor was told',
  ({ world, debt, step }) =>
    unless(
      !step.startsWith('notice-') || world.shownDueDate(debt) === debt.rolledDueDate,
      `${step}, though it was due on ${debt.dueDate}`,
      'a reminder',
    ),
);

const asksNothing = aboutMessages('an-introduction-asks-for-nothing', FROM, ({ channel, text, step }) => {
  if (step !== INTRODUCTION || channel !== 'email') return [];
  const { pixCode, digitableLine } = readEmail(text);
  return [
    ...unless(pixCode === undefined && digitableLine === undefined, 'a code to pay', 'none'),
    ...unless(!/^Total a pagar/m.test(text), '"Total a pagar"', '"Em aberto"'),
  ];
});

const silence = aboutMessages(
  'silence-after-an-introduction',
  FROM,
  ({ world, debt, channel, text, day, step }) => {
    if (!isOfLadder(step)) return [];
    return spokenOf(world, debt, channel, text).flatMap((other) => {
      if (other.regua !== world.facts.firstLoad.regua && debt.regua !== world.facts.firstLoad.regua)
        return [];
      const before = other.sent.findLast((sent) => sent.step.endsWith(INTRODUCTION));
      if (before === undefined || before.day === day) return [];
      const first = businessDaysAfter(before.day, 11, world.holidaysOf(other.creditorId));
      return unless(day >= first, `${step} on ${day}, introduced on ${before.day}`, `not before ${first}`);
    });
  },
);

/** Each day may at most have twice as many as the one before it, from the start on. */
const pace: Rule = {
  name: 'introductions-keep-their-pace',
  from: FROM,
  atEnd: (world, lines) => {
    const { total, domain } = world.facts.firstLoad.pace;
    const days = new Map<string, Map<string, number>>();
    for (const { type, step, channel, to = '', at } of lines) {
      if (type !== 'message' || step !== INTRODUCTION) continue;
      for (const group of ['all', channel === 'email' ? (to.split('@')[1] ?? '') : (channel ?? '')]) {
        const ofGroup = days.get(group) ?? new Map<string, number>();
        ofGroup.set(at.slice(0, 10), (ofGroup.get(at.slice(0, 10)) ?? 0) + 1);
        days.set(group, ofGroup);
      }
    }
    return [...days].flatMap(([group, ofGroup]) =>
      [...ofGroup].toSorted().flatMap(([day, count], index) => {
        const most = (group === 'all' ? total : domain).start * 2 ** index;
        return unless(count <= most, `${count} introductions of ${group} on ${day}`, `at most ${most}`);
      }),
    );
  },
};

export const firstLoad: Rule[] = [introducedFirst, noNotice, asksNothing, silence, pace];
