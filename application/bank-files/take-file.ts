import { putReport } from '#adapters/table/payment-sources.ts';
import { keepDeadLetter } from '#application/dead-letters/keep-dead-letter.ts';
import { IdConflictError } from '#application/payments/id-conflict.ts';
import { recordAnswer } from '#application/remittance/record-answer.ts';
import { addDays, addMinutes, BANK_ZONE, instantOf } from '#domain/calendar/days.ts';
import type { FileHeader } from '#formats/cnab/events.ts';
import { sourceOf } from '#formats/cnab/source-of.ts';
import { config } from '#runtime/config.ts';
import { env } from '#runtime/env.ts';
import { log } from '#runtime/log.ts';
import { announce } from './announce.ts';
import { holdForDoubt } from './hold-for-doubt.ts';
import { linesOf } from './lines.ts';
import { progressOf, saveProgress } from './progress.ts';
import { type ForPerson, readBankFile } from './read-bank-file.ts';
import { recordLiquidation } from './record-liquidation.ts';
import { fileIdOf, type StoredFile } from './stored-file.ts';

/**
 * Reads a return file that was dropped into the bucket, as far as time allows.
 * @param at when it was dropped (ISO-8601)
 * @param timeLeft milliseconds until this call is cut off
 * @returns false when there is more to read in another call
 */
export async function takeFile(file: StoredFile, at: string, timeLeft: () => number): Promise<boolean> {
  const fileId = fileIdOf(file);
  const progress = await progressOf(file);
  if (progress.done) {
    log.info('a return file was delivered again', { fileId });
    return true;
  }
  const { readStoredFile } = await import('./read-stored-file.ts');
  const reading = await readBankFile(linesOf(await readStoredFile(file)), {
    progress,
    atOnce: env('BANK_FILE_AT_ONCE'),
    timeLeft,
    creditorOf,
    record: async (paid, of) => {
      try {
        return await recordLiquidation(paid, { ...of, at });
      } catch (error) {
        if (!(error instanceof IdConflictError)) throw error;
        await keepDeadLetter({
          from: 'bank-file',
          body: JSON.stringify({ file: { ...file, fileId }, creditorId: of.creditorId, ...paid }),
          reason: `line ${paid.line}: ${error.message}`,
          at,
          id: fileId,
        });
        return 'unapplied';
      }
    },
    answer: recordAnswer,
    keep: async (letter, { creditorId, header }) => {
      await keepDeadLetter({
        from: 'bank-file',
        body: JSON.stringify({ file: { ...file, fileId }, creditorId, ...letter }),
        reason: reasonOf(letter),
        at,
        id: fileId,
      });
      if (letter.what === 'doubtful') await holdForDoubt(letter, { creditorId, header, at });
    },
    save: (reached) => saveProgress(file, reached, at),
  });
  switch (reading.end) {
    case 'more to come':
      return false;
    case 'refused':
      await keepDeadLetter({
        from: 'bank-file',
        body: JSON.stringify({ file }),
        reason: reading.reason,
        at,
        id: fileId,
      });
      return true;
    case 'done': {
      const { header, creditorId, figures, isWhole } = reading;
      const { recorded, duplicates, unapplied } = figures;
      await announce({ fileId, at, creditorId, header, figures });
      // Recorded only now that all of it is on the debts: a step that asks meanwhile is still held.
      if (isWhole) await putReport(creditorId, sourceOf(header), reportedUntil(header), at);
      const progress = { line: figures.lines, done: true, figures: { recorded, duplicates, unapplied } };
      await saveProgress(file, progress, at);
      log.info('a return file was read', { fileId, creditorId, ...figures });
      return true;
    }
  }
}

/** The creditor whose configuration names the account of a file. */
function creditorOf({ layout, account }: FileHeader): string | undefined {
  const creditors = Object.values(config().creditors);
  return creditors.find(({ bankFiles }) =>
    bankFiles.some((file) => file.layout === layout && file.account === account),
  )?.id;
}

/** A file reports payments until the last minute of the day that it was written on, however late it is dropped. */
const reportedUntil = ({ writtenOn }: FileHeader): string =>
  addMinutes(instantOf(addDays(writtenOn, 1), 0, BANK_ZONE), -1);

function reasonOf(letter: ForPerson): string {
  switch (letter.what) {
    case 'errors': {
      const [{ line, field, reason }, ...others] = letter.errors;
      return `line ${line}: ${field} ${reason}${others.length > 0 ? `, and ${others.length} more` : ''}`;
    }
    case 'refused-by-bank': {
      const reasons = letter.reasons.join('; ') || 'it gives no reason';
      return `line ${letter.line}: the bank refuses boleto ${letter.ourNumber} (occurrence ${letter.occurrence}): ${reasons}`;
    }
    case 'doubtful':
      return `line ${letter.line}: occurrence ${letter.occurrence} may be money: ${letter.meaning}`;
  }
}
