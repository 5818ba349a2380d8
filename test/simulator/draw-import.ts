import type { Feature } from './features.ts';
import type { Setting, Step } from './plan.ts';
import type { Random } from './random.ts';

const DAY = 1440;

/**
 * Draws how a batch comes in: paused before its invoices, and mostly released some days later, as an import does it (docs/batches.md).
 * @param firstId the number of the first step; the other follows
 */
export function drawImport(
  random: Random,
  has: ReadonlySet<Feature>,
  { invoices }: Setting,
  firstId: number,
): readonly Step[] {
  const invoice = invoices.findIndex(({ batch }) => batch !== undefined);
  if (!has.has('batches') || invoice < 0 || random.chance(0.3)) return [];
  const days = random.int(2, 12);
  const pause: Step = { id: firstId, minute: 0, action: { do: 'pause', invoice, of: 'batch', days } };
  const release: Step = {
    id: firstId + 1,
    minute: random.int(DAY, (days + 3) * DAY),
    action: { do: 'resume', invoice, of: 'batch' },
  };
  return random.chance(0.8) ? [pause, release] : [pause];
}
