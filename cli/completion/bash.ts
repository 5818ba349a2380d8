import type { Completed } from './tree.ts';

const offer = (words: readonly string[]): string =>
  `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$cur"))`;

/** The script for bash: `eval "$(regua completion bash)"` in ~/.bashrc. */
export const bashCompletion = (commands: readonly Completed[]): string => `# Completion of regua for bash.
_regua() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}"
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    ${offer(commands.map(({ name }) => name))}
    return
  fi
  case "\${COMP_WORDS[1]} $prev" in
${commands.flatMap(valuesOf).join('\n')}
  esac
  case "\${COMP_WORDS[1]} $cur" in
${commands.map(({ name, flags }) => `    '${name} -'*) ${offer(flags.map((flag) => flag.name))}; return ;;`).join('\n')}
  esac
  COMPREPLY=($(compgen -f -- "$cur"))
}
complete -o filenames -F _regua regua
`;

/** What follows a flag with a list of values, or the name of a command whose argument has one. */
const valuesOf = ({ name, flags, choices }: Completed): string[] => [
  ...flags.flatMap((flag) =>
    flag.choices ? [`    '${name} ${flag.name}') ${offer(flag.choices)}; return ;;`] : [],
  ),
  ...(choices.length === 0 ? [] : [`    '${name} ${name}') ${offer(choices)}; return ;;`]),
];
