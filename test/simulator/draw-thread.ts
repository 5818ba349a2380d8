import type { Feature } from './features.ts';
import type { Action, Setting, Step } from './plan.ts';
import type { Random } from './random.ts';

const DAY = 1440;

/**
 * Draws steps that belong together, because single ones hardly ever meet: something is said, it ends, and then the same word comes once more,
 * as a queue or a person brings it. None when the play has no occasion for it.
 * @param firstId the number of the first step; the others follow
 */
export function drawThread(
  random: Random,
  has: ReadonlySet<Feature>,
  setting: Setting,
  firstId: number,
): readonly Step[] {
  const kind = random.pick(THREADS.filter(({ needs }) => needs.every((feature) => has.has(feature))));
  if (!kind) return [];
  const invoice = random.int(0, setting.invoices.length - 1);
  const said = kind.actions(invoice, random);
  let minute = random.int(1, (setting.days * DAY) / 2);
  const steps = said.map((action, index): Step => {
    minute += index === 0 ? 0 : random.int(60, 2 * DAY);
    return { id: firstId + index, minute, action };
  });
  minute += (kind.brokenAfterDays ?? 0) * DAY + random.int(60, 2 * DAY);
  return [...steps, { id: firstId + said.length, minute, action: { do: 'again', step: firstId } }];
}

interface Thread {
  readonly needs: readonly Feature[];
  /** What is said, and what ends it. */
  readonly actions: (invoice: number, random: Random) => readonly Action[];
  /** What ends it if nobody does anything: days until it is surely broken. */
  readonly brokenAfterDays?: number;
}

const answeredCase = (invoice: number, random: Random): readonly Action[] => [
  { do: 'dispute', invoice, why: random.pick(['not-mine', 'goods-or-service', 'hardship']) },
  { do: 'answer', invoice, outcome: 'upheld' },
];

const THREADS: readonly Thread[] = [
  { needs: ['repetitions', 'cases'], actions: answeredCase },
  {
    needs: ['repetitions', 'promises', 'cases'],
    actions: (invoice, random) => [
      { do: 'promise', invoice, days: random.pick([7, 10, 14]) },
      ...answeredCase(invoice, random),
    ],
  },
  {
    needs: ['repetitions', 'plans'],
    actions: (invoice, random) => [
      { do: 'agree', invoice, count: random.int(1, 3), firstInDays: random.int(1, 3) },
    ],
    brokenAfterDays: 14,
  },
];
