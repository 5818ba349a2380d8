import type { SystemProfile } from '#formats/exports/profile.ts';

/** Sankhya: table TGFFIN, joined with TGFPAR. `RECDESP` 1 is a receivable, `PROVISAO` S is no debt, and an empty `DHBAIXA` is open. */
export const SANKHYA: SystemProfile = {
  id: 'sankhya',
  name: 'Sankhya',
  unit: 'reais',
  layouts: [
    {
      fingerprint: ['NUFIN', 'DTVENC', 'VLRDESDOB'],
      columns: {
        titleId: ['NUFIN'],
        debtorCode: ['CODPARC'],
        name: ['NOMEPARC'],
        taxId: ['CGC_CPF'],
        email: ['EMAIL'],
        phone: ['TELEFONE'],
        issued: ['DTNEG'],
        due: ['DTVENC'],
        amount: ['VLRDESDOB'],
        paidOn: ['DHBAIXA'],
        description: ['NUMNOTA'],
        digitableLine: ['LINHADIGITAVEL'],
        pixCode: ['EMVPIX'],
      },
      filters: [
        { header: 'RECDESP', keep: ['1'], as: 'payable' },
        { header: 'PROVISAO', leaveOut: ['S'], as: 'forecast' },
      ],
    },
  ],
};
