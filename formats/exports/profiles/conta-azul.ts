import type { SystemProfile } from '#formats/exports/profile.ts';

/**
 * Conta Azul: "Visão de contas a receber" (XLS, or CSV by ";"), of 25 and of 28 columns, and the list of entries that its exporters write. Of
 * the two open amounts, the one without predicted charges counts.
 */
export const CONTA_AZUL: SystemProfile = {
  id: 'conta-azul',
  name: 'Conta Azul',
  days: 'dmy',
  unit: 'reais',
  layouts: [
    {
      fingerprint: ['Nome do cliente', 'Data de vencimento', 'Valor original da parcela (R$)'],
      columns: {
        debtorCode: ['Identificador do cliente'],
        name: ['Nome do cliente'],
        issued: ['Data de competência', 'Data do lançamento'],
        due: ['Data de vencimento'],
        amount: ['Valor original da parcela (R$)'],
        open: ['Valor da parcela em aberto (R$)'],
        received: ['Valor recebido da parcela (R$)'],
        paidOn: ['Data do último pagamento'],
        status: ['Situação'],
        description: ['Descrição'],
      },
      key: [],
    },
    {
      fingerprint: ['Cliente/Fornecedor', 'CNPJ/CPF Cliente/Fornecedor', 'Data de Vencimento', 'Valor'],
      columns: {
        name: ['Cliente/Fornecedor'],
        taxId: ['CNPJ/CPF Cliente/Fornecedor'],
        issued: ['Data de Competência'],
        due: ['Data de Vencimento'],
        amount: ['Valor'],
        paidOn: ['Data de Pagamento'],
        status: ['Situação'],
        description: ['Descrição'],
      },
      key: [],
      negative: 'payable',
    },
  ],
};
