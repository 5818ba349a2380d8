import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { ROLES_PICKED } from './roles-picked.ts';
import type { Person, Session } from './session.ts';
import type { SignInSettings } from './settings.ts';

/**
 * Signs in at the user pool of the stage: authorization code with PKCE, on its login pages. Tokens are kept in this tab alone, and
 * end with it; a new access token is fetched before the last one expires.
 * @returns undefined while the browser leaves for the login pages
 */
export async function poolSession({
  issuer,
  clientId,
  domain,
  scopes,
}: SignInSettings): Promise<Session | undefined> {
  const home = new URL(import.meta.env.BASE_URL, location.origin).href;
  const users = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: home,
    response_type: 'code',
    scope: scopes.join(' '),
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: true,
    revokeTokensOnSignout: true,
  });
  const leave = (): Promise<void> => users.signinRedirect({ state: location.pathname + location.search });
  if (isReturn(location.search)) {
    const user = await users.signinCallback(location.href);
    history.replaceState(null, '', ownPath(user?.state) ?? home);
  }
  const user = await users.getUser();
  if (!user || user.expired) {
    await leave();
    return undefined;
  }
  const now = async (): Promise<string> => {
    const current = await users.getUser();
    if (current && !current.expired) return current.access_token;
    const renewed = await users.signinSilent().catch(() => null);
    if (renewed) return renewed.access_token;
    await leave();
    // The browser is on its way to the login pages: what was asked for is asked again after it.
    return new Promise(() => undefined);
  };
  return {
    person: personOf(user.access_token, user.profile.email ?? user.profile.sub),
    identity: async () => ({ authorization: `Bearer ${await now()}` }),
    signOut: async () => {
      await users.revokeTokens().catch(() => undefined);
      await users.removeUser();
      // https://docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html (read on 2026-11-30)
      const leaving = new URL('/logout', domain);
      leaving.search = new URLSearchParams({ client_id: clientId, logout_uri: home }).toString();
      location.assign(leaving);
    },
  };
}

/** Whether the login pages have just sent the browser back. */
const isReturn = (search: string): boolean => {
  const given = new URLSearchParams(search);
  return given.has('state') && (given.has('code') || given.has('error'));
};

/** Where the person was before they signed in, if it is a path of this application. */
const ownPath = (state: unknown): string | undefined =>
  typeof state === 'string' && state.startsWith(import.meta.env.BASE_URL) ? state : undefined;

/** Who an access token of Cognito names. It is read to know what to offer: the API checks it. */
function personOf(accessToken: string, name: string): Person {
  const { sub, 'cognito:groups': groups = [] } = claimsOf(accessToken);
  const creditors = groups.flatMap((group) => (group.startsWith('creditor:') ? [group.slice(9)] : []));
  return {
    subject: sub,
    roles: ROLES_PICKED.filter((role) => groups.includes(role)),
    creditors: creditors.includes('*') ? 'all' : creditors,
    name,
  };
}

interface Claims {
  readonly sub: string;
  readonly 'cognito:groups'?: readonly string[];
}

function claimsOf(token: string): Claims {
  const [, payload = ''] = token.split('.');
  const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (one) =>
    one.charCodeAt(0),
  );
  return JSON.parse(new TextDecoder().decode(bytes));
}
