import type { Context } from 'hono';
import { queueFor } from '#application/dead-letters/queue-for.ts';
import type { DeadLetterRow } from '#schemas/api/dead-letters.ts';
import type { DeadLetter } from '#schemas/records/dead-letter.ts';
import { carryOut } from './carry-out.ts';
import { creditorsAsked } from './creditors-asked.ts';
import type { ApiEnv } from './env.ts';
import { eventIn, mendedEvent } from './letter-event.ts';
import { ProblemError } from './problem.ts';

/** How a letter may be sent again. */
export function resendingOf(letter: DeadLetter): DeadLetterRow['resending'] {
  if (eventIn(letter)) return 'mended';
  return queueFor(letter) ? 'as-it-came' : 'by-its-sender';
}

/**
 * Sends a letter again: an event of billing as its command, so that what is still wrong is answered; a message of a queue into its queue.
 * @throws ProblemError
 */
export async function resendLetter(
  c: Context<ApiEnv>,
  letter: DeadLetter,
  mended: Readonly<Record<string, unknown>> | undefined,
): Promise<void> {
  const event = eventIn(letter);
  if (event) {
    const { type, detail } = mendedEvent(event, mended);
    creditorsAsked(c.get('caller'), detail.creditorId);
    return carryOut(c, type, detail, ['detail']);
  }
  const queue = queueFor(letter);
  if (!queue)
    throw new ProblemError('refused', {
      detail: {
        'pt-BR': 'Isto não pode ser enviado de novo daqui: quem o enviou precisa enviá-lo de novo.',
        en: 'This cannot be sent again from here: its sender has to send it again.',
      },
    });
  if (mended)
    throw new ProblemError('invalid-request', {
      errors: (language) => [
        {
          in: 'body',
          pointer: '/detail',
          detail: {
            'pt-BR': 'só um evento do faturamento se corrige; isto é enviado de novo como chegou',
            en: 'only an event of billing is mended; this is sent again as it came',
          }[language],
        },
      ],
    });
  // Loaded by who sends something again: nothing else here needs the client of SQS.
  const { sendAgain } = await import('#application/dead-letters/send-again.ts');
  return sendAgain(queue, letter);
}
