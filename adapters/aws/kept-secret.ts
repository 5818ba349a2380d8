import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { awsClient } from '#runtime/aws-client.ts';
import { lazily } from '#runtime/lazily.ts';

/** A rotated secret is live within this time, milliseconds. */
const KEPT_FOR = 60_000;

const secretsManager = awsClient(() => new SecretsManagerClient({}));

/**
 * A secret that is read once a minute at most, however many ask.
 * @param arn called when it is read
 * @param parse what its text is
 * @returns what gives it; `now` is milliseconds since 1970, of the request
 */
export function keptSecret<T>(arn: () => string, parse: (text: string) => T): (now: number) => Promise<T> {
  const kept = lazily(() => ({
    at: Number.NEGATIVE_INFINITY,
    secret: undefined as Promise<T> | undefined,
  }));
  const read = async (): Promise<T> => {
    const { SecretString } = await secretsManager().send(new GetSecretValueCommand({ SecretId: arn() }));
    return parse(SecretString ?? '{}');
  };
  return (now) => {
    const cache = kept();
    if (cache.secret && Math.abs(now - cache.at) <= KEPT_FOR) return cache.secret;
    cache.at = now;
    cache.secret = read();
    // One that could not be read is read again by the next call.
    cache.secret.catch(() => {
      cache.at = Number.NEGATIVE_INFINITY;
    });
    return cache.secret;
  };
}
