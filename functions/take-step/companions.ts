import { dayOf } from '../../domain/days.ts';
import { isPrescribed } from '../../domain/prescription.ts';
import type { StepOrder, TakeStepInput } from '../../schemas/machine.ts';
import type { Debt } from '../../schemas/records/debt.ts';
import { config } from '../shared/config.ts';
import { rungKey } from '../shared/keys.ts';
import { listSummaries } from '../shared/store/debt-summaries.ts';
import { findDebt } from '../shared/store/debts.ts';
import { calendarTime } from '../shared/time.ts';

/** Another debt of the debtor, and its rung that is due for a message today. */
export interface Companion {
  readonly debt: Debt;
  readonly step: StepOrder;
}

/**
 * The debtor's other debts with this creditor that are due for a message today and have not sent it: one message speaks
 * of all. The first rung of the day speaks, and the others find themselves covered; those that it covered at an earlier
 * try are found again.
 */
export async function companionsOf(debt: Debt, input: TakeStepInput, zone: string): Promise<Companion[]> {
  const summaries = await listSummaries(debt.creditorId, debt.debtorId);
  const others = summaries.filter(({ debtId, status }) => status === 'open' && debtId !== debt.debtId);
  const read = await Promise.all(others.map(({ debtId }) => findDebt(debtId)));
  const today = dayOf(input.enteredAt, zone);
  const speaker = rungKey(debt.debtId, input.version, input.step.id);
  return read
    .flatMap((other) => (other?.status === 'open' ? (companion(other, today, zone, speaker) ?? []) : []))
    .sort((one, other) => one.debt.debtId.localeCompare(other.debt.debtId));
}

function companion(debt: Debt, today: string, zone: string, speaker: string): Companion | undefined {
  if (isPrescribed(debt.dueDate, today, config().limits.prescription.years)) return undefined;
  const regua = config().reguas[debt.regua];
  const due = dueRung(debt, today, zone);
  // A rung that is no longer in the régua speaks for itself, as its machine carries it.
  const step = regua?.steps.find(({ id }) => id === due);
  if (!regua || !step) return undefined;
  const sends = Object.entries(debt.sends).filter(([key]) => key.startsWith(`${debt.version}/${step.id}/`));
  if (sends.some(([, { status, by }]) => status !== 'covered' || by !== speaker)) return undefined;
  const { several, softenFor } = regua;
  return { debt, step: { ...step, several, softenFor } };
}

/** The rung of a debt whose day is today, by its plan or because the legal gate had it wait until now. */
function dueRung(debt: Debt, today: string, zone: string): string | undefined {
  const { postponed, version, execution } = debt;
  if (postponed && dayOf(postponed.until, zone) <= today && postponed.rung.startsWith(`${version}/`))
    return postponed.rung.slice(`${version}/`.length);
  return Object.entries(execution.at).find(([, at]) => dayOf(calendarTime(at), zone) === today)?.[0];
}
