import { comeBackIn } from '#adapters/aws/queues.ts';
import { goOnLater } from '#application/bank-files/progress.ts';
import { takeFile } from '#application/bank-files/take-file.ts';
import { keptForAPerson } from '#application/dead-letters/kept-for-a-person.ts';
import { LISTS } from '#application/registers/list-file.ts';
import { takeList } from '#application/registers/take-list.ts';
import { asError } from '#runtime/as-error.ts';
import { env } from '#runtime/env.ts';
import { log } from '#runtime/log.ts';
import { queueHandler } from '#runtime/queue-handler.ts';
import { calendarTime } from '#runtime/time.ts';
import { DroppedFiles } from './dropped-files.ts';

/** Seconds until a file that could not be read through is tried again: its visibility timeout is half an hour. */
const A_WHILE = 60;

/** Reads each return file, or list of a register, that S3 reports, over as many calls as it needs. */
export const handler = queueHandler({
  schema: DroppedFiles,
  what: 'notification',
  order: 'one-by-one',
  ...keptForAPerson('bank-file'),
  async beforeRetry(error, { id, receiptHandle }) {
    const reason = asError(error).name;
    log.warn('a return file could not be read through, and is tried again', { id, reason });
    await comeBackIn(A_WHILE, env('BANK_FILE_QUEUE_URL'), receiptHandle);
  },
  async body(files, { timeLeft }) {
    for (const { file, at, body } of files) {
      const take = file.key.startsWith(LISTS) ? takeList : takeFile;
      if (!(await take(file, calendarTime(at), timeLeft))) await goOnLater(file, body);
    }
  },
});
