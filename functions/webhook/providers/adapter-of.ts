import type { WebhookProvider } from '#schemas/webhooks/secrets.ts';
import type { Adapter } from './adapter.ts';
import { asaas } from './asaas/adapter.ts';
import { bacenPix } from './bacen-pix/adapter.ts';
import { bancoDoBrasilCobranca } from './banco-do-brasil-cobranca/adapter.ts';
import { celcoin } from './celcoin/adapter.ts';
import { interCobranca } from './inter-cobranca/adapter.ts';
import { mercadoPago } from './mercado-pago/adapter.ts';
import { signed } from './signed/adapter.ts';
import { undocumented } from './undocumented/adapter.ts';
import { woovi } from './woovi/adapter.ts';

const ADAPTERS: Readonly<Record<WebhookProvider['adapter'], Adapter>> = {
  signed,
  'bacen-pix': bacenPix,
  asaas,
  woovi,
  celcoin,
  'inter-cobranca': interCobranca,
  'mercado-pago': mercadoPago,
  'banco-do-brasil-cobranca': bancoDoBrasilCobranca,
  undocumented,
};

/** How a provider speaks. */
export const adapterOf = ({ adapter }: Pick<WebhookProvider, 'adapter'>): Adapter => ADAPTERS[adapter];
