import { unsubscribeSecrets } from '#adapters/aws/link-secrets.ts';
import { addressMark } from '#adapters/table/addresses.ts';
import { publicUrlOf } from '#runtime/public-urls.ts';
import { isSame, mac } from '#runtime/signing.ts';
import { Channel } from '#schemas/primitives.ts';

/** Names the form of the token, so that a later form can be distinguished, and old links stay valid. */
const VERSION = '1';

/** What a link states: the address (by its mark alone), and the message that it was in. */
export interface UnsubscribeClaim {
  readonly mark: string;
  readonly debtId: string;
  readonly channel: Channel;
}

/**
 * The link with which the owner of an address stops our messages with one click (RFC 8058). It holds no personal data: the
 * mark of the address, the debt and the channel, and a signature, so that nobody unsubscribes others by guessing. It does not
 * expire, because the right to object does not either (LGPD art. 18 §2).
 */
export async function unsubscribeUrl(of: {
  readonly creditorId: string;
  readonly address: string;
  readonly debtId: string;
  readonly channel: Channel;
}): Promise<string> {
  const [newest] = await unsubscribeSecrets();
  const claim = [VERSION, await addressMark(of.address), of.debtId, of.channel].join('.');
  const token = Buffer.from(`${claim}.${sign(newest, claim)}`, 'utf8').toString('base64url');
  return `${publicUrlOf(of.creditorId)}/u/${token}`;
}

/**
 * What a token states, if one of the live secrets signed it; undefined for anything else.
 * @param now milliseconds since 1970, of the request
 */
export async function readUnsubscribeToken(
  token: string,
  now: number,
): Promise<UnsubscribeClaim | undefined> {
  const text = Buffer.from(token, 'base64url').toString('utf8');
  const [version, mark, debtId, channel, signature, ...more] = text.split('.');
  if (version !== VERSION || !mark || !debtId || !signature || more.length > 0) return undefined;
  const claim = text.slice(0, -signature.length - 1);
  const secrets = await unsubscribeSecrets(now);
  const known = Channel.safeParse(channel);
  if (!known.success || !secrets.some((secret) => isSame(sign(secret, claim), signature))) return undefined;
  return { mark, debtId, channel: known.data };
}

const sign = (secret: string, claim: string): string => mac(secret, claim).toString('base64url');
