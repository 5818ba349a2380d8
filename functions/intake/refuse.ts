import * as z from 'zod';
import { publish } from '#adapters/aws/publish.ts';
import { keepDeadLetter } from '#application/dead-letters/keep-dead-letter.ts';
import type { DeadLetter } from '#runtime/queue-handler.ts';
import { sha256 } from '#runtime/sha-256.ts';
import { InputRefusedV1 } from '#schemas/events/regua.ts';
import { jsonText } from '#schemas/json-text.ts';

/** What the bus puts around each event; what has none of it did not come over the bus. */
const Envelope = jsonText(
  z.looseObject({
    id: z.string().regex(/^[\w-]{1,128}$/),
    'detail-type': z
      .string()
      .regex(/^[\w.-]{1,128}$/)
      .optional(),
  }),
);

const { reason: Reason } = InputRefusedV1.shape;
const LONGEST_REASON = Reason.maxLength ?? 0;

/**
 * Refuses what came over the bus: publishes that, and keeps it for a person. It is published first, because a repetition of an
 * event is recognised by its id, and one of a dead letter is not.
 */
export async function refuse(letter: DeadLetter): Promise<void> {
  const { body, reason, at } = letter;
  const envelope = Envelope.safeParse(body);
  const { id, 'detail-type': type } = envelope.success
    ? envelope.data
    : { id: letter.id, 'detail-type': undefined };
  const why = reason.slice(0, LONGEST_REASON);
  const detail = InputRefusedV1.parse({
    // Judged again after a fault, it may be refused for another reason: that is another event.
    eventId: `${id}/InputRefused.v1/${sha256(why).slice(0, 16)}`,
    at,
    refusedEventId: id,
    ...(type === undefined ? {} : { refusedType: type }),
    reason: why,
  });
  await publish([{ type: 'InputRefused.v1', detail }], `refused event ${id}`);
  await keepDeadLetter({ ...letter, from: 'billing' });
}
