import { wrongWith } from '#schemas/issues.ts';
import { withoutHidden } from '#schemas/primitives.ts';
import type { Language } from './language.ts';

/** What checks of the contracts say, as `wrongWith` has it, and how it is said in Portuguese. */
const IN_PORTUGUESE: readonly (readonly [RegExp, string])[] = [
  [/^is missing$/, 'falta'],
  [/^has unknown fields: (.+)$/s, 'tem campos desconhecidos: $1'],
  [/^must be string$/, 'deve ser texto'],
  [/^must be (?:number|int)$/, 'deve ser um número inteiro'],
  [/^must be boolean$/, 'deve ser true ou false'],
  [/^must be array$/, 'deve ser uma lista'],
  [/^must be (?:object|record)$/, 'deve ser um objeto'],
  [/^must be one of (.+)$/s, 'deve ser um destes: $1'],
  [/^must be "(.+)"$/s, 'deve ser "$1"'],
  [/^must have at most (\d+) characters$/, 'deve ter no máximo $1 caracteres'],
  [/^must have at least (\d+) characters$/, 'deve ter no mínimo $1 caracteres'],
  [/^must have at most (\d+) items$/, 'deve ter no máximo $1 itens'],
  [/^must have at least (\d+) items$/, 'deve ter no mínimo $1 itens'],
  [/^Too (?:big|small): expected \w+ to be (<=|>=|<|>)(-?[\d.]+)$/, 'deve ser $1 $2'],
  [
    /^must be whole centavos: R\$ 1\.234,56 is 123456$/,
    'deve ser em centavos inteiros: R$ 1.234,56 é 123456',
  ],
  [/^must be zero centavos or more$/, 'deve ser zero centavo ou mais'],
  [/^must be more than zero centavos$/, 'deve ser mais de zero centavo'],
  [/^must be at most (\d+) centavos(?:, the ten digits of a boleto)?$/, 'deve ser no máximo $1 centavos'],
  [/^must be a whole number from (\d+) to (\d+)$/, 'deve ser um número inteiro de $1 a $2'],
  [/^must be whole days, as (\S+) or (\S+)$/, 'deve ser em dias inteiros, como $1 ou $2'],
  [
    /^must have just one of taxId, invoiceId, name, phone and email$/,
    'deve ter só um destes: taxId, invoiceId, name, phone, email',
  ],
  [/^must not be one digit repeated$/, 'não pode ser um só dígito repetido'],
  [/^is a (CPF|CNPJ) whose check digits are wrong$/, 'é um $1 com dígitos verificadores errados'],
  [
    /^must be a CPF \(11 digits\) or a CNPJ \(14 characters, the last two digits\)$/,
    'deve ser um CPF (11 dígitos) ou um CNPJ (14 caracteres, os dois últimos dígitos)',
  ],
  [/^must be digits, blanks and \( \) \+ \. -$/, 'deve ter só dígitos, espaços e ( ) + . -'],
  [/^is a number of another country$/, 'é número de outro país'],
  [/^has no area code \(DDD\)$/, 'não tem DDD'],
  [/^must be an area code \(DDD\) and eight or nine digits$/, 'deve ter DDD e oito ou nove dígitos'],
  [/^has an area code \(DDD\) that does not exist$/, 'tem um DDD que não existe'],
  [/^is a mobile number without its ninth digit$/, 'é um celular sem o nono dígito'],
  [/^must have one @$/, 'deve ter um @'],
  [/^must be a day as YYYY-MM-DD$/, 'deve ser um dia como AAAA-MM-DD'],
  [
    /^must be in the years 2000 to 2098, whose holidays are known$/,
    'deve ser dos anos 2000 a 2098, cujos feriados são conhecidos',
  ],
  [
    /^must be in the years 2001 to 2097, around which holidays are known$/,
    'deve ser dos anos 2001 a 2097, em torno dos quais os feriados são conhecidos',
  ],
  [/^must be an instant with a zone, as (\S+)$/, 'deve ser um instante com fuso, como $1'],
  [/^must begin with (\S+)$/, 'deve começar com $1'],
  [/^must be an address, as (\S+)$/, 'deve ser um endereço, como $1'],
  [/^must have no user and no password$/, 'não deve ter usuário nem senha'],
  [/^must have no fragment$/, 'não deve ter fragmento'],
  [/^must lead to a public host$/, 'deve levar a um servidor público'],
  [/^must suppose one thing at most$/, 'deve supor no máximo uma coisa'],
  [
    /^must be the path of a YAML file below config\/, as (\S+)$/,
    'deve ser o caminho de um arquivo YAML abaixo de config/, como $1',
  ],
  [/^must be later than from$/, 'deve ser depois de from'],
  [
    /^must be (\S+) or later, or debtId must be given: which events there were is known for (\d+) days$/,
    'deve ser $1 ou depois, ou debtId deve ser dado: os eventos que houve são conhecidos por $2 dias',
  ],
  [
    /^a creditor has (\d+) webhook endpoints at most: delete one first$/,
    'um credor tem no máximo $1 endereços de webhook: exclua um antes',
  ],
  [/^must have at most nine digits after the second$/, 'deve ter no máximo nove dígitos depois do segundo'],
  [/^must be printable ASCII without spaces$/, 'deve ser ASCII visível sem espaços'],
  [
    /^must be lower-case letters, digits and single hyphens$/,
    'deve ter só letras minúsculas, dígitos e hífens simples',
  ],
  [
    /^must be one line of visible characters: no control, zero-width or bidirectional ones$/,
    'deve ser uma linha de caracteres visíveis: sem os de controle, de largura zero ou bidirecionais',
  ],
  [
    /^must be lower-case letters, digits, and single hyphens or slashes, as "(.+)", in quotes$/,
    'deve ter só letras minúsculas, dígitos e hífens ou barras simples, como "$1", entre aspas',
  ],
  [/^must be letters, digits, ":", "_" or "-"$/, 'deve ter só letras, dígitos, ":", "_" ou "-"'],
  [/^must be a time of day as (.+), in quotes$/, 'deve ser uma hora do dia como $1, entre aspas'],
  [/^must be whole days, as 15 or -3$/, 'deve ser em dias inteiros, como 15 ou -3'],
  [
    /^must be the id of a debt: letters, digits, "-" and "_"$/,
    'deve ser o id de uma dívida: letras, dígitos, "-" e "_"',
  ],
  [/^must be the number of a case$/, 'deve ser o número de um caso'],
  [
    /^must give a new amount, a new dueDate, or both$/,
    'deve trazer um novo amount, uma nova dueDate, ou os dois',
  ],
  [/^must be another invoice$/, 'deve ser outra fatura'],
  [/^must give something new: (.+) or (\w+)$/, 'deve trazer algo novo: $1 ou $2'],
  [/^must fall due one after the other$/, 'devem vencer uma depois da outra'],
  [
    /^must be given for the outcome "corrected", and for no other$/,
    'deve ser dado para o outcome "corrected", e para nenhum outro',
  ],
  [/^must give one of (\w+), (\w+) and (\w+), and no other$/, 'deve trazer só um destes: $1, $2, $3'],
  [/^must be given, or a digitableLine, or both$/, 'deve ser dado, ou a digitableLine, ou os dois'],
  [/^must be the number of a message of the debt$/, 'deve ser o número de uma mensagem da dívida'],
  [
    /^must have just one of taxId, invoiceId, name, phone and email$/,
    'deve ter só um destes: taxId, invoiceId, name, phone e email',
  ],
  [/^must be a whole number from (\d+) to (\d+)$/, 'deve ser um número inteiro de $1 a $2'],
];

/** What is wrong with a field, in a language; what there are no words for is said of it that the document describes it. */
export function wrongInWords(message: string, language: Language): string {
  const english = withoutHidden(wrongWith({ message }));
  if (language === 'en') return english;
  for (const [pattern, words] of IN_PORTUGUESE)
    if (pattern.test(english)) return english.replace(pattern, words);
  return 'não está na forma que o documento da API descreve';
}
