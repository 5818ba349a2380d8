import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { type WebhookProvider, WebhookSecrets } from '../../schemas/webhooks/secrets.ts';
import { env } from '../shared/env.ts';
import { lazily } from '../shared/lazily.ts';

/** A rotated secret is live within this time, milliseconds. */
const KEPT_FOR = 60_000;

const secretsManager = lazily(() => new SecretsManagerClient({}));
const kept = lazily(() => ({
  at: Number.NEGATIVE_INFINITY,
  secrets: Promise.resolve<WebhookSecrets>({}),
}));

/** A provider that nobody is: it has no secret, so that whoever calls as one that is not known is refused as any other. */
const NOBODY: WebhookProvider = { adapter: 'signed', secrets: [] };

/**
 * A provider by its name, with its live secrets; one without any, when it is not known.
 * @param now milliseconds since 1970, of the request
 */
export async function providerNamed(name: string, now: number): Promise<WebhookProvider> {
  const cache = kept();
  if (Math.abs(now - cache.at) > KEPT_FOR) {
    cache.at = now;
    cache.secrets = readSecrets();
    // One that could not be read is read again by the next call.
    cache.secrets.catch(() => {
      cache.at = Number.NEGATIVE_INFINITY;
    });
  }
  const secrets = await cache.secrets;
  return Object.hasOwn(secrets, name) ? (secrets[name] as WebhookProvider) : NOBODY;
}

async function readSecrets(): Promise<WebhookSecrets> {
  const { SecretString } = await secretsManager().send(
    new GetSecretValueCommand({ SecretId: env('WEBHOOK_SECRET_ARN') }),
  );
  return WebhookSecrets.parse(JSON.parse(SecretString ?? '{}'));
}
