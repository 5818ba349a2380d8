import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { stringify } from 'yaml';
import * as z from 'zod';
import type { ProfileId } from '#formats/exports/profile.ts';
import { InputError, textOf } from '#sandbox/portfolio/input.ts';
import { BillingEvents, type BillingEventType } from '#schemas/events/billing.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { CalendarDay, Centavos, ExternalId } from '#schemas/primitives.ts';
import type { EventLine } from './events.ts';
import { MappingFile } from './mapping-file.ts';
import { parseMapping } from './mapping-text.ts';
import { OwnFiles } from './own-files.ts';

/** A title as the last import left it: no personal data. */
const KeptTitle = z.strictObject({
  due: CalendarDay,
  /** Centavos. */
  amount: Centavos,
  open: Centavos,
  batch: ExternalId,
  /** `missing`: it was not in the last snapshot, and is paused; `held`: a person wrote so into its row, and it is paused until one lets it in. */
  state: z.enum(['open', 'missing', 'held', 'closed']),
  /** The word of the status by which it is held. */
  heldBy: z.string().optional(),
  /** Of a title without a number: a mark of who owes it, made with the secret, and its day of issue. */
  party: z.string().optional(),
  issued: CalendarDay.optional(),
  /** Who owes it, as the events call them; absent of a title that no import has read since this is kept. */
  debtor: ExternalId.optional(),
});
export type KeptTitle = z.infer<typeof KeptTitle>;

/** What is kept of the imports of a creditor. */
const KeptBook = z.strictObject({
  format: z.literal('regua/imports/v1'),
  lastImport: CalendarDay,
  lastSnapshot: CalendarDay.optional(),
  titles: z.record(ExternalId, KeptTitle),
  /** What each debtor is called, by the id that is made of their CPF or CNPJ with the secret. */
  debtors: z.record(z.string(), ExternalId).optional(),
  /** Titles that a person held before they came in, by the word of their status: they stay out until one lets them in. */
  held: z.record(ExternalId, z.string()).optional(),
  /** Batches that were undone: an import of the same files is another batch. */
  undone: z.array(ExternalId).optional(),
  /** Where the events of each import are, in the order of the imports; nothing of imports that kept no such list. */
  writings: z
    .array(
      z.strictObject({
        batch: ExternalId,
        /** Relative to the folder of the creditor. */
        file: z.string().min(1),
        /** Of its first line. */
        mark: z.string().min(1),
      }),
    )
    .optional(),
});
export type KeptBook = z.infer<typeof KeptBook>;

const KeptChange = z.strictObject({
  file: z.string(),
  event: z.strictObject({
    'detail-type': z.custom<BillingEventType>(
      (type) => typeof type === 'string' && Object.hasOwn(BillingEvents, type),
    ),
    time: z.string(),
    detail: z.record(z.string(), z.unknown()),
  }),
});

/** The folder of a creditor's imports: its book, its mappings, and the secret of its ids. */
export class ImportFolder {
  readonly path: string;
  /** The files that imports write for people to correct or fill in. */
  readonly own: OwnFiles;

  constructor(state: string, creditorId: string) {
    this.path = join(state, creditorId);
    this.own = new OwnFiles(this.path);
  }

  /** The book of the imports before, or nothing. */
  book(): KeptBook | undefined {
    const file = join(this.path, 'book.json');
    if (!existsSync(file)) return undefined;
    const read = KeptBook.safeParse(parsedJson(file));
    if (read.success) return read.data;
    throw new InputError(`${file}: ${issuesInWords(read.error, 'book')}`);
  }

  /** The secret of the ids: kept, or a new one. */
  secret(): string {
    return existsSync(this.#secretFile) ? textOf(this.#secretFile).trim() : randomBytes(32).toString('hex');
  }

  /** Keeps the secret as soon as a person has seen an id or got a file that was made with it: the next import makes the same ones. */
  keepSecret(secret: string): void {
    mkdirSync(this.path, { recursive: true });
    writeFileSync(this.#secretFile, `${secret}\n`, { mode: 0o600 });
  }

  get #secretFile(): string {
    return join(this.path, 'secret');
  }

  /** The mapping that a person gave, or that was found, for exports of a system; nothing before the first import. */
  mapping(profile: ProfileId): { readonly file: string; readonly mapping: MappingFile } | undefined {
    const file = join(this.path, `mapping-${profile}.yaml`);
    return existsSync(file) ? { file, mapping: readMapping(file) } : undefined;
  }

  /** Forgets the titles of a batch that was undone, so that they come in again with the next import; gives how many they were. */
  forget(batch: string): number {
    const book = this.book();
    if (!book) return 0;
    const own = Object.entries(book.titles).filter(([, title]) => title.batch === batch);
    if (own.length === 0) return 0;
    const ids = new Set(own.map(([id]) => id));
    const titles = Object.fromEntries(Object.entries(book.titles).filter(([id]) => !ids.has(id)));
    this.#write({ ...withHeld(book, own), titles, undone: [...(book.undone ?? []), batch] });
    return own.length;
  }

  /** Keeps a book of which nothing is written into a file of events. */
  keepBook(book: KeptBook, secret: string): void {
    this.keepSecret(secret);
    this.#write(book);
  }

  #write(book: KeptBook): void {
    writeFileSync(join(this.path, 'book.json'), `${JSON.stringify(book, null, 1)}\n`);
  }

  /** Where a file is, from this folder. */
  placeOf = (file: string): string => relative(this.path, resolve(file)).replaceAll('\\', '/');

  /** Events that changed invoices, or said what became of them, in a file that is gone: they name no person, so they are kept. */
  changesIn(files: ReadonlySet<string>): EventLine[] {
    const kept = join(this.path, 'changes.jsonl');
    if (!existsSync(kept)) return [];
    return textOf(kept)
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => {
        const { file, event } = KeptChange.parse(JSON.parse(line));
        return files.has(file) ? [event] : [];
      });
  }

  /**
   * Keeps how the exports of systems are read.
   * @returns the files that a person edited: they stay as they are
   */
  keepMappings(mappings: ReadonlyMap<ProfileId, MappingFile>): string[] {
    mkdirSync(this.path, { recursive: true });
    return [...mappings].flatMap(([profile, mapping]) => {
      const file = join(this.path, `mapping-${profile}.yaml`);
      if (existsSync(file) && !this.own.isOwn(file)) return [file];
      this.own.write(file, stringify(mapping));
      return [];
    });
  }

  /** Writes what the next import needs beside the mappings. */
  keep(kept: {
    readonly book: KeptBook;
    readonly secret: string;
    readonly written: { readonly file: string; readonly events: readonly EventLine[] };
  }): void {
    this.keepSecret(kept.secret);
    const { events } = kept.written;
    const file = this.placeOf(kept.written.file);
    appendFileSync(
      join(this.path, 'changes.jsonl'),
      events
        .filter(
          (event) => event['detail-type'] !== 'InvoiceIssued.v1' && event.detail.invoiceId !== undefined,
        )
        .map((event) => `${JSON.stringify({ file, event })}\n`)
        .join(''),
    );
    this.#write(kept.book);
  }
}

/** A book in which titles that are forgotten are not collected later if a person held them. */
export const withHeld = (book: KeptBook, forgotten: readonly (readonly [string, KeptTitle])[]): KeptBook => {
  const held = forgotten.flatMap(([id, { state, heldBy = '' }]) =>
    state === 'held' ? [[id, heldBy] as const] : [],
  );
  return held.length === 0 ? book : { ...book, held: { ...book.held, ...Object.fromEntries(held) } };
};

/** Reads a mapping that was given, or kept. */
export function readMapping(file: string): MappingFile {
  const value = parseMapping(file, textOf(file), Object.keys(MappingFile.shape));
  const read = MappingFile.safeParse(value);
  if (read.success) return read.data;
  throw new InputError(`${file}: ${issuesInWords(read.error, 'mapping')}`);
}

function parsedJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new InputError(`${file}: is not JSON`);
  }
}
