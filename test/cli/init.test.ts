import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { ask } from '#cli/init/ask.ts';
import { projectLanguage } from '#cli/package/project-language.ts';
import { wordsIn } from '#cli/words/words.ts';
import { regua, reguaFed } from '#test/builders/command.ts';
import { INIT_FLAGS } from '#test/builders/init-flags.ts';

const folderOf = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'regua-init-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};
/** Packing takes seconds, and has a test of its own. */
const UNPACKED = ['--package', '0.1.0'];
const without = (flag: string): string[] => {
  const at = INIT_FLAGS.indexOf(flag);
  return INIT_FLAGS.filter((_, index) => index !== at && index !== at + 1);
};
const creditorIn = (folder: string, id: string) =>
  parse(readFileSync(join(folder, 'config/creditors', `${id}.yaml`), 'utf8'));

it('what is of people is not published with a project: exports, events, results, what import keeps', async () => {
  const folder = folderOf();
  await regua('init', folder, '--yes', ...UNPACKED, ...INIT_FLAGS);
  mkdirSync(join(folder, 'imports/loja'), { recursive: true });
  const ofPeople = [
    'contas.xlsx',
    'mapa.yaml',
    'contas.jsonl',
    'contas.recusadas.csv',
    'resultado.html',
    'imports/loja/secret',
  ];
  for (const file of ofPeople) writeFileSync(join(folder, file), 'x');
  const git = (...args: string[]) => spawnSync('git', args, { cwd: folder, encoding: 'utf8' }).stdout;
  git('init', '--quiet');
  const published = git('ls-files', '--others', '--exclude-standard').split('\n');
  expect(published).toContain('config/reguas/padrao.yaml');
  expect(published.some((file) => file.startsWith('sample/'))).toBe(true);
  expect(published.filter((file) => ofPeople.includes(file))).toEqual([]);
});

describe('regua init --channels', () => {
  it.each(['email', 'whatsapp, email'])('writes réguas that use %s alone', async (channels) => {
    const folder = folderOf();
    const flags = ['--yes', ...UNPACKED, ...INIT_FLAGS, '--channels', channels];
    expect(await regua('init', folder, ...flags)).toMatchObject({ exitCode: 0 });
    const reguas = readdirSync(join(folder, 'config/reguas')).map((name) =>
      readFileSync(join(folder, 'config/reguas', name), 'utf8'),
    );
    const used = reguas.flatMap((text) => [...text.matchAll(/channels: (.+)/g)].map(([, list]) => list));
    expect(used.length).toBeGreaterThan(20);
    expect(new Set(used)).toEqual(new Set([`[${channels}]`]));
    expect(await regua('check', '--config', join(folder, 'config'))).toMatchObject({ exitCode: 0 });
  });

  it('refuses a channel that there is not', async () => {
    const { exitCode, stderr } = await regua(
      'init',
      folderOf(),
      '--yes',
      ...UNPACKED,
      ...INIT_FLAGS,
      '--channels',
      'fax',
    );
    expect(exitCode).toBe(2);
    expect(stderr).toContain('--channels must be one or more of email, sms, whatsapp');
  });
});

describe('the questions of regua init', () => {
  it.each([
    ['all are answered', '\n'],
    ['the answers end', ''],
  ])('close the standard input when %s, so that a terminal keeps no process alive', async (_when, text) => {
    const stdin = new PassThrough();
    stdin.write(text.repeat(40));
    if (text === '') stdin.end();
    const flags = {
      name: 'Aço & Cia',
      legalName: 'Aço e Cia Ltda',
      taxId: '11.222.333/0001-81',
      address: 'Rua A, 1',
      city: 'Recife',
      uf: 'PE',
      email: 'a@acoecia.com.br',
      phone: '(81) 99999-0000',
      pixKey: 'a@acoecia.com.br',
      privacyUrl: 'https://acoecia.com.br/p',
      officer: 'Ana, ana@acoecia.com.br',
    };
    await ask(flags, { stdin, stdout: { write: () => true }, words: wordsIn('en') }).catch(() => undefined);
    expect(stdin.isPaused()).toBe(true);
    expect(stdin.listenerCount('data') + stdin.listenerCount('keypress')).toBe(0);
  });
});

describe('regua init --yes', () => {
  it('makes a project that is checked and plays its sample for the creditor', async () => {
    const folder = join(folderOf(), 'new');
    const { exitCode, stdout } = await regua('init', folder, '--yes', ...UNPACKED, ...INIT_FLAGS);
    expect({ exitCode, stdout }).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('npm install'),
    });
    expect(creditorIn(folder, 'aco-cia')).toMatchObject({
      taxId: '11.222.333/0001-81',
      uf: 'PE',
      pixKey: '+5581999990000',
      courtesies: { apology: 'desculpas', receipt: 'recibo', mistake: 'engano' },
      sender: { email: 'cobranca@acoecia.com.br', replyTo: 'cobranca@acoecia.com.br' },
    });
    const config = join(folder, 'config');
    expect(await regua('check', '--config', config)).toMatchObject({ exitCode: 0 });
    const invoices = join(folder, 'sample/portfolio.jsonl');
    expect(readFileSync(invoices, 'utf8')).not.toContain('bebidas-nordeste');
    expect(readFileSync(invoices, 'utf8')).not.toContain('pixCode');
    const run = await regua('run', '--invoices', invoices, '--config', config, '--until', '2026-02-06');
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('leads editors to the schemas in the package', async () => {
    const folder = folderOf();
    await regua('init', folder, '--yes', ...UNPACKED, ...INIT_FLAGS);
    for (const [file, up] of [
      ['selection.yaml', '..'],
      ['creditors/aco-cia.yaml', '../..'],
      ['stages/dev.yaml', '../..'],
      ['reguas/padrao.yaml', '../..'],
    ])
      expect(readFileSync(join(folder, 'config', String(file)), 'utf8')).toContain(
        `$schema=${up}/node_modules/regua/dist/schemas/json/config/`,
      );
  });

  it.each(['en', 'pt-BR'])(
    'writes the language that it was asked in, %s, for all commands of the project',
    async (language) => {
      const folder = folderOf();
      await regua('init', folder, '--yes', ...UNPACKED, ...INIT_FLAGS, '--lang', language);
      expect(projectLanguage(folder)).toBe(language);
    },
  );

  it('depends on what it is told to, and on its own CDK in the versions that were tested', async () => {
    const folder = folderOf();
    await regua('init', folder, '--yes', '--package', 'github:empresa/regua#v1', ...INIT_FLAGS);
    const { dependencies, scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    expect(Object.keys(dependencies)).toEqual(['regua', 'aws-cdk-lib', 'constructs', 'esbuild']);
    expect(dependencies).toMatchObject({
      regua: 'github:empresa/regua#v1',
      esbuild: expect.stringMatching(/^\d/),
    });
    expect(Object.keys(scripts)).toEqual(
      expect.arrayContaining(['start', 'check', 'preview', 'synth', 'deploy']),
    );
    expect(readdirSync(folder)).not.toContain('vendor');
  });

  it.each([
    { flag: '--tax-id', value: '11.222.333/0001-80', reason: 'check digits' },
    { flag: '--pix-key', value: 'abc', reason: 'must be a CPF, a CNPJ' },
    { flag: '--email', value: 'ze@padaria', reason: 'has a domain without a dot' },
    { flag: '--phone', value: '(81) 3333', reason: 'area code' },
    { flag: '--privacy-url', value: 'http://x.com', reason: 'https://' },
    { flag: '--uf', value: 'XX', reason: 'must be one of' },
  ])('refuses a wrong $flag and writes nothing', async ({ flag, value, reason }) => {
    const folder = join(folderOf(), 'new');
    const { exitCode, stderr } = await regua(
      'init',
      folder,
      '--yes',
      ...UNPACKED,
      ...without(flag),
      flag,
      value,
    );
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(reason) });
    expect(stderr).toContain(`${flag} `);
    expect(stderr).not.toContain(value);
    expect(existsSync(folder)).toBe(false);
  });

  it('names every answer that is missing', async () => {
    const given = ['--name', 'Padaria do Zé'];
    const { exitCode, stderr } = await regua('init', join(folderOf(), 'new'), '--yes', ...UNPACKED, ...given);
    expect(exitCode).toBe(2);
    for (const flag of ['--legal-name', '--tax-id', '--pix-key', '--officer']) expect(stderr).toContain(flag);
    for (const flag of ['--creditor', '--hours', '--reply-to']) expect(stderr).not.toContain(flag);
  });

  it.each(['0800 123 4567', '4004-1234', '(11) 98765-4321'])('takes the phone %s', async (phone) => {
    const folder = folderOf();
    const given = [...without('--phone'), '--phone', phone];
    expect(await regua('init', folder, '--yes', ...UNPACKED, ...given)).toMatchObject({ exitCode: 0 });
    expect(creditorIn(folder, 'aco-cia').contact.phone).toBe(phone);
  });
});

describe('a folder that has files', () => {
  it('is refused before anything is asked', async () => {
    const folder = folderOf();
    writeFileSync(join(folder, 'README.md'), 'ours');
    expect(await regua('init', folder)).toMatchObject({
      exitCode: 2,
      stdout: '',
      stderr: expect.stringContaining('--force'),
    });
    expect(readdirSync(folder)).toEqual(['README.md']);
  });

  it('is written into with --force, over files of the same name alone', async () => {
    const folder = folderOf();
    mkdirSync(join(folder, 'docs'));
    writeFileSync(join(folder, 'docs/ours.md'), 'ours');
    expect(await regua('init', folder, '--yes', '--force', ...UNPACKED, ...INIT_FLAGS)).toMatchObject({
      exitCode: 0,
    });
    expect(readFileSync(join(folder, 'docs/ours.md'), 'utf8')).toBe('ours');
  });

  it('may be under version control', async () => {
    const folder = folderOf();
    mkdirSync(join(folder, '.git'));
    expect(await regua('init', folder, '--yes', ...UNPACKED, ...INIT_FLAGS)).toMatchObject({ exitCode: 0 });
  });
});

describe('regua init, asking', () => {
  const flags = without('--tax-id');

  it('asks for what no flag gave, again until it is right, and takes what is usual for an empty line', async () => {
    const folder = folderOf();
    const answers = ['', '11.222.333/0001-80', '11.222.333/0001-81', '', '', ''].join('\n');
    const { exitCode, stdout } = await reguaFed(`${answers}\n`, 'init', folder, ...UNPACKED, ...flags);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Its id, in file names and in what billing sends [aco-cia]: ');
    expect(stdout.match(/CNPJ or CPF: /g)).toHaveLength(2);
    expect(stdout).toContain('check digits are wrong');
    expect(creditorIn(folder, 'aco-cia')).toMatchObject({
      taxId: '11.222.333/0001-81',
      contact: { hours: 'segunda a sexta, das 8h às 18h' },
    });
  });

  it('asks in Portuguese', async () => {
    const { stdout, stderr } = await reguaFed(
      '\n',
      'init',
      folderOf(),
      '--lang',
      'pt-BR',
      ...UNPACKED,
      ...flags,
    );
    expect(stdout).toContain('CNPJ ou CPF: ');
    expect(stderr).toContain('informe --tax-id e as opções seguintes');
  });

  it('writes nothing if the answers end too early, and says how to go on', async () => {
    const folder = folderOf();
    expect(await reguaFed('\n', 'init', folder, ...UNPACKED, ...flags)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--tax-id'),
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
