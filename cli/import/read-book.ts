import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { type FoundLayout, findLayout, type NoLayout } from '#formats/exports/find-layout.ts';
import type { Field, ProfileId, SystemProfile } from '#formats/exports/profile.ts';
import { type Customer, type CustomerList, readCustomers } from '#formats/exports/read-customers.ts';
import { MOST_BYTES, type ReadTables, readTables } from '#formats/exports/read-table.ts';
import { readTitles } from '#formats/exports/read-titles.ts';
import type { Table } from '#formats/exports/table.ts';
import type { ReadTitles, Undecided } from '#formats/exports/title.ts';
import { bytesOf } from '#sandbox/portfolio/input.ts';
import { type MappingFile, mappingOver } from './mapping-file.ts';
import type { Returned } from './returned-rows.ts';

/** The titles of one table of a file. */
export interface FileTitles extends ReadTitles {
  readonly file: string;
  /** The mapping that a person gave or that was kept, if it was used. */
  readonly mappedBy?: string;
  /** The mapping that was kept of a file with other columns. */
  readonly notMappedBy?: string;
  readonly mapping: MappingFile;
  /** Numbers of rows that came back, which a spreadsheet had changed. */
  readonly restored: Returned['restored'];
  readonly twins: Returned['twins'];
  /** The file that names the column of a field that no heading would have given; undefined of any other. */
  readonly columnFrom: (field: Field) => string | undefined;
}

/** Why a file stops the import. */
export type Stop =
  | { readonly file: string; readonly document: Extract<ReadTables, { ok: false }> }
  | { readonly file: string; readonly sheet?: string; readonly layout: NoLayout; readonly mappedBy?: string }
  | { readonly file: string; readonly sheet?: string; readonly undecided: readonly Undecided[] };

/** A list of customers that a file is, and its lines without a sound CPF or CNPJ. */
interface CustomersOfFile {
  readonly file: string;
  readonly count: number;
  readonly without: readonly number[];
  readonly columns: CustomerList['columns'];
}

/** A customer of a list, and the list. */
export interface ListedCustomer extends Customer {
  readonly file: string;
}

export interface Book {
  readonly titles: readonly FileTitles[];
  readonly customers: readonly ListedCustomer[];
  /** Files of customers, with how many each has. */
  readonly lists: readonly CustomersOfFile[];
  /** Sheets that hold no titles, or are hidden. */
  readonly passedOver: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly isHidden: boolean;
  }[];
}

/** What a person asks, or what was kept, of how to read. */
export interface ReadingOptions {
  readonly from: SystemProfile | undefined;
  readonly mapping: { readonly file: string; readonly mapping: MappingFile } | undefined;
  readonly kept: (profile: ProfileId) => { readonly file: string; readonly mapping: MappingFile } | undefined;
  readonly total: number | undefined;
  /** Rows that come back in a file of ours, as they were. */
  readonly returned: (file: string, table: Table, layout: FoundLayout) => Returned | undefined;
}

/** Reads the files of an import: titles, and lists of customers that they are joined with. Stops at the first that cannot be read. */
export function readBook(files: readonly string[], options: ReadingOptions): Book | Stop {
  const titles: FileTitles[] = [];
  const customers: ListedCustomer[] = [];
  const lists: CustomersOfFile[] = [];
  const passedOver: { file: string; sheet: string; isHidden: boolean }[] = [];
  for (const file of files) {
    const document = tablesOf(file);
    if (!document.ok) return { file: basename(file), document };
    const stops: Stop[] = [];
    const before = titles.length + lists.length;
    for (const { form } of document.tables.filter(({ isHidden }) => isHidden))
      if (form.kind === 'sheet') passedOver.push({ file: basename(file), sheet: form.name, isHidden: true });
    const shown = document.tables.filter(({ isHidden }) => !isHidden);
    if (shown.length === 0) return { file: basename(file), document: { ok: false, why: 'empty' } };
    for (const table of shown) {
      const sheet = table.form.kind === 'sheet' && shown.length > 1 ? { sheet: table.form.name } : {};
      const read = readOne(file, table, options);
      if ('titles' in read) titles.push(read);
      else if ('undecided' in read) return { ...read, ...sheet };
      else {
        const known = readCustomers(table);
        if (known) {
          const { columns, without } = known;
          customers.push(...known.customers.map((one) => ({ ...one, file: basename(file) })));
          lists.push({ file: basename(file), count: known.customers.length, without, columns });
        } else stops.push({ ...read, ...sheet });
      }
    }
    const [stop] = stops;
    if (stop && titles.length + lists.length === before) return stop;
    for (const one of stops)
      if ('sheet' in one && one.sheet)
        passedOver.push({ file: basename(file), sheet: one.sheet, isHidden: false });
  }
  return { titles, customers, lists, passedOver };
}

function tablesOf(file: string): ReadTables {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return size > MOST_BYTES ? { ok: false, why: 'too-large' } : readTables(bytesOf(file));
}

function readOne(file: string, table: Table, options: ReadingOptions): FileTitles | Stop {
  const { from, total } = options;
  const given = options.mapping;
  const first = findLayout(table, given?.mapping ?? {}, from);
  const profile = 'columns' in first ? first.profile.id : (from?.id ?? 'generic');
  const kept = options.kept(profile);
  const ofBoth = kept && mappingOver(kept.mapping, given?.mapping);
  const byBoth = ofBoth && findLayout(table, ofBoth, from);
  // One of a file with other columns says nothing of this one.
  const isOfThis = byBoth !== undefined && 'columns' in byBoth;
  const used = given ?? (isOfThis ? kept : undefined);
  const mapping = (isOfThis ? ofBoth : given?.mapping) ?? {};
  const layout = isOfThis ? byBoth : first;
  const by = used ? { mappedBy: used.file } : {};
  const notUsed = kept && !given && !isOfThis ? { notMappedBy: kept.file } : {};
  if (!('columns' in layout)) return { file: basename(file), layout, ...by };
  const returned = options.returned(file, table, layout);
  const read = readTitles(returned?.table ?? table, layout, { mapping, total, wrong: returned?.wrong });
  if ('undecided' in read) return { file: basename(file), undecided: read.undecided };
  const columnFrom = (field: Field): string | undefined =>
    !layout.mapped.includes(field)
      ? undefined
      : given?.mapping.columns?.[field] === undefined
        ? kept?.file
        : given.file;
  const { restored = [], twins = new Map() } = returned ?? {};
  return { file, ...read, mapping, columnFrom, restored, twins, ...by, ...notUsed };
}
