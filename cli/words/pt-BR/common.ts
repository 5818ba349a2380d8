import type { common as english } from '#cli/words/en/common.ts';
import { translationOf } from '#cli/words/texts.ts';

export const common = translationOf<typeof english>()({
  about: 'Régua de cobrança: transforma faturas em atraso em pagamentos, sem perder o cliente.',
  lang: 'idioma do que é impresso para pessoas: en ou pt-BR (padrão: o de LC_ALL, LC_MESSAGES ou LANG; sem eles, o do sistema)',
  config: 'pasta da configuração',
  helpOption: 'mostra a ajuda do comando',
  helpCommand: 'mostra a ajuda de um comando',
  addHelp: '(acrescente --help para ver as opções)',
  usage: 'Uso:',
  options: 'Opções:',
  globalOptions: 'Opções gerais:',
  commands: 'Comandos:',
  arguments: 'Argumentos:',
  choices: 'valores: {choices}',
  byDefault: 'padrão: {value}',
  optionsPlace: '[opções]',
  commandPlace: '[comando]',
  notValid: 'A configuração não é válida:',
  oneOrMany: '{what}, ou - para ler um por linha da entrada padrão',
  jsonLines: 'JSON Lines: {fields}',
  jsonOne: 'um objeto JSON',
  jsonEach: 'um objeto JSON por linha',
  addHolidays: 'inclui os feriados municipais deste credor',
  asForRun: 'como em run',
});
