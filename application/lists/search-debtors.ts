import { debtorIdsByContact } from '#adapters/table/contact-keys.ts';
import { fromDebtorItem } from '#adapters/table/debtors.ts';
import { getItems } from '#adapters/table/get-items.ts';
import { debtorKey, readDebtorKey } from '#adapters/table/keys.ts';
import { partsOf } from '#adapters/table/list-entries.ts';
import { findPerson } from '#adapters/table/person-ids.ts';
import { readList } from '#adapters/table/read-list.ts';
import { findInvoiceByReference } from '#adapters/table/references.ts';
import { searchName } from '#domain/contacts/search-name.ts';
import { isPaused } from '#domain/debt/pauses.ts';
import { maskTaxId } from '#domain/tax-id/mask-tax-id.ts';
import type { DebtorRow } from '#schemas/api/debtor-row.ts';
import type { Debtor } from '#schemas/records/debtor.ts';
import { type Page, type PageAsked, pageOf } from './page.ts';

/** What a debtor is searched by. */
export type DebtorSearch =
  /** Digits, and letters of an alphanumeric CNPJ, without punctuation. */
  | { readonly by: 'taxId'; readonly taxId: string }
  /**
   * The id of an invoice as billing has it, or as a person copied it from a bill: with other capitals, or without leading zeros.
   */
  | { readonly by: 'invoiceId'; readonly invoiceId: string }
  /** The beginning of the name, with or without accents and capitals. */
  | { readonly by: 'name'; readonly prefix: string }
  /** An e-mail address in any case, or a phone in E.164. */
  | { readonly by: 'contact'; readonly contact: string };

type DebtorId = Pick<Debtor, 'creditorId' | 'debtorId'>;

/**
 * Finds debtors of some creditors. The index may lead to a debtor who no longer has what was searched for: the record decides, and that
 * debtor is left out. An erased debtor is not found.
 */
export async function searchDebtors(
  creditors: readonly string[],
  search: DebtorSearch,
  asked: PageAsked,
): Promise<Page<DebtorRow>> {
  if (search.by === 'name') return byName(creditors, searchName(search.prefix), asked);
  const ids = (await Promise.all(creditors.map((creditorId) => idsBy(creditorId, search)))).flat();
  const found = await recordsOf(ids);
  return pageOf(found.filter((debtor) => isMeant(debtor, search)).map(debtorRow), undefined);
}

async function idsBy(
  creditorId: string,
  search: Exclude<DebtorSearch, { readonly by: 'name' }>,
): Promise<DebtorId[]> {
  if (search.by === 'taxId') {
    const { debtorIds } = await findPerson({ creditorId, taxId: search.taxId });
    return debtorIds.map((debtorId) => ({ creditorId, debtorId }));
  }
  if (search.by === 'contact') {
    const debtorIds = await debtorIdsByContact(creditorId, search.contact);
    return debtorIds.map((debtorId) => ({ creditorId, debtorId }));
  }
  const named = await findInvoiceByReference(creditorId, search.invoiceId);
  return named && named.debt.status !== 'awaitingInvoice'
    ? [{ creditorId, debtorId: named.debt.debtorId }]
    : [];
}

const isMeant = ({ contacts, taxId }: Debtor, search: DebtorSearch): boolean =>
  search.by === 'contact'
    ? contacts.some(({ value }) => value.toLowerCase() === search.contact.toLowerCase())
    : search.by !== 'taxId' || taxId === search.taxId;

async function byName(
  creditors: readonly string[],
  prefix: string,
  { after, most }: PageAsked,
): Promise<Page<DebtorRow>> {
  if (prefix === '') return pageOf([], undefined);
  const parts = creditors.flatMap((creditorId) => partsOf(creditorId, 'debtors'));
  const range = { parts, order: 'listBy', after, from: prefix, before: `${prefix}\u{10ffff}` } as const;
  const listed = await readList(range, most + 1);
  const shown = listed.slice(0, most);
  const records = await recordsOf(shown.flatMap((one) => readDebtorKey(one) ?? []));
  const inOrder = shown.flatMap((one) => {
    const id = readDebtorKey(one);
    return records.filter(
      ({ creditorId, debtorId, name }) =>
        creditorId === id?.creditorId && debtorId === id.debtorId && searchName(name).startsWith(prefix),
    );
  });
  return pageOf(inOrder.map(debtorRow), listed.length > most ? shown.at(-1)?.place : undefined);
}

/** The records that are there, in the order of the ids, each once. */
async function recordsOf(ids: readonly DebtorId[]): Promise<Debtor[]> {
  const keys = new Map<string, ReturnType<typeof debtorKey>>();
  for (const { creditorId, debtorId } of ids) {
    const key = debtorKey(creditorId, debtorId);
    keys.set(key.pk, key);
  }
  const records = new Map((await getItems([...keys.values()])).map((item) => [String(item.pk), item]));
  return [...keys.keys()].flatMap((pk) => {
    const item = records.get(pk);
    return item ? [fromDebtorItem(item)] : [];
  });
}

const debtorRow = (debtor: Debtor): DebtorRow => {
  const { creditorId, debtorId, name, taxId, personType, overIndebted } = debtor;
  return {
    creditorId,
    debtorId,
    name,
    maskedTaxId: maskTaxId(taxId),
    personType,
    isOverIndebted: overIndebted,
    isPaused: isPaused(debtor),
  };
};
