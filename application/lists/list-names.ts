import { listNames } from '#adapters/table/known-names.ts';
import { type Page, type PageAsked, pageOf } from './page.ts';

/** A name of a creditor: of a seller, or of a batch. */
export interface NameOfCreditor {
  readonly creditorId: string;
  readonly name: string;
}

/**
 * A page of names of some creditors, creditor by creditor, in the order of their names.
 * @param keyOf where a name of a creditor is
 */
export async function pageOfNames(
  creditors: readonly string[],
  { after, most }: PageAsked,
  keyOf: (creditorId: string, name: string) => { readonly pk: string; readonly sk: string },
): Promise<Page<NameOfCreditor>> {
  const found: NameOfCreditor[] = [];
  const reached = after === undefined ? undefined : readPlace(after);
  for (const creditorId of creditors.toSorted()) {
    if (found.length > most || (reached && creditorId < reached.creditorId)) continue;
    const from = creditorId === reached?.creditorId ? reached.name : undefined;
    const names = await listNames(keyOf(creditorId, '').pk, from, most + 1 - found.length);
    found.push(...names.map((name) => ({ creditorId, name })));
  }
  const rows = found.slice(0, most);
  const last = rows.at(-1);
  return pageOf(rows, found.length > most && last ? `${last.creditorId}#${last.name}` : undefined);
}

/** No creditor's id has a `#` in it. */
function readPlace(place: string): NameOfCreditor {
  const end = place.indexOf('#');
  return { creditorId: place.slice(0, end), name: place.slice(end + 1) };
}
