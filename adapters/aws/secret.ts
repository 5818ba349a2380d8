import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type * as z from 'zod';
import { awsClient } from '#runtime/aws-client.ts';
import { lazily } from '#runtime/lazily.ts';
import { issuesInWords } from '#schemas/issues.ts';

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
export async function readSecret<T>(arn: string, schema: z.ZodType<T>): Promise<T> {
  const { SecretString = '{}' } = await secretsManager().send(new GetSecretValueCommand({ SecretId: arn }));
  const secret = schema.safeParse(SecretString);
  if (secret.success) return secret.data;
  throw new SecretError(issuesInWords(secret.error, 'secret'));
}

/**
 * Makes the reader of a secret that is read once a minute at most, however many ask.
 * @param arn called when it is read
 * @returns a function of the request's time, milliseconds since 1970; without it, what this process has read once is
 * good enough
 */
export function keptSecret<T>(arn: () => string, schema: z.ZodType<T>): (now?: number) => Promise<T> {
  const kept = lazily((): { at: number; secret?: Promise<T> } => ({ at: Number.NEGATIVE_INFINITY }));
  return (now) => {
    const cache = kept();
    if (cache.secret && (now === undefined || Math.abs(now - cache.at) <= KEPT_FOR)) return cache.secret;
    const secret = readSecret(arn(), schema);
    cache.secret = secret;
    cache.at = now ?? Number.NEGATIVE_INFINITY;
    // One that could not be read is read again by the next call.
    secret.catch(() => {
      if (cache.secret === secret) delete cache.secret;
    });
    return secret;
  };
}
