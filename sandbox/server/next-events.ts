import type { Language } from '#functions/api/language.ts';
import type { About } from '#sandbox/clock/about.ts';
import type { Upcoming } from '#sandbox/clock/virtual-clock.ts';
import { type KnownDebt, knownDebts } from './known-debts.ts';

/** Something that happens next, with what a person wants to know of it. */
export type NextEvent = {
  /** ISO-8601, UTC. */
  readonly at: string;
  readonly debt?: KnownDebt;
  /** The step of the ladder that is taken then: its name in the régua, and the channels that it tries. */
  readonly step?: { readonly id: string; readonly name?: string; readonly channels?: readonly string[] };
  /** Why then, in the language of the answer. */
  readonly why?: readonly string[];
} & (About | { readonly what: 'other' });

/** The clock of a machine counts whole seconds. */
const SAME_INSTANT = 1000;

/** What happens next, in words: who, which step, why then. */
export async function nextEvents(
  upcoming: readonly Upcoming[],
  now: string,
  language: Language,
): Promise<NextEvent[]> {
  const debts = new Map(
    (await knownDebts(upcoming.flatMap(({ about }) => (about?.what === 'state' ? [about.debtId] : [])))).map(
      (debt) => [debt.debtId, debt],
    ),
  );
  const events: NextEvent[] = [];
  for (const { at, about = { what: 'other' } as const } of upcoming) {
    const debt = about.what === 'state' ? debts.get(about.debtId) : undefined;
    events.push({
      at: new Date(at).toISOString(),
      ...about,
      ...(debt && { debt, ...(await reasonOf(debt.debtId, at, now, language)) }),
    });
  }
  return events;
}

/** The step that a debt takes at an instant, and why then, if that is what happens next to it. */
async function reasonOf(
  debtId: string,
  at: number,
  now: string,
  language: Language,
): Promise<Pick<NextEvent, 'step' | 'why'>> {
  const [{ findDebt }, { nextStepOf }] = await Promise.all([
    import('#adapters/table/debts.ts'),
    import('#functions/api/debt/next-step.ts'),
  ]);
  const debt = await findDebt(debtId);
  if (!debt) return {};
  const { step, at: planned, why } = await nextStepOf(debt, now, language);
  if (planned === undefined) return { why };
  if (Math.abs(Date.parse(planned) - at) > SAME_INSTANT) return {};
  if (step === undefined) return { why };
  const { id, name, channels } = step;
  return {
    step: { id, ...(name === undefined ? {} : { name }), ...(channels === undefined ? {} : { channels }) },
    why,
  };
}
