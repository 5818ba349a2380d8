import { Temporal } from 'temporal-polyfill';

const YEARS = 5;

/**
 * True from five years after the due date on: a liquid debt in a written instrument is prescribed (CC art. 206 §5 I),
 * and every contact about it ends.
 */
export const isPrescribed = (dueDate: string, day: string): boolean =>
  Temporal.PlainDate.compare(
    Temporal.PlainDate.from(dueDate).add({ years: YEARS }),
    Temporal.PlainDate.from(day),
  ) <= 0;
