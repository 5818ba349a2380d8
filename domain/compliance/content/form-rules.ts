/** The place of a text: what a phone's locked screen shows is judged more strictly than an e-mail. */
export type Part = 'subject' | 'body' | 'sms' | 'whatsapp' | 'layout';

/** A rule about single words on one channel. Whole words are matched, ignoring accents and case. */
export interface WordRule {
  readonly id: string;
  readonly parts: readonly Part[];
  /** Regular expressions over text without accents, in lower case; a space matches any white space. */
  readonly words: readonly string[];
  /** The error, before the words that were found. */
  readonly says: string;
  /** The law, norm or page that the rule comes from. */
  readonly source: string;
}

/** What a channel does not bear; what no message may say at all is in `content-rules.ts`. */
export const WORD_RULES: readonly WordRule[] = [
  {
    id: 'sms-debt',
    parts: ['sms'],
    words: [
      'dividas?',
      'devendo',
      'devedor(?:a|es|as)?',
      '(?:me|nos|lhe|ainda) deve',
      'deve (?:r\\$\\s*)?\\d[\\d.,]*',
      'inadimplen(?:cia|te|tes)',
      'saldos?',
      'acordos?',
      'quit(?:ar|acao|ado|ada|e|ou)',
      'debitos?',
      'faturas?',
      'boletos?',
      'pix',
      'parcelas?',
      'atras(?:o|os|ad[oa]s?)',
      'venc(?:e|em|eu|id[oa]s?|imentos?)',
      'pag(?:ar|ue|amentos?)',
      'cobrancas?',
      'valor(?:es)?',
      'multas?',
      'juros',
      'em aberto',
      'pendencias?',
      'r\\$(?:\\s*\\d[\\d.,]*)?',
      '(?:reais|pila|contos?|mangos?)',
      '\\d+(?:[.,]\\d{3})*[.,]\\d{2}',
      '\\d+ dias?',
      '\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?',
      '\\d+\\s*%',
    ],
    says: 'must not mention the debt, because others can see the screen of a phone',
    source: 'CDC art. 42 and 71; LGPD art. 6 III',
  },
  {
    id: 'marketing',
    parts: ['whatsapp'],
    words: [
      'descontos?',
      'promoc(?:ao|oes)',
      'promociona(?:l|is)',
      'ofert(?:a|as|amos)',
      'aproveite',
      'imperdive(?:l|is)',
      'gratis',
      'gratuit[oa]s?',
      'cup(?:om|ons)',
      'brindes?',
      'sorteios?',
      'compre',
      'novidades?',
      'ganhe',
      'cashback',
      'lancamentos?',
      'exclusiv[oa]s?',
      'black friday',
    ],
    says: 'must not sell in a utility template, or Meta makes it a marketing one, at nine times the price',
    source:
      'Meta, WhatsApp template categorization: https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-categorization',
  },
];

/** Words that everybody writes in capitals. */
export const ACRONYMS: ReadonlySet<string> = new Set(
  (
    'PIX CPF CNPJ CEP LTDA ME EPP MEI EIRELI SA NF NFE QR SMS PDF SAC TED DOC CDC LGPD ID OK BR SAIR PARE PARAR ' +
    'AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO'
  ).split(' '),
);

export const SHOUTING = {
  id: 'shouting',
  says: 'must not shout',
  source: 'Our choice, within CDC art. 42 and 71',
} as const;

export const FOREIGN_LINK = {
  id: 'foreign-link',
  says: 'must link only by pageUrl, bill.url and unsubscribeUrl, never to another address',
  source: 'Our choice, because a debtor has to distinguish our messages from fraud: CDC art. 6 III and 14',
} as const;

export const IDENTITY = {
  id: 'identity',
  /** The source of the rule for a layout. */
  source: 'CDC art. 42-A',
  /** The source of the creditor's phone in an SMS. */
  sourceOfPhone: 'CDC art. 6 III and 42-A; our choice, because an SMS has no room for the whole identity',
  /** The source for an SMS or a WhatsApp message, which have no room for the whole identity. */
  sourceOfShort: 'CDC art. 42-A and 6 III',
} as const;

export const ONE_PART = {
  id: 'one-part',
  source: '3GPP TS 23.038 and 23.040: one part of GSM-7 is 160 septets',
} as const;
