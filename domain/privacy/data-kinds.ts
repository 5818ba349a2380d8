import type { PersonDossier } from '#schemas/records/person-dossier.ts';

/** What is told of one kind of personal data: to the person whom it is about, in pt-BR. */
export interface DataKind {
  readonly words: string;
  /** What it is for, and the law that it rests on (LGPD arts. 7 and 9 I). */
  readonly purpose: string;
  readonly basis: string;
  /** How long it is kept (LGPD art. 9 II). */
  readonly keptFor: string;
  /** The parts of the answer to an access request that hold it; none only where the data is out of reach of the product. */
  readonly answeredIn: readonly (keyof PersonDossier)[];
}

const UNTIL_ERASED =
  'até você pedir a eliminação; o que é preciso para cobrar fica enquanto houver fatura em aberto';
const BOOKS = 'LGPD art. 7 II e art. 16 I; CC art. 1.194; CTN art. 195, parágrafo único';
const CREDIT = 'LGPD art. 7 V e X: execução do contrato e proteção do crédito';

/**
 * Every kind of personal data that there is, by the name that an erasure calls it (`DebtorErased.v1`). Bases are the creditor's to
 * confirm with a lawyer: docs/law.md.
 */
export const DATA_KINDS = {
  identity: {
    words: 'nome, CPF ou CNPJ, endereços e preferências',
    purpose: 'saber quem deve, falar somente com você e nos canais que você aceita',
    basis: CREDIT,
    keptFor: UNTIL_ERASED,
    answeredIn: ['debtors', 'addresses'],
  },
  'found-contacts': {
    words: 'contatos obtidos de terceiros e etiquetas',
    purpose: 'encontrar um contato em que a mensagem chegue a você; escolher a régua e as propostas',
    basis: 'LGPD art. 7 X: proteção do crédito',
    keptFor: 'até você pedir a eliminação, mesmo com fatura em aberto',
    answeredIn: ['debtors', 'addresses'],
  },
  'search-keys': {
    words: 'chaves de busca feitas do seu nome e dos seus contatos',
    purpose: 'encontrar o seu cadastro quando você fala com o credor',
    basis: CREDIT,
    keptFor: UNTIL_ERASED,
    // What they are made of: the name as it is searched by, and codes in which no contact can be read.
    answeredIn: ['debtors', 'addresses'],
  },
  'message-texts': {
    words: 'textos das mensagens enviadas a você',
    purpose: 'provar o que foi escrito, e em que termos',
    basis: 'LGPD art. 7 VI: exercício regular de direitos',
    keptFor: UNTIL_ERASED,
    answeredIn: ['debts'],
  },
  'case-texts': {
    words: 'textos que você escreveu',
    purpose: 'responder à sua contestação ou ao seu pedido',
    basis: 'LGPD art. 7 VI e X',
    keptFor: UNTIL_ERASED,
    answeredIn: ['caseTexts'],
  },
  'payment-history': {
    words: 'histórico de pagamentos usado para definir o seu perfil',
    purpose: 'escolher a régua, o tom e as propostas',
    basis: 'LGPD art. 7 X: proteção do crédito',
    keptFor: UNTIL_ERASED,
    answeredIn: ['history', 'debts'],
  },
  'debt-details': {
    words: 'descrições, perfil e motivos de propostas',
    purpose: 'dizer a você o que é cobrado e por que algo foi oferecido',
    basis: 'LGPD art. 7 X e art. 20',
    keptFor: UNTIL_ERASED,
    answeredIn: ['debts'],
  },
  'timeline-entries': {
    words: 'registros de atendimento e de leitura de mensagens',
    purpose: 'saber o que já foi dito e qual contato funciona',
    basis: 'LGPD art. 7 X: proteção do crédito',
    keptFor: UNTIL_ERASED,
    answeredIn: ['debts'],
  },
  'provider-notices': {
    words: 'avisos de pagamento com os seus dados',
    purpose: 'registrar e contestar pagamentos',
    basis: 'LGPD art. 7 V e VI',
    keptFor: '180 dias',
    answeredIn: ['notices'],
  },
  'refused-inputs': {
    words: 'dados recebidos que não puderam ser registrados',
    purpose: 'uma pessoa corrigir o que veio errado do credor ou do provedor de pagamento',
    basis: 'LGPD art. 7 V e art. 6 V: qualidade dos dados',
    keptFor: '14 dias',
    answeredIn: ['refusedInputs'],
  },
  'contact-history': {
    words: 'histórico de contatos',
    purpose: 'respeitar o limite de mensagens por dia e por semana',
    basis: 'LGPD art. 7 II; CDC arts. 42 e 71',
    keptFor: 'oito dias; os mais antigos saem com o contato seguinte',
    answeredIn: ['contacts'],
  },
  'seller-records': {
    words: 'registros junto a vendedores',
    purpose: 'avisar quem vendeu a você se pode vender de novo, sem dizer o motivo',
    basis: 'LGPD art. 7 IX: legítimo interesse',
    keptFor: UNTIL_ERASED,
    answeredIn: ['sellers'],
  },
  'open-debts': {
    words: 'faturas em aberto',
    purpose: 'cobrar o que é devido',
    basis: CREDIT,
    keptFor: 'enquanto houver fatura em aberto',
    answeredIn: ['debts'],
  },
  'identity-and-contacts': {
    words: 'nome, CPF ou CNPJ e contatos informados pelo credor',
    purpose: 'cobrar o que é devido, e somente de você',
    basis: CREDIT,
    keptFor: 'enquanto houver fatura em aberto',
    answeredIn: ['debtors', 'addresses'],
  },
  ledger: {
    words: 'valores cobrados e pagos, por números internos',
    purpose: 'escrituração do que foi cobrado e pago',
    basis: BOOKS,
    keptFor: 'enquanto a lei mandar guardar os livros',
    answeredIn: ['debts'],
  },
  'sending-records': {
    words: 'datas, canais e entrega das mensagens enviadas',
    purpose: 'provar como você foi cobrado',
    basis: 'LGPD art. 7 VI e art. 16 I',
    keptFor: 'enquanto a lei mandar guardar os livros',
    answeredIn: ['debts'],
  },
  'opt-outs': {
    words: 'pedidos de não receber mensagens',
    purpose: 'cumprir o seu pedido',
    basis: 'LGPD art. 7 II e art. 18 §2',
    keptFor: 'sem prazo, porque o pedido continua valendo',
    answeredIn: ['wishes', 'addresses'],
  },
  'over-indebtedness': {
    words: 'indicação de superendividamento',
    purpose: 'proteger você de cobrança automática',
    basis: 'LGPD art. 7 II; Lei 14.181/2021',
    keptFor: 'até o credor informar que terminou',
    answeredIn: ['contacts', 'debtors'],
  },
  'bank-return-files': {
    words: 'arquivos de retorno do banco',
    purpose: 'registrar os pagamentos de boletos',
    basis: BOOKS,
    keptFor: 'enquanto a lei mandar guardar os livros',
    answeredIn: ['returnFiles'],
  },
  'notices-under-other-ids': {
    words: 'avisos do provedor de pagamento',
    purpose: 'registrar e contestar pagamentos',
    basis: 'LGPD art. 7 V e VI',
    keptFor: '180 dias',
    // By no key of the person: they are found by the provider's own number alone.
    answeredIn: [],
  },
  'erasure-records': {
    words: 'registro do seu pedido de eliminação',
    purpose: 'responder a você que os dados foram eliminados, e provar isso',
    basis: 'LGPD art. 7 II e VI, art. 18 I e art. 37',
    keptFor: 'sem prazo, por códigos, sem o seu nome nem o seu CPF ou CNPJ',
    answeredIn: ['erasures'],
  },
  backups: {
    words: 'cópias de segurança',
    purpose: 'recuperar os dados depois de uma falha',
    basis: 'LGPD art. 46: segurança',
    keptFor: '35 dias',
    // The same data as it was: nobody reads it.
    answeredIn: [],
  },
} as const satisfies Readonly<Record<string, DataKind>>;

/** The name of a kind of personal data. */
export type DataKindName = keyof typeof DATA_KINDS;

const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries(DATA_KINDS).map(([name, { words }]) => [name, words]),
);

/** A kind in words; of one that later versions know, its name. */
export const dataInWords = (name: string): string => WORDS.get(name) ?? name;
