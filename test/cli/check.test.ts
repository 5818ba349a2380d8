import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { regua } from '#test/builders/command.ts';
import { ROOT } from '#test/builders/root.ts';

function copyOfConfig(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regua-check-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(ROOT, 'config'), folder, { recursive: true });
  return folder;
}
const CREDITOR = 'creditors/bebidas-nordeste.yaml';

it('an error begins with a path from the current folder, with line and column, as terminals make a link of', async () => {
  const folder = copyOfConfig();
  const text = readFileSync(join(folder, CREDITOR), 'utf8').replace('finePercent: 2', 'finePercent: two');
  writeFileSync(join(folder, CREDITOR), text);
  const line = text.split('\n').findIndex((one) => one.includes('finePercent')) + 1;
  const { exitCode, stderr } = await regua('check', '--config', folder);
  expect(exitCode).toBe(1);
  expect(stderr).toContain(
    `\n${relative('', join(folder, CREDITOR))}:${line}:16 charges.finePercent: must be number`,
  );
});

it.each([
  { lang: 'en', says: ['warning: ', 'is not read: name it .yaml', 'is not used by any régua or creditor'] },
  { lang: 'pt-BR', says: ['atenção: ', 'não é lido: o nome deve terminar em .yaml', 'não é usado por'] },
])('warns in $lang, and finds the configuration valid all the same', async ({ lang, says }) => {
  const folder = copyOfConfig();
  writeFileSync(join(folder, 'creditors/nova.yml'), '');
  cpSync(join(folder, 'templates/acolhedora/aviso.yaml'), join(folder, 'templates/acolhedora/nunca.yaml'));
  const { exitCode, stdout } = await regua('check', '--config', folder, '--lang', lang);
  expect(exitCode).toBe(0);
  for (const text of says) expect(stdout).toContain(text);
  expect(stdout).toContain(`${relative('', folder)}/creditors/nova.yml `);
});

it('names a file that is not read also where the rest is not valid', async () => {
  const folder = copyOfConfig();
  cpSync(join(folder, 'selection.yaml'), join(folder, 'selection.yml'));
  rmSync(join(folder, 'selection.yaml'));
  const { exitCode, stdout, stderr } = await regua('check', '--config', folder);
  expect(exitCode).toBe(1);
  expect(stdout).toContain('selection.yml is not read: name it .yaml');
  expect(stderr).toContain('selection.yaml is missing');
});
