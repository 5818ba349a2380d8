import * as z from 'zod';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import type { WorldInput } from '#sandbox/server/world-input.ts';
import type { ForkInput } from '#schemas/sandbox/fork.ts';
import { dated, type Played } from './future-plan.ts';

/** What names an invoice, of whatever comes in. */
const Named = z.object({
  creditorId: z.string().optional(),
  invoiceId: z.string().optional(),
  amount: z.number().optional(),
});

/** What comes from outside at an instant or after it, in order of time: rows of the portfolio, and what came into the sandbox. */
export function inputsSince(played: Played, since: number): ForkInput[] {
  const rows = played.beginning.input.arrivals.flatMap((arrival, index) =>
    arrival.at !== undefined && arrival.at >= since ? [rowOf(arrival, arrival.at, `row-${index}`)] : [],
  );
  const inputs = dated(played).flatMap(({ id, at, input }) => {
    const shown = at >= since ? shownInput(input) : undefined;
    return shown ? [{ id, at: new Date(at).toISOString(), ...shown }] : [];
  });
  return [...rows, ...inputs].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function rowOf(arrival: Arrival, at: number, id: string): ForkInput {
  const { kind: what, file, line } = arrival;
  const head = { id, at: new Date(at).toISOString(), what, file, line };
  if (arrival.kind === 'event') return { ...head, name: arrival.detailType, ...namedIn(arrival.detail) };
  return arrival.kind === 'payment' ? { ...head, ...namedIn(arrival.body) } : head;
}

function shownInput(input: WorldInput): Omit<ForkInput, 'id' | 'at'> | undefined {
  switch (input.kind) {
    case 'advance':
      return undefined;
    case 'event':
      return { what: 'event', name: input.type, ...namedIn(input.detail) };
    case 'act':
      return { what: 'act', name: input.act.act, ...namedIn(input.act) };
    case 'request':
      return { what: 'request', name: `${input.method} ${input.path}` };
  }
}

const namedIn = (said: unknown): z.infer<typeof Named> => Named.safeParse(said).data ?? {};
