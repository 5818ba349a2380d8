/** Several e-mail addresses of a cell, as written; without `mailto:` and names around them. */
export const emailsIn = (text: string): string[] =>
  unique(
    text
      .split(/[;,|\s]+/)
      .map((one) => one.replace(/^mailto:/i, '').replace(/^[<("']+|[>)"'.]+$/g, ''))
      .filter((one) => /[\p{L}\p{N}]/u.test(one)),
  ).map((one) => (/[a-z]/.test(one) ? one : one.toLowerCase()));

/** Several phones of a cell, as written; the area code of another column before those that have none. */
export function phonesIn(text: string, areaCode: string): string[] {
  const ddd = areaCode.replace(/\D/g, '').replace(/^0+/, '');
  return unique(
    text
      .split(/[;|/,\n]| e | ou /i)
      .map((one) =>
        one
          .replace(/^[\p{L}\s.:]+/u, '')
          .replace(/[\p{L}\s.:]+$/u, '')
          .trim(),
      )
      .filter((one) => /\d/.test(one) && !/^0+$/.test(one.replace(/\D/g, '')))
      .map((one) => (ddd !== '' && one.replace(/\D/g, '').length <= 9 ? `(${ddd}) ${one}` : one)),
  );
}

const unique = (all: readonly string[]): string[] => [...new Set(all)];
