import { plain } from './header.ts';

const NOTES =
  /\b(obs|observac(ao|oes)|comentarios?|anotac(ao|oes)|notas? internas?|uso interno|hist|historicos?|andamentos?|parecer|recados?|memo|notes?|comments?|remarks?)\b/;

/**
 * True of a header under which people write notes for each other, such as `Observação` or `Histórico`: a customer reads nothing of such a
 * column unless a person maps it.
 */
export const isNotes = (header: string): boolean => NOTES.test(plain(header));
