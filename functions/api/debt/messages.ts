import { contentsOf } from '#application/dossier/contents-of.ts';
import { entriesOf } from '#application/dossier/entries-of.ts';
import { sharedElsewhere } from '#application/dossier/shared-elsewhere.ts';
import { erasedAt } from '#domain/dossier/erased-at.ts';
import { messagesOf } from '#domain/dossier/messages-of.ts';
import type { MessageAnswer, MessagesAnswer } from '#schemas/api/messages.ts';
import type { StoredDebt } from '#schemas/records/debt.ts';
import type { MessageContent } from '#schemas/records/message-content.ts';

/** Every message about a debt as it was sent, oldest first, with what became of it; what was erased says so. */
export async function sentMessages(debt: StoredDebt): Promise<MessageAnswer[]> {
  if (debt.status === 'awaitingInvoice') return [];
  const { debtId } = debt;
  const { entries } = await entriesOf(debt);
  const elsewhere = await sharedElsewhere(entries);
  const contents = await contentsOf(debt, entries);
  return messagesOf(debtId, entries, elsewhere).map(({ entry: number, ...message }) => {
    const content = contents[message.commitment]?.content;
    const erased = content
      ? undefined
      : erasedAt({ debtId, entries, elsewhere }, message.by ?? debtId, message.at);
    return {
      number,
      ...message,
      ...(content && { content }),
      ...(erased === undefined ? {} : { erasedAt: erased }),
    };
  });
}

/** A message without the form in which its channel took it. */
export const inShort = ({ content, ...message }: MessageAnswer): MessagesAnswer['items'][number] => ({
  ...message,
  ...(content && { said: saidIn(content) }),
});

const saidIn = (content: MessageContent) => ({
  to: content.to,
  ...('subject' in content ? { subject: content.subject } : {}),
  text: content.text,
});
