import { keepDeadLetter } from '#adapters/aws/dead-letter.ts';
import { keepRaw } from '#adapters/table/raw-notices.ts';
import { findCreditor } from '#runtime/config.ts';
import { issuesInWords } from '#schemas/issues.ts';
import type { WebhookProvider } from '#schemas/webhooks/secrets.ts';
import { hearProvider } from './hear-provider.ts';
import { Notice } from './notice.ts';
import type { Entry } from './providers/adapter.ts';
import { recordNotice } from './record-notice.ts';

/** So many at a time: a body of a hundred Pix is recorded well within ten seconds, and the table is not flooded. */
const AT_ONCE = 5;

/** Of which call they are. */
interface Of {
  readonly name: string;
  readonly provider: WebhookProvider;
  readonly requestId: string;
  readonly receivedAt: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Takes each entry of a body for itself: one that cannot be read is kept for a person, one that cannot be recorded is
 * thrown when all the others are, so that the provider sends the body again. When it is all recorded, the provider was
 * heard. Gives the reasons of those refused.
 */
export async function takeEntries(entries: readonly Entry[], of: Of): Promise<string[]> {
  const outcomes: PromiseSettledResult<string | undefined>[] = [];
  for (let start = 0; start < entries.length; start += AT_ONCE)
    outcomes.push(
      ...(await Promise.allSettled(entries.slice(start, start + AT_ONCE).map((entry) => take(entry, of)))),
    );
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
  const recorded = entries.filter((_, index) => isRecorded(outcomes[index]));
  await hearProvider(of.name, recorded, of.receivedAt);
  return outcomes.flatMap((outcome) =>
    outcome.status === 'fulfilled' && outcome.value !== undefined ? [outcome.value] : [],
  );
}

const isRecorded = (outcome: PromiseSettledResult<string | undefined> | undefined): boolean =>
  outcome?.status === 'fulfilled' && outcome.value === undefined;

async function take(entry: Entry, of: Of): Promise<string | undefined> {
  const { name, requestId, receivedAt, now } = of;
  const reason = entry.ok ? whatIsWrong(entry.notices, of.provider) : entry.reason;
  if (!entry.ok || reason !== undefined) {
    await keepDeadLetter({ body: entry.raw, reason: reason as string, at: receivedAt, id: requestId });
    return reason;
  }
  if (entry.keepAs !== undefined) await keepRaw({ provider: name, id: entry.keepAs, raw: entry.raw, now });
  for (const notice of entry.notices) await recordNotice(notice, { provider: name, receivedAt });
  return undefined;
}

/** A creditor that the provider may not speak for is as unknown to it as one that does not exist. */
function whatIsWrong(notices: readonly Notice[], { creditors }: WebhookProvider): string | undefined {
  for (const notice of notices) {
    const read = Notice.safeParse(notice);
    if (!read.success) return issuesInWords(read.error, 'notice');
    const { creditorId } = read.data;
    if (!findCreditor(creditorId) || creditors?.includes(creditorId) === false)
      return 'creditorId: is not known here';
  }
  return undefined;
}
