import { beforeAll, describe, expect, it } from 'vitest';
import { commandsOfRegua } from '#test/builders/cli-commands.ts';
import { regua } from '#test/builders/command.ts';

interface Flag {
  readonly command: string;
  readonly name: string;
  /** What follows it, as its help names it; empty if nothing does. */
  readonly value: string;
}

/** Names of values that are of one kind: a day is an instant that is less exact, and a folder is a path. */
const KINDS: Readonly<Record<string, string>> = {
  date: 'time',
  day: 'time',
  instant: 'time',
  file: 'path',
  folder: 'path',
  path: 'path',
};
const kindOf = (value: string): string => {
  const name = value.replace(/[<>[\].]/g, '');
  return KINDS[name] ?? name;
};

/**
 * The names with two meanings, good English after their commands: import it from a system, run it from a day on; run it with the payments
 * of a file, forecast it with payments by a rule or a past, which may be files as well.
 */
const TWOFOLD = {
  '--from': { system: ['import'], time: ['run', 'forecast', 'compare', 'plan'] },
  '--payments': { path: ['run', 'serve', 'dossier'], how: ['forecast'] },
};

/** The flags that many commands have, and what each stands for wherever it is. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  '--config': 'path',
  '--json': '',
  '--out': 'path',
  '--at': 'time',
  '--until': 'time',
  '--creditor': 'id',
  '--stage': 'stage',
  '--invoices': 'path',
  '--lang': 'language',
};

let flags: readonly Flag[];

beforeAll(async () => {
  flags = (
    await Promise.all(
      (
        await commandsOfRegua()
      ).map(async (command) => {
        const help = (await regua(command, '--help')).stdout;
        return [...help.matchAll(/^ {2}(--[a-z-]+)(?: ([<[]\S+))?/gm)].map(([, name = '', value = '']) => ({
          command,
          name,
          value,
        }));
      }),
    )
  ).flat();
});

describe('a flag', () => {
  it('takes a value of one kind, whatever the command', () => {
    const kinds = new Map<string, Map<string, string[]>>();
    for (const { command, name, value } of flags) {
      const known = kinds.get(name) ?? new Map<string, string[]>();
      known.set(kindOf(value), [...(known.get(kindOf(value)) ?? []), command]);
      kinds.set(name, known);
    }
    const twofold = [...kinds].filter(([, known]) => known.size > 1);
    expect(Object.fromEntries(twofold.map(([name, known]) => [name, Object.fromEntries(known)]))).toEqual(
      TWOFOLD,
    );
    expect(kinds.size).toBeGreaterThan(30);
  });

  it.each(Object.entries(EVERYWHERE))('%s is followed by: %s', (name, kind) => {
    const found = flags.filter((flag) => flag.name === name);
    expect(found.length).toBeGreaterThan(0);
    for (const { value } of found) expect(kindOf(value)).toBe(kind);
  });
});

describe('a mistyped word', () => {
  it.each([
    { args: ['ruin'], hint: 'Did you mean run?' },
    { args: ['run', '--untl', '2026-03-01'], hint: 'Did you mean --until?' },
    { args: ['decode', 'x', '--jsn'], hint: 'Did you mean --json?' },
    { args: ['decode', 'x', '--jsn', '--lang', 'pt-BR'], hint: 'Seria --json?' },
    { args: ['ruin', '--lang', 'pt-BR'], hint: 'Seria run?' },
  ])('is answered with the one that is meant: $args', async ({ args, hint }) => {
    const { exitCode, stderr } = await regua(...args);
    expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining(hint) });
  });
});

it('says its version', async () => {
  expect(await regua('--version')).toEqual({ exitCode: 0, stdout: '0.1.0\n', stderr: '' });
});
