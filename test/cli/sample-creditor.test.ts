import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { CONFIG, copyOfConfig, edit } from '#test/builders/broken-config.ts';
import { fileOf, invoice, regua } from '#test/builders/command.ts';
import { ImportFolder } from '#test/builders/import-folder.ts';

const NOTE =
  'As mensagens falam em nome de Bebidas Nordeste, o credor do exemplo, que dispensa até R$ 100,00 de multa e juros. Para a sua empresa: npx regua init ../minha-empresa';

/** What each command that shows messages says by a configuration, and the pages that it writes. */
async function saidBy(config: string): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'regua-notes-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const say = async (...args: string[]): Promise<string> =>
    (await regua(...args, '--config', config, '--lang', 'pt-BR')).stdout;
  const imports = new ImportFolder();
  const book = imports.fixture('distribuidora.csv');
  const invoices = fileOf('invoices.jsonl', [invoice('N-1')]);
  return {
    import: (await imports.importing([book], '--config', config, '--lang', 'pt-BR')).stdout,
    'page of import': readFileSync(imports.at('out.mensagens.html'), 'utf8'),
    preview: await say('preview', '--out', folder),
    'page of preview': readFileSync(join(folder, 'index.html'), 'utf8'),
    run: await say('run', '--invoices', invoices),
  };
}

it('says once, wherever messages are shown, that they speak in the name of the sample, and how to make one’s own', async () => {
  for (const [where, said] of Object.entries(await saidBy(CONFIG)))
    expect.soft(said.split(NOTE).length - 1, where).toBe(1);
});

it('says nothing of it when the creditor is another company', async () => {
  const config = copyOfConfig();
  edit(config, 'creditors/bebidas-nordeste.yaml', '12.ABC.345/01DE-35', '11.222.333/0001-81');
  for (const [where, said] of Object.entries(await saidBy(config)))
    expect.soft(said, where).not.toContain('o credor do exemplo');
});

it('says nothing of it when no message goes out', async () => {
  const invoices = fileOf('invoices.jsonl', [invoice('N-1')]);
  const { stdout } = await regua('run', '--invoices', invoices, '--until', '2026-03-01');
  expect(stdout).not.toContain('the creditor of the sample');
});
