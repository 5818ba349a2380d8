import { daysBetween, isHoliday, weekday } from '../law/calendar.ts';
import { isEmailTime, isWithin, phoneHours } from '../law/contact-hours.ts';
import { isCourtesy } from '../world.ts';
import { aboutMessages, type Rule, unless } from './rule.ts';

const clockOf = (day: string, minutes: number): string =>
  `${day} ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

const byLaw = aboutMessages(
  'hours-of-the-law',
  'the law of the debtor’s state (brazil.md, Contact)',
  (look) => {
    const { day, minutes, channel, debt } = look;
    const hours = phoneHours(debt.uf);
    const lawful = channel === 'email' ? isEmailTime({ minutes }) : isWithin(hours, { day, minutes });
    const right = channel === 'email' ? '7 to 22' : `${hours.law}: ${JSON.stringify(hours)}`;
    return unless(lawful, `${channel} in ${debt.uf} at ${clockOf(day, minutes)}`, right);
  },
);

const byConfiguration = aboutMessages(
  'hours-of-the-configuration',
  'config/legal/contact-hours.yaml',
  ({ world, day, minutes, channel, debt }) => {
    const { email, phone, states } = world.facts.contactHours;
    const row = channel === 'email' ? email : (states[debt.uf ?? '']?.hours ?? phone);
    const closed = weekday(day) === 0 || isHoliday(day);
    const window = closed ? row.sundaysAndHolidays : weekday(day) === 6 ? row.saturdays : row.weekdays;
    const within = window !== 'closed' && minutes >= window[0] * 60 && minutes < window[1] * 60;
    return unless(within, `${channel} in ${debt.uf} at ${clockOf(day, minutes)}`, JSON.stringify(row));
  },
);

/** AM, Lei 360/2016: on phone channels, after the due date, no collection before the 16th day late. A receipt collects nothing. */
const amazonas = aboutMessages(
  'am-sixteen-days',
  'AM, Lei 360/2016 (brazil.md)',
  ({ day, channel, debt, line }) => {
    if (isCourtesy(line.step ?? '')) return [];
    const late = daysBetween(debt.rolledDueDate, day);
    const free = channel === 'email' || debt.uf !== 'AM' || late <= 0 || late >= 16;
    return unless(free, `${channel} in AM ${late} days late`, 'e-mail, or the 16th day late');
  },
);

export const contactHours: Rule[] = [byLaw, byConfiguration, amazonas];
