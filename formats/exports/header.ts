/** A header as it is compared: lower case, without accents, `(R$)`, and signs around it; blanks and underscores are one blank. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\(?\br\$\)?/g, ' ')
    .replace(/[º°ª]/g, ' ')
    .replace(/[\s_*:.]+/g, ' ')
    .replace(/ ?([/()-]) ?/g, '$1')
    .trim();
