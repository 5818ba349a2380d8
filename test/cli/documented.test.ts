import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
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

describe('docs/commands.md', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'regua-documented-'));
    cpSync(join(ROOT, 'config'), join(folder, 'config'), { recursive: true });
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has examples of every command that judges a value', () => {
    expect(files.map(({ name }) => name)).toEqual(['debt.json', 'record.json']);
    for (const name of ['explain', 'offers', 'decode', 'validate', 'calendar'])
      expect(examples.some(({ command }) => command.includes(`npx regua ${name} `))).toBe(true);
  });

  it.each(examples)('is true: $command', async ({ command, answer }) => {
    const here = command.replace('npx regua', `'${process.execPath}' '${join(ROOT, 'bin/regua.mjs')}'`);
    const said = await new Promise<string>((resolve) =>
      execFile('sh', ['-c', here], { cwd: folder }, (_, stdout, stderr) => resolve(stdout + stderr)),
    );
    expect(said).toBe(answer);
  });
});
