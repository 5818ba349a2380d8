import { capitalize } from '@brazilian-utils/brazilian-utils/capitalize';

/** A name on one line; one that is all in capitals as people write it: `PADARIA DO ZÉ LTDA` is `Padaria do Zé LTDA`. */
export function nameIn(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  return /\p{Ll}/u.test(name) ? name : capitalize(name);
}
