import { spread } from '#domain/dunning/spread.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import { type Line, linesOf, rawText, type SharedFile } from './lines.ts';

/** The lines of one person, in the order of the files. */
export type OfPerson = readonly Line[];

/** Which part of all persons is meant: the `index`-th of `count`. */
export interface Part {
  readonly index: number;
  readonly count: number;
}

/**
 * The persons of one part, each with the lines that are about them: invoices by the CPF or CNPJ of their debtor, everything else by its
 * invoice. What names no invoice of the files is left; lines of which nobody can say whose they are come one by one, in the first part.
 */
export function partOf(files: readonly SharedFile[], part: Part): OfPerson[] {
  const persons = new Map<string, Line[]>();
  const owners = new Map<string, Line[]>();
  const later: { readonly line: Line; readonly invoice: string }[] = [];
  const alone: Line[][] = [];
  for (const file of files)
    for (const line of linesOf(file)) {
      const text = rawText(line);
      const invoice = invoiceOf(text);
      const taxId = taxIdOf(text);
      if (taxId === undefined) {
        if (invoice !== undefined) later.push({ line, invoice });
        else if (part.index === 0) alone.push([line]);
        continue;
      }
      if (spread(taxId, part.count - 1) !== part.index) continue;
      const known = persons.get(taxId);
      const own = known ?? [];
      own.push(line);
      if (!known) persons.set(taxId, own);
      if (invoice !== undefined && !owners.has(invoice)) owners.set(invoice, own);
    }
  for (const { line, invoice } of later) owners.get(invoice)?.push(line);
  return [...persons.values(), ...alone];
}

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
