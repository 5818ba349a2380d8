import { ASAAS_TOKEN, asaasEvent, asaasRefund, PROVIDERS } from './providers.ts';
import { TestWorld } from './world.ts';

/** A world whose webhook takes calls of Asaas, among others. */
export const worldOfProviders = (given: Parameters<typeof TestWorld.start>[0] = {}): Promise<TestWorld> =>
  TestWorld.start({ webhookSecrets: PROVIDERS, ...given });

/** The events that Asaas sends of one charge of R$ 1.000,00 for NF-1, or as given; each call makes another event. */
export function aCharge(world: TestWorld, given: Record<string, unknown> = {}) {
  const payment = (more: Record<string, unknown> = {}) => ({
    id: 'pay_1',
    value: 1000,
    externalReference: 'NF-1',
    billingType: 'CREDIT_CARD',
    clientPaymentDate: world.now().slice(0, 10),
    confirmedDate: null,
    ...given,
    ...more,
  });
  const webhook = (event: string, more?: Record<string, unknown>) =>
    world.call({
      provider: 'asaas',
      headers: { 'asaas-access-token': ASAAS_TOKEN },
      body: asaasEvent(event, payment(more)),
    });
  return {
    paid: () => webhook('PAYMENT_CONFIRMED'),
    chargedBack: () => webhook('PAYMENT_CHARGEBACK_REQUESTED'),
    won: () => webhook('PAYMENT_AWAITING_CHARGEBACK_REVERSAL'),
    refunded: () => webhook('PAYMENT_REFUNDED'),
    /** A refund in part, in reais. */
    partlyRefunded: (value: number, dateCreated = '2026-05-01 10:00:00') =>
      webhook('PAYMENT_PARTIALLY_REFUNDED', { refunds: [asaasRefund({ value, dateCreated })] }),
  };
}
