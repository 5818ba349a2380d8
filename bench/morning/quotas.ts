import type { MorningFigures } from './in-columns.ts';

/** A quota of a production account in sa-east-1, and what a morning needs of it. */
interface QuotaUse {
  readonly name: string;
  readonly needs: number;
  /** The default. */
  readonly has: number;
}

/**
 * What a morning takes of every quota in its busiest second, or at all (docs/scale.md has the source of each default).
 * @param debts each has an execution that is open, and a step on this day
 */
export const quotasOf = ({ peak, throttled }: MorningFigures, debts: number): readonly QuotaUse[] => [
  { name: 'open executions', needs: debts, has: 1_000_000 },
  { name: 'state transitions a second', needs: peak.transitions, has: 800 },
  { name: 'SendTaskFailure a second', needs: peak.taskFailures, has: 300 },
  // A step takes about a second.
  { name: 'concurrent calls of Lambda', needs: peak.calls, has: 1_000 },
  { name: 'writes a second of one slot item', needs: peak.slotWrites, has: 1_000 },
  { name: 'write units a second', needs: peak.writeUnits, has: 40_000 },
  { name: 'PutEvents a second', needs: peak.putEvents, has: 600 },
  // More than the rate for some seconds is taken; what is not taken is throttled.
  { name: 'mails that SES throttles', needs: throttled, has: 0 },
];

/** Every quota in words, and those that do not suffice in capitals. */
export const quotasInWords = (uses: readonly QuotaUse[]): string =>
  uses
    .map(
      ({ name, needs, has }) => `${needs > has ? 'MORE THAN ' : ''}${name} ${shown(needs)} of ${shown(has)}`,
    )
    .join('; ');

const shown = (count: number): string => count.toLocaleString('en');
