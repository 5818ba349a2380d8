import { sentences } from '#cli/words/reasons.ts';

/** The sentences of `formats/`: why a boleto, a Pix code or a return file cannot be read. */
export const formats = sentences({
  'no layout of bank {bank}: there are {banks}': 'não há layout do banco {bank}: há {banks}',
  'must be whole centavos from 0 to {most}': 'devem ser centavos inteiros de 0 a {most}',
  'is before 2000-07-03, the first day that has a due factor':
    'é anterior a 03/07/2000, o primeiro dia com fator de vencimento',
  'is no field of {bank}, which has {fields}': 'não é um campo do {bank}, que tem {fields}',
  'must be {count} digits': 'deve ter {count} dígitos',
  'must be at most {count} digits': 'deve ter no máximo {count} dígitos',
  'is {value}, for which no layout of {bank} is known here':
    'é {value}, para o qual não se conhece layout do {bank}',
  'is no slip of arrecadação: it begins with 8 and has 44 or 48 digits':
    'não é guia de arrecadação: começa com 8 e tem 44 ou 48 dígitos',
  'the third digit is {digit}: it is 6 or 7 (mod 10), 8 or 9 (mod 11)':
    'o terceiro dígito é {digit}: deve ser 6 ou 7 (mod 10), 8 ou 9 (mod 11)',
  'the second digit is {digit}: FEBRABAN has segments 1 to 7 and 9':
    'o segundo dígito é {digit}: a FEBRABAN tem os segmentos 1 a 7 e 9',
  'the general check digit is {found}, and the code gives {computed}':
    'o dígito verificador geral é {found}, e o código dá {computed}',
  'the check digit of block {block} is {found}, and its digits give {computed}':
    'o dígito verificador do bloco {block} é {found}, e os dígitos dão {computed}',
  'the due factor is {factor}, and stands for no day: it is 0000 or from 1000':
    'o fator de vencimento é {factor}, que não é um dia: deve ser 0000 ou a partir de 1000',
  'has characters other than digits, dots, spaces and hyphens':
    'tem caracteres além de dígitos, pontos, espaços e hifens',
  'begins with 8: a slip of arrecadação (a utility or a tax), not a bank boleto':
    'começa com 8: é guia de arrecadação (concessionária ou tributo), e não boleto bancário',
  'has {count} digits: a barcode has 44, a linha digitável 47':
    'tem {count} dígitos: um código de barras tem 44, uma linha digitável, 47',
  'the check digit of field {field} is {found}, and its digits give {computed}':
    'o dígito verificador do campo {field} é {found}, e os dígitos dão {computed}',
  'the currency is {found}, and the real is {real}': 'a moeda é {found}, e a do real é {real}',
  'the payer paid': 'o pagador pagou',
  'the payer paid, and another record may report the same money':
    'o pagador pagou, e outro registro pode informar o mesmo dinheiro',
  'it may be money, or money taken back: a person decides':
    'pode ser dinheiro, ou dinheiro devolvido: uma pessoa decide',
  'it is no money of the payer': 'não é dinheiro do pagador',
  '{code} is on no list of this layout': '{code} não está em nenhuma lista deste layout',
  'code "{code}" of {layout}': 'código “{code}” de {layout}',
  'a code that is on no list may be money: a person decides ({_what})':
    'um código fora das listas pode ser dinheiro: uma pessoa decide ({_what})',
  'must be digits only': 'deve ter só dígitos',
  'must be a day as {form}': 'deve ser um dia como {form}',
  'is on no list of this layout: it may be about money, and was not read':
    'não está em nenhuma lista deste layout: pode ser sobre dinheiro, e não foi lido',
  'has no segment U after it': 'não tem o segmento U depois dele',
  'is {found}, and {due} was due': 'é {found}, e devia ser {due}',
  '{what} has no trailer': '{what} não tem trailer',
  'is not {what}, which is open': 'não é {what}, que está aberto',
  'has no segment T before it': 'não tem o segmento T antes dele',
  'is another than that of its segment T': 'é diferente do segmento T dele',
  'is {found}, and there are {count}': 'é {found}, e há {count}',
  'are {found}, and there are {count}': 'são {found}, e há {count}',
  'are {found}, and add up to {sum}': 'são {found}, e somam {sum}',
  'is none of this layout': 'não é deste layout',
  'stands after the trailer': 'está depois do trailer',
  'has {found} characters, and must have {count}': 'tem {found} caracteres, e deve ter {count}',
  'must have {count} characters, and has {found}': 'deve ter {count} caracteres, e tem {found}',
  'is not {value}': 'não é {value}',
  'is missing: the file is cut off': 'falta: o arquivo está cortado',
  'is {found}, and the file has {count}': 'é {found}, e o arquivo tem {count}',
  'the file is empty': 'o arquivo está vazio',
  'is a second one, which was joined to the first and was not read: cut it off before this line, and drop it as a file of its own':
    'é um segundo arquivo, colado ao primeiro, e não foi lido: corte-o antes desta linha e entregue-o como arquivo à parte',
  'the file has no title, and in a {layout} file the titles say whose account it is':
    'o arquivo não tem título, e num arquivo {layout} são os títulos que dizem de quem é a conta',
  'the first line is no header of a CNAB 400 or CNAB 240 file':
    'a primeira linha não é cabeçalho de um arquivo CNAB 400 nem CNAB 240',
  'no layout is known here for CNAB {size} of bank {bank}':
    'não se conhece layout de CNAB {size} do banco {bank}',
  'the header has no account of a {layout} file': 'o cabeçalho não tem a conta de um arquivo {layout}',
  'the header has no day': 'o cabeçalho não tem data',
  'it is not a return file (retorno) of collections (cobrança): it begins with "{found}", and must begin with "02RETORNO01"':
    'não é um arquivo de retorno de cobrança: começa com “{found}”, e deve começar com “02RETORNO01”',
  'it is not a return file (retorno) of collections (cobrança): 143 is "{found}", and must be 2':
    'não é um arquivo de retorno de cobrança: a posição 143 é “{found}”, e deve ser 2',
  'is zero': 'é zero',
  'is missing: {count} digits': 'falta: {count} dígitos',
  'is missing: up to {count} digits': 'falta: até {count} dígitos',
  'must be one of {values}: no other is known here': 'deve ser um destes: {values}; não se conhece outro',
  'must be up to {count} digits': 'deve ter até {count} dígitos',
  'must be {count} digits, or {other}': 'deve ter {count} dígitos, ou {other}',
  'must be up to {count} digits, or {other}': 'deve ter até {count} dígitos, ou {other}',
  'has room for {count} characters': 'tem espaço para {count} caracteres',
  'has room for {count} digits': 'tem espaço para {count} dígitos',
  'must be a CPF or a CNPJ': 'deve ser um CPF ou um CNPJ',
  'must be 26 to 35 letters and digits': 'deve ter de 26 a 35 letras e dígitos',
  'CPF or CNPJ {_why}': 'CPF ou CNPJ {_why}',
  'must be 1 to {most} characters': 'deve ter de 1 a {most} caracteres',
  'must be whole centavos, 1 to {most}': 'devem ser centavos inteiros, de 1 a {most}',
  'must be a CPF, a CNPJ, an e-mail, a phone as +5585… or a random key':
    'deve ser um CPF, um CNPJ, um e-mail, um telefone como +5585… ou uma chave aleatória',
  'must be at most {most}': 'deve ser no máximo {most}',
  'must not be before the day on which the charge is made':
    'não deve ser antes do dia em que a cobrança é criada',
  'must be whole days, zero or more': 'devem ser dias inteiros, zero ou mais',
  'must be 1 to {most} days': 'deve ter de 1 a {most} dias',
  'must be one for each day': 'deve haver um para cada dia',
  'must not be after the due date': 'não deve ser depois do vencimento',
  'must be a percentage of 0 to 100 with at most two decimals':
    'deve ser um percentual de 0 a 100 com no máximo duas casas',
  'must be a percentage over 0 and under 100 with at most two decimals':
    'deve ser um percentual maior que 0 e menor que 100, com no máximo duas casas',
  'must be whole centavos, over zero and under the amount of the charge':
    'devem ser centavos inteiros, acima de zero e abaixo do valor da cobrança',
  'must have letters or digits': 'deve ter letras ou dígitos',
  'must be a host and a path without https://, at most 77 characters':
    'deve ser host e caminho sem https://, com no máximo 77 caracteres',
  'must be 1 to 25 letters and digits': 'deve ter de 1 a 25 letras e dígitos',
  'the format indicator (00)': 'o indicador de formato (00)',
  'the point of initiation (01)': 'o ponto de iniciação (01)',
  'the merchant category (52)': 'a categoria (52)',
  'the currency (53)': 'a moeda (53)',
  'the amount (54)': 'o valor (54)',
  'the country (58)': 'o país (58)',
  "the receiver's name (59)": 'o nome do recebedor (59)',
  "the receiver's city (60)": 'a cidade do recebedor (60)',
  'the additional data (62)': 'os dados adicionais (62)',
  'the txid (62-05)': 'o txid (62-05)',
  'the CRC (63)': 'o CRC (63)',
  'object {tag}': 'o objeto {tag}',
  'at character {place}': 'no caractere {place}',
  '11 (many payments) or 12 (one payment)': '11 (vários pagamentos) ou 12 (um pagamento)',
  'up to ten digits, and up to two after a point': 'até dez dígitos, e até dois depois do ponto',
  'there is no code': 'não há código',
  'the code is cut off at character {place}, in the tag and length of {_object}':
    'o código está cortado no caractere {place}, no identificador e tamanho de {_object}',
  'the code is cut off: {_object} at character {place} says {declared} characters and has {found}':
    'o código está cortado: {_object} no caractere {place} diz {declared} caracteres e tem {found}',
  'the length of {_object} at character {place} is wrong: it says {declared} and fits {found}':
    'o tamanho de {_object} no caractere {place} está errado: diz {declared} e cabem {found}',
  'at character {place} a tag and a length should stand, not "{found}"':
    'no caractere {place} devia haver identificador e tamanho, e não “{found}”',
  'at character {place} a tag and a length should stand, not "{found}": see the length of {_object} before it':
    'no caractere {place} devia haver identificador e tamanho, e não “{found}”: veja o tamanho de {_object} antes dele',
  '{_object} at character {place} is empty': '{_object} no caractere {place} está vazio',
  'at character {place} is a character that cannot be printed (code {code}): was a line wrapped?':
    'no caractere {place} há um caractere invisível (código {code}): a linha foi quebrada?',
  'the CRC (63) is missing at the end': 'falta o CRC (63) no fim',
  'the CRC (63) must be four hexadecimal digits, not "{found}"':
    'o CRC (63) deve ter quatro dígitos hexadecimais, e não “{found}”',
  'the CRC is wrong: the code says {stated}, its characters give {computed}':
    'o CRC está errado: o código diz {stated}, e os caracteres dão {computed}',
  '"{found}" stands after the CRC, which must be the last':
    '“{found}” está depois do CRC, que deve ser o último',
  'the first object must be 00, not {found}': 'o primeiro objeto deve ser 00, e não {found}',
  '{_object} is there again at character {place}': '{_object} aparece de novo no caractere {place}',
  '{_object} is missing': 'falta {_object}',
  '{_object} must be {_right}, not "{found}"': '{_object} deve ser {_right}, e não “{found}”',
  'no merchant account (26 to 51) is of br.gov.bcb.pix': 'nenhuma conta (26 a 51) é de br.gov.bcb.pix',
  'a second merchant account of br.gov.bcb.pix stands in {tag}':
    'há uma segunda conta de br.gov.bcb.pix em {tag}',
  'the merchant account {tag} has both a key (01) and a URL (25)':
    'a conta {tag} tem chave (01) e URL (25) ao mesmo tempo',
  'the merchant account {tag} has neither a key (01) nor a URL (25)':
    'a conta {tag} não tem chave (01) nem URL (25)',
  'the URL in {tag} must be a host and a path without https://, not "{found}"':
    'a URL em {tag} deve ser host e caminho sem https://, e não “{found}”',
  '{_object} has {found} characters, at most {most} are allowed':
    '{_object} tem {found} caracteres; o máximo é {most}',
  'the txid (62-05) should be *** or at most 25 letters and digits, not "{found}"':
    'o txid (62-05) deve ser *** ou ter no máximo 25 letras e dígitos, e não “{found}”',
  'the key in {tag} is no CPF, CNPJ, e-mail, phone as +5585… or random key':
    'a chave em {tag} não é CPF, CNPJ, e-mail, telefone como +5585… nem chave aleatória',
  'at character {place} is an accent or another character beyond ASCII':
    'no caractere {place} há um acento ou outro caractere fora do ASCII',
});
