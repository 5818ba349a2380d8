import { config } from '#runtime/config.ts';
import type { Debt } from '#schemas/records/debt.ts';

/**
 * Over how many minutes the messages of a morning are spread. Of a régua that is no longer in the configuration, whose
 * machine goes on: within the hour.
 */
export const spreadMinutesOf = ({ regua }: Debt): number => config().reguas[regua]?.spreadMinutes ?? 60;
