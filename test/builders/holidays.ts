import { config } from '#runtime/config.ts';
import { CREDITOR } from './world.ts';

type Holidays = readonly { readonly date: string; readonly name: string }[];

/** Gives the functions a configuration with other holidays, as a deployment does: the list is another one, and is not changed in place. */
function change(to: (before: Holidays) => Holidays): void {
  const creditor = config().creditors[CREDITOR];
  if (creditor) Object.assign(creditor, { holidays: to(creditor.holidays) });
}

/** A day becomes a holiday of the creditor's city. */
export const decreeHoliday = (date: string): void =>
  change((before) => [...before, { date, name: 'Feriado decretado' }]);

/** The holiday that was decreed last is taken back. */
export const takeBackHoliday = (): void => change((before) => before.slice(0, -1));
