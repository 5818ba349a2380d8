import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readmeOf } from '#cli/init/readme-of.ts';
import { readManifest } from '#cli/package/package.ts';
import { importBook } from '#cli/words/pt-BR/import-book.ts';
import { regua } from '#test/builders/command.ts';
import { ImportFolder } from '#test/builders/import-folder.ts';
import { ROOT } from '#test/builders/root.ts';

const FOLDER = join(ROOT, 'docs/pt-BR');
const PAGE = readFileSync(join(FOLDER, 'dez-minutos.md'), 'utf8');
const commands = [...PAGE.matchAll(/^npx regua (.+)$/gm)].map(([, command = '']) => command.split(' '));

describe('docs/pt-BR/dez-minutos.md', () => {
  it('is read in less than two minutes, at 200 words a minute', () => {
    expect(PAGE.split(/\s+/).filter(Boolean).length).toBeLessThanOrEqual(310);
  });

  it('is true, command by command: from the export of an ERP to a result', async () => {
    const imports = new ImportFolder();
    const file = imports.fixture('omie.xlsx');
    let batch = '';
    const place = (word: string): string =>
      word
        .replace(/^LOTE$/, () => batch)
        .replace(/^contas\.xlsx$/, file)
        .replace(/^(?:contas|previsao|resultado)\.(?:recusadas\.csv|jsonl|html|xlsx)$/, imports.at);
    expect(commands.map(([name]) => name)).toEqual([
      ...['import', 'import', 'release', 'run', 'import', 'forecast'],
    ]);
    const own = [
      '--state',
      imports.at('imports'),
      '--out',
      imports.at('contas.jsonl'),
      '--as-of',
      '20/03/2026',
    ];
    const first = await regua('import', file, '--yes', ...own, '--lang', 'pt-BR');
    expect(first.stdout).toContain('docs/pt-BR/dez-minutos.md');
    batch = /lote-2026-03-20-\w+/.exec(first.stdout)?.[0] ?? '';
    expect(batch).not.toBe('');
    const screens = [first.stdout];
    for (const [name = '', ...args] of commands.filter(([command]) => command !== 'import')) {
      const yes = name === 'release' ? ['--yes', '--at', '20/03/2026 10:00'] : [];
      const { exitCode, stdout, stderr } = await regua(name, ...args.map(place), ...yes, '--lang', 'pt-BR');
      screens.push(stdout);
      expect({ name, exitCode, stderr: stderr.replace(/^O resultado está em .*\n/gm, '') }).toEqual({
        name,
        exitCode: 0,
        stderr: '',
      });
    }
    // Words of those who built it, and not of those who read it.
    expect(screens.join('\n')).not.toMatch(
      /\beventos?\b|mudanças? de estado|atendimento humano|\bdívidas?\b|\bsaíram\b/i,
    );
    expect(readFileSync(imports.at('resultado.html'), 'utf8')).toContain('<table>');
    expect(readFileSync(imports.at('resultado.xlsx')).length).toBeGreaterThan(1000);
  });

  it('has the command that reads the lines that the screen has a person paste into mapa.yaml', async () => {
    const imports = new ImportFolder();
    const [, map] = commands;
    const rows = [
      'Título;Cliente;CPF;Vencimento;Saldo;Situação',
      'A-1;Maria;529.982.247-25;25/03/2026;1,00;Zumbi',
    ];
    const file = imports.fileOf('contas.csv', rows.join('\n'));
    const own = ['--state', imports.at('imports'), '--out', imports.at('contas.jsonl'), '--lang', 'pt-BR'];
    const first = await regua('import', file, ...own);
    const [lines = ''] = /^ {2}status:\n(?: {4}.*\n)+/m.exec(first.stdout) ?? [];
    const yaml = imports.fileOf('mapa.yaml', lines.replace(/^ {2}/gm, '').replace('pessoa', 'aberto'));
    const again = (map ?? []).map((word) => word.replace('contas.xlsx', file).replace('mapa.yaml', yaml));
    expect(again).toContain('--map');
    const { exitCode, stdout } = await regua(...again, ...own);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('A cobrar: 1 título');
  });

  it('says how a customer is held back, in the word and the column of the screen, and what is done where a new column is not read', async () => {
    expect(PAGE).toContain(
      'escreva `Contestado` nas linhas em aberto dele, na coluna da situação ou numa nova, `Situação`',
    );
    expect(importBook.holdNotes).toContain('crie a coluna Situação e escreva Contestado na linha');
    expect(importBook.holdNotes).toContain('apague a linha');
    const imports = new ImportFolder();
    const titles = (status: string, heading: string): string =>
      [
        `Título;Cliente;CPF;Vencimento;Saldo;${heading}`,
        `A-1;Maria;529.982.247-25;25/03/2026;1,00;${status}`,
        'A-2;José;111.444.777-35;25/03/2026;2,00;',
      ].join('\n');
    for (const heading of ['Situação', 'Sit.']) {
      const file = imports.fileOf('contas.csv', titles('Contestado', heading));
      const { stdout } = await imports.inShort([file], '--lang', 'pt-BR');
      expect(stdout).toContain('A cobrar: 1 título de 1 cliente');
      expect(stdout).toContain('1 para uma pessoa decidir');
    }
    for (const name of ['protheus.csv', 'sankhya.csv']) {
      const [heading = '', ...rows] = readFileSync(imports.fixture(name), 'latin1').split(/\r?\n/);
      const lines = [`${heading};Situação`, ...rows.filter(Boolean).map((row) => `${row};Contestado`)];
      const file = imports.fileOf(name, lines.join('\n'));
      const { stdout } = await imports.importing([file], '--lang', 'pt-BR');
      expect({ name, ignored: /colunas ignoradas: .*Situação/.test(stdout) }).toEqual({
        name,
        ignored: true,
      });
    }
  });

  it('says what to do about a column that is ignored, and leads to how a mapping is written', () => {
    expect(PAGE).toContain('[escreva o mapeamento](importacao.md#um-mapeamento)');
    expect(readFileSync(join(FOLDER, 'importacao.md'), 'utf8')).toContain('\n## Um mapeamento\n');
  });

  it('names the line that comes to the total of the ERP, in the words of the screen', () => {
    expect(PAGE).toContain('a **soma** é o total do ERP em aberto');
    expect(importBook.sum).toMatch(/^Soma: .*, o total do ERP em aberto/);
  });

  it('says whose name messages have, and names the folder of a project that the screen names', async () => {
    const imports = new ImportFolder();
    const { stdout } = await imports.importing([imports.fixture('distribuidora.csv')], '--lang', 'pt-BR');
    const [init = 'none'] = /npx regua init \S+/.exec(stdout) ?? [];
    const step = PAGE.slice(PAGE.indexOf('## 2.'), PAGE.indexOf('## 3.'));
    expect(step).toContain(`em nome do credor do exemplo até você fazer o seu projeto (\`${init}\`)`);
    expect(step).toContain('importar de novo nele');
  });

  it('has what customers will read among what to check, in the words of the screen', () => {
    expect(PAGE).toContain('**o que seus clientes vão ler**');
    expect(importBook.customersRead).toContain('seus clientes vão ler');
  });

  it('says once, in its first step, in which language all commands speak', () => {
    expect(PAGE.indexOf('export REGUA_LANG=pt-BR')).toBeLessThan(PAGE.indexOf('npx regua import'));
    expect(PAGE).not.toContain('--lang');
  });

  it('is the first page that a reader of Portuguese is led to', () => {
    const [first] = [...readFileSync(join(ROOT, 'README.pt-BR.md'), 'utf8').matchAll(/\]\((docs\/[^)]+)\)/g)];
    expect(first?.[1]).toBe('docs/pt-BR/dez-minutos.md');
  });
});

describe('payments of one’s own, in docs/pt-BR/importacao.md', () => {
  const guide = readFileSync(join(FOLDER, 'importacao.md'), 'utf8');
  const [, csv = ''] = /```csv\n(.*?)```/s.exec(guide) ?? [];
  const [, command = ''] = /^npx regua (run .+ --payments .+)$/m.exec(guide) ?? [];

  it('are read and paid by the command of the guide, as its three lines say', async () => {
    const imports = new ImportFolder();
    await imports.importing([imports.fixture('distribuidora.csv')], '--yes');
    const place = (word: string): string =>
      word
        .replace(/^contas\.jsonl$/, imports.out())
        .replace(/^pagamentos\.csv$/, imports.fileOf('pagamentos.csv', csv))
        .replace(/^resultado\.html$/, imports.at('resultado.html'));
    const { exitCode, stdout, stderr } = await regua(...command.split(' ').map(place), '--lang', 'pt-BR');
    expect(csv.trim().split('\n')).toHaveLength(4);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/pagamentos\.csv: 3 pagamentos, R\$\s977,35 \(valores em reais\)\n/);
    expect(stdout).toMatch(/^Recuperado +R\$ 977,35; 2 faturas quitadas$/m);
  });

  it('are led to from the ten minutes', () => {
    expect(PAGE).toContain('importacao.md#pagamentos-na-simulação');
    expect(guide).toContain('\n## Pagamentos na simulação\n');
  });
});

describe('the guides in Portuguese', () => {
  it('are in the package, and the README of a project leads to each', () => {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(readManifest().name).toBe('regua');
    expect(manifest.files).toContain('docs/pt-BR/*.md');
    const readme = readmeOf({ ...ANSWERS });
    for (const name of readdirSync(FOLDER)) expect(readme).toContain(`node_modules/regua/docs/pt-BR/${name}`);
    expect(readme.indexOf('npx regua import')).toBeLessThan(readme.indexOf('npx regua run'));
  });
});

const ANSWERS = {
  ...{
    name: 'Aço',
    creditor: 'aco',
    legalName: 'Aço Ltda',
    taxId: '11.222.333/0001-81',
    address: 'Rua A, 1',
  },
  ...{ city: 'Recife', uf: 'PE', email: 'a@aco.example', replyTo: 'a@aco.example', phone: '(81) 99999-0000' },
  channels: 'email, sms',
  ...{ hours: '8h às 18h', pixKey: 'a@aco.example', privacyUrl: 'https://aco.example', officer: 'Ana' },
};
