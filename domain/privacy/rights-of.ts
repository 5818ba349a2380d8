import type { Creditor } from '#schemas/config/creditor.ts';

/** The rights of a person, and how to use them (LGPD arts. 9 VII, 18 and 20), in pt-BR. */
export const rightsOf = ({ privacy, contact }: Pick<Creditor, 'privacy' | 'contact'>): string[] => [
  `Para usar qualquer destes direitos, fale com o encarregado: ${privacy.officer}. Também atendemos pelo telefone ${contact.phone} (${contact.hours}). É gratuito.`,
  'Confirmação e acesso (LGPD, art. 18, I e II; art. 19): é esta declaração. O arquivo JSON que a acompanha tem os mesmos dados e mais, em formato que um programa lê.',
  'Correção de dados incompletos, inexatos ou desatualizados (art. 18, III).',
  'Anonimização, bloqueio ou eliminação de dados desnecessários, excessivos ou tratados em desacordo com a lei (art. 18, IV), e eliminação dos demais quando nada mais for devido. Com fatura em aberto, fica o que a cobrança exige (art. 7, X).',
  'Portabilidade (art. 18, V) e informação sobre com quem os dados são compartilhados (art. 18, VII): a lista está acima.',
  'Não receber mensagens em um canal: responda "sair", use o link de descadastro do e-mail ou peça ao encarregado. Um consentimento pode ser revogado a qualquer momento (art. 8, § 5, e art. 18, IX).',
  'Revisão de decisões automatizadas (art. 20): peça na página da fatura, em "Quero que uma pessoa reveja o que regras automáticas decidiram", ou ao encarregado. Uma pessoa revê o perfil, a régua ou a proposta, e responde.',
  'Reclamação contra o credor perante a Autoridade Nacional de Proteção de Dados, ANPD (art. 18, § 1), e os órgãos de defesa do consumidor (art. 18, § 8).',
];
