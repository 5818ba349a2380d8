import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, it, onTestFinished } from 'vitest';
import { main } from '#cli/main.ts';
import { chooseLanguage, wrongChoice } from '#cli/words/language.ts';
import { fileOf, regua } from '#test/builders/command.ts';
import { ROOT } from '#test/builders/root.ts';

describe('the language', () => {
  it.each([
    { args: ['--lang', 'pt-BR'], env: { LANG: 'en_US.UTF-8' }, is: 'pt-BR' },
    { args: ['check', '--lang=pt-BR'], env: {}, is: 'pt-BR' },
    { args: ['--lang', 'en'], env: { LC_ALL: 'pt_BR.UTF-8' }, is: 'en' },
    { args: ['run', '--lang', 'en', '--lang', 'pt-BR'], env: {}, is: 'pt-BR' },
    { args: ['decode', '--', '--lang', 'pt-BR'], env: {}, is: 'en' },
    { args: [], env: { LC_ALL: 'pt_BR.UTF-8', LANG: 'en_US.UTF-8' }, is: 'pt-BR' },
    { args: [], env: { LC_ALL: 'C', LC_MESSAGES: 'pt_BR', LANG: 'pt_BR.UTF-8' }, is: 'en' },
    { args: [], env: { LC_ALL: '', LC_MESSAGES: 'pt_BR', LANG: 'en_US.UTF-8' }, is: 'pt-BR' },
    { args: [], env: { LANG: 'pt_PT.UTF-8' }, is: 'pt-BR' },
    { args: [], env: { LANG: 'es_AR.UTF-8' }, is: 'en' },
    { args: [], env: { LANG: 'ptx' }, is: 'en' },
    { args: [], env: {}, system: 'pt-BR', is: 'pt-BR' },
    { args: [], env: { LANG: 'en_US' }, system: 'pt-BR', is: 'en' },
    { args: [], env: {}, is: 'en' },
    { args: ['--lang', 'en'], env: { REGUA_LANG: 'pt-BR' }, project: 'pt-BR', is: 'en' },
    { args: [], env: { REGUA_LANG: 'pt-BR', LC_ALL: 'en_US' }, project: 'en', is: 'pt-BR' },
    { args: [], env: { REGUA_LANG: '', LANG: 'en_US' }, project: 'pt-BR', is: 'pt-BR' },
    { args: [], env: { LC_ALL: 'pt_BR.UTF-8' }, project: 'en', is: 'en' },
  ])(
    'of $args with $env, a project in $project and a system in $system is $is',
    ({ args, env, project, system, is }) => {
      expect(chooseLanguage(args, { env, project, system })).toBe(is);
    },
  );

  it.each([
    { env: { REGUA_LANG: 'fr' }, project: 'pt-BR', where: 'REGUA_LANG', value: 'fr' },
    { env: {}, project: 'pt', where: 'package.json, regua.language', value: 'pt' },
  ])('chosen once as $value in $where is refused, unless --lang is given', ({ env, project, ...wrong }) => {
    expect(wrongChoice([], { env, project })).toEqual(wrong);
    expect(wrongChoice(['--lang', 'en'], { env, project })).toBeUndefined();
  });

  it('is chosen once, by REGUA_LANG or by the project, for every command', async () => {
    const said = async (env: Record<string, string>): Promise<{ code: number; out: string }> => {
      let out = '';
      const stream = { write: (text: string) => (out += text) };
      const stdin = Readable.from([]);
      const code = await main(['hours', '--help'], { stdin, stdout: stream, stderr: stream, env });
      return { code, out };
    };
    const english = { LC_ALL: 'en_US.UTF-8' };
    expect((await said({ ...english, REGUA_LANG: 'pt-BR' })).out).toMatch(/^Uso: regua hours/);
    expect(await said({ ...english, REGUA_LANG: 'fr' })).toEqual({
      code: 2,
      out: 'REGUA_LANG: must be en or pt-BR, and is "fr"\n',
    });
    process.chdir(dirname(fileOf('package.json', [{ regua: { language: 'pt-BR' } }])));
    onTestFinished(() => process.chdir(ROOT));
    expect((await said(english)).out).toMatch(/^Uso: regua hours/);
    expect((await said({ ...english, REGUA_LANG: 'en' })).out).toMatch(/^Usage: regua hours/);
  });

  it('is that of --lang in help and in errors of usage', async () => {
    const help = await regua('hours', '--help', '--lang', 'pt-BR');
    expect(help.stdout).toMatch(/^Uso: regua hours \[opções\] \[uf\]\n/);
    expect(help.stdout).toMatch(/^Opções gerais:$/m);
    expect(help.stdout).toContain('(padrão: config)');
    const wrong = await regua('--lang', 'pt-BR', 'hours', '--att', 'x');
    expect(wrong).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'erro: a opção “--att” não existe\n(Seria --at?)\n(acrescente --help para ver as opções)\n',
    });
  });

  it('must be one of the two', async () => {
    const { exitCode, stderr } = await regua('hours', '--lang', 'fr');
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Allowed choices are en, pt-BR.');
  });
});
