import type { Language } from '#functions/api/language.ts';
import type { Upcoming } from '#sandbox/clock/virtual-clock.ts';
import type { NextEvent } from '#sandbox/contract/answers.ts';
import { knownDebts } from './known-debts.ts';

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
