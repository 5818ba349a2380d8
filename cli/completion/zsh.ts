import type { Completed, Flag } from './tree.ts';

/** A text within single quotes, and within the brackets of a specification. */
const quoted = (text: string): string => text.replace(/'/g, `'\\''`);
const inSpec = (text: string): string => quoted(text.replace(/[[\]:\\]/g, '\\$&'));

const specOf = ({ name, about, takesValue, choices }: Flag): string =>
  `'${name}[${inSpec(about)}]${takesValue ? `:value:${choices ? `(${choices.join(' ')})` : '_files'}` : ''}'`;

/** The script for zsh: `eval "$(regua completion zsh)"` in ~/.zshrc, after compinit. */
export const zshCompletion = (commands: readonly Completed[]): string => `#compdef regua
_regua() {
  local -a commands
  commands=(
${commands.map(({ name, about }) => `    '${name}:${inSpec(about)}'`).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command="\${words[2]}"
  shift words
  (( CURRENT-- ))
  case "$command" in
${commands.map(argumentsOf).join('\n')}
  esac
}
compdef _regua regua
`;

const argumentsOf = ({ name, flags, choices }: Completed): string =>
  `    ${name}) _arguments ${[...flags.map(specOf), `'*:value:${choices.length > 0 ? `(${choices.join(' ')})` : '_files'}'`].join(' ')} ;;`;
