import { CALL_WITHIN, type Place } from './place.ts';

/** An account of AWS, by a profile of `~/.aws/config`. Its owner has bootstrapped it for the CDK. */
export const account = (profile: string, region: string): Place => ({
  name: `the account of profile ${profile}, ${region}`,
  env: { AWS_PROFILE: profile, AWS_REGION: region },
  notes: async () => [],
  complaints: async () => [],
  call: async (url, call) => {
    const response = await fetch(url, {
      ...call,
      redirect: 'manual',
      signal: AbortSignal.timeout(CALL_WITHIN),
    });
    const location = response.headers.get('location') ?? undefined;
    return { status: response.status, location, text: await response.text() };
  },
  hasScriptableLogin: false,
  // https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html, AccessTokenValidity
  shortestToken: 300,
  leave: async () => undefined,
});
