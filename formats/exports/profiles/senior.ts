import type { SystemProfile } from '#formats/exports/profile.ts';

/** Senior: table E301TCR, joined with E085CLI. The prorogued due date (`vctpro`) counts, and `vlrabe` is open. */
export const SENIOR: SystemProfile = {
  id: 'senior',
  name: 'Senior',
  unit: 'reais',
  layouts: [
    {
      fingerprint: ['numtit', 'codcli', 'vlrabe'],
      columns: {
        debtorCode: ['codcli'],
        name: ['nomcli'],
        taxId: ['cgccpf'],
        email: ['intnet', 'emanfe'],
        phone: ['foncli'],
        uf: ['sigufs'],
        issued: ['datemi'],
        due: ['vctpro', 'vctori'],
        amount: ['vlrori'],
        open: ['vlrabe'],
        description: ['numnfv'],
        digitableLine: ['codbar'],
      },
      key: ['codemp', 'codfil', 'numtit', 'codtpt'],
    },
  ],
};
