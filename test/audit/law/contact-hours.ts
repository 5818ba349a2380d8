import { isHoliday, weekday } from './calendar.ts';

/** Hours as [from, until), in the debtor's zone; undefined where no message may go. */
export interface Hours {
  weekdays: readonly [number, number];
  saturdays?: readonly [number, number];
  law: string;
}

const OURS: Hours = { weekdays: [9, 18], law: 'no law that was read: ours, Mon-Fri 9-18' };

/** The laws of the states about calls, applied to every phone channel; the strictest hours where sources differ. */
const BY_UF: Record<string, Hours> = {
  SP: { weekdays: [8, 20], saturdays: [8, 14], law: 'SP, Lei 15.426/2014' },
  AL: { weekdays: [8, 20], saturdays: [8, 14], law: 'AL, Lei 7.782/2016' },
  RJ: { weekdays: [9, 19], law: 'RJ, Lei 7.868/2018' },
  CE: { weekdays: [8, 18], law: 'CE, Lei 16.836/2019' },
  ES: { weekdays: [8, 19], law: 'ES, Lei 10.626/2017' },
  AM: { weekdays: [8, 18], law: 'AM, Lei 4.644/2018 and Lei 360/2016' },
};

/** The hours of a phone channel by the law of the debtor's state. */
export const phoneHours = (uf: string | undefined): Hours => BY_UF[uf ?? ''] ?? OURS;

/** Whether an instant of the wall clock is within hours; Sundays and national holidays are closed. */
export function isWithin(hours: Hours, { day, minutes }: { day: string; minutes: number }): boolean {
  if (weekday(day) === 0 || isHoliday(day)) return false;
  const open = weekday(day) === 6 ? hours.saturdays : hours.weekdays;
  return open !== undefined && minutes >= open[0] * 60 && minutes < open[1] * 60;
}

/** E-mail: 7 to 22 on any day (ours, within CDC art. 71). */
export const isEmailTime = ({ minutes }: { minutes: number }): boolean => minutes >= 420 && minutes < 1320;
