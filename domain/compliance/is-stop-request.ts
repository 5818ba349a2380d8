import { removeAccents } from '@brazilian-utils/brazilian-utils/remove-accents';

/** Replies that consist of one of these words. */
const WORDS = new Set([
  'pare',
  'parar',
  'para',
  'parem',
  'sair',
  'stop',
  'cancelar',
  'cancela',
  'cancele',
  'descadastrar',
  'descadastre',
  'descadastro',
  'remover',
  'remova',
  'unsubscribe',
]);

/** Replies that begin with one of these words, which our messages ask for, are stop requests, whatever follows. */
const FIRST_WORDS = /^(?:sair|saia|pare|parem|parar|stop)\b/;

/** Polite phrases, which change nothing. */
const COURTESIES = /\b(?:por favor|por gentileza|pfv|obrigad[oa]|bom dia|boa tarde|boa noite|ola|oi)\b/g;

/** Phrases that make a reply a stop request wherever they occur. */
const PHRASES = [
  /\bnao (?:quero|desejo|gostaria de|aceito|autorizo) (?:mais )?(?:receber|recebe|ser contatad)/,
  /\bnao (?:quero|desejo) mais (?:essas |estas |suas )?(?:mensagens?|avisos?|contatos?)\b/,
  /\b(?:pare|parem|parar|para|deixe|deixem) (?:ja )?(?:de|com) (?:me |isso|isto)?(?:envi|mand|escrev|lig|cobr|incomod|perturb|receb|$)/,
  /\bnao (?:me )?(?:mande|mandem|envie|enviem|escreva|escrevam|ligue|liguem|cobre|cobrem) mais\b/,
  /\b(?:quero|desejo|gostaria de) (?:sair|me descadastrar|cancelar o recebimento|parar de receber)\b/,
  /\b(?:me )?(?:tira|tire|tirem|remova|remover|exclua|retire) (?:me )?(?:meu numero |meu telefone )?d(?:a|essa|esta) lista\b/,
  /\bstop (?:sending|messag)/,
];

/** A negation: "não vou parar de pagar" is not a stop request. */
const NEGATED = /\bnao (?:vou|quero|vamos|pretendo) (?:parar|sair|cancelar)\b/;

/**
 * True if a reply asks for no more messages: PARE, SAIR, STOP, CANCELAR, PARAR, "não quero receber", in any case,
 * with or without accents and punctuation. In doubt it is a stop request: a debtor who is opted out by mistake still
 * gets messages at other addresses, but one who is missed is contacted against their will (CDC art. 42; LGPD art. 18
 * §2).
 */
export function isStopRequest(answer: string): boolean {
  const text = removeAccents(answer)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  if (NEGATED.test(text)) return false;
  const bare = text.replace(COURTESIES, '').trim();
  return WORDS.has(bare) || FIRST_WORDS.test(bare) || PHRASES.some((phrase) => phrase.test(text));
}
