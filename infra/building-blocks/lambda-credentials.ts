import { fromEnv } from '@aws-sdk/credential-provider-env';

/**
 * Where deployed functions look for credentials, in place of the SDK's whole chain (`bundle.ts`): Lambda puts them into the environment
 * (https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html, read 2026-11-30). Files, SSO, STS and instance metadata
 * would be loaded by each start for nothing.
 */
export const defaultProvider = (): ReturnType<typeof fromEnv> => fromEnv();
