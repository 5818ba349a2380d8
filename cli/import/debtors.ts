import { readEmail } from '#domain/contacts/read-email.ts';
import { readPhone } from '#domain/contacts/read-phone.ts';
import { nameKey } from '#formats/exports/name-cell.ts';
import type { Refused, Title } from '#formats/exports/title.ts';
import type { Ids } from './ids.ts';
import { oneNameEach, type Respelled } from './one-name-each.ts';
import type { ListedCustomer as Customer } from './read-book.ts';

/** A contact that cannot be used: which kind, and why, in English. */
export interface BadContact {
  readonly kind: 'email' | 'phone';
  readonly why: string;
  /** As it is shown to a person beside its row: masked. */
  readonly value: string;
}

/** Several contacts of one kind in a cell: the one that is used first, and those that are kept beside it; masked. */
export interface SeveralContacts {
  readonly kind: 'email' | 'phone';
  readonly first: string;
  readonly others: readonly string[];
}

/** A title with the debtor of the book. */
export interface OwedTitle extends Title {
  readonly debtorId: string;
  readonly name: string;
  readonly taxId: string;
  readonly badContacts: readonly BadContact[];
  readonly severalContacts: readonly SeveralContacts[];
  /** The list of customers, and its line, that the contacts are from; nothing if they are from the row itself. */
  readonly contactsFrom?: { readonly file: string; readonly line: number };
}

/** Titles that a list of customers gave their CPF or CNPJ, by what they have in common with it. */
export interface Joined {
  readonly byCode: readonly Title[];
  readonly byName: readonly Title[];
}

/** Contacts that one invoice may have of each kind. */
const MOST_CONTACTS = 5;
const TOO_MANY = 'is one more than the five that an invoice may have';

/**
 * Finds the debtor of each title: joined by the code or by the name with a list of customers where the title has no tax id. A name that two
 * customers have joins nothing, and persons are merged by their tax id alone.
 */
export function withDebtors(
  titles: readonly Title[],
  customers: readonly Customer[],
  { ids, known = {} }: { readonly ids: Ids; readonly known?: Readonly<Record<string, string>> | undefined },
): {
  readonly owed: readonly OwedTitle[];
  readonly refused: readonly Refused[];
  readonly joined: Joined;
  /** Customers whose rows spell the name in several ways. */
  readonly respelled: readonly Respelled[];
  /** What each debtor is called, by the id that is made of their CPF or CNPJ. */
  readonly debtors: Readonly<Record<string, string>>;
} {
  const find = finder(customers);
  const byCode: Title[] = [];
  const byName: Title[] = [];
  const by = { code: byCode, name: byName };
  const refused: Refused[] = [];
  const joined: (Title & Pick<OwedTitle, 'name' | 'taxId' | 'contactsFrom'>)[] = [];
  for (const title of titles) {
    const { customer, by: how } = find(title);
    const refuse = (code: 'no-tax-id' | 'customer-twice' | 'no-name'): void => {
      refused.push({
        ...{
          row: title.row,
          identity: title.identity,
          problem: { code, ...(customers.length > 0 ? { isJoined: true } : {}) },
          open: title.open,
        },
        ...(title.name === undefined ? {} : { name: title.name }),
        ...(title.debtorCode === undefined ? {} : { debtorCode: title.debtorCode }),
      });
    };
    const taxId = title.taxId ?? (customer === 'twice' ? undefined : customer?.taxId);
    if (customer === 'twice' && title.taxId === undefined) refuse('customer-twice');
    else if (taxId === undefined) refuse('no-tax-id');
    else {
      const known = customer === 'twice' ? undefined : customer;
      const name = title.name ?? known?.name;
      if (name === undefined) refuse('no-name');
      else {
        if (title.taxId === undefined && how !== undefined) by[how].push(title);
        joined.push({
          ...title,
          name,
          taxId,
          emails: title.emails.length > 0 ? title.emails : (known?.emails ?? []),
          phones: title.phones.length > 0 ? title.phones : (known?.phones ?? []),
          ...(title.emails.length + title.phones.length === 0 && known
            ? { contactsFrom: { file: known.file, line: known.line } }
            : {}),
          ...(title.uf === undefined && known?.uf !== undefined ? { uf: known.uf } : {}),
        });
      }
    }
  }
  const owners = ownersOf(joined);
  const calls = new Calls(ids, known);
  const owed = joined.flatMap((title): OwedTitle[] => {
    if (title.debtorCode !== undefined && (owners.get(title.debtorCode)?.size ?? 0) > 1) {
      refused.push({
        row: title.row,
        identity: title.identity,
        problem: { code: 'debtor-of-two', value: title.debtorCode },
        open: title.open,
      });
      return [];
    }
    return [{ ...title, ...checkContacts(title), debtorId: calls.of(title) }];
  });
  return { ...oneNameEach(owed), refused, joined: { byCode, byName }, debtors: calls.all };
}

/** What debtors are called: one CPF or CNPJ is one debtor, whatever codes its titles have, in this import and in those after it. */
class Calls {
  readonly #ids: Ids;
  readonly #byOwn: Map<string, string>;
  readonly #taken: Map<string, string>;

  constructor(ids: Ids, known: Readonly<Record<string, string>>) {
    this.#ids = ids;
    this.#byOwn = new Map(Object.entries(known));
    this.#taken = new Map(Object.entries(known).map(([own, debtorId]) => [debtorId, own]));
  }

  of({ debtorCode, taxId, emails, phones }: Title & { readonly taxId: string }): string {
    const person = { taxId, emails, phones };
    const own = this.#ids.debtorId(undefined, person);
    const before = this.#byOwn.get(own);
    if (before !== undefined) return before;
    const given = this.#ids.debtorId(debtorCode, person);
    // A code that was another person's before is nobody's name now.
    const debtorId = (this.#taken.get(given) ?? own) === own ? given : own;
    this.#byOwn.set(own, debtorId);
    this.#taken.set(debtorId, own);
    return debtorId;
  }

  get all(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#byOwn);
  }
}

/** The tax ids under each code. */
function ownersOf(titles: readonly { readonly debtorCode?: string; readonly taxId: string }[]) {
  const owners = new Map<string, Set<string>>();
  for (const { debtorCode, taxId } of titles)
    if (debtorCode !== undefined) owners.set(debtorCode, (owners.get(debtorCode) ?? new Set()).add(taxId));
  return owners;
}

interface Found {
  readonly customer: Customer | 'twice' | undefined;
  readonly by?: 'code' | 'name';
}

function finder(customers: readonly Customer[]): (title: Title) => Found {
  const byTaxId = new Map(customers.map((customer) => [customer.taxId, customer]));
  const coded = customers.filter(({ code }) => code !== undefined);
  const byCode = new Map(coded.map((customer) => [customer.code, customer]));
  const byBareCode = oneEach(coded, ({ code = '' }) => bareCode(code));
  const byName = oneEach(customers, ({ name }) => nameKey(name));
  return ({ debtorCode, taxId, name }) => {
    if (taxId !== undefined) return { customer: byTaxId.get(taxId) };
    const exact = debtorCode === undefined ? undefined : byCode.get(debtorCode);
    const bare = debtorCode === undefined ? undefined : byBareCode.get(bareCode(debtorCode));
    const ofCode = exact ?? (bare === 'twice' ? undefined : bare);
    if (ofCode) return { customer: ofCode, by: 'code' };
    return { customer: name === undefined ? undefined : byName.get(nameKey(name)), by: 'name' };
  };
}

/** Customers by what they are looked for by; `twice` where two persons have it. */
function oneEach(
  customers: readonly Customer[],
  keyOf: (customer: Customer) => string,
): Map<string, Customer | 'twice'> {
  const found = new Map<string, Customer | 'twice'>();
  for (const customer of customers) {
    const key = keyOf(customer);
    const other = found.get(key);
    const isTwice = other === 'twice' || (other !== undefined && other.taxId !== customer.taxId);
    found.set(key, isTwice ? 'twice' : customer);
  }
  return found;
}

/** A code without the zeros before each of its parts, which spreadsheets take away: `001000-01` is `1000-1`. */
const bareCode = (code: string): string =>
  code
    .split('-')
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join('-')
    .toUpperCase();

function checkContacts({ emails, phones }: Title) {
  const badContacts: BadContact[] = [];
  const goodEmails = emails.filter((email) => {
    const read = readEmail(email);
    if (!read.ok) badContacts.push({ kind: 'email', why: read.reason, value: masked(email) });
    return read.ok;
  });
  const goodPhones = phones.filter((phone) => {
    const read = readPhone(phone);
    if (!read.ok) badContacts.push({ kind: 'phone', why: read.reason, value: masked(phone) });
    return read.ok;
  });
  const kept = (kind: 'email' | 'phone', good: readonly string[]): string[] => {
    for (const one of good.slice(MOST_CONTACTS))
      badContacts.push({ kind, why: TOO_MANY, value: masked(one) });
    return good.slice(0, MOST_CONTACTS);
  };
  const of = { email: kept('email', goodEmails), phone: kept('phone', goodPhones) };
  const severalContacts = (['email', 'phone'] as const).flatMap((kind): SeveralContacts[] => {
    const [first, ...others] = of[kind].map(masked);
    return first !== undefined && others.length > 0 ? [{ kind, first, others }] : [];
  });
  return { emails: of.email, phones: of.phone, badContacts, severalContacts };
}

/** Enough of a contact to find it in its row, and not all of it; a text that is none as it stands. */
function masked(text: string): string {
  const isAddress = text.includes('@') || text.replace(/\D/g, '').length >= 8;
  return isAddress ? `${text.slice(0, 3)}…${text.slice(-4)}` : text;
}
