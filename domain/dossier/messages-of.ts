import { readDebtStepKey, sendKey } from '#domain/debt/send-key.ts';
import type { DossierParts, ForeignEntry } from '#schemas/records/dossier.ts';
import type { DebtEntry } from '#schemas/records/entry.ts';
import type { SendKey } from '#schemas/records/send-key.ts';
import { isEntry } from './is-entry.ts';
import { type Claimed, outcomesOf } from './outcomes-of.ts';

type Listed = DossierParts['messages'][number];

/** The messages about a debt, oldest first, each with what became of it: by its own entries, or by those of the debt that spoke. */
export function messagesOf(
  debtId: string,
  entries: readonly DebtEntry[],
  elsewhere: readonly ForeignEntry[],
): Listed[] {
  const own = entries.map((entry) => ({ ...entry, debtId }));
  return entries.flatMap((entry): Listed[] => {
    const { number } = entry.link;
    if (isEntry(entry, 'MessageClaimed')) {
      const { at, channel, content, isCourtesy, sendKey: key } = entry.detail;
      const claim = { debtId, sendKey: key, number };
      const { commitment } = content;
      return [{ at, channel, entry: number, commitment, outcomes: outcomesOf(own, claim), isCourtesy }];
    }
    if (!isEntry(entry, 'MessageShared')) return [];
    const { at, channel, by, content } = entry.detail;
    const claim = claimElsewhere(elsewhere, content.commitment);
    return [
      {
        at,
        channel,
        entry: number,
        by: readDebtStepKey(by).debtId,
        commitment: content.commitment,
        outcomes: claim ? outcomesOf(elsewhere, claim) : [],
        isCourtesy: false,
      },
    ];
  });
}

/** The keys of the messages of other debts that are about this one too. */
export const sharedWith = (
  entries: readonly DebtEntry[],
): { readonly debtId: string; readonly sendKey: SendKey }[] =>
  entries.flatMap((entry) => {
    if (!isEntry(entry, 'MessageShared')) return [];
    const { debtId, version, step } = readDebtStepKey(entry.detail.by);
    return [{ debtId, sendKey: sendKey(version, step, entry.detail.channel) }];
  });

/** The entry of another debt that claimed the message of a content. */
function claimElsewhere(elsewhere: readonly ForeignEntry[], commitment: string): Claimed | undefined {
  for (const entry of elsewhere)
    if (isEntry(entry, 'MessageClaimed') && entry.detail.content.commitment === commitment)
      return { debtId: entry.debtId, sendKey: entry.detail.sendKey, number: entry.link.number };
  return undefined;
}
