import { Help } from 'commander';
import { rankOf } from './command-groups.ts';
import type { Words } from './words/words.ts';

/** How the help of every command is written in a language: its titles and remarks, which commander itself writes in English. */
export function helpIn({ say, named }: Words): Partial<Help> {
  const base = new Help();
  const TITLES: Readonly<Record<string, string>> = {
    'Usage:': say('common.usage'),
    'Options:': say('common.options'),
    'Global Options:': say('common.globalOptions'),
    'Commands:': say('common.commands'),
    'Arguments:': say('common.arguments'),
  };
  const remarked = ({ description, argChoices, defaultValue }: Remarked, showsDefault: boolean): string => {
    const remarks = [
      ...(argChoices ? [say('common.choices', { choices: argChoices.join(', ') })] : []),
      ...(showsDefault ? [say('common.byDefault', { value: String(defaultValue) })] : []),
    ];
    return remarks.length === 0 ? description : `${description} (${remarks.join('; ')})`;
  };
  const inWords = (term: string): string => namingPlaces(term, named);
  return {
    showGlobalOptions: true,
    styleTitle: (title) => TITLES[title] ?? title,
    groupItems: (_registered, visible, groupOf) => base.groupItems(visible, visible, groupOf),
    visibleCommands: (command) =>
      base.visibleCommands(command).sort((one, other) => rankOf(one.name()) - rankOf(other.name())),
    subcommandTerm: (command) => inWords(base.subcommandTerm(command)),
    commandUsage: (command) => inWords(base.commandUsage(command)),
    optionTerm: (option) => inWords(base.optionTerm(option)),
    optionDescription: (option) =>
      remarked(option, isShown(option.defaultValue) && (option.required || option.optional)),
    argumentTerm: (argument) => named('places', base.argumentTerm(argument)),
    argumentDescription: (argument) => remarked(argument, isShown(argument.defaultValue)),
  };
}

/** `--until <date>` with the name of what it takes in the language. */
export const namingPlaces = (text: string, named: Words['named']): string =>
  text.replace(
    /([<[])([\w-]+)(\.\.\.)?([>\]])/g,
    (_whole, open: string, name: string, more: string | undefined, close: string) =>
      `${open}${named('places', name)}${more ?? ''}${close}`,
  );

interface Remarked {
  readonly description: string;
  readonly argChoices?: readonly string[];
  readonly defaultValue?: unknown;
}

/** An empty list is no default that anybody has to know. */
const isShown = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);
