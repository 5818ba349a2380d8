import { carriesPersonal } from '#domain/tax-id/carries-personal.ts';
import { looksPersonal } from '#domain/tax-id/looks-personal.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import type { TitleIdentity } from '#formats/exports/title.ts';
import { mac } from '#runtime/signing.ts';

/** What identifies a debtor: no id of ours carries it. */
export interface Person {
  readonly taxId: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

/** Characters of an id that is made. */
const LENGTH = 20;
const LONGEST = 64;
const SHORT = 10;
/** Without those that are taken for another one: 32 of them, so that each byte gives one evenly. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Makes ids that are the same for the same book and secret, and carry no personal data. */
export class Ids {
  readonly #secret: string;

  /** @param secret kept beside the book of a creditor: with another one, the same title has another id */
  constructor(secret: string) {
    this.#secret = secret;
  }

  /** The id of a debtor: what its system calls them, unless that is personal or nothing. */
  debtorId(code: string | undefined, person: Person): string {
    const given = code === undefined ? '' : asId(code);
    const isOpaque =
      given !== '' && !looksPersonal(given) && !parseTaxId(given).ok && !carriesPersonal(given, person);
    return isOpaque ? given : `C-${this.#short('debtor', person.taxId)}`;
  }

  /** What its system calls a title, unless that is personal or nothing. */
  ofSystem({ key }: TitleIdentity, person?: Person): string | undefined {
    const given = key === undefined ? '' : asId(key);
    return given !== '' && !looksPersonal(given) && !(person && carriesPersonal(given, person))
      ? given
      : undefined;
  }

  /** The id of a title that has no number: of what it is like, and which of those that are like it. */
  ofLike(like: string, ordinal: number): string {
    return `T-${this.#short('title', `${like}|${ordinal}`)}`;
  }

  /** A mark of who owes titles without a number. */
  ofParty(party: string): string {
    return this.#made('party', party);
  }

  /** A mark of a row of an export, by what is in it. */
  ofRow(cells: readonly string[]): string {
    return this.#made('row', JSON.stringify(cells));
  }

  /** An id of something about a title: its part payment as the book had it. */
  ofTitle(kind: string, ...parts: readonly (string | number)[]): string {
    return `${kind}-${this.#made(kind, parts.join('|'))}`;
  }

  /** Short enough to be read out on the phone: ten letters and digits, of which 100,000 meet by chance in 1 of 200,000 books. */
  #short(kind: string, text: string): string {
    const bytes = mac(this.#secret, `${kind}\n`, text);
    return Array.from(bytes.subarray(0, SHORT), (byte) => LETTERS[byte % LETTERS.length]).join('');
  }

  #made(kind: string, text: string): string {
    return mac(this.#secret, `${kind}\n`, text).toString('hex').slice(0, LENGTH);
  }
}

/** A code of a system as an id: printable ASCII without blanks; empty if nothing is left of it, or it is too long. */
function asId(text: string): string {
  const id = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x21-\x7e]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id.length <= LONGEST ? id : '';
}
