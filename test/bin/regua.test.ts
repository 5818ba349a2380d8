import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { COMMAND, fileOf, invoice, regua, reguaAlone, reguaFed } from '#test/builders/command.ts';

const invoices = () => fileOf('invoices.jsonl', [invoice('NF-1'), { nothing: true }]);

/** All other tests run the commands in their own process: these prove that one of its own says and exits the same. */
describe('bin/regua.mjs, as a user runs it,', () => {
  it.each([
    { exitCode: 0, args: ['--help'] },
    { exitCode: 1, args: ['decode', 'nonsense'] },
    { exitCode: 2, args: ['run', '--speed', '2'] },
    { exitCode: 2, args: ['explain', 'no.json', '--at', '2026-04-20'] },
  ])('exits with $exitCode on $args', async ({ exitCode, args }) => {
    const alone = await reguaAlone('', ...args);
    expect(alone).toEqual(await regua(...args));
    expect(alone).toMatchObject({ exitCode });
  });

  it('reads its standard input', async () => {
    const input = '52998224725\n11111111111\n';
    const alone = await reguaAlone(input, 'validate', 'cpf', '-', '--json');
    expect(alone).toEqual(await reguaFed(input, 'validate', 'cpf', '-', '--json'));
    expect(alone).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/^(\{.*\}\n){2}$/) });
  });

  it('ends by itself after a run, with the same bytes as in any other process', async () => {
    const args = ['run', '--invoices', invoices(), '--format', 'jsonl'];
    const alone = await reguaAlone('', ...args);
    expect(alone).toEqual(await regua(...args));
    expect(alone).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('NF-1') });
  });

  it('is content with a reader that has seen enough', async () => {
    const [node, bin] = COMMAND;
    const child = spawn(node, [bin, 'run', '--journal', '--invoices', invoices()]);
    const said: string[] = [];
    child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(said).toEqual([]);
  });
});
