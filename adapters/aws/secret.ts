import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type * as z from 'zod';
import { awsClient } from '#runtime/aws-client.ts';
import { env } from '#runtime/env.ts';
import { lazily } from '#runtime/lazily.ts';
import { issuesInWords } from '#schemas/issues.ts';

/** The variables of the environment that name a secret. */
type SecretVariable =
  | 'ENRICHMENT_SECRET_ARN'
  | 'LINK_SECRET_ARN'
  | 'PSP_SECRET_ARN'
  | 'SELLER_KEY_SECRET_ARN'
  | 'WEBHOOK_SECRET_ARN';

/** A secret is not as its function needs it. The message names its fields, never what they hold. */
export class SecretError extends Error {
  override readonly name = 'SecretError';
}

/** A secret that was rotated is known within this time, milliseconds. */
const KEPT_FOR = 60_000;

const secretsManager = awsClient(() => new SecretsManagerClient({}));

/**
 * Reads a secret, each time that it is called.
 * @param schema reads its text
 */
export async function readSecret<T>(variable: SecretVariable, schema: z.ZodType<T>): Promise<T> {
  const { SecretString = '{}' } = await secretsManager().send(
    new GetSecretValueCommand({ SecretId: env(variable) }),
  );
  const secret = schema.safeParse(SecretString);
  if (secret.success) return secret.data;
  throw new SecretError(issuesInWords(secret.error, variable));
}

/**
 * Makes the reader of a secret that is read once a minute at most, however many ask.
 * @returns a function of the request's time, milliseconds since 1970; without it, what this process has read once is good
 * enough
 */
export function keptSecret<T>(variable: SecretVariable, schema: z.ZodType<T>): (now?: number) => Promise<T> {
  const kept = lazily((): { at: number; secret?: Promise<T> } => ({ at: Number.NEGATIVE_INFINITY }));
  return (now) => {
    const cache = kept();
    if (cache.secret && (now === undefined || Math.abs(now - cache.at) <= KEPT_FOR)) return cache.secret;
    const secret = readSecret(variable, schema);
    cache.secret = secret;
    cache.at = now ?? Number.NEGATIVE_INFINITY;
    // One that could not be read is read again by the next call.
    secret.catch(() => {
      if (cache.secret === secret) delete cache.secret;
    });
    return secret;
  };
}
