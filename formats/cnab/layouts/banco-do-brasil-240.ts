import type { Layout240 } from '#formats/cnab/layout.ts';

/** Banco do Brasil, CNAB 240 (Febraban's Cobrança, with the nosso número of 17 digits; movements of note C044). */
export const bancoDoBrasil240: Layout240 = {
  id: 'banco-do-brasil-240',
  bank: '001',
  name: 'Banco do Brasil',
  width: 240,
  // Convênio.
  header: { account: [[33, 41]], writtenOn: [144, 151] },
  ourNumber: [38, 57],
  occurrences: {
    paid: { '06': 'Liquidação', '17': 'Liquidação após baixa ou liquidação de título não registrado' },
    doubtful: {
      '44': 'Título pago com cheque devolvido',
      '50': 'Título pago com cheque pendente de compensação',
    },
  },
};
