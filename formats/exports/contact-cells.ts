import { plain } from './header.ts';

/** What people write where there is no address. */
const NOTHING =
  /^(sem\b.*|nao (tem|possui|consta|ha|informado|informou|cadastrado)\b.*|n\/?[acdit]|nenhum[ao]?|isento|vazio|s\/.*|x+|[^\p{L}\p{N}]*|0+)$/u;
/** What separates addresses. A comma in place of the dot of a domain, as in `@gmail,com`, is a fault of one address. */
const BETWEEN =
  /[;|\n]|,(?!(?<=@[^\s;,|]+,)(?:com|net|org|gov|edu|ind|adv|eco|srv|br)(?:\.br)?(?![\p{L}\p{N}@._-]))/iu;
/** Signs that people put around an address. */
const AROUND = /^[<("'[]+|[>)"'\].]+$/g;

/**
 * Several e-mail addresses of a cell, as written; without `mailto:` and names around them. Words that are no address are one, to be named to a
 * person, unless they say that there is none: `sem email`.
 */
export const emailsIn = (text: string): string[] =>
  unique(
    text.split(BETWEEN).flatMap((part) => {
      const addresses = part
        .split(/\s+/)
        .filter((word) => word.includes('@'))
        .map((word) => word.replace(/^mailto:/i, '').replace(AROUND, ''));
      const words = part.trim();
      return addresses.length > 0 ? addresses : isNothing(words) ? [] : [words.replace(AROUND, '')];
    }),
  ).map((one) => (/[a-z]/.test(one) ? one : one.toLowerCase()));

/**
 * Several phones of a cell, as written; the area code of another column before those that have none. Words without a number are one, to be named
 * to a person, unless they say that there is none.
 */
export function phonesIn(text: string, areaCode: string): string[] {
  const ddd = areaCode.replace(/\D/g, '').replace(/^0+/, '');
  if (!/\d/.test(text)) return isNothing(text) ? [] : [text.trim()];
  return unique(
    text
      .replace(/[\s,;|/]+(?=(r|rm|ramal|ext)\b[\s.:]*\d{1,5}\b)/gi, ' ')
      .split(/[;|/,\n]| e | ou /i)
      .map((one) =>
        one
          .replace(/^[\p{L}\s.:]+/u, '')
          .replace(/[\p{L}\s.:]+$/u, '')
          .trim(),
      )
      .filter((one) => /\d/.test(one) && !/^0+$/.test(one.replace(/\D/g, '')))
      .map((one) => (ddd !== '' && lacksAreaCode(one) ? `(${ddd}) ${one}` : one)),
  );
}

const isNothing = (text: string): boolean => NOTHING.test(plain(text));

/** The digits of an extension are none of the number. */
const lacksAreaCode = (phone: string): boolean =>
  phone.replace(/\p{L}.*$/u, '').replace(/\D/g, '').length <= 9;

const unique = (all: readonly string[]): string[] => [...new Set(all)];
