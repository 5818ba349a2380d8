import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { previewsOf } from '#application/previews/previews-of.ts';
import { loadConfig } from '#config-loader/load.ts';
import { codeOf } from '#runtime/as-error.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import { FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import { gallery } from './preview/gallery.ts';
import { sampleCreditorInWords } from './sample-creditor.ts';

/** `regua preview`: writes a gallery of every message in every tone, for sample debtors, as one page with everything in it. */
export async function preview(
  options: { readonly out: string; readonly config: string },
  { stdout, words }: Pick<Terminal, 'stdout' | 'words'>,
): Promise<number> {
  const config = await loadConfig(options.config);
  const previews = previewsOf(config);
  const file = join(options.out, 'index.html');
  const notes = sampleCreditorInWords(
    config,
    previews.map(({ creditor }) => creditor),
    words,
  );
  try {
    mkdirSync(options.out, { recursive: true });
    // What an earlier version wrote beside it.
    rmSync(join(options.out, 'emails'), { recursive: true, force: true });
    writeFileSync(file, gallery(previews, config, words, notes));
  } catch (error) {
    throw new InputError(words.say('common.cannotWrite', { file: options.out, code: String(codeOf(error)) }));
  }
  for (const line of [words.say('preview.written', { count: previews.length, file }), ...notes])
    stdout.write(`${line}\n`);
  return FINE;
}
