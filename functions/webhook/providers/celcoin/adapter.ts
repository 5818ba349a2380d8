import type * as z from 'zod';
import { fromDecimal } from '#formats/pix/decimal.ts';
import { isTxid } from '#formats/pix/is-txid.ts';
import type { Adapter, Entry } from '#functions/webhook/providers/adapter.ts';
import { type CodeList, meaningOf } from '#functions/webhook/providers/meaning.ts';
import { showsToken } from '#functions/webhook/providers/shown-token.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { CalendarDay, Instant } from '#schemas/primitives.ts';
import type { Notice } from '#schemas/records/notice.ts';
import { CelcoinBody, CelcoinPix } from '#schemas/webhooks/celcoin.ts';

/**
 * Celcoin: one Pix a body, with the user and password (Basic) that the webhook was registered with; the password is the token.
 * https://developers.celcoin.com.br/docs/modelos-de-webhooks-do-pix, read 2026-11-29.
 */
export const celcoin: Adapter = {
  longestBody: 65_536,
  refusal: 200,
  proves: showsToken,
  read: (body, { creditors: [creditorId = ''], receivedAt }) => [readPix(body, { creditorId, receivedAt })],
};

interface Given {
  readonly creditorId: string;
  readonly receivedAt: string;
}
type Pix = z.infer<typeof CelcoinPix>;
type NoticeReader = (pix: Pix, given: Given) => readonly Notice[] | string;

/** A Pix that came in: by key, by account, or by a QR code, whose txid it then has. */
const received: NoticeReader = (pix, { creditorId, receivedAt }) => {
  const { endtoendid: id, amount: reais, transactionidentification: txid, createdtimestamp } = pix;
  const amount = reais === undefined ? undefined : fromDecimal(String(reais));
  if (amount === undefined || amount === 0) return 'Amount: must be reais with at most two decimals';
  if (id === undefined) return 'EndToEndId: must be given';
  const paidAt = createdtimestamp ? instantOf(createdtimestamp) : receivedAt;
  if (paidAt === undefined) return 'createdTimestamp: must be MM/DD/YYYY hh:mm:ss';
  const bill = txid && isTxid(txid, 'payment') ? { billId: txid } : {};
  return [{ kind: 'payment', creditorId, id, ...bill, amount, paidAt, method: 'pix' }];
};

/** What its page shows of types; the others are on pages that need an account, and go to a person. */
export const CELCOIN_TYPES: CodeList<NoticeReader> = {
  field: 'TransactionType',
  source: 'https://developers.celcoin.com.br/docs/modelos-de-webhooks-do-pix, read 2026-11-29',
  codes: new Map([['RECEIVEPIX', { is: 'money', why: 'a Pix came in', read: received }]]),
};

function readPix(body: unknown, given: Given): Entry {
  const raw = JSON.stringify(body);
  const inside = CelcoinBody.safeParse(body);
  if (!inside.success) return { is: 'refused', why: issuesInWords(inside.error, 'body'), raw };
  const read = CelcoinPix.safeParse(inside.data.requestbody);
  if (!read.success) return { is: 'doubtful', why: issuesInWords(read.error, 'RequestBody'), raw };
  const pix = read.data;
  const { endtoendid, transactionidentification: billId } = pix;
  const names = billId ? { names: { creditorId: given.creditorId, billId, id: endtoendid ?? billId } } : {};
  const meaning = meaningOf(CELCOIN_TYPES, pix.transactiontype);
  if (meaning.is !== 'money') return { is: 'doubtful', why: meaning.why, raw, ...names };
  const notices = meaning.read(pix, given);
  return typeof notices === 'string'
    ? { is: 'doubtful', why: notices, raw, ...names }
    : { is: 'money', why: meaning.why, notices, keepAs: endtoendid ?? 'pix', raw };
}

/** The instant of `11/29/2026 10:28:40`, in Brasília; undefined for anything else. */
function instantOf(text: string): string | undefined {
  const [, month, day, year, time] = /^(\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d:\d\d)$/.exec(text) ?? [];
  const on = CalendarDay.safeParse(`${year}-${month}-${day}`);
  return on.success ? Instant.safeParse(`${on.data}T${time}-03:00`).data : undefined;
}
