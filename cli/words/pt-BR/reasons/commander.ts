import { sentences } from '#cli/words/reasons.ts';

/** Errors of usage, as commander writes them. */
export const commander = sentences({
  "error: unknown option '{option}'": 'erro: a opção “{option}” não existe',
  "error: unknown option '{option}'\n(Did you mean {other}?)":
    'erro: a opção “{option}” não existe\n(Seria {other}?)',
  "error: unknown command '{command}'": 'erro: o comando “{command}” não existe',
  "error: unknown command '{command}'\n(Did you mean {other}?)":
    'erro: o comando “{command}” não existe\n(Seria {other}?)',
  "error: missing required argument '{argument}'": 'erro: falta o argumento “{argument}”',
  "error: option '{option}' argument missing": 'erro: falta o valor da opção “{option}”',
  "error: option '{option}' is given twice, and takes one value":
    'erro: a opção “{option}” foi dada duas vezes e só aceita um valor',
  "error: required option '{option}' not specified": 'erro: falta a opção obrigatória “{option}”',
  "error: option '{option}' argument '{value}' is invalid. {_why}":
    'erro: o valor “{value}” da opção “{option}” não é válido: {_why}',
  "error: command-argument value '{value}' is invalid for argument '{argument}'. {_why}":
    'erro: o valor “{value}” do argumento “{argument}” não é válido: {_why}',
  "error: too many arguments for '{command}'. Expected {expected} arguments but got {found}.":
    'erro: argumentos demais para “{command}”: {expected, plural, one {é # argumento} other {são # argumentos}}, mas vieram {found}',
  "error: too many arguments for '{command}'. Expected {expected} argument but got {found}.":
    'erro: argumentos demais para “{command}”: {expected, plural, one {é # argumento} other {são # argumentos}}, mas vieram {found}',
  'Allowed choices are {choices}.': 'os valores são {choices}.',
});
