import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { debtIdOf } from '#adapters/table/keys.ts';
import { makeDossier } from '#application/dossier/make-dossier.ts';
import { loadConfig } from '#config-loader/load.ts';
import { dayOf } from '#domain/calendar/days.ts';
import { InputError, readInvoices, readPayments } from '#sandbox/portfolio/input.ts';
import { readBankFiles } from '#sandbox/portfolio/input-bank-files.ts';
import { run } from '#sandbox/run.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Dossier } from '#schemas/records/dossier.ts';
import { onStage } from './dossier/on-stage.ts';
import { dossierPdf } from './dossier/pdf.ts';
import { endOf } from './end-of.ts';
import { FINE } from './exit-codes.ts';
import { connectStage } from './in-use/connect-stage.ts';
import type { StageClients } from './in-use/read-in-use.ts';
import { nameSkipped } from './name-skipped.ts';
import type { Terminal } from './terminal.ts';
import { verifyFile } from './verify-dossier.ts';

/** The options of `regua dossier`. */
export interface DossierOptions {
  readonly verify?: string;
  readonly seal?: string;
  readonly debt?: string;
  readonly at?: string;
  readonly against?: string;
  readonly invoices?: string;
  readonly payments?: string;
  readonly bankFiles?: string;
  readonly out: string;
  readonly config: string;
}

/**
 * `regua dossier`: writes the dossier of a debt as JSON and as PDF, from the table of a stage or from a run of files; or verifies one.
 */
export async function dossier(
  options: DossierOptions,
  terminal: Pick<Terminal, 'stdout' | 'stderr'>,
  connect: () => Pick<StageClients, 'sfn'> = connectStage,
): Promise<number> {
  const { verify, seal, debt, against, invoices } = options;
  if (verify !== undefined) return verifyFile(verify, seal, terminal);
  if (debt === undefined) throw new InputError('dossier: needs --debt ID, or --verify FILE');
  if ((against === undefined) === (invoices === undefined))
    throw new InputError(
      'dossier: needs either --against STAGE or --invoices FILE, to say where the debt is',
    );
  const config = await loadConfig(options.config);
  const debtId = debtIdIn(debt, config);
  const day = options.at ?? dayOf(new Date().toISOString());
  const made =
    against === undefined
      ? await fromRun(config, debtId, options, terminal)
      : await onStage(against, config, connect(), () => makeDossier(debtId, day));
  if (!made) throw new InputError(`--debt: there is no debt "${debtId}", or its invoice never came`);
  await write(made, options.out, terminal);
  return FINE;
}

const DEBT_ID = /^[a-z0-9-]+_.+_[0-9a-z]{8}$/;

/** The id of a debt; or of that of an invoice, where there is only one creditor. */
function debtIdIn(given: string, { creditors }: Config): string {
  if (DEBT_ID.test(given)) return given;
  const [only, ...others] = Object.keys(creditors);
  if (only !== undefined && others.length === 0) return debtIdOf(only, given);
  throw new InputError(
    `--debt: "${given}" is no id of a debt, such as ${debtIdOf(only ?? 'credor', given)}; there are several creditors`,
  );
}

/** Runs files as `regua run` does, to the end of the day or of the run, and reads the dossier from what is then in the table. */
async function fromRun(
  config: Config,
  debtId: string,
  { invoices = '', payments, bankFiles, at }: DossierOptions,
  { stderr }: Pick<Terminal, 'stderr'>,
): Promise<Dossier | undefined> {
  const files = bankFiles === undefined ? undefined : readBankFiles(bankFiles);
  nameSkipped(files, stderr);
  const inputs = [
    readInvoices(invoices),
    ...(payments === undefined ? [] : [readPayments(payments)]),
    ...(files === undefined ? [] : [files]),
  ];
  let made: Dossier | undefined;
  await run({
    config,
    input: {
      arrivals: inputs.flatMap(({ arrivals }) => arrivals),
      badRows: inputs.flatMap(({ badRows }) => badRows),
    },
    until: at === undefined ? undefined : endOf(at),
    record: () => {},
    atEnd: async (now) => {
      made = await makeDossier(debtId, at ?? dayOf(new Date(now).toISOString()));
    },
  });
  return made;
}

async function write(made: Dossier, folder: string, { stdout }: Pick<Terminal, 'stdout'>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const base = join(folder, `dossier-${made.debtId}`);
  // It names a person and says what was written to them.
  writeFileSync(`${base}.json`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  writeFileSync(`${base}.pdf`, await dossierPdf(made), { mode: 0o600 });
  const { messages, decisions } = made.parts;
  stdout.write(
    `${base}.json and ${base}.pdf: ${made.entries.length} entries, ${messages.length} messages, ${decisions.length} decisions of the gate; seal ${made.seal.whole}\n`,
  );
}
