import { describe, expect, it } from 'vitest';
import { isNotes, isTalk } from '#formats/exports/notes.ts';
import { PROFILES } from '#formats/exports/profiles.ts';

describe('a column of notes', () => {
  it.each([
    'Observação',
    'OBSERVAÇÕES',
    'Obs.',
    'Obs',
    'Observação da Conta',
    'Comentário',
    'Comentários',
    'Anotação',
    'Anotações do cliente',
    'Nota interna',
    'Histórico',
    'E1_HIST',
    'notes',
    'Obs. interna',
    'Histórico de cobrança',
    'Ocorrências',
    'Tratativa',
    'Follow-up',
    'Risco',
    'Rating',
    'Limite de crédito',
    'Nº interno',
  ])('is called %s', (header) => {
    expect(isNotes(header)).toBe(true);
  });

  it.each([
    'Nota fiscal',
    'Nº nota',
    'Descrição',
    'Produto',
    'Serviço',
    'Referente a',
    'NUMNOTA',
    'Internet',
  ])('is not called %s', (header) => {
    expect(isNotes(header)).toBe(false);
  });

  it.each(Object.values(PROFILES))('is the description of no title of $name', ({ layouts }) => {
    const taken = layouts.flatMap(({ columns }) => columns.description ?? []);
    expect(taken.filter(isNotes)).toEqual([]);
  });
});

describe('a text that people wrote for each other', () => {
  it.each([
    'promete e não paga, cuidado',
    'NÃO COBRAR SEM FALAR C/ DIRETORIA',
    'em disputa - mercadoria avariada NF 105012',
    'advogado Dr. Paulo já avisado',
    'pagou parte no pix, saldo em aberto',
    'cheque devolvido 2x - alínea 12',
    'falar c/ Dona Célia',
    'negativado no Serasa',
    'já está no SPC',
  ])('is “%s”', (text) => {
    expect(isTalk(text)).toBe(true);
  });

  it.each([
    'Plano Ouro',
    'Consultoria jurídica, honorários de advogado',
    'Cuidados com o jardim',
    'Consultas ao Serasa',
    'Cerveja 600 ml',
    'Mensalidade 03/2026',
    '',
  ])('is not “%s”', (text) => {
    expect(isTalk(text)).toBe(false);
  });
});
