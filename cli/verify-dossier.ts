import { verify } from '#domain/dossier/verify.ts';
import { asError } from '#runtime/as-error.ts';
import { sha256 } from '#runtime/sha-256.ts';
import { InputError, textOf } from '#sandbox/portfolio/input.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { Dossier } from '#schemas/records/dossier.ts';
import { FAULT, FINE } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** `regua dossier --verify`: prints what was changed in a dossier, and fails then; or that it is as it was made. */
export function verifyFile(
  file: string,
  seal: string | undefined,
  { stdout, stderr }: Pick<Terminal, 'stdout' | 'stderr'>,
): number {
  const dossier = readDossier(file);
  const { wrong, notes } = verify(dossier, sha256, seal);
  for (const note of notes) stdout.write(`${note}\n`);
  for (const one of wrong) stderr.write(`${file}: ${one}\n`);
  if (wrong.length > 0) return FAULT;
  const { length } = dossier.entries;
  stdout.write(
    `${file}: ${length} ${length === 1 ? 'entry' : 'entries'} as they were written; seal ${dossier.seal.whole}\n`,
  );
  return FINE;
}

function readDossier(file: string): Dossier {
  let value: unknown;
  try {
    value = JSON.parse(textOf(file));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${file}: cannot be read as JSON (${asError(error).message})`);
  }
  const read = Dossier.safeParse(value);
  if (read.success) return read.data;
  throw new InputError(
    `${file}: is not a dossier of regua/dossier/v1: ${issuesInWords(read.error, 'dossier')}`,
  );
}
