import { describe, expect, it } from 'vitest';
import { CONTENT_KINDS } from '#domain/compliance/content/content-rule.ts';
import { CONTENT_RULES } from '#domain/compliance/content/content-rules.ts';
import { findForbidden, inWords } from '#domain/compliance/content/find-forbidden.ts';

const rulesIn = (text: string, names?: readonly string[]): string[] =>
  findForbidden(text, names).map(({ rule }) => rule);

/** Rule -> what it must find, and like words that mean something else. */
const EXAMPLES: Readonly<
  Record<string, { readonly refused: readonly string[]; readonly allowed: readonly string[] }>
> = {
  'words-of-the-law': {
    refused: [
      'O caso vai para a Justiça.',
      'Falaremos com o nosso advogado.',
      'Isso é caso de polícia, e a sua dívida é crime.',
    ],
    allowed: [
      'A prova de Direito e justiça social será na terça.',
      'Você pode procurar o juizado, é um direito seu.',
      'É uma injustiça cobrar o que já foi pago.',
    ],
  },
  lawsuit: {
    refused: [
      'Vamos processar você.',
      'Abriremos um processo para cobrar a fatura.',
      'Evite a cobrança judicial.',
      'Recorreremos às vias judiciais.',
    ],
    allowed: [
      'O processo seletivo vai até sexta.',
      'Seu pagamento está em processo de confirmação.',
      'Vamos processar o seu pedido.',
    ],
  },
  seizure: {
    refused: [
      'Pediremos a penhora do seu carro.',
      'Seu salário será bloqueado.',
      'Haverá busca e apreensão do veículo.',
    ],
    allowed: ['O elevador ficará bloqueado na terça.', 'O despejo de entulho é proibido.'],
  },
  lawyers: {
    refused: ['O caso seguirá para o jurídico.', 'A dívida está nas mãos dos advogados.'],
    allowed: ['O jurídico revisou a minuta da convenção.'],
  },
  crime: {
    refused: [
      'Não pagar é estelionato.',
      'Quem não paga acaba preso.',
      'Registraremos um boletim de ocorrência.',
    ],
    allowed: ['Se for vítima de golpe, registre um boletim de ocorrência.'],
  },
  'severe-measures': {
    refused: ['Tomaremos as medidas cabíveis.', 'Serão adotadas as providências legais.'],
    allowed: [
      'As medidas do sofá estão certas?',
      'Tomamos as providências necessárias para corrigir o boleto.',
    ],
  },
  bureau: {
    refused: [
      'Seu CPF irá para o SPC.',
      'Evite o S.P.C.',
      'Seu nome vai à Serasa.',
      'órgãos de proteção ao crédito',
    ],
    allowed: ['Pedimos a baixa do registro no SPC.', 'Seu nome não consta na Serasa.'],
  },
  'negative-listing': {
    refused: ['Vamos negativar você.', 'Não deixe o seu nome sujo.', 'Haverá restrição no seu CPF.'],
    allowed: ['Uma resposta negativa também ajuda.', 'O exame deu negativo.'],
  },
  protest: {
    refused: ['O título irá a protesto.', 'Vamos enviar o boleto ao cartório.'],
    allowed: ['O protesto dos caminhoneiros atrasou a entrega.', 'O contrato foi registrado em cartório.'],
  },
  'credit-consequences': {
    refused: ['O seu score vai cair.', 'Você não conseguirá mais financiar nada.', 'Seu CPF será bloqueado.'],
    allowed: ['O seu limite de crédito aumentou.'],
  },
  consequences: {
    refused: [
      'Arque com as consequências.',
      'Você vai se arrepender.',
      'Você sabe o que acontece com quem não paga.',
    ],
    allowed: ['Você tem sete dias para o direito de arrependimento.', 'Houve consequências do transporte.'],
  },
  hint: {
    refused: [
      'Seria uma pena se isso fosse adiante.',
      'Pague ou vai ter problema.',
      'Não nos deixe sem escolha.',
      'A nossa paciência acabou.',
    ],
    allowed: [
      'Pague ou combine com a gente.',
      'Temos outras formas de pagamento.',
      'Obrigado pela paciência.',
    ],
  },
  violence: {
    refused: ['Sabemos onde você mora.', 'Vamos acabar com o seu negócio.'],
    allowed: ['O exame de sangue fica pronto amanhã.'],
  },
  insult: {
    refused: ['Não seja caloteiro.', 'Você é um mau pagador.', 'agiu de má-fé', 'Falta de compromisso.'],
    allowed: ['Cuidado com golpistas que se passam pela loja.', 'O molde folgado ficou bom.'],
  },
  profanity: {
    refused: ['Paga essa merda logo.', 'Que porra é essa?', 'Vá para o inferno, seu otário.'],
    allowed: ['A coleta do lixo será na terça.', 'O filhote tomou o remédio de vermes.'],
  },
  discrimination: {
    refused: [
      'Só podia ser nordestino.',
      'Gente da sua cor não paga.',
      'Não vendemos mais para favelado.',
      'Isso é coisa de pobre.',
    ],
    allowed: ['Idosos têm prioridade no atendimento.', 'O salão da igreja está reservado.'],
  },
  'debtor-as-a-name': {
    refused: ['Prezado devedor,', 'Alunos inadimplentes', 'Você é devedor.'],
    allowed: ['O saldo devedor é de R$ 10,00.', 'O índice de inadimplência caiu.'],
  },
  shame: {
    refused: [
      'Que vergonha!',
      'Gente honesta paga as suas contas.',
      'Para viajar tem dinheiro, mas para pagar não.',
    ],
    allowed: ['Não precisa ter vergonha de pedir um prazo.', 'O que você deve está abaixo.'],
  },
  'telling-others': {
    refused: [
      'Vamos ligar para o seu chefe.',
      'Avisaremos a sua família.',
      'A sua mãe vai saber.',
      'Iremos ao seu trabalho.',
    ],
    allowed: [
      'Avise a recepção se vier com um parente.',
      'As famílias receberão o boletim.',
      'Indique um amigo.',
    ],
  },
  exposure: {
    refused: ['A lista de devedores será afixada no mural.', 'Vamos publicar a sua dívida no Instagram.'],
    allowed: ['A lista de aprovados será publicada na sexta.', 'Siga a loja no Instagram.'],
  },
  'last-chance': {
    refused: [
      'Último aviso',
      'ultimo   aviso',
      'Esta é a sua última\n  oportunidade',
      'Aviso final',
      'É agora ou nunca.',
    ],
    allowed: [
      'Hoje é o último dia sem juros.',
      'Esta é a última parcela.',
      'Última chamada para a matrícula.',
    ],
  },
  'only-now': {
    refused: [
      'Acordo válido só hoje.',
      'Pague imediatamente.',
      'Você tem 2 horas para pagar.',
      'Urgente! Pague a dívida.',
    ],
    allowed: [
      'A confirmação leva até 24 horas.',
      'Em caso de urgência, vá ao pronto-socorro.',
      'Pedimos que pague até sexta.',
    ],
  },
  'court-paper': {
    refused: ['Notificação extrajudicial', 'Você será intimado.', 'Há um processo contra você.'],
    allowed: ['Você foi convidado para a assembleia.', 'O protocolo 123 do seu atendimento está aberto.'],
  },
  'state-as-sender': {
    refused: [
      'Aqui é da Polícia Civil, sobre a sua dívida.',
      'Departamento Jurídico',
      'O Procon será informado da sua dívida.',
    ],
    allowed: [
      'Em caso de dúvida, procure o Procon.',
      'A Receita Federal informa o prazo do imposto de renda.',
    ],
  },
  'cutting-a-service': {
    refused: [
      'Se não pagar, cortaremos a água.',
      'O diploma só será entregue depois da quitação.',
      'Sem pagamento, ele não faz a prova.',
    ],
    allowed: [
      'A água será cortada para manutenção.',
      'Não suspendemos o atendimento por falta de pagamento.',
    ],
  },
  'constant-contact': {
    refused: [
      'Vamos ligar todos os dias.',
      'Não adianta bloquear.',
      'Estamos de olho em você.',
      'Atenda o telefone!',
    ],
    allowed: ['A central atende todos os dias.', 'Ligaremos amanhã para combinar a entrega.'],
  },
  visit: {
    refused: ['Um cobrador irá à sua casa.', 'Vamos aparecer aí para receber.'],
    allowed: ['O técnico irá à sua casa na terça.'],
  },
  'right-denied': {
    refused: [
      'Não adianta contestar nem procurar o Procon.',
      'Você não tem direito de reclamar desta cobrança.',
      'O Código do Consumidor não vale para quem está em atraso.',
    ],
    allowed: [
      'Se não concordar com o valor, você pode contestar sem custo.',
      'Você não precisa pagar enquanto a contestação estiver em análise.',
    ],
  },
  'invented-loss': {
    refused: [
      'Seu CPF será cancelado por causa desta dívida.',
      'Quem deve não pode tirar passaporte.',
      'O seu benefício do INSS pode ser cortado.',
    ],
    allowed: [
      'Ninguém perde o CPF por causa de uma conta.',
      'O passaporte ficou pronto: a taxa vence amanhã.',
    ],
  },
  'invented-law': {
    refused: [
      'Dívida aqui não prescreve nunca.',
      'A lei obriga você a pagar hoje o valor em dobro.',
      'Sua esposa responde pela dívida.',
    ],
    allowed: ['A dívida prescreve em cinco anos.', 'Filhos não herdam dívidas.'],
  },
};

it('there are examples for every rule', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(CONTENT_RULES.map(({ id }) => id).sort());
});

describe.each(Object.entries(EXAMPLES))('%s', (rule, { refused, allowed }) => {
  it.each(refused)('finds %j', (text) => {
    expect(rulesIn(text)).toContain(rule);
  });

  it.each(allowed)('lets %j pass', (text) => {
    expect(rulesIn(text)).toEqual([]);
  });
});

describe('a name', () => {
  it.each([
    'A Última Chance Outlet lembra: a parcela vence em 12/04.',
    'Entregamos na Rua da Justiça, 120.',
    'Prezada Sra. Maria Prisão de Souza, a fatura venceu ontem.',
    'SPC Informática Ltda.: a nota vence amanhã.',
    'O livro Crime e Castigo custa R$ 40,00.',
  ])('by its form raises nothing: %s', (text) => {
    expect(rulesIn(text)).toEqual([]);
  });

  it('that is given raises nothing, whatever its case', () => {
    expect(rulesIn('O recado é de vergonha na cara.')).not.toEqual([]);
    expect(rulesIn('O recado é de vergonha na cara.', ['Vergonha na Cara'])).toEqual([]);
  });

  it.each([
    'Prezado Devedor, pague.',
    'Departamento Jurídico informa.',
    'Tribunal de Justiça informa.',
    'Seu Nome Vai Para O SPC Amanhã',
  ])('is not what speaks of courts, bureaus or insults: %s', (text) => {
    expect(rulesIn(text)).not.toEqual([]);
  });
});

describe('words in disguise are found', () => {
  it.each([
    'Vamos ne\u00adgativar você.',
    'Vai a pro\u200btesto.',
    'Vamos n3g4tivar você.',
    'Seu nome vai ao S P C.',
    'Seu nome vai ao s.p.c. hoje.',
    'Vai a prоtesto.',
    'VAMOS PROCESSAR VOCÊ',
  ])('%s', (text) => {
    expect(rulesIn(text)).not.toEqual([]);
  });
});

describe('the notice of a record', () => {
  const NOTICE =
    'Comunicação prévia (CDC, art. 43, § 2º): a fatura 1042, de R$ 512,40, pode ser incluída na Serasa a partir de 10/04/2026. Para contestar, ligue 0800 000 0000.';

  it('passes when it is neutral and says who, what, when and how to contest', () => {
    expect(rulesIn(NOTICE)).toEqual([]);
  });

  it.each([
    { without: 'how to contest', text: NOTICE.replace(/Para contestar.*/, '') },
    { without: 'when', text: NOTICE.replace(' a partir de 10/04/2026', '') },
    { without: 'neutral words', text: `${NOTICE} Evite o nome sujo.` },
  ])('is refused without $without', ({ text }) => {
    expect(rulesIn(text)).toContain('bureau');
  });
});

describe('a text that speaks of a record, without being its notice', () => {
  it.each([
    'Comunicado prévio de registro em cadastro de crédito (CDC, art. 43)',
    'Seu nome foi retirado do SPC ontem, e a baixa está anexa.',
    'Cuidado: golpistas ameaçam pôr o seu nome no SPC. Nós nunca fazemos isso.',
  ])('passes when it announces none: %s', (text) => {
    expect(rulesIn(text)).toEqual([]);
  });
});

describe('words of a rule', () => {
  it.each([
    'Estão ligando em nosso nome e dizendo que o jurídico vai penhorar salários. É golpe: desligue e fale com o SAC.',
    'Não ligaremos mais para o seu trabalho, como a senhora pediu.',
    'A sua audiência foi marcada para 14/01, e as custas estão na guia anexa. Andrade Advogados',
  ])('raise nothing where all around means something else: %s', (text) => {
    expect(rulesIn(text)).toEqual([]);
  });

  it.each([
    'Estamos ligando para dizer que o jurídico vai penhorar o seu salário.',
    'Ligaremos para o seu trabalho, como a senhora merece.',
  ])('raise where they mean what they say: %s', (text) => {
    expect(rulesIn(text)).not.toEqual([]);
  });
});

it('a refusal quotes the words as they stand, the law and a better wording', () => {
  const [found] = findForbidden('Olá! O título irá a protesto.');
  expect(found).toMatchObject({ words: 'a protesto', index: 18 });
  expect(found && inWords(found)).toMatch(/says "a protesto" \(CDC art\. 42.*\); better: ".+"$/);
});

it.each(Object.entries(CONTENT_KINDS))('%s names its law', (_, { law }) => {
  expect(law).toMatch(/CDC art\. \d/);
});
