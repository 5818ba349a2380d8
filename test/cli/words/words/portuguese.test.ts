import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIG, copyOfConfig, edit } from '#test/builders/broken-config.ts';
import { fileOf, invoice, regua, reguaFed } from '#test/builders/command.ts';

/** Words of English that no Portuguese text has. `for`, `as`, `do` and `a` are words of both. */
const ENGLISH =
  /(?<![\p{L}\p{N}.@/_"“:-])(?:the|is|are|was|were|must|not|has|have|had|of|and|or|it|its|be|been|with|that|which|cannot|there|than|only|by|from|to|on|at|when|but|missing|invalid|expected|unknown|due|owed|line|row|rows|day|days|late|debt|debts|error|Mon|Tue|Wed|Thu|Fri|Sat|Sun|until|closed|allowed|The|Is|Must|No)(?![\p{L}\p{N}_./-])/u;

/** What is no text of ours: titles of pages, subjects of messages, names of fields, values that an option takes, examples. */
const QUOTED =
  /<https?:\S+>|“[^”]*”|"[^"]*"|`[^`]*`|^\s+lido em .*$|https?:\S+|\(valores: [^)]*\)|como\s+\d{4}-\d\d-\d\dT\S+|\{[a-z?, .]*\}|as variáveis são .*$|tem campos desconhecidos: .*$/gm;

/** Instants in UTC, codes of rules with hyphens, and days as machines write them. */
const FOR_MACHINES =
  /\d{4}-\d\d-\d\dT|(?:contact-hours|too-early|no-address|notice-days|ladder-over|case-open)/;

const strangeLines = (text: string): string[] =>
  text
    .replace(QUOTED, '')
    .split('\n')
    .filter((line) => ENGLISH.test(line) || FOR_MACHINES.test(line));

const inPortuguese = (...args: string[]) => regua(...args, '--lang', 'pt-BR');

/** Holds that a command says something, and nothing of it in English. */
async function expectPortuguese(args: readonly string[], fed = ''): Promise<string> {
  const { stdout, stderr } = await reguaFed(fed, ...args, '--lang', 'pt-BR');
  const said = `${stdout}${stderr}`;
  expect(said.trim()).not.toBe('');
  expect(strangeLines(said)).toEqual([]);
  return said;
}

const SAMPLE = ['--invoices', 'sample/portfolio.jsonl', '--payments', 'sample/payments.jsonl'];
/** Every command, by the help of all. */
const COMMANDS = [...(await regua('--help')).stdout.matchAll(/^ {2}([a-z][\w-]*) /gm)].flatMap(
  ([, command]) => (command && command !== 'help' ? command : []),
);

describe('what people read in Portuguese', () => {
  it('is of every command', () => {
    expect(COMMANDS.length).toBeGreaterThan(15);
  });

  it.each([[], ...COMMANDS.map((command) => [command])])('help of regua %s', async (...command) => {
    await expectPortuguese([...command, '--help']);
  });

  it.each([
    { args: ['run', ...SAMPLE] },
    { args: ['run', '--invoices', 'sample/portfolio.jsonl', '--until', '2026-02-20'] },
    { args: ['plan', '--invoices', 'sample/portfolio.jsonl'] },
    { args: ['check'] },
    { args: ['hours'] },
    { args: ['hours', '--at', '2026-05-16T10:00:00-03:00', '--days-late', '2'] },
    {
      args: [
        'listing',
        'SP',
        '--due',
        '2026-05-04',
        '--at',
        '2026-06-18',
        '--delivered',
        '2026-06-08',
        '--paid',
        '2026-06-20',
      ],
    },
    {
      args: [
        'listing',
        'MS',
        '--due',
        '2026-05-04',
        '--at',
        '2026-06-18',
        '--delivered',
        '2026-06-08',
        '--obstacle',
        'paused',
      ],
    },
    { args: ['listing'] },
    { args: ['offers', '--amount', '1.842,50', '--due', '2026-03-09', '--at', '2026-04-20'] },
    { args: ['offers', '--amount', '1.842,50', '--due', '2026-03-09', '--at', '2026-03-09'] },
    { args: ['validate', 'cpf', '529.982.247-25'] },
    { args: ['validate', 'cpf', '529.982.247-26'] },
    { args: ['validate', 'cnpj', '529.982.247-25'] },
    { args: ['validate', 'phone', '(85) 99900-0001'] },
    { args: ['validate', 'phone', '(85) 9900-0001'] },
    { args: ['validate', 'email', 'maria@gmial.com'] },
    { args: ['validate', 'email', 'maria@'] },
    { args: ['calendar', '2026-02-17'] },
    { args: ['calendar', '2026-02-15'] },
    { args: ['calendar', '2026-02-30'] },
    { args: ['decode', '00020126580014br.gov.bcb.pix0136123e4567'] },
    { args: ['decode', '34191.79001 01043.510047 91020.150008 1 00000000000000'] },
    { args: ['decode', '8366000000015'] },
  ])('regua $args', async ({ args }) => {
    await expectPortuguese(args);
  });

  it.each([
    { wrong: ['--bad'] },
    { wrong: ['wrong'] },
    { wrong: ['run'] },
    { wrong: ['run', '--invoices', 'nowhere.jsonl'] },
    { wrong: ['run', '--invoices'] },
    { wrong: ['plan', '--invoices', 'sample/portfolio.jsonl', '--profile', 'x'] },
    { wrong: ['check', '--config', 'nowhere'] },
    { wrong: ['hours', 'XX'] },
    { wrong: ['hours', '--channel', 'sms'] },
    { wrong: ['hours', '--at', 'now'] },
    { wrong: ['listing', '--due', '2026-05-04'] },
    { wrong: ['listing', 'SP', '--due', '04.05.2026'] },
    { wrong: ['offers', '--amount', '1.842', '--due', '2026-03-09', '--at', '2026-03-10'] },
    { wrong: ['offers', '--amount', 'x', '--due', '2026-03-09', '--at', '2026-03-10'] },
    {
      wrong: ['offers', '--amount', '10,00', '--due', '2026-03-09', '--at', '2026-03-10', '--creditor', 'x'],
    },
    { wrong: ['serve', '--port', 'x'] },
    { wrong: ['diagram', 'x'] },
    { wrong: ['dossier'] },
    { wrong: ['dossier', '--debt', 'x'] },
    { wrong: ['dossier', '--verify', 'package.json'] },
    { wrong: ['explain', 'package.json', '--at', '2026-04-20'] },
    { wrong: ['legal-rate', 'package.json'] },
    { wrong: ['validate', 'x', 'y'] },
    { wrong: ['calendar', '2026-02-17', '--creditor', 'x'] },
    { wrong: ['read', 'package.json'] },
    { wrong: ['read', 'README.md'] },
    { wrong: ['--lang', 'fr'] },
  ])('regua $wrong', async ({ wrong }) => {
    const { exitCode } = await inPortuguese(...wrong);
    expect(exitCode).not.toBe(0);
    await expectPortuguese(wrong);
  });

  it('rows that are wrong', async () => {
    const invoices = fileOf('invoices.jsonl', [
      invoice('A'),
      invoice('B', { amount: 0 }),
      invoice('C', { dueDate: '2026-02-30' }),
      invoice('D', { issuedAt: 'yesterday' }),
      invoice('E', { currency: 'USD' }),
      invoice('F', { unknown: 1 }),
      invoice('G', {}, { taxId: '111.111.111-11' }),
      invoice('H', {}, { phone: '123', email: 'x' }),
      invoice('I', { creditorId: 'nobody' }),
      invoice('J', {}, { uf: 'XX' }),
      invoice('A', { amount: 5 }),
      { invoiceId: 'K' },
      { 'detail-type': 'Nothing.v1', detail: {} },
      '{"invoiceId": ',
      '[1]',
    ]);
    const said = await expectPortuguese(['run', '--invoices', invoices]);
    expect(said).toMatch(/linhas foram recusadas; as outras seguiram/);
    await expectPortuguese(['plan', '--invoices', invoices]);
  });

  it.each([
    ['a header that lacks columns', ['invoiceId,creditorId', 'A,b']],
    ['an unknown column', ['invoiceId,creditorId,colour', 'A,b,c']],
    ['a broken quote', ['invoiceId,creditorId,debtorId,name,taxId,amount,issuedAt,dueDate', '"A,b']],
    ['nothing', ['']],
  ])('CSV with %s', async (_what, lines) => {
    await expectPortuguese(['run', '--invoices', fileOf('invoices.csv', lines)]);
  });

  it.each([
    ['creditors/bebidas-nordeste.yaml', 'finePercent: 2', 'finePercent: 10'],
    ['creditors/bebidas-nordeste.yaml', 'finePercent: 2', 'finePercent: dois'],
    ['creditors/bebidas-nordeste.yaml', 'finePercent: 2', 'finePercent: 2\n  other: 1'],
    ['creditors/bebidas-nordeste.yaml', /^taxId:.*$/m, 'taxId: 12.345.678/0001-00'],
    ['creditors/bebidas-nordeste.yaml', /^brand:.*$/m, 'brand: nenhuma'],
    ['creditors/bebidas-nordeste.yaml', /^name:.*$/m, ''],
    ['creditors/bebidas-nordeste.yaml', /^id:.*$/m, 'id: outro'],
    ['reguas/padrao.yaml', 'offset: 3', 'offset: 30'],
    ['reguas/padrao.yaml', 'en: Reminder D+1', 'en: Resume ladder'],
    ['reguas/padrao.yaml', 'en: Reminder D+1', 'fr: Rappel D+1'],
    ['reguas/padrao.yaml', 'steps:', 'steps: ['],
    ['selection.yaml', /regua: \w+/, 'regua: nenhuma'],
    ['templates/acolhedora/aviso.yaml', 'Qualquer dúvida,', 'Vamos ao Serasa. Qualquer dúvida,'],
    ['templates/acolhedora/aviso.yaml', 'Qualquer dúvida,', 'PAGUE AGORA!! {{ nothing }} Qualquer dúvida,'],
    ['templates/acolhedora/aviso.yaml', 'Qualquer dúvida,', '{% if x %} Qualquer dúvida,'],
  ])('configuration %s with %s as %s', async (file, from, to) => {
    const folder = copyOfConfig();
    edit(folder, file, from, to);
    const { exitCode, stderr } = await inPortuguese('check', '--config', folder);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^A configuração não é válida:\n/);
    expect(strangeLines(stderr)).toEqual([]);
  });

  it('a configuration file that is no YAML', async () => {
    const folder = copyOfConfig();
    writeFileSync(join(folder, 'selection.yaml'), 'a: b: c\n- d\n');
    await expectPortuguese(['check', '--config', folder]);
  });

  it('debts that are wrong, one a line', async () => {
    const said = await expectPortuguese(
      ['explain', '-', '--at', '2026-04-20', '--config', CONFIG],
      '{"amount":"1.000,00","dueDate":"2026-03-09"}\n{"amount":"mil","dueDate":"ontem"}\n{"dueDate":"2026-03-09"}\n[]\n{\n',
    );
    expect(said).toContain('inválido: ');
  });
});

describe('JSON', () => {
  it.each([
    ['hours', '--json', '--at', '2026-05-16T10:00:00-03:00'],
    ['offers', '--json', '--amount', '1.842,50', '--due', '2026-03-09', '--at', '2026-04-20'],
    ['calendar', '2026-02-15', '--json'],
    ['validate', 'cpf', '529.982.247-26', '--json'],
    ['plan', '--invoices', 'sample/portfolio.jsonl', '--json'],
  ])('of regua %s %s %s is the same in both languages', async (...args) => {
    expect((await inPortuguese(...args)).stdout).toBe((await regua(...args)).stdout);
  });
});

/** Words of Portuguese that no English text has; terms of the field stay: régua, boleto, linha digitável. */
const PORTUGUESE =
  /(?<!\p{L})(?:não|são|está|você|uma|pelo|pela|dos|das|deve|falta|vencimento|credor|devedor)(?!\p{L})/u;

describe('help in English has no Portuguese', () => {
  it.each([[], ...COMMANDS.map((command) => [command])])('regua %s', async (...command) => {
    const { stdout } = await regua(...command, '--help');
    const said = stdout.replace(/\(default: [^)]*\)/g, '');
    expect(said.split('\n').filter((line) => PORTUGUESE.test(line))).toEqual([]);
  });
});
