import { readEmail } from '#domain/contacts/read-email.ts';
import { readPhone } from '#domain/contacts/read-phone.ts';
import { plain } from '#formats/exports/header.ts';
import type { Customer } from '#formats/exports/read-customers.ts';
import type { Refused, Title } from '#formats/exports/title.ts';
import type { Ids } from './ids.ts';

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
  ids: Ids,
): { readonly owed: readonly OwedTitle[]; readonly refused: readonly Refused[] } {
  const find = finder(customers);
  const refused: Refused[] = [];
  const joined: (Title & { readonly name: string; readonly taxId: string })[] = [];
  for (const title of titles) {
    const customer = find(title);
    const refuse = (code: 'no-tax-id' | 'customer-twice' | 'no-name'): void => {
      refused.push({
        ...{ row: title.row, identity: title.identity, problem: { code }, open: title.open },
        ...(title.name === undefined ? {} : { name: title.name }),
      });
    };
    const taxId = title.taxId ?? (customer === 'twice' ? undefined : customer?.taxId);
    if (customer === 'twice' && title.taxId === undefined) refuse('customer-twice');
    else if (taxId === undefined) refuse('no-tax-id');
    else {
      const known = customer === 'twice' ? undefined : customer;
      const name = title.name ?? known?.name;
      if (name === undefined) refuse('no-name');
      else
        joined.push({
          ...title,
          name,
          taxId,
          emails: title.emails.length > 0 ? title.emails : (known?.emails ?? []),
          phones: title.phones.length > 0 ? title.phones : (known?.phones ?? []),
          ...(title.uf === undefined && known?.uf !== undefined ? { uf: known.uf } : {}),
        });
    }
  }
  const owners = ownersOf(joined);
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
    const contacts = checkContacts(title);
    const debtorId = ids.debtorId(title.debtorCode, {
      taxId: title.taxId,
      emails: title.emails,
      phones: title.phones,
    });
    return [{ ...title, ...contacts, debtorId }];
  });
  return { owed, refused };
}

/** The tax ids under each code. */
function ownersOf(titles: readonly { readonly debtorCode?: string; readonly taxId: string }[]) {
  const owners = new Map<string, Set<string>>();
  for (const { debtorCode, taxId } of titles)
    if (debtorCode !== undefined) owners.set(debtorCode, (owners.get(debtorCode) ?? new Set()).add(taxId));
  return owners;
}

function finder(customers: readonly Customer[]): (title: Title) => Customer | 'twice' | undefined {
  const byCode = new Map<string, Customer>();
  const byTaxId = new Map<string, Customer>();
  const byName = new Map<string, Customer | 'twice'>();
  for (const customer of customers) {
    if (customer.code !== undefined) byCode.set(customer.code, customer);
    byTaxId.set(customer.taxId, customer);
    const name = plain(customer.name);
    const other = byName.get(name);
    byName.set(
      name,
      other !== undefined && (other === 'twice' || other.taxId !== customer.taxId) ? 'twice' : customer,
    );
  }
  return ({ debtorCode, taxId, name }) => {
    if (taxId !== undefined) return byTaxId.get(taxId);
    const coded = debtorCode === undefined ? undefined : byCode.get(debtorCode);
    return coded ?? (name === undefined ? undefined : byName.get(plain(name)));
  };
}

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

/** Enough of a contact to find it in its row, and not all of it. */
const masked = (text: string): string => `${text.slice(0, 3)}…${text.slice(-4)}`;
