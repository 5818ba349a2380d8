import type { SystemProfile } from '#formats/exports/profile.ts';

/**
 * Omie: the sheet `bdContas`, whose header is in the third row. Payables and receivables are mixed and parted by the sign, negatives in
 * parentheses. A cancelled title is not in it, so that its absence means nothing.
 */
export const OMIE: SystemProfile = {
  id: 'omie',
  name: 'Omie',
  days: 'dmy',
  unit: 'reais',
  layouts: [
    {
      fingerprint: [
        'Situação do Vencimento',
        'Valor da Conta',
        'A Pagar ou Receber',
        'Cliente ou Fornecedor (Nome Fantasia)',
      ],
      columns: {
        titleId: ['NC/Nfe'],
        name: ['Cliente ou Fornecedor (Nome Fantasia)'],
        issued: ['Data de Emissão (completa)', 'Data de Registro (completa)'],
        due: ['Data de Vencimento (completa)'],
        amount: ['Valor da Conta'],
        open: ['A Pagar ou Receber'],
        received: ['Pago ou Recebido'],
        paidOn: ['Data de Pagto'],
      },
      key: [],
      negative: 'payable',
    },
  ],
  refuses: [{ fingerprint: ['Contas por Cliente ou Fornecedor'], why: 'pivot' }],
};
