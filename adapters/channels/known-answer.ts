import * as z from 'zod';
import { asError } from '#runtime/as-error.ts';
import type { Channel } from '#schemas/primitives.ts';
import { type Answer, answersOf, type KnownAnswer } from './answers.ts';

/** The parts of an error by which an answer is recognised: the SDK adds the status, Node.js the code and the call. */
const Failure = z.object({
  $metadata: z.object({ httpStatusCode: z.number().optional() }).optional(),
  code: z.string().optional(),
  syscall: z.string().optional(),
  /** The errors of a connection that was tried at several addresses. */
  errors: z.array(z.object({ syscall: z.string().optional() })).optional(),
});

/** The row of the table that an error of a channel, or of any other HTTP service, is; undefined when it is on no list. */
export function knownAnswer(error: unknown, channel: Channel | undefined): KnownAnswer | undefined {
  const given = readAnswer(error);
  return answersOf(channel).find((row) => fits(row, given));
}

/** What an error says by which it is recognised. */
export function readAnswer(error: unknown) {
  const { name, message } = asError(error);
  const { data = {} } = Failure.safeParse(error);
  const { code, syscall = data.errors?.[0]?.syscall } = data;
  return { name, message, status: data.$metadata?.httpStatusCode, code, syscall };
}

const fits = (row: Answer, given: ReturnType<typeof readAnswer>): boolean =>
  (['name', 'status', 'code', 'syscall'] as const).every(
    (field) => row[field] === undefined || row[field] === given[field],
  ) &&
  (row.says === undefined || row.says.test(given.message));
