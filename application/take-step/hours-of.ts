import { ladderHours } from '#domain/dunning/ladder-hours.ts';
import { config } from '#runtime/config.ts';
import type { ContactHoursTable } from '#schemas/config/legal.ts';
import type { TakeStepInput } from '#schemas/machine.ts';

/** The hours in which a step may write: those of a ladder, or for the reminder of a promise, whose day the debtor chose, the law's. */
export const hoursOf = ({ step }: Pick<TakeStepInput, 'step'>): ContactHoursTable =>
  step.during === 'promised' ? config().contactHours : ladderHours(config().contactHours);
