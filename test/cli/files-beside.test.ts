import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, invoice, regua } from '#test/builders/command.ts';

const COMMANDS = {
  run: ['run'],
  plan: ['plan'],
  forecast: ['forecast'],
  compare: ['compare', '--config', 'config', '--config', 'config'],
  release: ['release', 'lote'],
} as const;

describe.each(Object.entries(COMMANDS))('regua %s of a file that is not there', (_name, command) => {
  it('names the files of that kind that are in the folder', async () => {
    const folder = dirname(fileOf('titulos.jsonl', [invoice('NF-1')]));
    writeFileSync(join(folder, 'contas.csv'), '');
    writeFileSync(join(folder, 'notas.txt'), '');
    const missing = join(folder, 'titulo.jsonl');
    const { exitCode, stderr } = await regua(...command, '--invoices', missing, '--lang', 'pt-BR');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: `${missing}: não pode ser lido (o arquivo não existe)\nArquivos desse tipo em ${folder}: contas.csv e titulos.jsonl.\n`,
    });
  });
});

it('where there is none of that kind, the command that makes one is named', async () => {
  const folder = dirname(fileOf('notas.txt', ['']));
  const { stderr } = await regua('forecast', '--invoices', join(folder, 'x.jsonl'), '--lang', 'pt-BR');
  expect(stderr).toContain(`Em ${folder} não há nenhum arquivo .jsonl nem .csv.`);
  expect(stderr).toContain('npx regua import contas.xlsx');
});

it('of a folder that is not there, that is said', async () => {
  const { stderr } = await regua('run', '--invoices', '/nowhere/x.jsonl', '--lang', 'pt-BR');
  expect(stderr).toContain('A pasta /nowhere não existe.');
});

it('of many files, the first ten are named', async () => {
  const folder = dirname(fileOf('a.csv', ['']));
  for (let number = 10; number < 22; number += 1) writeFileSync(join(folder, `b-${number}.jsonl`), '');
  const { stderr } = await regua('plan', '--invoices', join(folder, 'x.csv'));
  expect(stderr).toContain('b-18.jsonl, and 3 more.');
});
