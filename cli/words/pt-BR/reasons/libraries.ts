import { sentences } from '#cli/words/reasons.ts';

/** What V8's JSON, yaml, csv-parse, liquidjs and mjml say; more of what they say is left in English, in quotes of the library. */
export const libraries = sentences({
  'Unexpected end of JSON input': 'o JSON termina antes do fim',
  'Unexpected token {token}, {text} is not valid JSON': '{token} fora de lugar em {text}',
  'Unexpected non-whitespace character after JSON at position {unsaid} (line {line} column {column})':
    'há texto depois do JSON, na linha {line}, coluna {column}',
  'Unexpected non-whitespace character after JSON at position {place}':
    'há texto depois do JSON, na posição {place}',
  'Expected property name or {brace} in JSON at position {unsaid} (line {line} column {column})':
    'falta o nome de um campo, ou {brace}, na linha {line}, coluna {column}',
  'Expected double-quoted property name in JSON at position {unsaid} (line {line} column {column})':
    'falta o nome de um campo entre aspas, na linha {line}, coluna {column}',
  'Expected {_what} after property value in JSON at position {unsaid} (line {line} column {column})':
    'falta {_what} depois do valor de um campo, na linha {line}, coluna {column}',
  'Expected {_what} after array element in JSON at position {unsaid} (line {line} column {column})':
    'falta {_what} depois de um item da lista, na linha {line}, coluna {column}',
  'Expected {_what} after property name in JSON at position {unsaid} (line {line} column {column})':
    'falta {_what} depois do nome de um campo, na linha {line}, coluna {column}',
  'Unterminated string in JSON at position {unsaid} (line {line} column {column})':
    'um texto não é fechado com aspas, na linha {line}, coluna {column}',
  'Bad control character in string literal in JSON at position {unsaid} (line {line} column {column})':
    'há um caractere de controle num texto, na linha {line}, coluna {column}',
  "',' or '}'": 'vírgula ou chave',
  "',' or ']'": 'vírgula ou colchete',
  "':'": 'dois-pontos',
  'Nested mappings are not allowed in compact mappings at line {line}, column {column}:':
    'um campo dentro do valor de outro, na mesma linha: ponha o valor entre aspas (linha {line}, coluna {column})',
  'Map keys must be unique at line {line}, column {column}:':
    'um campo aparece duas vezes (linha {line}, coluna {column})',
  'All mapping items must start at the same column at line {line}, column {column}:':
    'os campos devem começar na mesma coluna (linha {line}, coluna {column})',
  'Implicit keys need to be on a single line at line {line}, column {column}:':
    'o nome de um campo deve estar numa linha só (linha {line}, coluna {column})',
  'Implicit map keys need to be followed by map values at line {line}, column {column}:':
    'falta ": " depois do nome de um campo (linha {line}, coluna {column})',
  'Missing closing {quote} at line {line}, column {column}:':
    'falta fechar {quote} (linha {line}, coluna {column})',
  'Missing closing {unsaid}quote at line {line}, column {column}:':
    'falta fechar as aspas (linha {line}, coluna {column})',
  'A block sequence may not be used as an implicit map key at line {line}, column {column}:':
    'uma lista não pode ser o nome de um campo (linha {line}, coluna {column})',
  'Tabs are not allowed as indentation at line {line}, column {column}:':
    'não use tabulação para recuar (linha {line}, coluna {column})',
  'Flow sequence in block collection must be sufficiently indented and end with a ] at line {line}, column {column}:':
    'uma lista entre colchetes não é fechada com ] (linha {line}, coluna {column})',
  'Flow map in block collection must be sufficiently indented and end with a {brace} at line {line}, column {column}:':
    'um objeto entre chaves não é fechado com {brace} (linha {line}, coluna {column})',
  'Unexpected scalar at node end at line {line}, column {column}:':
    'há texto a mais depois de um valor (linha {line}, coluna {column})',
  'Block collections are not allowed within flow collections at line {line}, column {column}:':
    'uma lista ou um objeto em várias linhas não cabe dentro de colchetes ou chaves (linha {line}, coluna {column})',
  '{unsaid} at line {line}, column {column}:': 'a escrita não é de YAML (linha {line}, coluna {column})',
  'Quote Not Closed: the parsing is finished with an opening quote at line {line}':
    'as aspas abertas na linha {line} nunca são fechadas',
  'Invalid Closing Quote: got {found} at line {line} instead of delimiter, record delimiter, trimable character (if activated) or comment':
    'depois de fechar aspas vem {found}, na linha {line}, e não o separador',
  'Invalid Opening Quote: a quote is found on field {field} at line {line}, value is {unsaid}':
    'há aspas no meio do campo {field}, na linha {line}',
  'Invalid Record Length: columns length is {columns}, got {found} on line {line}':
    'a linha {line} tem {found} células, e o cabeçalho, {columns}',
  'output {text} not closed': 'falta fechar {text}',
  'tag {text} not closed': 'falta fechar {text}',
  'tag {tag} not found': 'a instrução {tag} não existe',
  'undefined filter: {name}': 'o filtro não existe: {name}',
  "Element {element} doesn't exist or is not registered": 'o elemento {element} não existe',
  'Attribute {attribute} is illegal': 'o atributo {attribute} não existe',
  'Attribute {attribute} has invalid value: {value} for type {unsaid}':
    'o atributo {attribute} tem um valor que não é válido: {value}',
});
