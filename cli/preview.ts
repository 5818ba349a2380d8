import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '#config-loader/load.ts';
import { codeOf } from '#runtime/as-error.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import { emailFile, gallery } from '#sandbox/preview/gallery.ts';
import { previewsOf } from '#sandbox/preview/previews-of.ts';
import { FINE } from './exit-codes.ts';
import type { Terminal } from './terminal.ts';

/** `regua preview`: writes a gallery of every message in every tone, for sample debtors. */
export async function preview(
  options: { readonly out: string; readonly config: string },
  { stdout, words }: Pick<Terminal, 'stdout' | 'words'>,
): Promise<number> {
  const previews = previewsOf(await loadConfig(options.config));
  const index = join(options.out, 'index.html');
  try {
    rmSync(join(options.out, 'emails'), { recursive: true, force: true });
    mkdirSync(join(options.out, 'emails'), { recursive: true });
    for (const one of previews) writeFileSync(join(options.out, emailFile(one)), one.email.html);
    writeFileSync(index, gallery(previews));
  } catch (error) {
    throw new InputError(words.say('common.cannotWrite', { file: options.out, code: String(codeOf(error)) }));
  }
  stdout.write(`${words.say('preview.written', { count: previews.length, file: index })}\n`);
  return FINE;
}
