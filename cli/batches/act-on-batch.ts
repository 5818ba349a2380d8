import { confirm } from '#cli/console/confirm.ts';
import { FAULT, FINE } from '#cli/console/exit-codes.ts';
import type { Terminal } from '#cli/console/terminal.ts';
import { onStage } from '#cli/dossier/on-stage.ts';
import { ImportFolder } from '#cli/import/kept-book.ts';
import { USUAL_STATE } from '#cli/import/usual-state.ts';
import { connectStage } from '#cli/in-use/connect-stage.ts';
import { busOf } from '#cli/put-on-bus/bus-of.ts';
import { putOnBus } from '#cli/put-on-bus/put-on-bus.ts';
import type { Words } from '#cli/words/words.ts';
import { loadConfig } from '#config-loader/load.ts';
import { isBefore } from '#domain/calendar/days.ts';
import { InputError, readInvoices } from '#sandbox/portfolio/input.ts';
import type { Config } from '#schemas/config/config.ts';
import { appendEvent, type EventLine } from './append-event.ts';
import type { BatchAct } from './batch-act.ts';
import { viewOfFile } from './batch-of-file.ts';
import { batchesOfStage, viewOfStage } from './batch-of-stage.ts';
import type { BatchView } from './batch-view.ts';
import { batchesOfFiles, filesOfImports } from './batches-of-files.ts';
import { consequencesInWords } from './consequences-in-words.ts';
import { batchesInWords } from './listed-batch.ts';
import { creditorsOf, detailsIn, pausedAtOf } from './state-of-batch.ts';

/** The options of `regua release` and `regua undo`. */
export interface BatchOptions {
  readonly invoices?: readonly string[];
  readonly stage?: string;
  readonly creditor?: string;
  /** ISO-8601. */
  readonly at?: string;
  readonly yes?: boolean;
  /** The folder of imports, of `undo` alone. */
  readonly state?: string;
  readonly config: string;
}

/** Where a batch is, and how what is done with it gets there. */
interface Place {
  readonly view: BatchView;
  readonly put: (event: EventLine) => Promise<void>;
  /** Where it was put, for people. */
  readonly name: string;
  /** When it happens, ISO-8601. */
  readonly at: string;
}

/**
 * `regua release BATCH` and `regua undo BATCH`: shows what would follow, asks, and adds the event to the file, or puts it on the bus of
 * the stage. What was done before is not done again.
 * @param now ISO-8601
 */
export async function actOnBatch(
  { act, batch, now }: { readonly act: BatchAct; readonly batch: string | undefined; readonly now: string },
  options: BatchOptions,
  terminal: Terminal,
  connect: typeof connectStage = connectStage,
): Promise<number> {
  const { stdout, words } = terminal;
  const { say } = words;
  const config = await loadConfig(options.config);
  const { invoices, stage } = options;
  const state = options.state ?? USUAL_STATE;
  if (invoices !== undefined && stage !== undefined) throw new InputError(say('batches.fileOrStage'));
  if (invoices === undefined && stage === undefined) {
    const files = filesOfImports(state);
    if (files.length === 0) throw new InputError(say('batches.fileOrStage'));
    throw new InputError(listOfFiles(act, files, { ...options, config }, words).join('\n'));
  }
  if (stage !== undefined && options.at !== undefined) throw new InputError(say('batches.atIsForFiles'));
  if (batch === undefined) {
    const there =
      invoices === undefined
        ? await listOfStage(act, { stage: stage ?? '', at: now, config, options }, terminal, connect)
        : listOfFiles(act, invoices, { ...options, config }, words);
    throw new InputError(there.join('\n'));
  }
  const given = { act, batch, now, at: options.at, config, words };
  const place =
    invoices === undefined
      ? await placeOnStage({ ...given, stage: stage ?? '', options }, terminal, connect)
      : await placeInFile({ ...given, files: invoices, options });
  const { at } = place;
  const said = place.view.state;
  if (act === 'release' && said === 'withdrawn') throw new InputError(say('batches.wasUndone', { batch }));
  if (said === (act === 'release' ? 'released' : 'withdrawn') || (act === 'release' && said === 'open')) {
    stdout.write(`${say(`${act}.before`, { batch })}\n`);
    return FINE;
  }
  for (const line of consequencesInWords(act, { ...place, batch, at, config, words }))
    stdout.write(`${line}\n`);
  if (!options.yes && !(await confirm(say(`${act}.question`, { batch }), terminal.stdin, terminal.stderr))) {
    stdout.write(`${say('batches.nothingDone')}\n`);
    return FAULT;
  }
  const { creditorId } = place.view;
  await place.put(eventOf(act, { creditorId, batch, at }));
  stdout.write(`${say(`${act}.done`, { batch, place: place.name })}\n`);
  const forgotten =
    options.state === undefined ? 0 : new ImportFolder(options.state, creditorId).forget(batch);
  if (forgotten > 0)
    stdout.write(`${say('undo.forgotten', { count: forgotten, folder: options.state ?? '' })}\n`);
  return FINE;
}

/** The batches of files, for a person to choose one. */
const listOfFiles = (
  act: BatchAct,
  files: readonly string[],
  { creditor, state, config }: Pick<BatchOptions, 'creditor' | 'state'> & { readonly config: Config },
  words: Words,
): string[] =>
  batchesInWords(
    act,
    batchesOfFiles(files, config).filter(
      ({ creditorId }) => creditor === undefined || creditorId === creditor,
    ),
    {
      where: ['--invoices', ...files, ...stateGiven(state)],
      place: words.all(files),
      words,
    },
  );

const stateGiven = (state: string | undefined): string[] =>
  state === undefined || state === USUAL_STATE ? [] : ['--state', state];

/** The batches on a stage, for a person to choose one. */
async function listOfStage(
  act: BatchAct,
  {
    stage,
    at,
    config,
    options,
  }: {
    readonly stage: string;
    readonly at: string;
    readonly config: Config;
    readonly options: Pick<BatchOptions, 'creditor' | 'state'>;
  },
  { words }: Pick<Terminal, 'words'>,
  connect: typeof connectStage,
): Promise<string[]> {
  const creditors = options.creditor === undefined ? Object.keys(config.creditors) : [options.creditor];
  const batches = await onStage(stage, config, { ...connect(), words }, () => batchesOfStage(creditors, at));
  const where = ['--stage', stage, ...stateGiven(options.state)];
  return batchesInWords(act, batches, { where, place: stage, words });
}

interface Asked {
  readonly act: BatchAct;
  readonly batch: string;
  /** ISO-8601. */
  readonly now: string;
  /** When a person wants it to happen, where they said so, ISO-8601. */
  readonly at: string | undefined;
  readonly config: Config;
  readonly words: Words;
}

async function placeInFile({
  files,
  options,
  batch,
  act,
  now,
  at: wanted,
  config,
  words,
}: Asked & { readonly files: readonly string[]; readonly options: BatchOptions }): Promise<Place> {
  const { say, all, time } = words;
  const { creditor } = options;
  const perFile = files.map((file) => {
    const { arrivals } = readInvoices(file);
    return { file, arrivals, details: detailsIn(arrivals).filter(({ detail }) => detail.batch === batch) };
  });
  const found = perFile.flatMap(({ details }) => details);
  const details =
    creditor === undefined ? found : found.filter(({ detail }) => detail.creditorId === creditor);
  const [creditorId, ...others] = creditorsOf(details);
  if (creditorId === undefined)
    throw new InputError(
      [
        say('batches.notInFile', { file: files.join(', '), batch }),
        // Of another creditor, too: the name may be that of their batch.
        ...listOfFiles(
          act,
          files,
          { config, ...(options.state === undefined ? {} : { state: options.state }) },
          words,
        ),
      ].join('\n'),
    );
  if (others.length > 0)
    throw new InputError(say('batches.whichCreditor', { creditors: all([creditorId, ...others]) }));
  const pausedAt = pausedAtOf(details);
  if (act === 'release' && wanted !== undefined && pausedAt !== undefined && isBefore(wanted, pausedAt))
    throw new InputError(say('batches.beforePause', { pausedAt: time(pausedAt) }));
  const soonest = act === 'release' && pausedAt !== undefined && isBefore(now, pausedAt) ? pausedAt : now;
  const at = wanted ?? soonest;
  const file = perFile.findLast(({ details: own }) => own.some((one) => details.includes(one)))?.file ?? '';
  return {
    view: await viewOfFile(details, creditorId, {
      ...{ at, config },
      arrivals: perFile.flatMap(({ arrivals }) => arrivals),
    }),
    put: async (event) => appendEvent(file, event),
    name: file,
    at,
  };
}

async function placeOnStage(
  {
    act,
    batch,
    stage,
    options,
    now: at,
    config,
    words,
  }: Asked & { readonly stage: string; readonly options: BatchOptions },
  { stderr }: Terminal,
  connect: typeof connectStage,
): Promise<Place> {
  const { say, all, number } = words;
  const creditors = Object.keys(config.creditors);
  const creditorId = options.creditor ?? (creditors.length === 1 ? creditors[0] : undefined);
  if (creditorId === undefined || !creditors.includes(creditorId))
    throw new InputError(say('batches.whichCreditor', { creditors: all(creditors) }));
  const clients = connect();
  const onProgress = (read: number): void => {
    if (stderr.isTTY) stderr.write(`\r${say('batches.reading', { read: number(read), count: read })}`);
  };
  const look = () => viewOfStage({ creditorId, batch }, { at, onProgress });
  const view = await onStage(stage, config, { ...clients, words }, look);
  if (!view) {
    const there = await listOfStage(act, { stage, at, config, options }, { words }, connect);
    throw new InputError([say('batches.notOnStage', { stage, batch }), ...there].join('\n'));
  }
  const bus = await busOf(stage, { ...clients, words });
  const put = async (event: EventLine): Promise<void> => {
    const entry = { line: 1, type: event['detail-type'], detail: JSON.stringify(event.detail) };
    const { failed } = await putOnBus([entry], { ...bus, rate: 1 });
    if (failed[0]) throw new InputError(say('batches.notTaken', { stage, code: failed[0].code }));
  };
  return { view, put, name: stage, at };
}

function eventOf(
  act: BatchAct,
  { at, ...of }: { readonly creditorId: string; readonly batch: string; readonly at: string },
): EventLine {
  return act === 'release'
    ? { 'detail-type': 'CollectionResumed.v1', time: at, detail: { ...of, resumedAt: at } }
    : { 'detail-type': 'BatchWithdrawn.v1', time: at, detail: { ...of, withdrawnAt: at } };
}
