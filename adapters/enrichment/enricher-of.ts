import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { awsClient } from '#runtime/aws-client.ts';
import { env } from '#runtime/env.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { EnrichmentSecrets } from '#schemas/records/enrichment-secrets.ts';
import type { Enricher } from './enricher.ts';
import { EnrichmentError, httpEnricher } from './http.ts';
import { none } from './none.ts';

const secretsManager = awsClient(() => new SecretsManagerClient({}));

/** Whom a creditor asks for contacts: nobody, unless its configuration says so. */
export const enricherOf = ({ id, enrichment }: Creditor): Enricher =>
  enrichment ? httpEnricher({ ...enrichment, token: () => tokenOf(id) }) : none;

async function tokenOf(creditorId: string): Promise<string> {
  const { SecretString } = await secretsManager().send(
    new GetSecretValueCommand({ SecretId: env('ENRICHMENT_SECRET_ARN') }),
  );
  const secrets = EnrichmentSecrets.safeParse(JSON.parse(SecretString ?? '{}'));
  const access = secrets.success ? secrets.data[creditorId] : undefined;
  if (!access) throw new EnrichmentError('the secret of enrichment holds no token of this creditor');
  return access.token;
}
