import { readSendKey, stepKey } from '#domain/debt/send-key.ts';
import type { DossierParts, ForeignEntry } from '#schemas/records/dossier.ts';
import type { SendKey } from '#schemas/records/send-key.ts';
import { isEntry } from './is-entry.ts';

type Outcome = DossierParts['messages'][number]['outcomes'][number];

/** A message that was claimed, and the number of the entry that says so. */
export interface Claimed {
  readonly debtId: string;
  readonly sendKey: SendKey;
  readonly number: number;
}

/** What became of a message after it was claimed, until its key was claimed again. */
export function outcomesOf(entries: readonly ForeignEntry[], claim: Claimed): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const entry of entries) {
    const { debtId, link, detail } = entry;
    if (debtId !== claim.debtId || link.number <= claim.number) continue;
    if (isEntry(entry, 'MessageClaimed') && entry.detail.sendKey === claim.sendKey) break;
    const what = outcomeIn(entry, claim.sendKey);
    if (what !== undefined) outcomes.push({ at: String(detail.at), what, entry: link.number });
  }
  return outcomes;
}

/** What an entry says of the message of a key, in a word; undefined when it is about another. */
export function outcomeIn(entry: ForeignEntry, key: SendKey): string | undefined {
  const { version, step, channel } = readSendKey(key);
  const isAbout = (occasion: string): boolean =>
    String(entry.detail.eventId).startsWith(`${entry.debtId}/${entry.type}/${occasion}`);
  const isOfStep = isAbout(`${stepKey(version, step)}/`) && entry.detail.channel === channel;
  if (isEntry(entry, 'MessageNotTaken')) return entry.detail.sendKey === key ? 'not-taken' : undefined;
  if (isEntry(entry, 'MessageSent.v1')) return isAbout(key) ? 'sent' : undefined;
  if (isEntry(entry, 'MessageFeedbackReceived.v1')) return isAbout(`${key}/`) ? entry.detail.kind : undefined;
  if (isEntry(entry, 'MessageOutcomeUnknown.v1')) return isOfStep ? 'unknown' : undefined;
  const isRefusal = isEntry(entry, 'ChannelSkipped.v1') && entry.detail.rule === 'refused-by-channel';
  return isRefusal && isOfStep ? 'refused' : undefined;
}
