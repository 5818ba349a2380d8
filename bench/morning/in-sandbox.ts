import { debtIdOf } from '#adapters/table/keys.ts';
import { addDays } from '#domain/calendar/days.ts';
import type { Happening } from '#sandbox/aws/happenings.ts';
import { deploy } from '#sandbox/deployment/deployment.ts';
import { clockFor, letArrive } from '#sandbox/run.ts';
import { invoiceArrivals } from '../portfolio.ts';
import type { Morning } from './in-columns.ts';
import { SesAccount } from './ses-account.ts';

/** What became of a morning in the sandbox. */
export interface SandboxFigures {
  readonly sent: number;
  readonly waits: number;
  readonly failed: number;
  readonly lastMailAt: string;
}

/** Plays a morning through the real handlers and machines, with an SES account that throttles. */
export async function playInSandbox(morning: Morning): Promise<SandboxFigures> {
  const { config, debts, account: quotas, creditorId, day, stepId } = morning;
  const input = { arrivals: invoiceArrivals(debts), badRows: [] };
  const clock = clockFor(input);
  const from = Date.parse(`${day}T00:00:00-03:00`);
  const account = new SesAccount(quotas);
  const names = new Set(
    Array.from({ length: debts }, (_, index) => `${debtIdOf(creditorId, `NF-${index}`)}-1`),
  );
  const figures = { sent: 0, waits: 0, failed: 0, last: 0 };
  const observe = (happening: Happening): void => {
    if (happening.kind === 'execution-ended' && happening.status === 'FAILED') figures.failed += 1;
    if (happening.at < from) return;
    if (happening.kind === 'email' && happening.email.tags.step === stepId) {
      figures.sent += 1;
      figures.last = happening.at;
    }
    if (
      happening.kind === 'state-entered' &&
      names.has(happening.execution) &&
      happening.state.endsWith(': not yet')
    )
      figures.waits += 1;
  };
  // The notices of days before are paced too, and of no interest: only from this morning on does the account throttle.
  const { aws, close } = await deploy({ config, clock, observe, keepsHistory: false });
  aws.intercept = async ({ operation }) =>
    operation !== 'SendEmail' || clock.now() < from || account.takes(Math.floor(clock.now() / 1000))
      ? 'proceed'
      : { refuse: 'ThrottlingException', message: 'Maximum sending rate exceeded.' };
  try {
    letArrive(input, { aws, clock, rows: new Map() });
    await clock.runUntil(Date.parse(`${addDays(day, 1)}T03:00:00Z`));
    const { last, ...counts } = figures;
    return { ...counts, lastMailAt: new Date(last).toISOString() };
  } finally {
    await close();
  }
}
