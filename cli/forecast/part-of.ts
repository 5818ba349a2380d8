import { spread } from '#domain/dunning/spread.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import { type Line, linesOf, rawText, type SharedFile } from './lines.ts';

/** A line of a person; `isShared`: it is about a batch or a debtor, and others may have it as well. */
export interface OwnLine {
  readonly line: Line;
  readonly isShared: boolean;
}

/** The lines of one person, in the order of the files. */
export type OfPerson = readonly OwnLine[];

/** Which part of all persons is meant: the `index`-th of `count`. */
export interface Part {
  readonly index: number;
  readonly count: number;
}

/**
 * The persons of one part, each with the lines that are about them: invoices by the CPF or CNPJ of their debtor, everything else by its
 * invoice; what is about a batch, or a debtor, is for each person who has an invoice of it. What names no invoice of the files is left;
 * lines of which nobody can say whose they are, and those that are shared, come one by one, in the first part. A person who was given is
 * forgotten: the lines of a large book are half of the memory of a forecast.
 */
export function* partOf(files: readonly SharedFile[], part: Part): Generator<OfPerson> {
  const left = personsOf(files, part).reverse();
  for (let person = left.pop(); person; person = left.pop()) yield person;
}

function personsOf(files: readonly SharedFile[], part: Part): OfPerson[] {
  const persons = new Map<string, OwnLine[]>();
  const owners = new Map<string, OwnLine[]>();
  const later: { readonly line: Line; readonly invoice: string }[] = [];
  const shared: { readonly line: Line; readonly about: string }[] = [];
  const alone: OwnLine[][] = [];
  for (const file of files)
    for (const line of linesOf(file)) {
      const text = rawText(line);
      const invoice = invoiceOf(text);
      const taxId = taxIdOf(text);
      if (taxId === undefined) {
        const about = invoice === undefined ? sharedBy(text) : undefined;
        if (invoice !== undefined) later.push({ line, invoice });
        if (about !== undefined) shared.push({ line, about });
        if (invoice === undefined && part.index === 0) alone.push([{ line, isShared: false }]);
        continue;
      }
      if (spread(taxId, part.count - 1) !== part.index) continue;
      const known = persons.get(taxId);
      const own = known ?? [];
      own.push({ line, isShared: false });
      if (!known) persons.set(taxId, own);
      if (invoice !== undefined && !owners.has(invoice)) owners.set(invoice, own);
    }
  for (const { line, invoice } of later) owners.get(invoice)?.push({ line, isShared: false });
  if (shared.length > 0) share(shared, persons.values(), files);
  return [...persons.values(), ...alone];
}

/** Gives each person the lines about their batches and debtor ids, in the order of the files. */
function share(
  shared: readonly { readonly line: Line; readonly about: string }[],
  persons: Iterable<OwnLine[]>,
  files: readonly SharedFile[],
): void {
  const byThing = new Map<string, { readonly line: Line }[]>();
  for (const one of shared) byThing.set(one.about, [...(byThing.get(one.about) ?? []), one]);
  const place = new Map(files.map((file, index) => [file, index]));
  const placeOf = ({ file }: Line): number => place.get(file) ?? 0;
  for (const own of persons) {
    const things = new Set(own.flatMap(({ line }) => thingsOf(rawText(line))));
    const more = [...things].flatMap((thing) => byThing.get(thing) ?? []);
    if (more.length === 0) continue;
    own.push(...more.map(({ line }) => ({ line, isShared: true })));
    own.sort(({ line: one }, { line: other }) => placeOf(one) - placeOf(other) || one.from - other.from);
  }
}

const BATCH = /"batch"\s*:\s*"([^"]*)"/;
const DEBTOR_ID = /"debtorId"\s*:\s*"([^"]*)"/;

/** The batch and the debtor id that a line names, each with its creditor. */
function thingsOf(text: string): string[] {
  const creditor = CREDITOR.exec(text)?.[1] ?? '';
  const [batch, debtorId] = [BATCH.exec(text)?.[1], DEBTOR_ID.exec(text)?.[1]];
  return [
    ...(batch === undefined ? [] : [`${creditor}/batch/${batch}`]),
    ...(debtorId === undefined ? [] : [`${creditor}/debtor/${debtorId}`]),
  ];
}

/** The batch, or else the debtor, that a line without an invoice is about. */
const sharedBy = (text: string): string | undefined => thingsOf(text)[0];

const TAX_ID = /"debtor"\s*:.*?"taxId"\s*:\s*"([^"]{1,40})"/;
const INVOICE = /"invoiceId"\s*:\s*"([^"]*)"/;
const CREDITOR = /"creditorId"\s*:\s*"([^"]*)"/;

/** The CPF or CNPJ of the debtor of an invoice, in our form; one that is none as it is written. */
function taxIdOf(text: string): string | undefined {
  const [, written] = TAX_ID.exec(text) ?? [];
  if (written === undefined) return undefined;
  const parsed = parseTaxId(written);
  return parsed.ok ? parsed.taxId : written;
}

function invoiceOf(text: string): string | undefined {
  const [, invoiceId] = INVOICE.exec(text) ?? [];
  return invoiceId === undefined ? undefined : `${CREDITOR.exec(text)?.[1] ?? ''}/${invoiceId}`;
}
