import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { importBook } from '#cli/import-book.ts';
import { wordsIn } from '#cli/words/words.ts';
import { ImportFolder } from '#test/builders/import-folder.ts';

let imports: ImportFolder;
beforeEach(() => {
  imports = new ImportFolder();
});

const row = (id: string, { taxId = '529.982.247-25', amount = '100,00', due = '25/03/2026' } = {}) =>
  `${id};Maria das Dores Lima;${taxId};${due};${amount};Em aberto;a@x.example, b@x.example`;
const book = (...rows: readonly string[]): string =>
  imports.fileOf(
    'contas.csv',
    ['Título;Cliente;CPF/CNPJ;Vencimento;Saldo;Situação;E-mail', ...rows].join('\n'),
  );
const WRONG = { taxId: '529.982.247-26' };

/** What the screen says to a person who answers. */
async function asked(file: string, answer = 'n', asOf = '2026-03-20'): Promise<string> {
  let said = '';
  const stdout = {
    isTTY: true,
    write: (text: string) => {
      said += text;
    },
  };
  await importBook(
    [file],
    {
      asOf,
      state: imports.at('imports'),
      out: imports.out(),
      config: 'config',
      changes: true,
      details: true,
    },
    { stdin: Readable.from([`${answer}\n`]), stdout, stderr: stdout, words: wordsIn('pt-BR') },
  );
  return said.replaceAll('\u00a0', ' ');
}

it('titles that a file of changes lacks are named, because they are collected still', async () => {
  await asked(book(row('A-1'), row('A-2')), 's');
  expect(await asked(book(row('A-1')))).toContain(
    'Importados antes, não estão neste arquivo e continuam a ser cobrados: 1: A-2.',
  );
  expect(await asked(book(row('A-1'), row('A-2')))).not.toContain('Importados antes');
});

describe('the same export again', () => {
  it('says that nothing is new, and asks nothing', async () => {
    const rows = [row('A-1'), row('A-2', WRONG)];
    expect(await asked(book(...rows), 's')).toContain('Gravar ');
    const said = await asked(book(...rows));
    expect(said).toContain('Já conhecidos e sem mudança: 1 título');
    expect(said).toContain('Nada de novo: a carteira já tem tudo, fora a linha recusada acima.\n');
    expect(said).not.toMatch(/Nada foi aceito|\[s\/N\]|--yes/);
  });

  it('asks about the file of refused rows alone where only that is new', async () => {
    await asked(book(row('A-1')), 's');
    expect(await asked(book(row('A-1'), row('A-2', WRONG)), 's')).toContain(
      `Gravar ${imports.at('contas.recusadas.csv')}? [s/N]`,
    );
    expect(existsSync(imports.at('contas.recusadas.csv'))).toBe(true);
  });
});

it('names no option to a person who just answered no', async () => {
  const said = await asked(book(row('A-1')));
  expect(said.trimEnd().endsWith('Nenhum título foi gravado.')).toBe(true);
});

describe('the next export', () => {
  it('has its new titles listed, and the old and the new value of those that changed', async () => {
    await asked(book(row('A-1'), row('A-2'), row('A-3')), 's');
    const said = await asked(
      book(row('A-1', { amount: '80,00' }), row('A-2', { due: '30/03/2026' }), row('A-3'), row('A-4')),
    );
    expect(said).toContain(
      [
        'Novos desde a última importação: 1 título',
        '  A-4 · Maria das Dores Lima · vence 25/03/2026 · R$ 100,00',
        'Com outro valor ou vencimento: 2 títulos',
        '  A-1 · valor: era R$ 100,00, agora R$ 80,00',
        '  A-2 · vencimento: era 25/03/2026, agora 30/03/2026',
        '',
      ].join('\n'),
    );
  });

  it('lists ten of each, and counts the others', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `A-${index}`);
    await asked(book(...ids.map((id) => row(id))), 's');
    const said = await asked(
      book(...ids.map((id) => row(id, { amount: '80,00' })), ...ids.map((id) => row(`B${id}`))),
    );
    expect(said.match(/^ {2}BA-\d+ · Maria/gm)).toHaveLength(10);
    expect(said.match(/^ {2}A-\d+ · valor/gm)).toHaveLength(10);
    expect(said.match(/^ {2}e mais 2$/gm)).toHaveLength(2);
  });

  it('has a page of messages of its own', async () => {
    await asked(book(row('A-1')), 's');
    const first = readFileSync(imports.at('out.mensagens.html'), 'utf8');
    const said = await asked(book(row('A-1'), row('A-2')), 's', '2026-03-21');
    const page = readdirSync(imports.path).find((name) => name.startsWith('out.mensagens.lote-2026-03-21-'));
    expect(said).toContain(`está em ${imports.at(page ?? 'none')}`);
    expect(readFileSync(imports.at('out.mensagens.html'), 'utf8')).toBe(first);
  });
});

it('a customer with several contacts is named once, with the lines', async () => {
  const said = await asked(book(row('A-1'), row('A-2'), row('A-3')));
  expect(said).toContain(
    [
      'Vários contatos numa célula (1 cliente): o primeiro é usado, e os outros ficam guardados',
      '  Maria das Dores Lima, linhas 2, 3, 4: e-mail a@x…mple primeiro; também b@x…mple',
      '',
    ].join('\n'),
  );
});
