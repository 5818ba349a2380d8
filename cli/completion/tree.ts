import type { Command } from 'commander';

/** A flag, as a shell completes it. */
export interface Flag {
  /** `--until` */
  readonly name: string;
  readonly about: string;
  readonly takesValue: boolean;
  /** All values that there are; absent where anything may be given, such as a file. */
  readonly choices?: readonly string[];
}

/** A command, as a shell completes it. */
export interface Completed {
  readonly name: string;
  readonly about: string;
  readonly flags: readonly Flag[];
  /** The values of the first argument, where it has a list of them. */
  readonly choices: readonly string[];
}

/** The commands of a program with their flags, those of the program itself among them. */
export const completedIn = (program: Command): Completed[] =>
  program.commands.map((command) => ({
    name: command.name(),
    about: command.description(),
    flags: [...command.options, ...program.options].flatMap(
      ({ long, description, required, optional, argChoices }) =>
        long
          ? [
              {
                name: long,
                about: description,
                takesValue: required || optional,
                ...(argChoices ? { choices: argChoices } : {}),
              },
            ]
          : [],
    ),
    choices: command.registeredArguments[0]?.argChoices ?? [],
  }));
