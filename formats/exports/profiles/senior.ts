import type { StatusMeaning, SystemProfile } from '#formats/exports/profile.ts';

/**
 * Statuses of titles (`SITTIT`), by the list `LSitTit` of Senior: the documentation of its web services and five readers of real databases have the
 * same words, read 2026-12-01. Each is there as its code and in full. What is at a notary, with a lawyer, in negotiation, suspended or with somebody else is for a person.
 */
export const SENIOR_STATUSES: Readonly<Partial<Record<StatusMeaning, readonly string[]>>> = {
  open: ['AB', 'Aberto Normal', 'CE', 'Aberto CE (Preparação Cobrança Escritural)'],
  paid: [
    ...['LQ', 'Liquidado Normal', 'LC', 'Liquidado Cartório', 'LI', 'Liquidado Impostos'],
    ...['LM', 'Liquidado Compensado', 'LO', 'Liquidado Cobrança', 'LP', 'Liquidado Protestado'],
    ...['LV', 'Liquidado Gestão de Pessoas', 'LX', 'Liquidado Externo'],
  ],
  cancelled: ['CA', 'LS', 'Liquidado Substituído'],
  person: [
    ...['AA', 'Aberto Advogado', 'AC', 'Aberto Cartório', 'AE', 'Aberto Encontro de Contas'],
    ...['AI', 'Aberto Impostos', 'AJ', 'Aberto Retorno Jurídico', 'AN', 'Aberto Negociação'],
    ...[
      'AO',
      'Aberto ao Órgão de Proteção ao Crédito',
      'AP',
      'Aberto Protestado',
      'AR',
      'Aberto Representante',
    ],
    ...['AS', 'Aberto Suspenso', 'AV', 'Aberto Gestão de Pessoas', 'AX', 'Aberto Externo'],
    ...['CO', 'Aberto Cobrança', 'PE', 'Aberto PE (Pagamento Eletrônico)'],
  ],
};

/** Senior: table E301TCR, joined with E085CLI. The prorogued due date (`vctpro`) counts, and `vlrabe` is open. */
export const SENIOR: SystemProfile = {
  id: 'senior',
  name: 'Senior',
  unit: 'reais',
  status: SENIOR_STATUSES,
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
        status: ['sittit'],
        description: ['numnfv'],
        digitableLine: ['codbar'],
      },
      key: ['codemp', 'codfil', 'numtit', 'codtpt'],
    },
  ],
};
