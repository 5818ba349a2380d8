import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reguaFed } from '#test/builders/command.ts';
import { commandNames, optionsOf } from '#test/builders/options-of.ts';
import { ROOT } from '#test/builders/root.ts';

const PAGE = readFileSync(join(ROOT, 'docs/commands.md'), 'utf8');

/** The files that the page says there are. */
const files = [...PAGE.matchAll(/Say `([\w.]+)` is:\n\n```json\n(.*?)```/gs)].map(([, name, text]) => ({
  name: name as string,
  text: text as string,
}));

/** Each command of the page, and what the page says that it answers. */
const examples = [...PAGE.matchAll(/```console\n(.*?)```/gs)].flatMap(([, block]) =>
  (block as string)
    .split(/^\$ /m)
    .slice(1)
    .map((text) => {
      const [command, ...answer] = text.split('\n');
      return { command: command as string, answer: answer.join('\n') };
    }),
);

/** What a shell makes of a command of the page: the arguments that `regua` gets, and what it is fed if it asks for it. */
function readByShell(
  command: string,
  folder: string,
): { readonly args: readonly string[]; readonly input: string } {
  const npx = `npx() {
    shift
    printf '%s\\0' "$@"
    case " $* " in *' - '*) cat ;; esac
  }`;
  const read = execFileSync('sh', ['-c', `${npx}; ${command}`], { cwd: folder, encoding: 'utf8' }).split(
    '\0',
  );
  return { args: read.slice(0, -1), input: read.at(-1) as string };
}

/** The part of the page about a command: each command has a title. */
const sectionsOf = (command: string): string =>
  PAGE.split(/^## /m)
    .filter((section) => new RegExp(`^.*\`regua ${command}\\b`).test(section))
    .join('\n');

describe('docs/commands.md', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'regua-documented-'));
    cpSync(join(ROOT, 'config'), join(folder, 'config'), { recursive: true });
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(ROOT);
    rmSync(folder, { recursive: true });
  });

  it('has examples of every command that judges a value', () => {
    expect(files.map(({ name }) => name)).toEqual(['debt.json', 'record.json']);
    for (const name of ['explain', 'offers', 'decode', 'validate', 'calendar', 'hours'])
      expect(examples.some(({ command }) => command.includes(`npx regua ${name} `))).toBe(true);
  });

  it('has every option of every command, and none that there is not', async () => {
    const names = await commandNames();
    expect(names.length).toBeGreaterThan(20);
    const wrong: string[] = [];
    for (const name of names) {
      const section = sectionsOf(name);
      const named = new Set([...section.matchAll(/(?<![\w-])--[a-z][\w-]*/g)].map(([option]) => option));
      const own = await optionsOf(name);
      wrong.push(...own.filter((option) => !named.has(option)).map((option) => `${name} lacks ${option}`));
      const inTable = [...section.matchAll(/^\| (`--.*?) \|/gm)].flatMap(([, cell = '']) =>
        [...cell.matchAll(/`(--[\w-]+)/g)].flatMap(([, option]) => option ?? []),
      );
      // `release` and `undo` share a part of the page.
      const theirs = name === 'release' ? await optionsOf('undo') : own;
      wrong.push(
        ...inTable.filter((option) => !theirs.includes(option)).map((option) => `${name} has no ${option}`),
      );
    }
    expect(wrong).toEqual([]);
  });

  it.each(examples)('is true: $command', async ({ command, answer }) => {
    const { args, input } = readByShell(command, folder);
    const { stdout, stderr } = await reguaFed(input, ...args);
    expect(stdout + stderr).toBe(answer);
  });
});
