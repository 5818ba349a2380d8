import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, statSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';
import { loadConfig } from '#config-loader/load.ts';
import { entriesOf } from '#formats/exports/fields.ts';
import type { ProfileId } from '#formats/exports/profile.ts';
import { PROFILES } from '#formats/exports/profiles.ts';
import type { TableRow } from '#formats/exports/table.ts';
import type { Refused } from '#formats/exports/title.ts';
import { bytesOf, InputError } from '#sandbox/portfolio/input.ts';
import type { Config } from '#schemas/config/config.ts';
import { confirm } from './console/confirm.ts';
import { FAULT, FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import { changesInWords } from './import/changes-in-words.ts';
import { type Changes, compare } from './import/compare.ts';
import { consequencesOf } from './import/consequences.ts';
import { type Joined, withDebtors } from './import/debtors.ts';
import { differenceInWords } from './import/difference.ts';
import { doublesInWords } from './import/doubles-in-words.ts';
import type { EventLine } from './import/events.ts';
import { knownFiles, lastFile, linesFor } from './import/events-file.ts';
import { firstLook } from './import/first-look.ts';
import { holdNotesInWords } from './import/hold-notes-in-words.ts';
import { Ids } from './import/ids.ts';
import { ImportFolder, type KeptBook, readMapping } from './import/kept-book.ts';
import { lettingIn } from './import/let-in.ts';
import { likelyChanges, likelyInWords } from './import/likely-changes.ts';
import { withoutLost, withWriting } from './import/lost-files.ts';
import type { Asked } from './import/map-command.ts';
import { MappingFile } from './import/mapping-file.ts';
import { nameTitles } from './import/name-titles.ts';
import { editedInWords, mendInWords, nextInWords, settleInWords } from './import/next-commands.ts';
import { othersOwedInWords } from './import/others-owed-in-words.ts';
import type { OwnFiles } from './import/own-files.ts';
import { type Book, readBook } from './import/read-book.ts';
import {
  isRefusedFile,
  isReturned,
  type RefusedFile,
  refusedFilesOf,
  unwritten,
} from './import/refused-files.ts';
import type { RefusedRow } from './import/refused-row.ts';
import { refusedRowsOf } from './import/refused-rows.ts';
import { renderMessages } from './import/render-messages.ts';
import * as report from './import/report.ts';
import { asTheyWere } from './import/returned-rows.ts';
import { always, type Said, together } from './import/said.ts';
import { showMessages } from './import/show-messages.ts';
import { stillHeldIn, stillHeldInWords } from './import/still-held.ts';
import { nameLackingInWords, stopInWords, taxIdLackingInWords } from './import/stop-in-words.ts';
import { suggestTaxIds } from './import/suggest-tax-id.ts';
import { TitleNumbers } from './import/title-numbers.ts';
import { unknownKindsInWords } from './import/unknown-kinds.ts';
import { unknownStatusesInWords } from './import/unknown-statuses.ts';
import { isVanishedFile, vanishedCsv, vanishedFileOf, vanishedTitles } from './import/vanished.ts';
import { vanishedRowsOf } from './import/vanished-rows.ts';
import { planner } from './planning/planner.ts';
import { ownProject, sampleCreditorInWords } from './sample-creditor.ts';
import type { Words } from './words/words.ts';

/** The options of `regua import`. */
export interface ImportOptions {
  readonly from?: ProfileId;
  readonly map?: string;
  readonly asOf: string;
  readonly creditor?: string;
  readonly snapshot?: boolean;
  readonly changes?: boolean;
  /** Centavos. */
  readonly total?: number;
  readonly out?: string;
  /** What is known of files that are gone is forgotten, so that it comes in again. */
  readonly again?: boolean;
  readonly yes?: boolean;
  /** Numbers of titles that were kept out, and come in now. */
  readonly letIn?: readonly string[];
  /** All that was read is printed, line by line. */
  readonly details?: boolean;
  /** On whose bus the events are put. */
  readonly stage?: string;
  readonly state: string;
  readonly config: string;
}

/** The part of the known open titles that may be missing from a snapshot: more is a filter, or another company's file. */
const MOST_VANISHED = 0.2;

/**
 * `regua import`: reads exports of an ERP, shows how they were read and what would come of them, and writes the events that `regua run` and
 * billing's bus take. What can be read in two ways stops it; beside a page of messages, and the secret of codes that it shows, nothing is
 * written without a yes, and nothing is sent before the batch is released.
 * @param put puts the file of events on the bus of a stage, or goes on where that stopped
 */
export async function importBook(
  files: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
  put: (file: string) => Promise<number> = async () => FINE,
): Promise<number> {
  const { stdout, words } = terminal;
  const { say } = words;
  const print = (lines: readonly string[]): void => {
    for (const line of lines) stdout.write(`${line}\n`);
  };
  const printOf = ({ brief, full }: Said): void => print(options.details ? full : brief);
  if (options.snapshot && options.changes) throw new InputError(say('importBook.bothKinds'));
  const given =
    options.map === undefined ? undefined : { file: options.map, mapping: readMapping(options.map) };
  const stop = firstLook(files);
  if (stop) throw new InputError(stopInWords(stop, { files, options }, words));
  const config = await loadConfig(options.config);
  const creditorId = creditorOf(config, options.creditor);
  const folder = new ImportFolder(options.state, creditorId);
  const secret = folder.secret();
  const stored = withoutLost(folder, options, { files, terminal });
  const { before } = stored;
  const known = knownFiles(before, folder.path);
  const out = options.out ?? lastFile(known) ?? `${withoutExtension(files[0] ?? 'import')}.jsonl`;
  checkFolder(dirname(out));
  const read = readBook(files, {
    from: options.from === undefined ? undefined : PROFILES[options.from],
    mapping: given,
    kept: (profile) => folder.mapping(profile),
    total: options.total,
    returned: (file, table, layout) => {
      const ids = new Ids(secret);
      if (isVanishedFile(file))
        return asTheyWere(table, layout, { known: vanishedRowsOf(before?.titles ?? {}, ids), ids });
      if (!isRefusedFile(file, layout)) return undefined;
      return asTheyWere(table, layout, { known: folder.own.refusedRows, ids });
    },
  });
  if (!('titles' in read)) throw new InputError(stopInWords(read, { files, options }, words));
  if (read.titles.length === 0) throw new InputError(say('importBook.noFiles'));
  checkNames(read, { files, options }, terminal);
  const made = changesOf(read, before, {
    config,
    creditorId,
    secret,
    files,
    options,
    own: folder.own,
    words,
  });
  const warned = report.warnings(read, made.owed, { files, options }, words);
  print(warned.map(({ text }) => text));
  const reading = report.readingInWords(read, words);
  printOf(reading);

  const { book, owed, changes, numbers } = made;
  const refused = made.refused.filter(({ row }) => !made.corrected.has(row));
  const refusedFiles = refusedFilesOf(book, refused, { out, own: folder.own, words });
  checkTotal(
    book,
    {
      ...made,
      refusedFiles: refusedFiles.written,
      writeRefused: () => {
        folder.keepSecret(secret);
        folder.own.keepRefused(made.refusedMarks, made.refusedRows);
        for (const { path, content } of refusedFiles.written) folder.own.write(path, content);
      },
    },
    options.total,
    terminal,
  );
  checkSameIds(files, made, before, terminal);
  const likely = likelyChanges(changes.missing, changes.added, before?.titles ?? {});
  checkVanished(book, { ...made, likely: likely.length }, before, options, terminal);
  const events = [...stored.lostChanges, ...changes.events];
  const lines = linesFor(out, events, {
    batch: made.batch,
    book: before,
    known,
    refusal: say('importBook.outIsOther', { file: out }),
  });
  const creditor = { name: config.creditors[creditorId]?.name ?? '', id: creditorId };
  const notes = sampleCreditorInWords(config, [creditorId], words);
  printOf({
    brief: [
      notes.length > 0
        ? say('importBook.owedToSample', { ...creditor, command: ownProject(words) })
        : say('importBook.owedTo', creditor),
    ],
    full: [say('importBook.owedTo', creditor)],
  });
  const counts = report.countsInWords(
    {
      saysStatuses: !files.some(isVanishedFile),
      owed,
      titles: book.titles,
      refused,
      refusedKnown: made.refusedKnown,
      corrected: made.refused.filter(({ row }) => made.corrected.has(row)),
      refusedFile: refusedFiles.written.map(({ path }) => path).join(', '),
      changes,
      joined: made.joined,
      respelled: made.respelled,
      hasLists: book.lists.length > 0,
      isPart: options.changes === true || files.some(isReturned),
      total: options.total,
    },
    words,
  );
  printOf(counts);
  print(unknownStatusesInWords(refused, book.titles, { files, options }, words));
  print(unknownKindsInWords(book.titles, { files, options }, words));
  print(holdNotesInWords(book.titles, { added: changes.added.map(({ title }) => title), refused }, words));
  const othersOwed = othersOwedInWords(book.titles, owed, words);
  printOf(othersOwed);
  // Those of which a person says what became of them: what a snapshot lacks, or what is probably another title now.
  const asked = vanishedTitles(
    options.snapshot ? changes.vanished : likely.map((one) => one.before),
    changes.book,
    known.map(({ path }) => path),
  );
  const isFirst = Object.keys(before?.titles ?? {}).length === 0;
  const stillCollected = options.changes === true && !files.some(isReturned) ? changes.missing : [];
  print(
    changesInWords(
      changes,
      { vanished: options.snapshot ? asked : [], stillCollected, isFirst, numbers },
      words,
    ),
  );
  print(stillHeldInWords(made.stillHeld, { numbers, asked: { files, options } }, words));
  print(doublesInWords(changes, { numbers, asked: { files, options } }, words));
  print(likelyInWords(likely, numbers, words));
  const inFull = [...reading.full, ...counts.full, ...othersOwed.full];
  let shown = always([]);
  if (changes.added.length > 0) {
    if (changes.added.some(({ kin }) => kin !== undefined)) folder.keepSecret(secret);
    const found = consequencesOf(changes.added, changes.events, {
      planOne: await planner(config, 'new'),
      config,
      asOf: options.asOf,
      creditorId,
    });
    print(['', ...report.consequencesInWords(found, { asOf: options.asOf, numbers }, words)]);
    const messages = await renderMessages(found.inOrder, changes.added, changes.events, {
      config,
      asOf: options.asOf,
    });
    const file = `${withoutExtension(out)}.mensagens${isFirst ? '' : `.${made.batch}`}.html`;
    shown = showMessages(
      messages,
      { file, titles: changes.added, numbers, config, notes, reading: inFull },
      words,
    );
    if (shown.full.length > 0) printOf(together(always(['']), shown));
  }
  // Where there is no page of messages, the same is behind --details.
  const isShort = inFull.length > reading.brief.length + counts.brief.length + othersOwed.brief.length;
  if (!options.details && isShort && shown.full.length === 0) print([say('importBook.inFull')]);
  const isHeldAnew = JSON.stringify(changes.book.held) !== JSON.stringify(before?.held);
  const code = refused.length > 0 ? FAULT : FINE;
  if (events.length === 0)
    print([
      '',
      say(isFirst && refused.length > 0 ? 'importBook.nothingTaken' : 'importBook.nothingNew', {
        count: refused.length,
      }),
    ]);
  const toWrite =
    events.length > 0 || stored.isLost || (options.stage !== undefined && existsSync(out))
      ? [out]
      : [...unwritten(refusedFiles.written), ...(given || isHeldAnew ? [folder.path] : [])];
  if (!options.yes && toWrite.length === 0) return code;
  if (!options.yes && terminal.stdout.isTTY === true)
    print([
      '',
      ...report.warnedInWords(warned, words),
      ...(options.details ? report.owedInWords(owed, words) : []),
    ]);
  if (!(await mayWrite(options, words.all(toWrite), terminal))) {
    const isAsked = terminal.stdout.isTTY === true;
    print([say('importBook.notWritten', { file: words.all(toWrite), isAsked: isAsked ? 'yes' : 'no' })]);
    return code;
  }
  if (made.refused.length > 0) {
    folder.keepSecret(secret);
    folder.own.keepRefused(made.refusedMarks, made.refusedRows);
  }
  for (const { path, content } of refusedFiles.written) folder.own.write(path, content);
  for (const path of refusedFiles.stale) folder.own.remove(path);
  print(refusedFiles.stale.map((file) => say('importBook.staleRefused', { file })));
  const mend = refusedFiles.written.map(({ path }) => path);
  const edited = refusedFiles.written.flatMap((one) => one.edited);
  const taken = files.filter(isReturned);
  // A file of ours says nothing of the columns of a system.
  const editedMappings = files.some(isVanishedFile) ? [] : folder.keepMappings(mappingsOf(book));
  if (given) print(editedMappings.map((file) => say('importBook.mappingStays', { file, map: given.file })));
  // A mapping that is kept has what was decided of each column: a map in its place would ask anew.
  const { map: _, ...withKeptMapping } = options;
  const mendOf = {
    files,
    lists: book.lists,
    options: editedMappings.length > 0 ? options : withKeptMapping,
    own: folder.own,
  };
  if (events.length === 0 && !stored.isLost) {
    if (isHeldAnew) folder.keepBook(changes.book, secret);
    for (const file of taken) folder.own.take(file);
    print(editedInWords(edited, mendOf, words));
    print(mendInWords(mend, mendOf, words));
    return existsSync(out) ? Math.max(code, await put(out)) : code;
  }
  appendFileSync(out, lines.map((line) => `${line}\n`).join(''));
  const kept = withWriting(changes.book, { batch: made.batch, file: out, folder });
  folder.keep({ book: kept, secret, written: { file: out, events } });
  for (const file of taken) folder.own.take(file);
  print(lines.length > 0 ? ['', writtenInWords(out, events, changes, words)] : []);
  if (changes.added.length > 0) print([say('importBook.paused', { batch: made.batch })]);
  print([say('importBook.kept', { folder: folder.path })]);
  const ofPut = await put(out);
  const askedText = vanishedCsv(asked);
  const askedFile = folder.own.freePlace(vanishedFileOf(files[0] ?? 'import', out), askedText);
  if (asked.length > 0) folder.own.write(askedFile.path, askedText);
  const written = knownFiles(kept, folder.path);
  print(
    nextInWords(
      {
        batch: changes.added.length > 0 ? made.batch : undefined,
        files: written.map(({ path }) => path),
        stage: options.stage,
        config: options.config,
        hasNewFile: written.length > known.length,
      },
      words,
    ),
  );
  print(editedInWords([...edited, ...(asked.length > 0 ? askedFile.edited : [])], mendOf, words));
  print(mendInWords(mend, mendOf, words));
  if (asked.length > 0)
    print(
      settleInWords(
        askedFile.path,
        { likely: likely.length, isHeld: options.snapshot === true, options },
        words,
      ),
    );
  return Math.max(code, ofPut);
}

/** How many titles came in, and of how many that were known something is different. */
function writtenInWords(
  file: string,
  events: readonly EventLine[],
  { added }: Changes,
  words: Words,
): string {
  const isNew = new Set<unknown>(added.map(({ invoiceId }) => invoiceId));
  const known = new Set(
    events.map(({ detail }) => detail.invoiceId).filter((id) => id !== undefined && !isNew.has(id)),
  );
  return words.say('importBook.written', {
    file,
    what: words.all([
      ...(isNew.size > 0 ? [words.say('importBook.writtenNew', { count: isNew.size })] : []),
      ...(known.size > 0 ? [words.say('importBook.writtenChanges', { count: known.size })] : []),
    ]),
  });
}

/** @throws InputError before any work, when there is no such folder to write into */
function checkFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new InputError(`${path}: is no folder to write into`);
}

function creditorOf({ creditors }: Config, asked: string | undefined): string {
  const ids = Object.keys(creditors);
  const [only, ...more] = ids;
  const id = asked ?? (more.length === 0 ? only : undefined);
  if (id !== undefined && Object.hasOwn(creditors, id)) return id;
  throw new InputError(`--creditor: must be one of ${ids.join(', ')}`);
}

interface Made {
  /** What was read, without the titles that a person held before. */
  readonly book: Book;
  /** The ids of those. */
  readonly stillHeld: readonly string[];
  readonly owed: ReturnType<typeof withDebtors>['owed'];
  readonly refused: readonly Refused[];
  /** How many of them are of titles that came in before. */
  readonly refusedKnown: number;
  /** Rows among them that an earlier import refused too, and that came in corrected. */
  readonly corrected: ReadonlySet<TableRow>;
  /** A mark of each row that is refused, by which the next import knows it. */
  readonly refusedMarks: readonly string[];
  readonly refusedRows: readonly RefusedRow[];
  readonly changes: Changes;
  readonly batch: string;
  readonly numbers: TitleNumbers;
  readonly joined: Joined;
  readonly respelled: ReturnType<typeof withDebtors>['respelled'];
}

function changesOf(
  read: Book,
  before: KeptBook | undefined,
  of: {
    readonly config: Config;
    readonly creditorId: string;
    readonly secret: string;
    readonly files: readonly string[];
    readonly options: ImportOptions;
    readonly own: OwnFiles;
    readonly words: Words;
  },
): Made {
  const { config, creditorId, options } = of;
  const ids = new Ids(of.secret);
  const titles = read.titles.flatMap((one) => one.titles);
  const debtors = withDebtors(titles, read.customers, { ids, known: before?.debtors });
  const owed = debtors.owed.toSorted((one, other) => one.row.line - other.row.line);
  const refusedRows = suggestTaxIds(
    [...read.titles.flatMap((one) => one.refused), ...debtors.refused],
    [...debtors.owed, ...read.customers],
  );
  const all = nameTitles(
    { owed, closed: read.titles.flatMap((one) => one.leftOut), refused: refusedRows },
    { ids, known: before?.titles ?? {} },
  );
  const letIn = lettingIn(options.letIn ?? [], all.titles, of.words);
  const {
    book,
    named,
    ids: stillHeld,
  } = stillHeldIn(read, all, before, {
    letIn,
    word: of.words.say('importBook.heldWord'),
  });
  const isNew = named.titles.some(({ invoiceId }) => before?.titles[invoiceId] === undefined);
  const batch = batchOf(of.files, options.asOf, isNew ? takenBatches(before) : []);
  const changes = compare(named, before, {
    creditorId,
    batch,
    asOf: options.asOf,
    maxPauseDays: config.creditors[creditorId]?.pauses.maxDays ?? 0,
    ids,
    isSnapshot: options.snapshot === true,
    debtors: debtors.debtors,
    twins: new Map(book.titles.flatMap((one) => [...one.twins])),
    letIn,
  });
  const refused = [...refusedRows, ...changes.refused].toSorted(
    (one, other) => one.row.line - other.row.line,
  );
  const isOut = new Set([
    ...changes.refused.map(({ row }) => row),
    ...all.titles.flatMap(({ invoiceId, title }) => (stillHeld.includes(invoiceId) ? [title.row] : [])),
  ]);
  const { joined, respelled } = debtors;
  // The last cells of a row are left out or written as empty ones, as the program that saved the file has it.
  const markOf = ({ row: { cells } }: Refused): string =>
    ids.ofRow(cells.slice(0, cells.findLastIndex(({ text }) => text !== '') + 1).map(({ text }) => text));
  const refusedKnown = named.refused.filter(
    ({ invoiceId }) => invoiceId !== undefined && before?.titles[invoiceId] !== undefined,
  );
  const corrected = refusedKnown.filter(({ row }) => of.own.wasRefused(markOf(row)));
  return {
    book,
    stillHeld,
    owed: owed.filter(({ row }) => !isOut.has(row)),
    refused,
    refusedKnown: refusedKnown.length - corrected.length,
    corrected: new Set(corrected.map(({ row }) => row.row)),
    refusedMarks: refused.map(markOf),
    refusedRows: refusedRowsOf(book.titles, { titles: named.titles, refused, ids }),
    changes,
    batch,
    numbers: new TitleNumbers(all),
    joined,
    respelled,
  };
}

/** Batches that nothing new comes in as: those that were undone, and those that may be released already. */
const takenBatches = (before: KeptBook | undefined): string[] => [
  ...(before?.undone ?? []),
  ...new Set(Object.values(before?.titles ?? {}).map(({ batch }) => batch)),
];

/**
 * The id of a batch: its day, and a mark of what is in its files, so that the same files are the same batch; and a number where that batch is
 * taken.
 */
function batchOf(files: readonly string[], asOf: string, taken: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(bytesOf(file));
  const first = `lote-${asOf}-${hash.digest('hex').slice(0, 8)}`;
  for (let [batch, number] = [first, 2]; ; number += 1) {
    if (!taken.includes(batch)) return batch;
    batch = `${first}-${number}`;
  }
}

/** The mark of what was in the files of a batch; undefined of one that no import named. */
const contentOf = (batch: string): string | undefined => /^lote-.+?-([0-9a-f]{8})(-\d+)?$/.exec(batch)?.[1];

/** Stops once where no column has names, or none the CPFs and CNPJs that another one looks like, and no list of customers that could give them. */
function checkNames({ titles, lists }: Book, asked: Asked, { words }: Terminal): void {
  if (lists.length > 0) return;
  const nameless = titles.find(({ layout }) => layout.columns.name === undefined);
  if (nameless) {
    const alike = { names: nameless.namesAlike, others: nameless.debtorAlike };
    throw new InputError(nameLackingInWords(basename(nameless.file), alike, asked, words.say));
  }
  const nobody = titles.find(
    (one) =>
      one.debtorAlike.some(({ field }) => field === 'taxId') &&
      one.titles.every(({ taxId }) => taxId === undefined),
  );
  if (nobody)
    throw new InputError(taxIdLackingInWords(basename(nobody.file), nobody.debtorAlike, asked, words.say));
}

/** Refuses an import whose sum is not what the screen of the system shows. */
function checkTotal(
  book: Book,
  {
    owed,
    refused,
    refusedFiles,
    writeRefused,
  }: Made & { readonly writeRefused: () => void; readonly refusedFiles: readonly RefusedFile[] },
  total: number | undefined,
  { stdout, words }: Terminal,
): void {
  if (total === undefined) return;
  const { say, money } = words;
  const read =
    owed.reduce((sum, { open }) => sum + open, 0) + refused.reduce((sum, { open = 0 }) => sum + open, 0);
  if (read !== total) {
    if (refusedFiles.length > 0) writeRefused();
    throw new InputError(
      [
        say('importBook.totalDiffers', {
          given: money(total),
          read: money(read),
          difference: money(Math.abs(total - read)),
          unread: refused.filter(({ open }) => open === undefined).length,
        }),
        ...differenceInWords(book, { owed, refused }, total - read, words),
        ...(refusedFiles.length > 0
          ? [say('importBook.totalRefusedFile', { file: words.all(refusedFiles.map(({ path }) => path)) })]
          : []),
      ].join('\n'),
    );
  }
  stdout.write(`${say('importBook.totalAgrees', { amount: money(total) })}\n`);
}

/** Asks whether a file is the whole book when it may be, and refuses a snapshot from which too much vanished. */
function checkVanished(
  { titles }: Book,
  { changes, likely }: Made & { readonly likely: number },
  before: KeptBook | undefined,
  { snapshot, changes: isChanges }: ImportOptions,
  { words }: Terminal,
): void {
  const known = Object.entries(before?.titles ?? {}).filter(([, { state }]) => state === 'open');
  const file = titles.map((one) => basename(one.file)).join(', ');
  // One that is probably a new title now is behind no filter.
  if (snapshot && changes.vanished.length - likely > known.length * MOST_VANISHED)
    throw new InputError(
      words.say('importBook.tooManyVanished', {
        file,
        vanished: changes.vanished.length,
        known: known.length,
      }),
    );
  if (snapshot || isChanges) return;
  if (changes.missing.length > 0)
    throw new InputError(
      words.say('importBook.whichKind', { file, missing: changes.missing.length, known: known.length }),
    );
}

/**
 * Refuses files that were imported before when their titles have other ids now, because the column of their number is another one: every
 * debtor would owe, and be written to, twice.
 */
function checkSameIds(
  files: readonly string[],
  { changes, batch }: Made,
  before: KeptBook | undefined,
  { words }: Terminal,
): void {
  const content = contentOf(batch);
  const earlier = changes.missing
    .map((id) => before?.titles[id])
    .filter((title) => title?.state === 'open' && contentOf(title.batch) === content);
  const [first] = earlier;
  const added = changes.added.length + changes.doubles.length;
  if (first === undefined || added === 0) return;
  throw new InputError(
    words.say('importBook.otherIds', {
      file: files.map((file) => basename(file)).join(', '),
      batch: first.batch,
      before: earlier.length,
      added,
    }),
  );
}

/** What the next import of the same system is read by: what a person said, and the columns and forms that were found. */
function mappingsOf(book: Book): Map<ProfileId, MappingFile> {
  return new Map(
    book.titles.map(({ layout, decisions, mapping }) => {
      const headers = entriesOf(layout.columns).map(([field, index]) => [
        field,
        layout.header.cells[index]?.text,
      ]);
      const orders = new Set(
        decisions.days.filter(({ because }) => because !== 'no-choice').map(({ order }) => order),
      );
      const units = new Set(decisions.amounts.map(({ form }) => form.unit));
      const [order, unit] = [[...orders][0], [...units][0]];
      return [
        layout.profile.id,
        MappingFile.parse({
          ...(orders.size === 1 ? { days: order } : {}),
          ...(units.size === 1 ? { unit } : {}),
          ...mapping,
          columns: Object.fromEntries(headers),
        }),
      ];
    }),
  );
}

const withoutExtension = (file: string): string => file.slice(0, file.length - extname(file).length);

/** Whether a person, or `--yes`, lets the files be written. */
async function mayWrite(
  { yes }: ImportOptions,
  file: string,
  { stdin, stdout, words }: Terminal,
): Promise<boolean> {
  if (yes) return true;
  if (stdout.isTTY !== true) return false;
  return confirm(words.say('importBook.ask', { file }), stdin, stdout);
}
