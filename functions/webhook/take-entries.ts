import { leaveIndex, type Pending } from '#adapters/table/pending.ts';
import { keepNotice } from '#adapters/table/raw-notices.ts';
import { recordNotice } from '#application/payments/record-notice.ts';
import { refuseNotice } from '#application/payments/refuse-notice.ts';
import { recordProviderReport } from '#application/reconciliation/record-provider-report.ts';
import { lookAt } from '#application/unit-of-work/look-at.ts';
import { findCreditor } from '#runtime/config.ts';
import { inParallel } from '#runtime/in-parallel.ts';
import { RejectedError } from '#runtime/rejected.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { Notice } from '#schemas/records/notice.ts';
import type { WebhookProvider } from '#schemas/webhooks/secrets.ts';
import type { Entry, Named } from './providers/adapter.ts';

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
 * Takes each entry of a body for itself. All that can be read are kept first, as they came; then each is recorded, and what a
 * process that dies leaves unrecorded is recorded by the relay. One that cannot be read is kept for a person; one that cannot
 * be recorded is thrown when all the others are, so that the provider sends the body again. When all of it is recorded, the
 * provider counts as having reported. Returns the reasons of those refused.
 */
export async function takeEntries(entries: readonly Entry[], of: Of): Promise<string[]> {
  const kept = await inParallel(entries, AT_ONCE, (entry) => keep(entry, of));
  const outcomes = await inParallel(kept, AT_ONCE, (one) => outcomeOf(one, of));
  const failed = outcomes.find((outcome) => outcome.is === 'failed');
  if (failed) throw failed.error;
  const recorded = outcomes.flatMap((outcome) => (outcome.is === 'recorded' ? outcome.notices : []));
  await recordProviderReport(of.name, recorded, of.receivedAt);
  await inParallel(kept, AT_ONCE, async ({ pending }) => pending && leaveIndex(pending));
  return outcomes.flatMap((outcome) => (outcome.is === 'refused' ? [outcome.reason] : []));
}

/** True for an entry of which it is known whether it is money. */
const isRead = (entry: Entry): entry is Extract<Entry, { keepAs: string }> => 'keepAs' in entry;

/** An entry that was read and kept, or the reason why it cannot be, or what the table answered. */
interface Kept {
  readonly entry: Entry;
  readonly read: Checked;
  /** Its place in the index of what is pending. */
  readonly pending?: Pending;
  readonly failure?: { readonly error: unknown };
}

async function keep(entry: Entry, { name, provider, now }: Of): Promise<Kept> {
  if (!isRead(entry)) return { entry, read: { ok: false, reason: entry.why } };
  const read = checked(entry.notices, provider);
  if (!read.ok) return { entry, read };
  const { notices } = read;
  const { keepAs: id, raw } = entry;
  try {
    const pending = await keepNotice({ provider: name, id, raw, notices, now, pendingAt: lookAt() });
    return { entry, read, pending };
  } catch (error) {
    return { entry, read, failure: { error } };
  }
}

type Outcome =
  | { readonly is: 'recorded'; readonly notices: readonly Notice[] }
  | { readonly is: 'refused'; readonly reason: string }
  | { readonly is: 'failed'; readonly error: unknown };

async function outcomeOf({ entry, read, pending, failure }: Kept, of: Of): Promise<Outcome> {
  if (failure) return { is: 'failed', ...failure };
  try {
    if (!read.ok) return await refuse(entry, read.reason, of);
    for (const notice of read.notices)
      await recordNotice(notice, { provider: of.name, receivedAt: of.receivedAt });
    return { is: 'recorded', notices: read.notices };
  } catch (error) {
    if (!(error instanceof RejectedError)) return { is: 'failed', error };
    const refused = await refuse(entry, error.message, of);
    if (pending) await leaveIndex(pending);
    return refused;
  }
}

/** Keeps an entry that is refused for a person; what it names is not chased until they decide. */
async function refuse(
  entry: Entry,
  reason: string,
  { name, requestId, receivedAt, provider }: Of,
): Promise<Extract<Outcome, { is: 'refused' }>> {
  const named = namedBy(entry);
  const isOfProvider =
    named !== undefined &&
    findCreditor(named.creditorId) !== undefined &&
    provider.creditors?.includes(named.creditorId) !== false;
  await refuseNotice({
    ...{ provider: name, raw: entry.raw, reason, at: receivedAt, id: requestId },
    named: isOfProvider ? named : undefined,
  });
  return { is: 'refused', reason };
}

/** What an entry names that is kept for a person: of one that was read, what its payment is for. */
function namedBy(entry: Entry): Named | undefined {
  if (!isRead(entry)) return entry.names;
  return entry.notices.find((notice) => notice.kind === 'payment');
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
