import { Duration } from 'aws-cdk-lib';
import {
  CfnManagedLoginBranding,
  OAuthScope,
  type UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';

export interface WebClientProps {
  readonly pool: UserPool;
  readonly apiScope: OAuthScope;
  readonly callbacks: readonly string[];
  readonly logouts: readonly string[];
}

/** A working day: who comes back the next morning signs in again. */
const DAY_OF_WORK = Duration.hours(12);
/** What a token that was taken is worth, at most. */
const ACCESS = Duration.minutes(15);
/** A browser that lost the answer to a refresh may ask once more. */
const LOST_ANSWER = Duration.seconds(30);

/**
 * Makes the client of the web application: a public one, without a secret, which gets its tokens by an authorization code and PKCE
 * from the login pages alone. Each refresh gives another refresh token, and ends the last; a sign-out revokes all.
 */
export function webClient(
  scope: Construct,
  { pool, apiScope, callbacks, logouts }: WebClientProps,
): UserPoolClient {
  const client = pool.addClient('Web', {
    userPoolClientName: 'web',
    generateSecret: false,
    // Tokens that are got without the login pages have no scope of the API.
    authFlows: { userSrp: true },
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, apiScope],
      callbackUrls: [...callbacks],
      logoutUrls: [...logouts],
    },
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    accessTokenValidity: ACCESS,
    idTokenValidity: ACCESS,
    refreshTokenValidity: DAY_OF_WORK,
    refreshTokenRotationGracePeriod: LOST_ANSWER,
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
  });
  // Without a style, managed login shows no page.
  new CfnManagedLoginBranding(scope, 'Branding', {
    userPoolId: pool.userPoolId,
    clientId: client.userPoolClientId,
    useCognitoProvidedValues: true,
  });
  return client;
}
