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
  { text: 'O caminhão busca a geladeira na quinta', sign: 'takes-goods' },
  { text: 'Entramos sem ordem de ninguém', sign: 'without-leave' },
  { text: 'A cópia segue para o RH da fábrica', sign: 'tells-the-employer' },
  { text: 'O bairro inteiro vai ficar sabendo', sign: 'spreads-the-word' },
  { text: 'Os vizinhos já foram avisados', sign: 'others-know' },
  { text: 'Um vencedor paga, e gente sem compromisso não', sign: 'compares-people' },
  { text: 'Será que não sabe ler?', sign: 'mocks' },
  { text: 'Falamos por delegação do Ministério Público', sign: 'claims-power' },
  { text: 'Mande no meu Pix pessoal', sign: 'sells-a-favour' },
  { text: 'Aqui negativamos primeiro e avisamos depois', sign: 'lists-unwarned' },
  { text: 'Se nada disso servir, só nos resta o fórum', sign: 'leaves-no-way' },
  { text: 'Aproveite antes que o gerente volte', sign: 'false-clock' },
  { text: 'Nem queira saber quem vem depois', sign: 'asks-to-imagine' },
  { text: 'A senhora perguntou se perde a vaga', sign: 'answers-a-question' },
  { text: 'O assunto é tratado em particular', sign: 'keeps-private' },
  { text: 'O débito não pode ser protestado', sign: 'states-the-law' },
  { text: 'A consulta está confirmada para terça', sign: 'books-a-time' },
  { text: 'A resposta está no portal', sign: 'points-to-page' },
  { text: 'Retiro cada palavra', sign: 'retracts' },
  { text: 'Não se assuste com o nome', sign: 'plays-with-name' },
  { text: 'Mando em áudio, que é melhor', sign: 'adapts-to-person' },
  { text: 'Declaramos que a unidade está quite', sign: 'declares-quit' },
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
