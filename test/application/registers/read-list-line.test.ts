import { describe, expect, it } from 'vitest';
import { readListName } from '#application/registers/list-file.ts';
import { isHeader, readListLine } from '#application/registers/read-list-line.ts';

describe('the header of a list', () => {
  it.each([
    'telefone',
    'telefone;inscrito_em',
    'TELEFONE,INSCRITO_EM',
    '\u00ef\u00bb\u00bftelefone',
    '"telefone"',
  ])('%j is one', (line) => {
    expect(isHeader(line)).toBe(true);
  });

  it.each(['', '11999000001', 'nome;telefone', 'telefone;cpf', 'telefone;inscrito_em;cpf'])(
    '%j is none',
    (line) => {
      expect(isHeader(line)).toBe(false);
    },
  );
});

describe('a line of a list', () => {
  it.each([
    { line: '(11) 99900-0001', phone: '+5511999000001', registeredOn: undefined },
    { line: '11999000001;2026-09-01', phone: '+5511999000001', registeredOn: '2026-09-01' },
    { line: '"+55 11 3000-0001", ', phone: '+551130000001', registeredOn: undefined },
  ])('$line names $phone', ({ line, phone, registeredOn }) => {
    expect(readListLine(line)).toEqual({ kind: 'number', number: { phone, registeredOn } });
  });

  it('that is blank names none', () => {
    expect(readListLine('  ')).toEqual({ kind: 'blank' });
  });

  it.each([
    { line: '999000001', field: 'telefone', reason: /DDD/ },
    { line: 'Maria', field: 'telefone', reason: /must be digits/ },
    { line: '11999000001;01/09/2026', field: 'inscrito_em', reason: /YYYY-MM-DD/ },
    { line: '11999000001;2026-09-01;x', field: 'line', reason: /more cells/ },
  ])('$line is refused at $field, without repeating the number', ({ line, field, reason }) => {
    const read = readListLine(line);
    expect(read).toEqual({ kind: 'error', field, reason: expect.stringMatching(reason) });
    expect(JSON.stringify(read)).not.toContain('99900');
  });
});

describe('the name of a list', () => {
  it.each([
    { key: 'registers/SP-2026-11-01.csv', list: { uf: 'SP', edition: '2026-11-01', isConfirmed: false } },
    {
      key: 'registers/PA-2026-11-01-confirmed.txt',
      list: { uf: 'PA', edition: '2026-11-01', isConfirmed: true },
    },
    { key: 'CB050526.RET', list: undefined },
  ])('$key', ({ key, list }) => {
    expect(readListName(key)).toEqual(list);
  });

  it.each([
    'registers/SP.csv',
    'registers/XX-2026-11-01.csv',
    'registers/SP-2026-11-31.csv',
    'registers/a/SP-2026-11-01.csv',
  ])('%s is refused, and the reason says how it must be', (key) => {
    expect(readListName(key)).toEqual({ reason: expect.stringContaining('registers/SP-2026-11-01.csv') });
  });
});
