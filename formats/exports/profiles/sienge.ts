import type { SystemProfile } from '#formats/exports/profile.ts';

/** Sienge: "Saldo devedor presente". */
export const SIENGE: SystemProfile = {
  id: 'sienge',
  name: 'Sienge',
  days: 'dmy',
  unit: 'reais',
  layouts: [
    {
      fingerprint: ['Título', 'Cliente', 'Parcela/Condição', 'Status da parcela', 'Valor a receber'],
      columns: {
        titleId: ['Título'],
        instalment: ['Parcela/Condição'],
        name: ['Cliente'],
        taxId: ['CPF/CNPJ', 'CNPJ/CPF', 'CPF', 'CNPJ'],
        email: ['E-mail', 'Email'],
        phone: ['Telefone', 'Celular'],
        issued: ['Data emissão', 'Data de emissão'],
        due: ['Data vencimento', 'Data de vencimento'],
        amount: ['Valor original'],
        open: ['Valor a receber'],
        status: ['Status da parcela'],
        description: ['Documento'],
      },
      key: ['Documento', 'Título', 'Parcela/Condição'],
    },
  ],
};
