import { log } from '#runtime/log.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Meaning } from './answers.ts';
import type { SendResult } from './channel.ts';
import { knownAnswer, readAnswer } from './known-answer.ts';

/** The result of an accepted send; without an id it is unknown what became of the message. */
export const sentAs = (messageId: string | undefined): SendResult =>
  messageId === undefined ? { status: 'unknown', answer: 'NoMessageId' } : { status: 'sent', messageId };

/**
 * What a failed send means, by the table of answers. An answer on no list may have been taken: it is never sent again
 * on this channel, and is logged by its name, so that the table can be extended.
 */
export function answerTo(error: unknown, channel: Channel): SendResult {
  const { message: _, ...given } = readAnswer(error);
  const known = knownAnswer(error, channel);
  if (!known) {
    const { name: answer, ...rest } = given;
    log.warn('a channel gave an answer that is on no list', { channel, answer, ...rest });
  }
  return resultOf(known?.means ?? 'maybe-taken', given.code ?? given.name);
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
