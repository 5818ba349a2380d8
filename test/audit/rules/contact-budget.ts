import { daysBetween } from '../law/calendar.ts';
import { isCourtesy } from '../world.ts';
import { aboutMessages, type MessageLook, type Rule, unless } from './rule.ts';

/** A message takes a place in the budget of its CPF or CNPJ, but receipts and apologies do not. */
const ofLadder = (judge: (look: MessageLook) => ReturnType<typeof unless>) => (look: MessageLook) =>
  isCourtesy(look.step) ? [] : judge(look);

const earlier = ({ world, debt }: MessageLook) => world.contacts.get(debt.person) ?? [];

const FROM = 'config/legal/limits.yaml: over all debts of a CPF or CNPJ (brazil.md, Contact)';

export const contactBudget: Rule[] = [
  aboutMessages(
    'one-message-a-day',
    FROM,
    ofLadder((look) => {
      const most = look.world.facts.limits.perDay.messages;
      const today = earlier(look).filter(({ day }) => day === look.day).length + 1;
      return unless(today <= most, `message ${today} of ${look.day}`, `at most ${most} a day`);
    }),
  ),
  aboutMessages(
    'three-messages-a-week',
    FROM,
    ofLadder((look) => {
      const most = look.world.facts.limits.perWeek.messages;
      const week = earlier(look).filter(({ day }) => daysBetween(day, look.day) < 7).length + 1;
      return unless(week <= most, `message ${week} within 7 days`, `at most ${most} a week`);
    }),
  ),
  aboutMessages(
    'cooldown',
    FROM,
    ofLadder((look) => {
      const last = earlier(look).at(-1);
      if (last === undefined) return [];
      const { hours } = look.world.facts.limits.cooldown;
      const passed = (Date.parse(look.line.at) - Date.parse(last.at)) / 3_600_000;
      return unless(passed >= hours, `${passed.toFixed(2)} hours after the last`, `at least ${hours}`);
    }),
  ),
];
