import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '#cli/words/language.ts';
import { regua } from '#test/builders/command.ts';

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
  ])('of $args with $env and a system in $system is $is', ({ args, env, system, is }) => {
    expect(chooseLanguage(args, { env, system })).toBe(is);
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
