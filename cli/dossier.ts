import { debtIdOf } from '#adapters/table/keys.ts';
import { makeDossier } from '#application/dossier/make-dossier.ts';
import { makePersonDossier } from '#application/dossier/make-person-dossier.ts';
import { loadConfig } from '#config-loader/load.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { parseTaxId } from '#domain/tax-id/tax-id.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import { readBankFiles } from '#sandbox/portfolio/input-bank-files.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Dossier } from '#schemas/records/dossier.ts';
import type { PersonDossier } from '#schemas/records/person-dossier.ts';
import { endOf } from './console/end-of.ts';
import { FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import { inRun } from './dossier/in-run.ts';
import { onStage } from './dossier/on-stage.ts';
import { dossierPdf } from './dossier/pdf.ts';
import { personPdf } from './dossier/person/pdf.ts';
import { writePrivate } from './dossier/write-private.ts';
import { connectStage } from './in-use/connect-stage.ts';
import type { StageClients } from './in-use/read-in-use.ts';
import { nameSkipped } from './name-skipped.ts';
import { verifyFile } from './verify-dossier.ts';
import type { Words } from './words/words.ts';

/** The options of `regua dossier`. */
export interface DossierOptions {
  readonly verify?: string;
  readonly seal?: string;
  readonly debt?: string;
  readonly person?: string;
  readonly creditor?: string;
  readonly at?: string;
  readonly stage?: string;
  readonly invoices?: readonly string[];
  readonly payments?: readonly string[];
  readonly bankFiles?: string;
  readonly out: string;
  readonly config: string;
}

/**
 * `regua dossier`: writes the dossier of a debt, or all that is held of a person, as JSON and as PDF, from the table of a stage or from a
 * run of files; or verifies the dossier of a debt.
 */
export async function dossier(
  options: DossierOptions,
  terminal: Pick<Terminal, 'stdout' | 'stderr' | 'words'>,
  connect: () => Pick<StageClients, 'sfn' | 'formation'> = connectStage,
): Promise<number> {
  const { verify, seal, debt, person, creditor, stage, invoices } = options;
  const { say } = terminal.words;
  if (verify !== undefined) return verifyFile(verify, seal, terminal);
  if ((debt === undefined) === (person === undefined)) throw new InputError(say('dossier.needs'));
  if ((stage === undefined) === (invoices === undefined)) throw new InputError(say('dossier.needsSource'));
  if (creditor !== undefined && person === undefined)
    throw new InputError(say('dossier.creditorNeedsPerson'));
  const config = await loadConfig(options.config);
  const until = options.at === undefined ? undefined : endOf(options.at);
  const files = options.bankFiles === undefined ? undefined : readBankFiles(options.bankFiles);
  nameSkipped(files, terminal);
  const from: Source = (read) =>
    stage === undefined
      ? inRun(config, { ...options, invoices: invoices ?? [], bankFiles: files, until }, read)
      : onStage(stage, config, { ...connect(), words: terminal.words }, () =>
          read(options.at ?? dayOf(new Date().toISOString())),
        );
  if (person !== undefined) await writePerson(person, config, from, options, terminal);
  else await writeDebt(debtIdIn(debt ?? '', config, terminal.words), from, options, terminal);
  return FINE;
}

/** Where a dossier is read, with the day that it is of. */
type Source = <T>(read: (day: string) => Promise<T>) => Promise<T | undefined>;
type Out = Pick<DossierOptions, 'out'>;

const DEBT_ID = /^[a-z0-9-]+_.+_[0-9a-z]{8}$/;

/** The id of a debt; or of that of an invoice, where there is only one creditor. */
function debtIdIn(given: string, { creditors }: Config, { say }: Words): string {
  if (DEBT_ID.test(given)) return given;
  const [only, ...others] = Object.keys(creditors);
  if (only !== undefined && others.length === 0) return debtIdOf(only, given);
  throw new InputError(say('dossier.noId', { given, example: debtIdOf(only ?? 'credor', given) }));
}

/** The creditor that is asked; the only one, where there is only one. */
function creditorIn(given: string | undefined, { creditors }: Config, { say }: Words): string {
  const ids = Object.keys(creditors);
  const [only, ...others] = ids;
  const id = given ?? (others.length === 0 ? only : undefined);
  if (id !== undefined && ids.includes(id)) return id;
  throw new InputError(
    given === undefined
      ? say('dossier.creditorNeeded', { ids: ids.join(', ') })
      : say('common.noCreditor', { id: given, ids: ids.join(', ') }),
  );
}

async function writeDebt(
  debtId: string,
  from: Source,
  { out }: Out,
  { stdout, words }: Pick<Terminal, 'stdout' | 'words'>,
): Promise<void> {
  const made: Dossier | undefined = await from((day) => makeDossier(debtId, day));
  if (!made) throw new InputError(words.say('dossier.noDebt', { id: debtId }));
  const base = writePrivate(out, `dossier-${made.debtId}`, { json: made, pdf: await dossierPdf(made) });
  const { messages, decisions } = made.parts;
  const written = words.say('dossier.written', {
    base,
    entries: made.entries.length,
    messages: messages.length,
    decisions: decisions.length,
    seal: made.seal.whole,
  });
  stdout.write(`${written}\n`);
}

async function writePerson(
  given: string,
  config: Config,
  from: Source,
  { out, creditor }: Out & Pick<DossierOptions, 'creditor'>,
  { stdout, words }: Pick<Terminal, 'stdout' | 'words'>,
): Promise<void> {
  const parsed = parseTaxId(given);
  if (!parsed.ok) throw new InputError(`--person: ${words.reason(parsed.reason)}`);
  const creditorId = creditorIn(creditor, config, words);
  const { taxId } = parsed;
  const made: PersonDossier | undefined = await from((day) => makePersonDossier({ creditorId, taxId, day }));
  if (!made) throw new InputError(words.say('dossier.nothingRun'));
  // Neither the CPF nor the CNPJ: names of files are seen by others.
  const name = `dados-${creditorId}-${(made.ids[0]?.debtorId ?? 'sem-registro').replace(/[^A-Za-z0-9_-]/g, '-')}`;
  const base = writePrivate(out, name, { json: made, pdf: await personPdf(made) });
  const written = made.isHeld
    ? words.say('dossier.personWritten', {
        base,
        ids: made.ids.length,
        debts: made.debts.length,
        requests: made.erasures.length,
      })
    : words.say('dossier.nothingHeld', { base });
  stdout.write(`${written}\n`);
}
