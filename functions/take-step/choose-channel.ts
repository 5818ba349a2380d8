import type { TakeStepInput } from '../../schemas/machine.ts';
import type { Channel } from '../../schemas/primitives.ts';
import type { Debt, Send } from '../../schemas/records/debt.ts';
import type { Debtor } from '../../schemas/records/debtor.ts';
import { channels } from '../shared/channels/index.ts';
import { sendKey } from '../shared/keys.ts';

/** What this rung has done on a channel so far. */
export const sendOf = (debt: Debt, { version, step }: TakeStepInput, channel: Channel): Send | undefined =>
  debt.sends[sendKey(version, step.id, channel)];

/** The channels of the rung in its order, the one that the debtor prefers first. */
const inOrder = (debtor: Debtor | undefined, { step }: TakeStepInput): Channel[] => {
  const preferred = step.channels.filter((channel) => channel === debtor?.preferredChannel);
  return [...preferred, ...step.channels.filter((channel) => !preferred.includes(channel))];
};

/** The channels of the rung that reach the debtor. */
const reachable = (debtor: Debtor | undefined, input: TakeStepInput): Channel[] =>
  debtor ? inOrder(debtor, input).filter((channel) => channels[channel].reaches(debtor)) : [];

/**
 * The channel to send on next; undefined when the rung is done. `all`: each that reaches the debtor. `first`: the first
 * that does, and the next one only when that refused the address. A channel that this rung already claimed is never
 * taken again.
 */
export function wantedChannel(
  debt: Debt,
  debtor: Debtor | undefined,
  input: TakeStepInput,
): Channel | undefined {
  if (input.missed) return undefined;
  const candidates = reachable(debtor, input);
  if (input.step.send === 'all') return candidates.find((channel) => !sendOf(debt, input, channel));
  const first = candidates.find((channel) => sendOf(debt, input, channel)?.status !== 'refused');
  return first && !sendOf(debt, input, first) ? first : undefined;
}

/** Channels that the rung would have used and the debtor cannot be reached on. */
export function unreachable(debtor: Debtor | undefined, input: TakeStepInput): Channel[] {
  if (input.missed) return [];
  const reached = reachable(debtor, input);
  const wished = inOrder(debtor, input);
  const considered =
    input.step.send === 'first' && reached[0] ? wished.slice(0, wished.indexOf(reached[0])) : wished;
  return considered.filter((channel) => !reached.includes(channel));
}
