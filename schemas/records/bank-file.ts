import * as z from 'zod';

const Count = z.int().nonnegative();

/** How far a return file has been read, so that the next call continues there. */
export const BankFileProgress = z.strictObject({
  /** Everything up to this line is recorded. */
  line: Count,
  done: z.boolean(),
  figures: z.strictObject({
    recorded: Count,
    duplicates: Count,
    unapplied: Count,
  }),
});
export type BankFileProgress = z.infer<typeof BankFileProgress>;
