import { removeAccents } from '@brazilian-utils/brazilian-utils/remove-accents';

/** The whole answer, when nothing else is said. */
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

/** Whatever follows, an answer that begins with one of these is a wish to stop: the words that our messages ask for. */
const FIRST_WORDS = /^(?:sair|saia|pare|parem|parar|stop)\b/;

/** Said politely, it is the same word. */
const COURTESIES = /\b(?:por favor|por gentileza|pfv|obrigad[oa]|bom dia|boa tarde|boa noite|ola|oi)\b/g;

/** Wherever in the answer they stand. */
const PHRASES = [
  /\bnao (?:quero|desejo|gostaria de|aceito|autorizo) (?:mais )?(?:receber|recebe|ser contatad)/,
  /\bnao (?:quero|desejo) mais (?:essas |estas |suas )?(?:mensagens?|avisos?|contatos?)\b/,
  /\b(?:pare|parem|parar|para|deixe|deixem) (?:ja )?(?:de|com) (?:me |isso|isto)?(?:envi|mand|escrev|lig|cobr|incomod|perturb|receb|$)/,
  /\bnao (?:me )?(?:mande|mandem|envie|enviem|escreva|escrevam|ligue|liguem|cobre|cobrem) mais\b/,
  /\b(?:quero|desejo|gostaria de) (?:sair|me descadastrar|cancelar o recebimento|parar de receber)\b/,
  /\b(?:me )?(?:tira|tire|tirem|remova|remover|exclua|retire) (?:me )?(?:meu numero |meu telefone )?d(?:a|essa|esta) lista\b/,
  /\bstop (?:sending|messag)/,
];

/** "Não vou parar de pagar" stops nothing. */
const NOT_ALLOWED_YET = /\bnao (?:vou|quero|vamos|pretendo) (?:parar|sair|cancelar)\b/;

/**
 * True when an answer to a message asks for no more of them: PARE, SAIR, STOP, CANCELAR, PARAR, "não quero receber",
 * in any case, with or without accents and punctuation. Rather one too many than one too few: who is taken out by
 * mistake still gets messages at other addresses, who is not has been written to against their will (CDC art. 42;
 * LGPD art. 18 §2).
 */
export function isStopRequest(answer: string): boolean {
  const text = removeAccents(answer)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
  if (NOT_ALLOWED_YET.test(text)) return false;
  const bare = text.replace(COURTESIES, ' ').replace(/\s+/g, ' ').trim();
  return WORDS.has(bare) || FIRST_WORDS.test(bare) || PHRASES.some((phrase) => phrase.test(text));
}
