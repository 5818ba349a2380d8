/**
 * A header as it is compared: lower case, without accents, `(R$)`, `do`, `da` and `de`, and signs around it; `vlr` and `vl` are `valor`, `dt`
 * is `data`; blanks and underscores are one blank.
 */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\(?\br\$\)?/g, ' ')
    .replace(/[º°ª]/g, ' ')
    .replace(/[\s_*:.]+/g, ' ')
    .replace(/\bvlr?\b/g, 'valor')
    .replace(/\bdt\b/g, 'data')
    .replace(/ d[eoa]s? /g, ' ')
    .replace(/ ?([/()-]) ?/g, '$1')
    .trim();
