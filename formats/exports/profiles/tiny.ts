import type { SystemProfile } from '#formats/exports/profile.ts';

/** Olist, formerly Tiny: `contas_receber`. `Saldo` is the truth, whatever the status says. */
export const TINY: SystemProfile = {
  id: 'tiny',
  name: 'Olist (Tiny)',
  days: 'dmy',
  unit: 'reais',
  layouts: [
    {
      fingerprint: ['Cliente', 'Data Vencimento', 'Valor documento', 'Saldo', 'Situação'],
      columns: {
        titleId: ['ID'],
        name: ['Cliente'],
        issued: ['Data Emissão'],
        due: ['Data Vencimento'],
        amount: ['Valor documento'],
        open: ['Saldo'],
        received: ['Recebido'],
        paidOn: ['Data Liquidação', 'Recebimento'],
        status: ['Situação'],
        description: ['Número documento'],
      },
    },
  ],
};
