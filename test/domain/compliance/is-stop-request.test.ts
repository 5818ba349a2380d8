import { describe, expect, test } from 'vitest';
import { isStopRequest } from '#domain/compliance/is-stop-request.ts';

describe('an answer that asks for no more messages', () => {
  test.each([
    'PARE',
    'pare',
    'Pare!',
    ' pare. ',
    'PARAR',
    'SAIR',
    'Sair…',
    'STOP',
    'stop!!!',
    'CANCELAR',
    'Cancelar por favor',
    'Por favor, pare.',
    'Boa tarde! Parar, obrigada',
    'descadastrar',
    'não quero receber',
    'NAO QUERO RECEBER',
    'Não quero mais receber mensagens de vocês',
    'nao   quero, mais: receber',
    'Na\u0303o quero receber',
    'Pare de me mandar mensagem',
    'parem de me ligar',
    'não me mande mais nada',
    'Quero sair',
    'me tire dessa lista',
    'remova meu número da lista',
    'Stop sending me this',
    'SAIR, já paguei',
    'PARE. Já paguei isso',
    'PARE PARE',
    'Sair da lista',
    'SAIR Maria',
    'SAIR p/ parar',
    'parar de receber',
    'quero parar de receber mensagens',
    'me tira da lista',
    'pare com isso',
    'não me ligue mais',
    'Parar mensagens',
    'Oi, sair por favor',
    'Oi, cancelar, por gentileza!',
    'Já pedi, para com isso!',
  ])('%j', (answer) => {
    expect(isStopRequest(answer)).toBe(true);
  });
});

describe('any other answer is for people', () => {
  test.each([
    '',
    '   ',
    '👍',
    'ok',
    'já paguei',
    'Não vou parar de pagar',
    'não quero cancelar meu plano',
    'Não quero sair da lista',
    'quero cancelar o pedido 123, o produto veio com defeito',
    'vou sair de viagem e pago quando voltar',
    'para quando é?',
    'Para quem eu pago?',
    'parece errado o valor',
    'stopwatch',
    'não recebi a mercadoria',
    'não quero pagar juros',
    'quero receber a segunda via',
  ])('%j', (answer) => {
    expect(isStopRequest(answer)).toBe(false);
  });
});
