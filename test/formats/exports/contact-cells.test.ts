import { describe, expect, it } from 'vitest';
import { emailsIn, phonesIn } from '#formats/exports/contact-cells.ts';

describe('contacts in one cell', () => {
  it.each([
    ['a@x.example; b@x.example, C@X.EXAMPLE', ['a@x.example', 'b@x.example', 'c@x.example']],
    ['nome@gmail,com', ['nome@gmail,com']],
    ['nome@uol.com,br, b@x.example', ['nome@uol.com,br', 'b@x.example']],
    ['nome@gmail,com.br; b@x.example', ['nome@gmail,com.br', 'b@x.example']],
    ['a@x.example,comercial@x.example', ['a@x.example', 'comercial@x.example']],
    ['a@x.example,com@x.example', ['a@x.example', 'com@x.example']],
    ['Maria <maria@x.example>', ['maria@x.example']],
    ['maria@x.example; lixo', ['maria@x.example', 'lixo']],
    ['sem email', []],
    ['SEM E-MAIL', []],
    ['não tem', []],
    ['Não informado', []],
    ['n/t', []],
    ['falar c/ Dona Célia', ['falar c/ Dona Célia']],
    ['jcsilva(a)exemplo.com.br', ['jcsilva(a)exemplo.com.br']],
    ['mailto:a@x.example', ['a@x.example']],
    ['-', []],
  ])('e-mails %j', (text, emails) => {
    expect(emailsIn(text)).toEqual(emails);
  });

  it.each([
    ['(85) 3333-1234 / 85 99900-0001', '', ['(85) 3333-1234', '85 99900-0001']],
    ['987654321', '085', ['(85) 987654321']],
    ['Fone: 85 3333-1234 e 85 99900-0001 (zap)', '', ['85 3333-1234', '85 99900-0001 (zap)']],
    ['0', '', []],
    ['11 3456-7890 r. 22', '', ['11 3456-7890 r. 22']],
    ['(11) 3456-7890, ramal 22 / 11 98765-4321', '', ['(11) 3456-7890 ramal 22', '11 98765-4321']],
    ['3456-7890 r. 22', '11', ['(11) 3456-7890 r. 22']],
    ['sem telefone', '', []],
    ['não tem', '85', []],
    ['-', '', []],
    ['falar c/ Dona Célia', '11', ['falar c/ Dona Célia']],
  ])('phones %j with the area code %j', (text, areaCode, phones) => {
    expect(phonesIn(text, areaCode)).toEqual(phones);
  });
});
