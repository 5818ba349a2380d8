import { plain } from './header.ts';

const NOTES =
  /\b(obs|observ[a-z]*|justificativas?|comentarios?|anotac(ao|oes)|notas? internas?|uso interno|hist|historicos?|andamentos?|parecer|recados?|memo|notes?|comments?|remarks?)\b/;
/** What else is written of a customer, or of a title, and not for them. */
const OF_THE_HOUSE =
  /\b(intern[ao]s?|internal|ocorrencias?|tratativas?|follow ?-?ups?|lembretes?|apontamentos?|alertas?|confidencia(l|is)|sigilos[ao]s?|restric(ao|oes)|bloqueios?|riscos?|risk|ratings?|scores?|conceitos?|inadimplencia|limite credito)\b/;

/**
 * True of a header under which people write for each other, such as `Observação`, `Histórico` or `Risco`: a customer reads nothing of such a
 * column unless a person maps it, and no line is ever printed that would.
 */
export const isNotes = (header: string): boolean =>
  NOTES.test(plain(header)) || OF_THE_HOUSE.test(plain(header));

/** How people speak of a customer to each other, and never of what they sold. */
const TALK =
  /\b(nao (cobrar|ligar|enviar|protestar|negativar|paga|atende|responde)|promete|promessa (quebrada|nao)|caloteir|mau pagador|inadimplen|em disputa|falar (c\/|com )|ligar (p\/|para |depois|amanha|hoje|cedo)|retornar (em|depois|amanha|a ligacao)|pediu (prazo|desconto|para)|pedir (p\/|para |ao? )|c\/ ?diretoria|(?<=^|[,;!.-] ?)cuidado\b|cheque (devolvido|sustado|sem fundo)|falecid|obito|recuperacao judicial|em protesto|(protestad|enviad)[oa] .*cartorio|(incluid[oa]|esta|consta) no (spc|serasa)\b|negativad|ja avisad|advogado (ja|foi)|pagou parte)/;

/** True of a text that people wrote for each other, by its words: `promete e não paga`, `falar c/ Dona Célia`. */
export const isTalk = (text: string): boolean => TALK.test(plain(text));
