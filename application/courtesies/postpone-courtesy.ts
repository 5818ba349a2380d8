import { applyAndPublish } from '#application/unit-of-work/apply-and-publish.ts';
import { postponeCourtesy as decide } from '#domain/debt/commands/postpone-courtesy.ts';
import { clockTime } from '#runtime/time.ts';
import type { Asked } from './occasion-of.ts';

/**
 * Postpones a courtesy: the relay puts it into the queue again when its time comes.
 * @param until ISO-8601, of the calendar
 */
export async function postponeCourtesy({ debtId, ...asked }: Asked, until: string): Promise<void> {
  const notBefore = new Date(clockTime(until)).toISOString();
  await applyAndPublish(debtId, {
    command: 'postponeCourtesy',
    decide: (debt) => decide(debt, { ...asked, notBefore }),
  });
}
