import { regua } from './command.ts';

/** Options that every command takes. */
const EVERYWHERE = ['--help', '--version', '--lang'];

/** The options that a command has of its own, as its help names them. */
export async function optionsOf(command: string): Promise<string[]> {
  const { stdout } = await regua(command, '--help', '--lang', 'en');
  return [...stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].flatMap(([, option = '']) =>
    EVERYWHERE.includes(option) ? [] : [option],
  );
}

/** The commands that there are, as the help names them. */
export async function commandNames(): Promise<string[]> {
  const { stdout } = await regua('--help', '--lang', 'en');
  return [...stdout.matchAll(/^ {2}([a-z][a-z-]+) /gm)].flatMap(([, name = '']) =>
    name === 'help' ? [] : [name],
  );
}
