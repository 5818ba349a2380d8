import type { WebhookProvider } from '#schemas/webhooks/secrets.ts';
import type { Adapter } from './adapter.ts';
import { asaas } from './asaas/adapter.ts';
import { bacenPix } from './bacen-pix/adapter.ts';
import { signed } from './signed/adapter.ts';

const ADAPTERS: Readonly<Record<WebhookProvider['adapter'], Adapter>> = {
  signed,
  'bacen-pix': bacenPix,
  asaas,
};

/** How a provider speaks. */
export const adapterOf = ({ adapter }: WebhookProvider): Adapter => ADAPTERS[adapter];
