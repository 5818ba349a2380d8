import { keepDeadLetter } from '#application/dead-letters/keep-dead-letter.ts';
import { invoicesNamed } from '#application/pauses/invoices-named.ts';
import { pauseForDoubt } from '#application/pauses/pause-for-doubt.ts';
import { dayOf } from '#domain/calendar/days.ts';

/** What an entry of a provider names that may be money. */
export interface NamedByNotice {
  readonly creditorId: string;
  /** The id of the entry at its provider: the same doubt holds once. */
  readonly id: string;
  readonly invoiceId?: string | undefined;
  /** The txid of a bill. */
  readonly billId?: string | undefined;
  readonly boleto?: { readonly bank: string; readonly ourNumber: string } | undefined;
}

/**
 * Keeps what a provider sent and what cannot be recorded for a person; what it names is not chased until they decide.
 * @param raw the entry as it came
 * @param named what it names; undefined when that is nothing that the provider may report
 * @param at ISO-8601, when it came
 * @param id what to look for it by
 */
export async function refuseNotice({
  provider,
  raw,
  reason,
  named,
  at,
  id,
}: {
  readonly provider: string;
  readonly raw: string;
  readonly reason: string;
  readonly named: NamedByNotice | undefined;
  readonly at: string;
  readonly id: string;
}): Promise<void> {
  const invoiceIds = named ? await invoicesNamed(named) : [];
  const invoices = named && { creditorId: named.creditorId, invoiceIds };
  await keepDeadLetter({
    from: 'payment-provider',
    body: raw,
    reason,
    at,
    id,
    ...(invoices ? { invoices } : {}),
  });
  if (named)
    await pauseForDoubt(
      { creditorId: named.creditorId, doubtId: `${provider}/${named.id}`, invoiceIds, on: dayOf(at) },
      at,
    );
}
