import { createHash } from 'node:crypto';
import { linkSecrets } from '#adapters/aws/link-secrets.ts';
import { findDebtor } from '#adapters/table/debtors.ts';
import { findDebt } from '#adapters/table/debts.ts';
import { findLinkEpoch } from '#adapters/table/link-epochs.ts';
import { findLink, putLink } from '#adapters/table/links.ts';
import { addDays, daysBetween } from '#domain/calendar/days.ts';
import { publicUrlOf } from '#runtime/public-urls.ts';
import { isSame, mac } from '#runtime/signing.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { Debt } from '#schemas/records/debt.ts';
import type { Debtor } from '#schemas/records/debtor.ts';

/**
 * Days that a link is valid, from the one that it was made on. The longest ladder ends a month after the due date: a debtor
 * who comes back to its last message one or two months later can still pay, and a link that lay in a mailbox for longer opens
 * nothing.
 */
const GOOD_FOR_DAYS = 90;

/** Names the form of the token in what is signed; a later form has another length. */
const FORM = 'debtor-link/2';
/** An SMS has some 20 characters for it: 15 bytes in letters and digits only, because phones cut a "-" off the end of a link. */
const BYTES = { mark: 6, day: 2, signature: 7 };
const LENGTH = 21;
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const FIRST_DAY = '2020-01-01';
/**
 * The channels by the number that links hold. The text has room for five bits more than the bytes: three that tell the addresses of a debtor
 * apart, and two for the channel, of which 0 is a page. A fourth channel has no number here: it needs another form of the token.
 */
const CHANNELS: readonly Channel[] = ['email', 'sms', 'whatsapp'];
const BITS = 8 * (BYTES.mark + BYTES.day + BYTES.signature);

/** Where a link is sent: an e-mail address, or E.164. */
interface SentTo {
  readonly channel: Channel;
  readonly address: string;
}

/** What a valid link leads to. */
export interface DebtorLink {
  /** The token as the address has it. */
  readonly token: string;
  readonly debt: Debt;
  readonly debtor: Debtor;
  /** The channel and the mark of the address that the link was sent to; absent from a link that a page shows. */
  readonly sentTo?: { readonly channel: Channel; readonly isAddress: (address: string) => boolean };
}

/**
 * The address of the page where a debtor sees and settles a debt. The link holds no personal data, and no id of ours: a mark
 * that represents the debt, the day, and a signature over both, the debt's id and how often the
 * links of its debtor were revoked, so that no link made before a revocation or an erasure is valid. The host is no part of what is signed: a link goes
 * on working below any other name of the stage.
 * @param today the day in Brasília on which it is made
 * @param sentTo where the message goes that has it; absent on a page
 */
export async function debtorUrl(debt: Debt, today: string, sentTo?: SentTo): Promise<string> {
  const [newest] = await linkSecrets();
  const mark = await linkMarkOf(debt);
  const claim = Buffer.concat([Buffer.from(mark, 'hex'), dayBytes(today)]);
  const epoch = await findLinkEpoch(debt.creditorId, debt.debtorId);
  const place = placeOf(newest, sentTo);
  const signature = sign(newest, { claim, place, debtId: debt.debtId, epoch });
  return `${publicUrlOf(debt.creditorId)}${debtorPath(asText(Buffer.concat([claim, signature]), place))}`;
}

/** The path of the page that a token opens. */
export const debtorPath = (token: string): string => `/d/${token}`;

/**
 * The debt and the debtor of a token; undefined when the token is not ours, has expired or was revoked, and when the debtor
 * was erased.
 * @param today the day in Brasília
 * @param now milliseconds since 1970, of the request
 */
export async function readDebtorLink(
  token: string,
  today: string,
  now: number,
): Promise<DebtorLink | undefined> {
  const read = asBytes(token);
  if (!read) return undefined;
  const { bytes, place } = read;
  const claim = bytes.subarray(0, BYTES.mark + BYTES.day);
  const madeOn = addDays(FIRST_DAY, claim.readUInt16BE(BYTES.mark));
  if (today < madeOn || today > addDays(madeOn, GOOD_FOR_DAYS)) return undefined;
  const debtId = await findLink(claim.subarray(0, BYTES.mark).toString('hex'));
  const debt = debtId === undefined ? undefined : await findDebt(debtId);
  if (!debt || debt.status === 'awaitingInvoice') return undefined;
  const { creditorId, debtorId } = debt;
  const [debtor, epoch] = await Promise.all([
    findDebtor(creditorId, debtorId),
    findLinkEpoch(creditorId, debtorId),
  ]);
  if (!debtor) return undefined;
  const given = bytes.subarray(claim.length);
  const secrets = await linkSecrets(now);
  const secret = secrets.find((live) =>
    isSame(sign(live, { claim, place, debtId: debt.debtId, epoch }), given),
  );
  if (secret === undefined) return undefined;
  const channel = CHANNELS[(place >> 3) - 1];
  return {
    ...{ token, debt, debtor },
    ...(channel && {
      sentTo: { channel, isAddress: (address) => placeOf(secret, { channel, address }) === place },
    }),
  };
}

/** The five bits of where a link is sent; 0 for one that a page has. Three bits of an HMAC say nothing of the address by themselves. */
function placeOf(secret: string, sentTo: SentTo | undefined): number {
  if (!sentTo) return 0;
  const [byte = 0] = mac(secret, `${FORM}\naddress\n${sentTo.address.toLowerCase()}`);
  return ((CHANNELS.indexOf(sentTo.channel) + 1) << 3) | (byte & 7);
}

/** The mark of a debt, which is recorded once: a debt that has it was in a message with it. */
export const linkMarkOf = async ({ debtId, linkMark }: Debt): Promise<string> =>
  linkMark ?? (await takeMark(debtId));

/** Records the mark of a debt before its link is used. Six bytes of two debts may be the same: the second takes the next mark. */
async function takeMark(debtId: string): Promise<string> {
  for (let n = 0; ; n += 1) {
    const mark = createHash('sha256')
      .update(`${debtId}\n${n}`)
      .digest('hex')
      .slice(0, 2 * BYTES.mark);
    if (await putLink(mark, debtId)) return mark;
  }
}

interface Signed {
  readonly claim: Buffer;
  readonly place: number;
  readonly debtId: string;
  readonly epoch: number;
}

const sign = (secret: string, { claim, place, debtId, epoch }: Signed): Buffer =>
  mac(secret, [FORM, claim.toString('hex'), place, debtId, epoch].join('\n')).subarray(0, BYTES.signature);

function dayBytes(day: string): Buffer {
  const bytes = Buffer.alloc(BYTES.day);
  bytes.writeUInt16BE(daysBetween(FIRST_DAY, day));
  return bytes;
}

function asText(bytes: Buffer, place: number): string {
  let rest = (BigInt(place) << BigInt(BITS)) | BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  for (let place = 0; place < LENGTH; place += 1) {
    text = `${DIGITS[Number(rest % 62n)]}${text}`;
    rest /= 62n;
  }
  return text;
}

function asBytes(text: string): { readonly bytes: Buffer; readonly place: number } | undefined {
  if (text.length !== LENGTH || !/^[0-9A-Za-z]+$/.test(text)) return undefined;
  const number = [...text].reduce((sum, digit) => sum * 62n + BigInt(DIGITS.indexOf(digit)), 0n);
  const place = Number(number >> BigInt(BITS));
  if (place > 31) return undefined;
  const hex = BigInt.asUintN(BITS, number).toString(16);
  return { bytes: Buffer.from(hex.padStart(BITS / 4, '0'), 'hex'), place };
}
