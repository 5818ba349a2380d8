import { getItems } from '#adapters/table/get-items.ts';
import { type ListName, partsOf } from '#adapters/table/list-entries.ts';
import { readList } from '#adapters/table/read-list.ts';
import { type Page, type PageAsked, pageOf } from './page.ts';

/**
 * A page of a list of creditors, each item as it is now, in the order of its places.
 * @param rowOf undefined for an item that is no row any more: the index follows the table within moments
 */
export async function listOfItems<Row>(
  { list, creditors }: { readonly list: ListName; readonly creditors: readonly string[] },
  { after, most }: PageAsked,
  rowOf: (item: Readonly<Record<string, unknown>>) => Row | undefined,
): Promise<Page<Row>> {
  const parts = creditors.flatMap((creditorId) => partsOf(creditorId, list));
  const listed = await readList({ parts, order: 'listBy', after }, most + 1);
  const shown = listed.slice(0, most);
  const items = new Map((await getItems(shown)).map((item) => [keyOf(item), item]));
  const rows = shown.flatMap((one) => {
    const item = items.get(keyOf(one));
    return (item && rowOf(item)) ?? [];
  });
  return pageOf(rows, listed.length > most ? shown.at(-1)?.place : undefined);
}

const keyOf = ({ pk, sk }: { readonly pk?: unknown; readonly sk?: unknown }): string => `${pk}\n${sk}`;
