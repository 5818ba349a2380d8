import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { loadConfig } from '#config-loader/load.ts';
import { codeOf } from '#runtime/as-error.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import { FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import { ask, fromFlags } from './init/ask.ts';
import { projectFiles } from './init/project-files.ts';
import type { Answers } from './init/questions.ts';
import { vendored, vendorPackage } from './init/vendor-package.ts';
import { guideIn } from './package/guide.ts';
import { isRepository, readManifest } from './package/package.ts';
import type { Words } from './words/words.ts';

export interface InitOptions extends Readonly<Partial<Record<keyof Answers, string>>> {
  readonly yes?: boolean;
  readonly force?: boolean;
  /** What the project depends on, as npm takes it; without it, an archive of this package. */
  readonly package?: string;
}

/**
 * `regua init [folder]`: makes a project that depends on this package, with the configuration of one creditor.
 * @throws InputError if the folder has files, an answer is wrong, or the folder cannot be written
 */
export async function init(folder: string, options: InitOptions, terminal: Terminal): Promise<number> {
  const { words } = terminal;
  const { say } = words;
  const target = resolve(folder);
  if (!options.force && existsSync(target) && !isEmpty(target, words))
    throw new InputError(say('init.notEmpty', { folder }));
  const { yes, force: _, package: given, ...flags } = options;
  const answers = yes ? fromFlags(flags, words) : await ask(flags, terminal);
  const manifest = readManifest();
  const files = projectFiles(answers, manifest, given ?? vendored(manifest.version), words.language);
  try {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(target, file)), { recursive: true });
      writeFileSync(join(target, file), content);
    }
  } catch (error) {
    throw new InputError(say('init.notWritten', { folder, reason: String(codeOf(error)) }));
  }
  const reason = given === undefined ? vendorPackage(target, !isRepository()) : undefined;
  if (reason !== undefined) throw new InputError(say('init.notPacked', { folder, reason }));
  // An answer that is right by itself may still be wrong beside the others.
  await loadConfig(join(target, 'config'));
  terminal.stdout.write(`${closing(relative('', target), Object.keys(files).length, words)}\n`);
  return FINE;
}

/** What to do next, a line for each command. */
const closing = (folder: string, count: number, { say }: Words): string =>
  [
    say('init.done', { folder: folder || '.', count }),
    ...(folder === '' ? [] : [say('init.next', { folder })]),
    say('init.install'),
    say('init.check'),
    say('init.start'),
    say('init.preview'),
    say('init.import'),
    say('init.guide', { file: guideIn('dez-minutos.md') }),
    say('init.readme'),
  ].join('\n');

/** Whether a folder has nothing but what a version control keeps in it. */
function isEmpty(folder: string, { say }: Words): boolean {
  try {
    return readdirSync(folder).every((name) => name === '.git');
  } catch (error) {
    throw new InputError(say('init.notWritten', { folder, reason: String(codeOf(error)) }));
  }
}
