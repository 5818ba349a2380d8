import { sellerLinkSecrets } from '#adapters/aws/link-secrets.ts';
import { addDays } from '#domain/calendar/days.ts';
import { publicUrlOf } from '#runtime/public-urls.ts';
import { isSame, mac } from '#runtime/signing.ts';
import { CalendarDay, ExternalId, Slug } from '#schemas/primitives.ts';

/** The first part of what is signed: no link of another kind, and none of a later form, is ever taken for this one. */
const FORM = 'seller-link/1';
/** Days, the first one included in none: a week's round, and a phone that is lost opens little. */
const GOOD_FOR_DAYS = 7;
const LONGEST = 400;

/** The seller whose customers a link shows, and the last day of the link. */
interface SellerClaim {
  readonly creditorId: string;
  readonly sellerId: string;
  readonly goodUntil: string;
}

/**
 * Makes the link with which a seller sees their customers without a login. It names the seller by billing's id, and no
 * debtor.
 * @param today the day in Brasília
 */
export async function sellerLink(
  seller: Pick<SellerClaim, 'creditorId' | 'sellerId'>,
  today: string,
): Promise<{ readonly url: string; readonly goodUntil: string }> {
  const [newest] = await sellerLinkSecrets();
  const goodUntil = addDays(today, GOOD_FOR_DAYS);
  const claim = Buffer.from([FORM, seller.creditorId, goodUntil, seller.sellerId].join(' ')).toString(
    'base64url',
  );
  return { url: `${publicUrlOf(seller.creditorId)}/s/${claim}.${sign(newest, claim)}`, goodUntil };
}

/**
 * What a token says, when one of the live secrets signed it: it may have expired, which the page shows to its owner.
 * Undefined for anything else.
 * @param now milliseconds since 1970, of the request
 */
export async function readSellerToken(token: string, now: number): Promise<SellerClaim | undefined> {
  const [claim, signature, ...more] = token.split('.');
  if (!claim || !signature || more.length > 0 || token.length > LONGEST) return undefined;
  const secrets = await sellerLinkSecrets(now);
  if (!secrets.some((secret) => isSame(sign(secret, claim), signature))) return undefined;
  const [form, creditorId, goodUntil, sellerId] = Buffer.from(claim, 'base64url').toString().split(' ');
  if (form !== FORM) return undefined;
  return {
    creditorId: Slug.parse(creditorId),
    sellerId: ExternalId.parse(sellerId),
    goodUntil: CalendarDay.parse(goodUntil),
  };
}

/** The claim as the link spells it, so that it has one spelling alone. */
const sign = (secret: string, claim: string): string => mac(secret, claim).toString('base64url');
