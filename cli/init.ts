import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { loadConfig } from '#config-loader/load.ts';
import { codeOf } from '#runtime/as-error.ts';
import { InputError } from '#sandbox/portfolio/input.ts';
import { FINE } from './exit-codes.ts';
import { ask, fromFlags } from './init/ask.ts';
import { projectFiles } from './init/project-files.ts';
import type { Answers } from './init/questions.ts';
import type { Say } from './init/say.ts';
import { vendored, vendorPackage } from './init/vendor-package.ts';
import { isRepository, readManifest } from './package.ts';
import type { Terminal } from './terminal.ts';

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
export async function init(
  folder: string,
  options: InitOptions,
  say: Say,
  terminal: Terminal,
): Promise<number> {
  const target = resolve(folder);
  if (!options.force && existsSync(target) && !isEmpty(target, say))
    throw new InputError(say('notEmpty', { folder }));
  const { yes, force: _, package: given, ...flags } = options;
  const answers = yes ? fromFlags(flags, say) : await ask(flags, say, terminal);
  const manifest = readManifest();
  const files = projectFiles(answers, manifest, given ?? vendored(manifest.version));
  try {
    for (const [file, content] of Object.entries(files)) {
      mkdirSync(dirname(join(target, file)), { recursive: true });
      writeFileSync(join(target, file), content);
    }
  } catch (error) {
    throw new InputError(say('notWritten', { folder, reason: codeOf(error) }));
  }
  const reason = given === undefined ? vendorPackage(target, !isRepository()) : undefined;
  if (reason !== undefined) throw new InputError(say('notPacked', { folder, reason }));
  // An answer that is right by itself may still be wrong beside the others.
  await loadConfig(join(target, 'config'));
  terminal.stdout.write(`${closing(relative('', target), Object.keys(files).length, say)}\n`);
  return FINE;
}

/** What to do next, a line for each command. */
const closing = (folder: string, count: number, say: Say): string =>
  [
    say('done', { folder: folder || '.', count: String(count) }),
    ...(folder === '' ? [] : [say('next', { folder })]),
    say('install'),
    say('check'),
    say('start'),
    say('preview'),
    say('readme'),
  ].join('\n');

/** Whether a folder has nothing but what a version control keeps in it. */
function isEmpty(folder: string, say: Say): boolean {
  try {
    return readdirSync(folder).every((name) => name === '.git');
  } catch (error) {
    throw new InputError(say('notWritten', { folder, reason: codeOf(error) }));
  }
}
