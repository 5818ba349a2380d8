import type { SystemProfile } from '#formats/exports/profile.ts';

/** Superlógica: charges with their payers. It writes days as month, day, year (two independent readers say so), and a decimal point. */
export const SUPERLOGICA: SystemProfile = {
  id: 'superlogica',
  name: 'Superlógica',
  days: 'mdy',
  unit: 'reais',
  layouts: [
    {
      fingerprint: ['id_recebimento_recb', 'dt_vencimento_recb', 'vl_emitido_recb'],
      columns: {
        titleId: ['id_recebimento_recb'],
        debtorCode: ['id_sacado_sac'],
        name: ['st_nome_sac'],
        taxId: ['st_cgc_sac'],
        email: ['st_email_sac'],
        phone: ['st_telefone_sac', 'st_celular_sac'],
        issued: ['dt_geracao_recb', 'dt_competencia_recb'],
        due: ['dt_vencimento_recb'],
        amount: ['vl_emitido_recb'],
        paidOn: ['dt_liquidacao_recb'],
        status: ['fl_status_recb'],
        description: ['st_nf_recb'],
      },
    },
  ],
  status: { open: ['0'], paid: ['3'] },
};
