import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { ConfigError } from '#config-loader/config-error.ts';
import { loadConfig } from '#config-loader/load.ts';
import { ROOT } from '#test/builders/root.ts';

export const CONFIG = join(ROOT, 'config');

/** A copy of config/ in a folder of its own, gone when the test ends. */
export function copyOfConfig(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regua-config-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(CONFIG, folder, { recursive: true });
  return folder;
}

/** Puts one text for another in a file of a copy; the text must be there, or the case tests nothing. */
export function edit(folder: string, file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, after);
}

/** The line of the first occurrence of a text in a file of a copy. */
export const lineOf = (folder: string, file: string, text: string): number => {
  const lines = readFileSync(join(folder, file), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
};

/** What loading throws; fails when it throws nothing, or anything but a ConfigError. */
export async function problemsOf(folder: string): Promise<string[]> {
  try {
    await loadConfig(folder);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  throw new Error('the configuration is taken as sound');
}

/** A text as a regular expression that matches it alone. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One text put for another in a file of the configuration, and what must be said of it. */
export interface Mistake {
  readonly case: string;
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
  /** Path within the file; a layout has none. */
  readonly at: string | undefined;
  /** What the problem says, or a part of it. */
  readonly message: string;
  /** A text of the line that is named, when it is not the one put there; any line, when nothing was. */
  readonly line?: string;
}

/** Makes a mistake in a copy of the configuration, and expects it to be named with its file, line and path. */
export async function expectRefused({ file, from, to, at, message, line }: Mistake): Promise<void> {
  const folder = copyOfConfig();
  edit(folder, file, from, to);
  const found = (await problemsOf(folder)).find((problem) => problem.includes(message));
  const text = line ?? (to.trim().split('\n')[0] as string);
  const where = text === '' ? '\\d+' : String(lineOf(folder, file, text));
  const path = at === undefined ? '' : `${escaped(at)}: `;
  expect(found).toMatch(new RegExp(`^${escaped(file)}:${where} ${path}`));
}
