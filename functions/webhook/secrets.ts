import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type WebhookProvider, WebhookSecrets } from '../../schemas/webhooks/secrets.ts';
import { env } from '../shared/env.ts';
import { lazily } from '../shared/lazily.ts';

/** A rotated secret is live within this time, milliseconds. */
const KEPT_FOR = 60_000;

const secretsManager = lazily(() => new SecretsManagerClient({}));
const kept = lazily(() => ({ at: Number.NEGATIVE_INFINITY, secrets: {} as WebhookSecrets }));

/** A provider that nobody is: it has no secret, so that whoever calls as one that is not known is refused as any other. */
const NOBODY: WebhookProvider = { adapter: 'signed', secrets: [] };

/**
 * A provider by its name, with its live secrets; one without any, when it is not known.
 * @param now milliseconds since 1970, of the request
 */
export async function providerNamed(name: string, now: number): Promise<WebhookProvider> {
  const cache = kept();
  if (Math.abs(now - cache.at) > KEPT_FOR) {
    const { SecretString } = await secretsManager().send(
      new GetSecretValueCommand({ SecretId: env('WEBHOOK_SECRET_ARN') }),
    );
    cache.secrets = WebhookSecrets.parse(JSON.parse(SecretString ?? '{}'));
    cache.at = now;
  }
  return Object.hasOwn(cache.secrets, name) ? (cache.secrets[name] as WebhookProvider) : NOBODY;
}
