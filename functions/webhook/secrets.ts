import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { WebhookSecrets } from '../../schemas/webhooks/payment.ts';
import { lazily } from '../shared/clients.ts';
import { env } from '../shared/env.ts';

/** A rotated secret is live within this time, milliseconds. */
const KEPT_FOR = 60_000;

const secretsManager = lazily(() => new SecretsManagerClient({}));
let kept: { readonly at: number; readonly secrets: WebhookSecrets } | undefined;

/**
 * The live secrets of a provider, newest first; none for a provider that is not known.
 * @param now milliseconds since 1970, of the request
 */
export async function secretsOf(provider: string, now: number): Promise<readonly string[]> {
  if (!kept || Math.abs(now - kept.at) > KEPT_FOR) {
    const { SecretString } = await secretsManager().send(
      new GetSecretValueCommand({ SecretId: env('WEBHOOK_SECRET_ARN') }),
    );
    kept = { at: now, secrets: WebhookSecrets.parse(JSON.parse(SecretString ?? '{}')) };
  }
  return Object.hasOwn(kept.secrets, provider) ? (kept.secrets[provider] as string[]) : [];
}
