import type { Completed, Flag } from './tree.ts';

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

/** The script for fish: `regua completion fish > ~/.config/fish/completions/regua.fish`. */
export const fishCompletion = (commands: readonly Completed[]): string =>
  `${['# Completion of regua for fish.', ...commands.flatMap(linesOf)].join('\n')}\n`;

const linesOf = ({ name, about, flags, choices }: Completed): string[] => [
  `complete -c regua -f -n __fish_use_subcommand -a ${name} -d ${quoted(about)}`,
  ...flags.map((flag) => `complete -c regua -n '__fish_seen_subcommand_from ${name}' ${flagOf(flag)}`),
  ...(choices.length === 0
    ? []
    : [`complete -c regua -f -n '__fish_seen_subcommand_from ${name}' -a ${quoted(choices.join(' '))}`]),
];

function flagOf({ name, about, takesValue, choices }: Flag): string {
  const values = choices ? ` -x -a ${quoted(choices.join(' '))}` : takesValue ? ' -r' : '';
  return `-l ${name.slice(2)}${values} -d ${quoted(about)}`;
}
