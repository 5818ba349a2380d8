import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { WebhookSecrets } from '../../schemas/webhooks/payment.ts';
import { env } from '../shared/env.ts';
import { lazily } from '../shared/lazily.ts';

/** A rotated secret is live within this time, milliseconds. */
const KEPT_FOR = 60_000;

const secretsManager = lazily(() => new SecretsManagerClient({}));
const kept = lazily(() => ({ at: Number.NEGATIVE_INFINITY, secrets: {} as WebhookSecrets }));

/**
 * The live secrets of a provider, newest first; none for a provider that is not known.
 * @param now milliseconds since 1970, of the request
 */
export async function secretsOf(provider: string, now: number): Promise<readonly string[]> {
  const cache = kept();
  if (Math.abs(now - cache.at) > KEPT_FOR) {
    const { SecretString } = await secretsManager().send(
      new GetSecretValueCommand({ SecretId: env('WEBHOOK_SECRET_ARN') }),
    );
    cache.secrets = WebhookSecrets.parse(JSON.parse(SecretString ?? '{}'));
    cache.at = now;
  }
  return Object.hasOwn(cache.secrets, provider) ? (cache.secrets[provider] as string[]) : [];
}
