import type { common as english } from '#cli/words/en/common.ts';
import { translationOf } from '#cli/words/texts.ts';

export const common = translationOf<typeof english>()({
  about: 'Régua de cobrança: transforma faturas em atraso em pagamentos, sem perder o cliente.',
  lang: 'idioma do que é impresso para pessoas: en ou pt-BR (padrão: o de REGUA_LANG; senão o do projeto, de LC_ALL, LC_MESSAGES ou LANG, ou do sistema)',
  notALanguage: '{where}: deve ser {languages}, e é “{value}”',
  config: 'pasta da configuração',
  version: 'mostra a versão',
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
  missing: '{path}: não existe ({code})',
  noFolder: 'A pasta {folder} não existe.',
  filesBeside:
    'Arquivos desse tipo em {folder}: {files}{more, plural, =0 {} one {, e mais um} other {, e mais #}}.',
  noFilesBeside:
    'Em {folder} não há nenhum arquivo .jsonl nem .csv. Um arquivo de eventos se faz da exportação do seu sistema: {command}',
  anExport: 'contas.xlsx',
  isFolder: '{path}: é uma pasta, e é preciso um arquivo ({code})',
  isInFile: '{path}: tem um arquivo onde é preciso uma pasta ({code})',
  isFile: '{path}: é um arquivo, e é preciso uma pasta ({code})',
  notYours: '{path}: você não tem permissão de leitura ou escrita ({code})',
  readOnly: '{path}: está em um disco que não aceita escrita ({code})',
  full: '{path}: não cabe no disco ({code})',
  portInUse: 'a porta {path} está em uso por outro programa: escolha outra com --port ({code})',
  noPort: 'a porta {path} não é desta máquina ({code})',
  notReached: 'Não foi possível falar com a AWS: {reason} ({code}). Confira a rede e a região em AWS_REGION',
  noCredentials:
    'Não há credenciais válidas da AWS: {reason}. Entre de novo (aws sso login) ou indique um perfil em AWS_PROFILE',
  refusedByAws:
    'A AWS recusou a chamada: {reason} ({name}). Confira as permissões das suas credenciais, a conta e a região',
  notValid: 'A configuração não é válida:',
  oneOrMany: '{what}, ou - para ler um por linha da entrada padrão',
  jsonLines: 'JSON Lines: {fields}',
  jsonOne: 'um objeto JSON',
  jsonEach: 'um objeto JSON por linha',
  addHolidays: 'inclui os feriados municipais deste credor',
  asForRun: 'como em run',
  noCreditor: 'não há o credor “{id}”; há: {ids}',
  creditorMissing: 'falta --creditor; há: {ids}',
  cannotWrite: '{file}: não pode ser gravado ({code})',
  sampleCreditor:
    'As mensagens falam em nome de {name}, o credor do exemplo, que dispensa até {amount} de multa e juros. Para a sua empresa: {command}',
  ownFolder: '../minha-empresa',
  invalid: 'inválido: {reason}',
});
