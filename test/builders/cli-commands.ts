import { regua } from '#test/builders/command.ts';

/** The commands of `regua`, as its help lists them, but for help itself. */
export async function commandsOfRegua(): Promise<string[]> {
  const { stdout } = await regua('--help');
  return [...stdout.matchAll(/^ {2}([a-z][a-z-]*) (?:\[|<)/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'help');
}
