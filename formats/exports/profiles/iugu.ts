import type { SystemProfile } from '#formats/exports/profile.ts';
import { GENERIC_COLUMNS, GENERIC_LAYOUT } from './generic.ts';

/** iugu: the columns that every book has, and the statuses of its invoices; one that expired is still owed. */
export const IUGU: SystemProfile = {
  id: 'iugu',
  name: 'iugu',
  layouts: [{ ...GENERIC_LAYOUT, columns: { ...GENERIC_COLUMNS, amount: ['total'] } }],
  status: {
    open: ['pending', 'partially paid', 'expired', 'pendente', 'parcialmente paga', 'expirada'],
    paid: ['paid', 'externally paid', 'refunded', 'paga', 'reembolsada'],
    cancelled: ['canceled', 'cancelada'],
    forecast: ['draft', 'in analysis', 'rascunho', 'em analise'],
    person: ['in protest', 'chargeback', 'em protesto', 'contestada'],
  },
};
