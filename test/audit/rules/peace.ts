import { addDays } from '../law/calendar.ts';
import { isCourtesy } from '../world.ts';
import { aboutMessages, type MessageLook, type Rule, unless } from './rule.ts';

const CLOSED = ['settled', 'cancelled', 'prescribed'];

/** About messages that ask for something: all but receipts and apologies. */
const asking = (judge: (look: MessageLook) => ReturnType<typeof unless>) => (look: MessageLook) =>
  isCourtesy(look.step) ? [] : judge(look);

/** The day of the same number, some years later; 29 February becomes 1 March (CC art. 132 §3). */
function yearsLater(day: string, years: number): string {
  const later = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return Number.isNaN(Date.parse(later)) || new Date(later).toISOString().slice(0, 10) !== later
    ? `${later.slice(0, 4)}-03-01`
    : later;
}

export const peace: Rule[] = [
  aboutMessages(
    'nothing-after-the-end',
    'docs/money.md; CDC art. 42: no undue charge',
    asking(({ debt, step }) =>
      unless(!CLOSED.includes(debt.status), `${step} of a debt that is ${debt.status}`, 'no message'),
    ),
  ),
  aboutMessages(
    'nobody-is-chased-while-an-answer-holds',
    'docs/negotiation.md',
    asking(({ debt, step, day }) => {
      if (debt.status === 'promised') {
        const isReminder = step.startsWith('promise-') && day === debt.promise?.day;
        return unless(
          isReminder,
          `${step} on ${day} while a promise holds until ${debt.promise?.until}`,
          `nothing but its reminder on ${debt.promise?.day}`,
        );
      }
      const rests = ['caseOpen', 'onPaymentPlan', 'handedOver'].includes(debt.status);
      return unless(!rests, `${step} of a debt that is ${debt.status}`, 'no message');
    }),
  ),
  aboutMessages(
    'pauses',
    'docs/negotiation.md, Pausing collection',
    asking(({ debt, step, day }) => {
      const paused = debt.pausedUntil !== undefined && day <= debt.pausedUntil;
      return unless(!paused, `${step} on ${day}, paused until ${debt.pausedUntil}`, 'no message');
    }),
  ),
  aboutMessages(
    'hardship',
    'Lei 14.181/2021; docs/negotiation.md, A case',
    asking(({ world, debt, step }) => {
      const reported = world.hardships.has(`${debt.person}/${debt.creditorId}`);
      const over = world.overIndebted.has(debt.person);
      return unless(
        !reported && !over,
        `${step} to a debtor who ${over ? 'is over-indebted' : 'reported hardship'}`,
        'a person, and no message',
      );
    }),
  ),
  aboutMessages('opt-outs', 'CDC art. 6 IV and 71; Lei SP 17.334/2021', ({ world, debt, line, channel }) =>
    unless(
      !world.optedOut(debt, channel, line.at),
      `${channel} after the debtor opted out of it`,
      'no message on that channel',
    ),
  ),
  aboutMessages('prescribed', 'CC art. 206 §5 I; docs/money.md', ({ world, debt, day, step }) => {
    const last = yearsLater(debt.dueDate, world.facts.limits.prescription.kinds.document.years);
    const ends = isCourtesy(step) ? addDays(last, 36_500) : last;
    return unless(day < ends, `${step} on ${day}, prescribed on ${last}`, 'no contact');
  }),
];
