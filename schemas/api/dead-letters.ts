import * as z from 'zod';
import { DeadLetter } from '#schemas/records/dead-letter.ts';
import { pageOf } from './page-of.ts';
import { Waiting } from './waiting.ts';

/** What could not be taken, as a person finds it in the list. */
export const DeadLetterRow = DeadLetter.extend({
  resending: z
    .enum(['mended', 'as-it-came', 'by-its-sender'])
    .describe(
      'how it may be sent again: `mended`, an event of billing with another `detail`, or as it came; `as-it-came`, work that a fault stopped; `by-its-sender`, not from here',
    ),
  waiting: Waiting,
}).meta({ id: 'DeadLetter' });
export type DeadLetterRow = z.infer<typeof DeadLetterRow>;

export const DeadLetterPage = pageOf(DeadLetterRow, {});
