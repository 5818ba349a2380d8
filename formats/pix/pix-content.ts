import { fromDecimal } from './decimal.ts';
import { objectOf, pixAccounts, pixRecurrence, valueIn } from './pix-account.ts';
import type { TlvObject } from './read-tlv.ts';

/** What a Pix code says, as far as it says it; texts as they are in the code. */
export interface PixContent {
  /** `static` names a key, `dynamic` a charge at a URL, `recurrence-only` nothing but a Pix Automático to accept. */
  readonly type?: 'static' | 'dynamic' | 'recurrence-only' | undefined;
  /** `11` is for many payments, `12` for one. */
  readonly pointOfInitiation?: string | undefined;
  /** The tag of the merchant account that is Pix, 26 to 51. */
  readonly template?: string | undefined;
  /** `br.gov.bcb.pix`, in the case in which it was written. */
  readonly gui?: string | undefined;
  readonly key?: string | undefined;
  readonly description?: string | undefined;
  /** Where the charge is, without `https://`. */
  readonly url?: string | undefined;
  /** Where the recurrence of a Pix Automático is, without `https://`. */
  readonly recurrenceUrl?: string | undefined;
  readonly merchantCategory?: string | undefined;
  readonly currency?: string | undefined;
  /** The amount as written: reais with a point. */
  readonly amount?: string | undefined;
  /** The amount in centavos; undefined when it is malformed or left to the payer. */
  readonly centavos?: number | undefined;
  readonly country?: string | undefined;
  readonly name?: string | undefined;
  readonly city?: string | undefined;
  readonly postalCode?: string | undefined;
  /** `***` when the receiver gave none. */
  readonly txid?: string | undefined;
}

/** Names what the objects of a Pix code say (BACEN, Manual do BR Code §2.2). */
export function pixContent(objects: readonly TlvObject[]): PixContent {
  const says = (tag: string): string | undefined => objectOf(objects, tag)?.value;
  const [account] = pixAccounts(objects);
  const key = valueIn(account, '01');
  const url = valueIn(account, '25');
  const recurrenceUrl = valueIn(pixRecurrence(objects), '25');
  const amount = says('54');
  return {
    type: key ? 'static' : url ? 'dynamic' : recurrenceUrl ? 'recurrence-only' : undefined,
    pointOfInitiation: says('01'),
    template: account?.tag,
    gui: valueIn(account, '00'),
    key,
    description: valueIn(account, '02'),
    url,
    recurrenceUrl,
    merchantCategory: says('52'),
    currency: says('53'),
    amount,
    centavos: amount === undefined ? undefined : fromDecimal(amount),
    country: says('58'),
    name: says('59'),
    city: says('60'),
    postalCode: says('61'),
    txid: valueIn(objectOf(objects, '62'), '05'),
  };
}
