import * as z from 'zod';
import { BillingEvents } from '#schemas/events/billing.ts';
import { CalendarDay, Instant, PositiveCentavos } from '#schemas/primitives.ts';
import { SystemAct } from './act.ts';
import { checkDetail } from './bus-event.ts';

/** The largest file of the configuration that is taken, characters. */
const LARGEST_FILE = 200_000;

/** A file of the configuration as it would be: its path from the folder, and its text. */
export const EditedFile = z.strictObject({
  file: z
    .string()
    .max(200)
    .regex(/^(?:[a-z0-9-]+\/){0,2}[a-z0-9-]+\.yaml$/, 'must be the path of a YAML file of the configuration'),
  text: z.string().max(LARGEST_FILE),
});
export type EditedFile = z.infer<typeof EditedFile>;

/** Files of the configuration, to be checked as `regua check` does. */
export const EditedFiles = z.strictObject({ files: z.array(EditedFile).min(1).max(50) });

/** What is other in the second future of a fork. */
export const ForkChange = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('configuration'),
    ...EditedFiles.shape,
    /**
     * `fork`: deployed at the fork; ladders under way keep the definition that they started with. `beginning`: as if it had always been
     * so.
     */
    from: z.enum(['fork', 'beginning']),
  }),
  z.strictObject({
    kind: z.literal('pay'),
    debtId: z.string().min(1).max(200),
    at: Instant,
    /** Centavos; without it, what settles the debt on that day. */
    amount: PositiveCentavos.optional(),
  }),
  z
    .strictObject({
      kind: z.literal('event'),
      at: Instant,
      type: z.enum(Object.keys(BillingEvents)),
      detail: z.record(z.string(), z.unknown()),
    })
    .superRefine(checkDetail),
  z.strictObject({
    /** Something fails: an address, a channel, a function in the middle of a send. */
    kind: z.literal('act'),
    at: Instant,
    act: SystemAct,
  }),
  z.strictObject({
    /** Something that came, or will come, does not. */
    kind: z.literal('without'),
    /** An id of `GET /sandbox/forks/inputs`. */
    input: z.string().regex(/^(?:row|input)-\d{1,9}$/, 'must be an id of GET /sandbox/forks/inputs'),
  }),
]);
export type ForkChange = z.infer<typeof ForkChange>;

/** Two futures from one instant of the past. */
export const ForkRequest = z.strictObject({
  /** The instant of the fork; that of the clock without it. What happens at this instant has happened in both futures. */
  at: Instant.optional(),
  /** The last day that is played, in Brasília. */
  to: CalendarDay,
  changes: z.array(ForkChange).min(1).max(50),
});
export type ForkRequest = z.infer<typeof ForkRequest>;

/** How far a future has been played. */
export interface FutureProgress {
  /** The instant of its clock, ISO-8601, UTC. */
  readonly at: string;
  /** From 0 to 1, of virtual time. */
  readonly share: number;
}

/** A fork, and how far it has got. */
export interface Fork {
  readonly id: string;
  /** ISO-8601, UTC. */
  readonly at: string;
  /** The end of the last day, ISO-8601, UTC. */
  readonly to: string;
  readonly state: 'playing' | 'done' | 'failed' | 'cancelled';
  readonly changes: readonly ForkChange[];
  readonly progress: { readonly one: FutureProgress; readonly other: FutureProgress };
  /** Debts of payments that were not made, because nothing was owed by then. */
  readonly unpaid: readonly string[];
  /** Why it failed. */
  readonly reason?: string;
}

/** Something that comes from outside, at the fork or after it. */
export interface ForkInput {
  readonly id: string;
  /** ISO-8601, UTC. */
  readonly at: string;
  readonly what: 'event' | 'payment' | 'bank-file' | 'register' | 'request' | 'act';
  /** The type of an event, or the method and path of a request. */
  readonly name?: string;
  readonly creditorId?: string | undefined;
  readonly invoiceId?: string | undefined;
  /** Centavos. */
  readonly amount?: number | undefined;
  /** The file and line of the portfolio. */
  readonly file?: string;
  readonly line?: number;
}
