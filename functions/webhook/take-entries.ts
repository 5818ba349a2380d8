import { keepDeadLetter } from '#adapters/aws/dead-letter.ts';
import { keepRaw } from '#adapters/table/raw-notices.ts';
import { findCreditor } from '#runtime/config.ts';
import { inParallel } from '#runtime/in-parallel.ts';
import { RejectedError } from '#runtime/rejected.ts';
import { issuesInWords } from '#schemas/issues.ts';
import type { WebhookProvider } from '#schemas/webhooks/secrets.ts';
import { Notice } from './notice.ts';
import type { Entry } from './providers/adapter.ts';
import { recordNotice } from './record-notice.ts';
import { recordProviderReport } from './record-provider-report.ts';

/** Entries recorded at a time: a body of a hundred Pix takes well under ten seconds, and the table is not flooded. */
const AT_ONCE = 5;

/** The call that the entries came with. */
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
 * thrown when all the others are, so that the provider sends the body again. When all of it is recorded, the provider
 * counts as having reported. Returns the reasons of those refused.
 */
export async function takeEntries(entries: readonly Entry[], of: Of): Promise<string[]> {
  const outcomes = await inParallel(entries, AT_ONCE, async (entry) => ({
    entry,
    ...(await outcomeOf(entry, of)),
  }));
  const failed = outcomes.find((outcome) => outcome.is === 'failed');
  if (failed) throw failed.error;
  const recorded = outcomes.flatMap((outcome) => (outcome.is === 'recorded' ? [outcome.entry] : []));
  await recordProviderReport(of.name, recorded, of.receivedAt);
  return outcomes.flatMap((outcome) => (outcome.is === 'refused' ? [outcome.reason] : []));
}

type Outcome =
  | { readonly is: 'recorded' }
  | { readonly is: 'refused'; readonly reason: string }
  | { readonly is: 'failed'; readonly error: unknown };

async function outcomeOf(entry: Entry, of: Of): Promise<Outcome> {
  try {
    const reason = await take(entry, of);
    return reason === undefined ? { is: 'recorded' } : { is: 'refused', reason };
  } catch (error) {
    return { is: 'failed', error };
  }
}

/** Records one entry; returns the reason when it is refused. */
async function take(
  entry: Entry,
  { name, provider, requestId, receivedAt, now }: Of,
): Promise<string | undefined> {
  const read = entry.ok ? checked(entry.notices, provider) : entry;
  if (!read.ok) {
    await keepDeadLetter({ body: entry.raw, reason: read.reason, at: receivedAt, id: requestId });
    return read.reason;
  }
  if (entry.ok && entry.keepAs !== undefined)
    await keepRaw({ provider: name, id: entry.keepAs, raw: entry.raw, now });
  try {
    for (const notice of read.notices) await recordNotice(notice, { provider: name, receivedAt });
    return undefined;
  } catch (error) {
    if (!(error instanceof RejectedError)) throw error;
    await keepDeadLetter({ body: entry.raw, reason: error.message, at: receivedAt, id: requestId });
    return error.message;
  }
}

type Checked =
  | { readonly ok: true; readonly notices: readonly Notice[] }
  | { readonly ok: false; readonly reason: string };

/** Checks notices. A creditor that the provider may not report for is as unknown to it as one that does not exist. */
function checked(notices: readonly Notice[], { creditors }: WebhookProvider): Checked {
  for (const notice of notices) {
    const read = Notice.safeParse(notice);
    if (!read.success) return { ok: false, reason: issuesInWords(read.error, 'notice') };
    const { creditorId } = read.data;
    if (!findCreditor(creditorId) || creditors?.includes(creditorId) === false)
      return { ok: false, reason: 'creditorId: is not known here' };
  }
  return { ok: true, notices };
}
