import { linkSecrets } from '#adapters/aws/link-secrets.ts';
import { env } from '#runtime/env.ts';
import { isPublicUrl } from '#runtime/public-urls.ts';
import { isSame, mac } from '#runtime/signing.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import type { Visit } from './visit.ts';

/** How long a session lasts after confirming, seconds: time to read, to go to the bank's app and to come back. */
const LASTS_SECONDS = 1_800;
const FORM = 'session/2';
const CSRF = 'csrf/1';

/**
 * `__Host-` makes browsers refuse the cookie unless it is secure, of this host alone and of all its paths: no other
 * page of a domain can plant one. Without https, which only `localhost` may be, browsers do not agree on such cookies.
 */
const isSecure = (): boolean => env('PUBLIC_URL').startsWith('https:');
const cookieName = (): string => (isSecure() ? '__Host-sessao' : 'sessao');

/** A visitor who confirmed to be this debtor. */
export interface Session {
  /** Goes into every form, and comes back with it: a page elsewhere cannot know it. */
  readonly csrf: string;
}

/**
 * The cookie of a visitor who has just confirmed. It is good for the debtor, whichever of their links is opened, for
 * links are checked by themselves each time.
 */
export async function sessionCookie(debtor: Debtor, { clock, id }: Visit): Promise<string> {
  const [newest] = await linkSecrets();
  const claim = [Math.floor(clock / 1000) + LASTS_SECONDS, Buffer.from(id).toString('base64url')].join('.');
  const value = `${claim}.${sign(newest, claim, debtor)}`;
  return `${cookieName()}=${value}; Max-Age=${LASTS_SECONDS}; Path=/; HttpOnly; SameSite=Lax${isSecure() ? '; Secure' : ''}`;
}

/** The session of a request, if it is of this debtor, signed by us and not over. */
export async function sessionOf(debtor: Debtor, { cookies, clock }: Visit): Promise<Session | undefined> {
  const value = cookies[cookieName()] ?? '';
  const [until = '', nonce, signature = '', ...more] = value.split('.');
  if (!/^\d{1,12}$/.test(until) || !nonce || more.length > 0) return undefined;
  if (Number(until) * 1000 <= clock) return undefined;
  const secrets = await linkSecrets(clock);
  const secret = secrets.find((live) => isSame(sign(live, `${until}.${nonce}`, debtor), signature));
  return secret === undefined ? undefined : { csrf: mac(secret, `${CSRF}\n${value}`).toString('base64url') };
}

/**
 * Whether a form was sent by a page of ours: it holds the token of this session, and the browser, where it says so,
 * names this origin.
 */
export const isOurForm = (visit: Visit, session: Session): boolean =>
  isFromHere(visit) && isSame(session.csrf, visit.form?.get('csrf') ?? '');

/** A browser that says where a form comes from must say: from a page of ours. Old ones say nothing. */
export const isFromHere = ({ origin, site }: Visit): boolean =>
  (origin === undefined || isPublicUrl(origin)) && (site === undefined || site === 'same-origin');

const sign = (secret: string, claim: string, { creditorId, debtorId }: Debtor): string =>
  mac(secret, [FORM, claim, creditorId, debtorId].join('\n')).toString('base64url');
