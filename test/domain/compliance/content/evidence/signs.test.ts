import { expect, it } from 'vitest';
import { signsIn } from '#domain/compliance/content/evidence/signs.ts';
import { traitsOf } from '#domain/compliance/content/evidence/traits-of.ts';
import { foldText } from '#domain/compliance/content/fold-text.ts';

const namesIn = (text: string): string[] => signsIn(foldText(text).text).map(({ name }) => name);

it.each([
  { text: 'O senhor tem razão na contestação', sign: 'concedes' },
  { text: 'Desculpe a confusão', sign: 'apologises' },
  { text: 'Ninguém vai preso por dívida', sign: 'denies' },
  { text: 'Clonaram meu número e pedem Pix', sign: 'warns' },
  { text: 'Fique tranquila e acerte quando puder', sign: 'reassures' },
  { text: 'Cancelamos a cobrança de maio', sign: 'waives' },
  { text: 'Caiu certinho aqui o seu Pix', sign: 'receives' },
  { text: 'Se preferir, podemos dividir', sign: 'chooses' },
  { text: 'O laudo só sai depois que a conta for paga', sign: 'pays-for-service' },
  { text: 'Você é a irmã da Renata?', sign: 'speaks-to-others' },
  { text: 'Já foram 41 ligações hoje', sign: 'counts' },
  { text: 'Seria uma pena se acontecesse algo', sign: 'hints' },
  { text: 'A norma obriga taxa de R$ 95', sign: 'charges-for-contact' },
  { text: 'O saldo não admite revisão', sign: 'denies-appeal' },
  { text: 'A senhora foi condenada ontem', sign: 'plays-court' },
])('"$text" has the sign "$sign"', ({ text, sign }) => {
  expect(namesIn(text)).toContain(sign);
});

it('a plain reminder has none', () => {
  expect(namesIn('A fatura 1042 vence amanhã')).toEqual([]);
});

it('a warning that says that it is no fraud is none', () => {
  expect(namesIn('Nao e golpe')).not.toContain('warns');
});

it('a sign is a trait, and so is each class of words beside it', () => {
  const names = traitsOf('desculpe o erro do boleto').map(({ name }) => name);
  expect(names).toContain('r:sign apologises');
  expect(names).toContain('q:apologises bill');
});

it.each([
  { text: 'multa de 2%', trait: 'w:#lawful' },
  { text: 'multa de 10 por cento', trait: 'w:#share' },
  { text: 'restam 00:29:59', trait: 'w:#timer' },
])('$text: how large a share is, and that a clock runs, are traits: $trait', ({ text, trait }) => {
  expect(traitsOf(text).map(({ name }) => name)).toContain(trait);
});
