/** Characters; longer than a name that somebody types in. */
const LONGEST = 100;

/** A name as it is searched by: lower case, without accents, words apart by one blank; `João D'Ávila & Cia.` is `joao d avila cia`. */
export const searchName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
