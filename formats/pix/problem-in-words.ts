import type { PixError, PixWarning, RequiredTag } from './problems.ts';

const NAMES: Readonly<Record<string, string>> = {
  '00': 'the format indicator (00)',
  '01': 'the point of initiation (01)',
  '52': 'the merchant category (52)',
  '53': 'the currency (53)',
  '54': 'the amount (54)',
  '58': 'the country (58)',
  '59': "the receiver's name (59)",
  '60': "the receiver's city (60)",
  '62': 'the additional data (62)',
  '62-05': 'the txid (62-05)',
  '63': 'the CRC (63)',
} satisfies Record<RequiredTag, string> & Record<string, string>;

const MUST_BE = {
  '00': '01',
  '01': '11 (many payments) or 12 (one payment)',
  '53': '986 (real)',
  '54': 'up to ten digits, and up to two after a point',
  '58': 'BR',
} as const;

const nameOf = (tag: string): string => NAMES[tag] ?? `object ${tag}`;
const at = (place: number): string => `at character ${place + 1}`;

/** Says a problem of a Pix code in one English sentence, counting characters from 1. */
export function problemInWords(problem: PixError | PixWarning): string {
  switch (problem.kind) {
    case 'empty':
      return 'there is no code';
    case 'truncated':
      return problem.declared === undefined
        ? `the code is cut off ${at(problem.at)}, in the tag and length of ${nameOf(problem.tag)}`
        : `the code is cut off: ${nameOf(problem.tag)} ${at(problem.at)} says ${problem.declared} characters and has ${problem.found}`;
    case 'length-lie':
      return `the length of ${nameOf(problem.tag)} ${at(problem.at)} is wrong: it says ${problem.declared} and fits ${problem.found}`;
    case 'not-an-object':
      return `${at(problem.at)} a tag and a length should stand, not "${problem.found}"${problem.after ? `: see the length of ${nameOf(problem.after)} before it` : ''}`;
    case 'empty-object':
      return `${nameOf(problem.tag)} ${at(problem.at)} is empty`;
    case 'control-character':
      return `${at(problem.at)} is a character that cannot be printed (code ${problem.code}): was a line wrapped?`;
    case 'crc-missing':
      return 'the CRC (63) is missing at the end';
    case 'crc-malformed':
      return `the CRC (63) must be four hexadecimal digits, not "${problem.found}"`;
    case 'crc-mismatch':
      return `the CRC is wrong: the code says ${problem.stated}, its characters give ${problem.computed}`;
    case 'data-after-crc':
      return `"${problem.found}" stands after the CRC, which must be the last`;
    case 'wrong-first-tag':
      return `the first object must be 00, not ${problem.found}`;
    case 'duplicated-tag':
      return `${nameOf(problem.tag)} is there again ${at(problem.at)}`;
    case 'missing':
      return `${nameOf(problem.tag)} is missing`;
    case 'wrong-value':
      return `${nameOf(problem.tag)} must be ${MUST_BE[problem.tag]}, not "${problem.found}"`;
    case 'no-pix-template':
      return 'no merchant account (26 to 51) is of br.gov.bcb.pix';
    case 'second-pix-template':
      return `a second merchant account of br.gov.bcb.pix stands in ${problem.tag}`;
    case 'key-and-url':
      return `the merchant account ${problem.tag} has both a key (01) and a URL (25)`;
    case 'no-key-or-url':
      return `the merchant account ${problem.tag} has neither a key (01) nor a URL (25)`;
    case 'url-malformed':
      return `the URL in ${problem.tag} must be a host and a path without https://, not "${problem.found}"`;
    case 'too-long':
      return `${nameOf(problem.tag)} has ${problem.found} characters, at most ${problem.limit} are allowed`;
    case 'txid-format':
      return `the txid (62-05) should be *** or at most 25 letters and digits, not "${problem.found}"`;
    case 'key-unsound':
      return `the key in ${problem.tag} is no CPF, CNPJ, e-mail, phone as +5585… or random key`;
    case 'not-ascii':
      return `${at(problem.at)} is an accent or another character beyond ASCII`;
  }
}
