import { verify } from '#domain/dossier/verify.ts';
import { asError } from '#runtime/as-error.ts';
import { sha256 } from '#runtime/sha-256.ts';
import { InputError, textOf } from '#sandbox/portfolio/input.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { Dossier } from '#schemas/records/dossier.ts';
import { FAULT, FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import type { Words } from './words/words.ts';

/** `regua dossier --verify`: prints what was changed in a dossier, and fails then; or that it is as it was made. */
export function verifyFile(
  file: string,
  seal: string | undefined,
  { stdout, stderr, words }: Pick<Terminal, 'stdout' | 'stderr' | 'words'>,
): number {
  const dossier = readDossier(file, words);
  const { wrong, notes } = verify(dossier, sha256, seal);
  for (const note of notes) stdout.write(`${words.reason(note)}\n`);
  for (const one of wrong) stderr.write(`${file}: ${words.reason(one)}\n`);
  if (wrong.length > 0) return FAULT;
  const { length } = dossier.entries;
  const sound = words.say('dossier.sound', { file, count: length, seal: dossier.seal.whole });
  stdout.write(`${sound}\n`);
  return FINE;
}

function readDossier(file: string, { say, reason }: Words): Dossier {
  let value: unknown;
  try {
    value = JSON.parse(textOf(file));
  } catch (error) {
    if (error instanceof InputError) throw error;
    const why = reason(asError(error).message);
    throw new InputError(say('dossier.notJson', { file, why }));
  }
  const read = Dossier.safeParse(value);
  if (read.success) return read.data;
  throw new InputError(
    say('dossier.notDossier', { file, why: reason(issuesInWords(read.error, 'dossier')) }),
  );
}
