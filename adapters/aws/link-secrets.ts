import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { awsClient } from '#runtime/aws-client.ts';
import { env } from '#runtime/env.ts';
import { lazily } from '#runtime/lazily.ts';
import { LinkSecrets } from '#schemas/records/link-secrets.ts';

/** Secrets are read again after this time, milliseconds: a new one is known before the old one goes. */
const KEPT_FOR = 60_000;

const secretsManager = awsClient(() => new SecretsManagerClient({}));
const kept = lazily(() => ({ at: Number.NEGATIVE_INFINITY, secrets: undefined as LinkSecrets | undefined }));

/**
 * The live secrets that sign our links, newest first.
 * @param now milliseconds since 1970, of the request; without it, what this process has read once is good enough: a
 * link signed with the secret before the newest is still a good link
 */
export async function linkSecrets(now?: number): Promise<LinkSecrets> {
  const cache = kept();
  if (cache.secrets && (now === undefined || Math.abs(now - cache.at) <= KEPT_FOR)) return cache.secrets;
  const { SecretString } = await secretsManager().send(
    new GetSecretValueCommand({ SecretId: env('LINK_SECRET_ARN') }),
  );
  cache.secrets = LinkSecrets.parse(SecretString);
  cache.at = now ?? cache.at;
  return cache.secrets;
}
