import type { SystemProfile } from '#formats/exports/profile.ts';
import { GENERIC_LAYOUT } from './generic.ts';

/**
 * Asaas: no public sample of its export was found, so its columns are found by the names that every book has, and its statuses are those of
 * its API (https://docs.asaas.com/discuss/64f8f3a45a61b5007abc37a8, read 2026-11-30), beside the Portuguese ones.
 */
export const ASAAS: SystemProfile = {
  id: 'asaas',
  name: 'Asaas',
  unit: 'reais',
  layouts: [GENERIC_LAYOUT],
  status: {
    open: ['pending', 'overdue', 'aguardando pagamento', 'vencida'],
    paid: [
      'received',
      'confirmed',
      'received in cash',
      'confirmada',
      'recebida em dinheiro',
      'refunded',
      'estornada',
    ],
    forecast: ['awaiting risk analysis'],
    person: [
      'refund requested',
      'refund in progress',
      'chargeback requested',
      'chargeback dispute',
      'awaiting chargeback reversal',
      'dunning requested',
      'dunning received',
    ],
  },
};
