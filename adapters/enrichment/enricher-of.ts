import { readSecret } from '#adapters/aws/secret.ts';
import { env } from '#runtime/env.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { jsonText } from '#schemas/json-text.ts';
import { EnrichmentSecrets } from '#schemas/records/enrichment-secrets.ts';
import type { Enricher } from './enricher.ts';
import { EnrichmentError, httpEnricher } from './http.ts';
import { none } from './none.ts';

/** The data service that a creditor asks for contacts: none, unless its configuration names one. */
export const enricherOf = ({ id, enrichment }: Creditor): Enricher =>
  enrichment ? httpEnricher({ ...enrichment, token: () => tokenOf(id) }) : none;

/** A malformed secret holds no tokens. */
const Secrets = jsonText(EnrichmentSecrets).catch({});

async function tokenOf(creditorId: string): Promise<string> {
  const { [creditorId]: access } = await readSecret(env('ENRICHMENT_SECRET_ARN'), Secrets);
  if (!access) throw new EnrichmentError('the secret of enrichment holds no token of this creditor');
  return access.token;
}
