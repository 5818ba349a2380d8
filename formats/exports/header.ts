/**
 * A text as it is compared: lower case, without accents, `(R$)`, `do`, `da` and `de`, and signs around it; blanks and underscores are one blank.
 * Its words stay as they are: `headingOf` puts those of headings in full.
 */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\(?\br\$\)?/g, ' ')
    .replace(/[º°ª]/g, ' ')
    .replace(/[\s_*:.]+/g, ' ')
    .replace(/ d[eoa]s? /g, ' ')
    .replace(/ ?([/()-]) ?/g, '$1')
    .trim();
