import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { SHELLS } from '#cli/completion/shells.ts';
import { commandsOfRegua } from '#test/builders/cli-commands.ts';
import { regua } from '#test/builders/command.ts';

/** What bash offers for a line whose last word is not complete. */
async function offered(...line: string[]): Promise<string[]> {
  const { stdout } = await regua('completion', 'bash');
  const script = `${stdout}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _regua; echo "\${COMPREPLY[*]}"`;
  return execFileSync('bash', ['-c', script, 'bash', 'regua', ...line], { encoding: 'utf8' })
    .trim()
    .split(' ');
}

describe('regua completion bash', () => {
  it.each([
    { line: ['ho'], words: ['hours'] },
    { line: ['run', '--unt'], words: ['--until'] },
    { line: ['run', '--invoices', 'x.csv', '--pay'], words: ['--payments'] },
    { line: ['run', '--format', ''], words: ['text', 'jsonl'] },
    { line: ['validate', 'c'], words: ['cpf', 'cnpj'] },
    { line: ['check', '--stage', ''], words: ['dev', 'prod'] },
    { line: ['hours', '--lang', 'p'], words: ['pt-BR'] },
    { line: ['plan', '--invoices', 'package.js'], words: ['package.json'] },
  ])('offers $words for $line', async ({ line, words }) => {
    expect(await offered(...line)).toEqual(words);
  });
});

describe.each(SHELLS)('regua completion %s', (shell) => {
  it('knows every command and flag', async () => {
    const { stdout, exitCode } = await regua('completion', shell);
    expect(exitCode).toBe(0);
    const commands = await commandsOfRegua();
    expect(commands.length).toBeGreaterThan(15);
    for (const command of commands) {
      expect(stdout).toMatch(new RegExp(`\\b${command}\\b`));
      const { stdout: own } = await regua(command, '--help');
      for (const [, flag = ''] of own.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm))
        if (flag !== 'help') expect(stdout).toMatch(new RegExp(`(?:--|-l )${flag}\\b`));
    }
  });

  it('describes them in the language of the user, where the shell shows descriptions', async () => {
    const { stdout } = await regua('completion', shell, '--lang', 'pt-BR');
    expect(stdout.includes('pasta da configuração')).toBe(shell !== 'bash');
  });
});

it('a shell that there is not is refused with those that there are', async () => {
  expect(await regua('completion', 'powershell')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('bash, zsh, fish'),
  });
});
