import * as z from 'zod';
import { asError } from '#runtime/as-error.ts';
import { log } from '#runtime/log.ts';
import type { Channel } from '#schemas/primitives.ts';
import { type Answer, answersOf, type KnownAnswer, type Meaning } from './answers.ts';
import type { SendResult } from './channel.ts';

/** The result of an accepted send; without an id it is unknown what became of the message. */
export const sentAs = (messageId: string | undefined): SendResult =>
  messageId === undefined ? { status: 'unknown', answer: 'NoMessageId' } : { status: 'sent', messageId };

/** The parts of an error by which an answer is recognised: the SDK adds the status, Node.js the code and the call. */
const Failure = z.object({
  $metadata: z.object({ httpStatusCode: z.number().optional() }).optional(),
  code: z.string().optional(),
  syscall: z.string().optional(),
  /** Of a connection that was tried at several addresses. */
  errors: z.array(z.object({ syscall: z.string().optional() })).optional(),
});

/**
 * What a failed send means, by the table of answers. An answer on no list may have been taken: it is never sent again
 * on this channel, and is logged by its name, so that the table can be extended.
 */
export function answerTo(error: unknown, channel: Channel): SendResult {
  const { message: _, ...given } = read(error);
  const known = knownAnswer(error, channel);
  if (!known) {
    const { name: answer, ...rest } = given;
    log.warn('a channel gave an answer that is on no list', { channel, answer, ...rest });
  }
  return resultOf(known?.means ?? 'maybe-taken', given.code ?? given.name);
}

/** The row of the table that an error of a channel, or of any other HTTP service, is; undefined when it is on no list. */
export function knownAnswer(error: unknown, channel: Channel | undefined): KnownAnswer | undefined {
  const given = read(error);
  return answersOf(channel).find((row) => fits(row, given));
}

function read(error: unknown) {
  const { name, message } = asError(error);
  const { data = {} } = Failure.safeParse(error);
  const { code, syscall = data.errors?.[0]?.syscall } = data;
  return { name, message, status: data.$metadata?.httpStatusCode, code, syscall };
}

function resultOf(means: Meaning, answer: string): SendResult {
  switch (means) {
    case 'not-taken':
      return { status: 'not-taken', answer };
    case 'maybe-taken':
      return { status: 'unknown', answer };
    case 'address-refused':
      return { status: 'refused' };
    case 'opted-out':
      return { status: 'refused', optedOut: true };
  }
}

const fits = (row: Answer, given: ReturnType<typeof read>): boolean =>
  (['name', 'status', 'code', 'syscall'] as const).every(
    (field) => row[field] === undefined || row[field] === given[field],
  ) &&
  (row.says === undefined || row.says.test(given.message));
