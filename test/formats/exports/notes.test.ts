import { describe, expect, it } from 'vitest';
import { isNotes } from '#formats/exports/notes.ts';
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
  ])('is called %s', (header) => {
    expect(isNotes(header)).toBe(true);
  });

  it.each(['Nota fiscal', 'Nº nota', 'Descrição', 'Produto', 'Serviço', 'Referente a', 'NUMNOTA'])(
    'is not called %s',
    (header) => {
      expect(isNotes(header)).toBe(false);
    },
  );

  it.each(Object.values(PROFILES))('is the description of no title of $name', ({ layouts }) => {
    const taken = layouts.flatMap(({ columns }) => columns.description ?? []);
    expect(taken.filter(isNotes)).toEqual([]);
  });
});
