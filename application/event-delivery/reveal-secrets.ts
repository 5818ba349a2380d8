import { unsealSecret } from '#adapters/endpoint/seal-secret.ts';
import type { SealedSecret, WebhookEndpoint } from '#schemas/records/webhook-endpoint.ts';

/** A secret as its receiver needs it. */
export interface ShownSecret extends Omit<SealedSecret, 'sealed' | 'madeFor'> {
  /** `whsec_…` */
  readonly secret: string;
}

/**
 * Decrypts the live secrets of an endpoint for the program that receives its events.
 * @param now ISO-8601, of AWS's clock
 */
export function revealSecrets({ endpointId, secrets }: WebhookEndpoint, now: string): Promise<ShownSecret[]> {
  const live = secrets.filter(({ until }) => until === undefined || until > now);
  return Promise.all(
    live.map(async ({ sealed, madeFor: _, ...rest }) => ({
      ...rest,
      secret: await unsealSecret(sealed, endpointId),
    })),
  );
}
