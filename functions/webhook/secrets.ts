import { keptSecret } from '#adapters/aws/secret.ts';
import { env } from '#runtime/env.ts';
import { jsonText } from '#schemas/json-text.ts';
import { type WebhookProvider, WebhookSecrets } from '#schemas/webhooks/secrets.ts';

const webhookSecrets = keptSecret(() => env('WEBHOOK_SECRET_ARN'), jsonText(WebhookSecrets));

/** Used for a provider that is not known: it has no secret, so that its caller is refused like any other. */
const NOBODY: WebhookProvider = { adapter: 'signed', secrets: [] };

/**
 * A provider by its name, with its live secrets; one without any, when it is not known.
 * @param now milliseconds since 1970, of the request
 */
export async function providerNamed(name: string, now: number): Promise<WebhookProvider> {
  const secrets = await webhookSecrets(now);
  return (Object.hasOwn(secrets, name) ? secrets[name] : undefined) ?? NOBODY;
}
