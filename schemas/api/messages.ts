import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';
import { MessageOfDossier } from '#schemas/records/dossier.ts';
import { MessageContent } from '#schemas/records/message-content.ts';

/** What a message said, without the HTML of an e-mail. */
const MessageText = z
  .strictObject({
    to: z.string().describe('the address that it went to'),
    subject: z.string().optional(),
    text: z.string(),
  })
  .meta({ id: 'MessageText' });

/** A message about a debt, with what became of it. */
const MessageRow = MessageOfDossier.omit({ entry: true }).extend({
  number: MessageOfDossier.shape.entry.describe('the entry of the timeline that claimed it'),
  erasedAt: Instant.optional().describe('when what it said was erased (LGPD art. 18)'),
});

/** Every message about a debt, oldest first. */
export const MessagesAnswer = z
  .strictObject({
    items: z.array(
      MessageRow.extend({
        said: MessageText.optional().describe('absent when it was erased'),
      }).meta({ id: 'MessageRow' }),
    ),
  })
  .meta({ id: 'Messages' });
export type MessagesAnswer = z.infer<typeof MessagesAnswer>;

/** One message as it was handed to its channel. */
export const MessageAnswer = MessageRow.extend({
  content: MessageContent.optional().describe('as it was handed to its channel; absent when it was erased'),
}).meta({ id: 'Message' });
export type MessageAnswer = z.infer<typeof MessageAnswer>;
