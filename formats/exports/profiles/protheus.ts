import type { SystemProfile } from '#formats/exports/profile.ts';

/**
 * TOTVS Protheus: table SE1, perhaps joined with SA1. The real due date (`E1_VENCREA`) counts. RA and NCC are credits, PR is a forecast, and
 * abatements (`AB-`) and withheld taxes are taken from their title.
 */
export const PROTHEUS: SystemProfile = {
  id: 'protheus',
  name: 'TOTVS Protheus',
  unit: 'reais',
  layouts: [
    {
      fingerprint: ['E1_NUM', 'E1_TIPO', 'E1_VALOR', 'E1_SALDO'],
      columns: {
        debtorCode: ['E1_CLIENTE'],
        name: ['A1_NOME', 'E1_NOMCLI'],
        taxId: ['A1_CGC'],
        email: ['A1_EMAIL'],
        areaCode: ['A1_DDD'],
        phone: ['A1_TEL'],
        uf: ['A1_EST'],
        issued: ['E1_EMISSAO'],
        due: ['E1_VENCREA', 'E1_VENCTO'],
        amount: ['E1_VALOR'],
        open: ['E1_SALDO'],
        paidOn: ['E1_BAIXA'],
      },
      key: ['E1_FILIAL', 'E1_PREFIXO', 'E1_NUM', 'E1_PARCELA', 'E1_TIPO'],
      debtorKey: ['E1_CLIENTE', 'E1_LOJA'],
      filters: [
        { header: 'D_E_L_E_T_', leaveOut: ['*'], as: 'deleted' },
        { header: 'E1_TIPO', leaveOut: ['RA', 'NCC'], as: 'credit' },
        { header: 'E1_TIPO', leaveOut: ['PR'], as: 'forecast' },
      ],
      deduct: { header: 'E1_TIPO', values: ['AB-', 'CF-', 'PI-', 'CS-', 'IN-', 'IR-', 'IS-'] },
    },
  ],
};
