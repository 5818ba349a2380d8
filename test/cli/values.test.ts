import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { judgeDay } from '../../sandbox/cli/calendar.ts';
import { judgeCode } from '../../sandbox/cli/decode.ts';
import { JUDGES } from '../../sandbox/cli/validate.ts';

const LINE = '00190.00009 01238.798779 77700.168188 2 37690000013500';
const decode = judgeCode('2008-01-10');

describe('decode', () => {
  it('explains a linha digitável: bank, amount and due date', () => {
    expect(decode(LINE)).toMatchObject({
      valid: true,
      facts: { kind: 'boleto', barcode: '00192376900000135000000001238798777770016818', amount: 13_500 },
      words: [
        'a boleto of Banco do Brasil of R$ 135,00, due 01/02/2008',
        `linha digitável: ${LINE}`,
        expect.stringContaining('barcode'),
        expect.stringContaining('free field'),
      ],
    });
  });

  it('says which check digit of a bad one is wrong', () => {
    expect(decode(LINE.replace('00009', '00008'))).toMatchObject({
      valid: false,
      reason: expect.stringContaining('field 1'),
    });
  });

  it('explains a Pix code, and says what is wrong with a bad one', () => {
    const code =
      '00020126580014br.gov.bcb.pix01367d9f0335-8dcc-4054-9bf9-0dbd61d3690652040000530398654071842.505802BR5916Bebidas Nordeste6009Fortaleza62140510BN202601016304D148';
    expect(decode(code)).toMatchObject({
      valid: true,
      facts: { kind: 'pix', type: 'static', centavos: 184_250 },
    });
    expect(decode(code.replace('1842', '1843'))).toMatchObject({
      valid: false,
      reason: expect.stringContaining('CRC'),
    });
  });
});

describe('validate', () => {
  it.each([
    ['cpf', '529.982.247-25', true],
    ['cpf', '529.982.247-24', false],
    ['cpf', '12.ABC.345/01DE-35', false],
    ['cnpj', '12.ABC.345/01DE-35', true],
    ['cnpj', '529.982.247-25', false],
    ['phone', '(85) 99900-0001', true],
    ['phone', '(85) 9900-0001', false],
    ['email', 'maria@exemplo.example', true],
    ['email', 'maria@', false],
  ])('%s %s: %s', (kind, value, valid) => {
    const verdict = JUDGES[kind]?.(value);
    expect(verdict?.valid).toBe(valid);
    expect(verdict?.reason === undefined).toBe(valid);
  });
});

describe('calendar', () => {
  it('says whether it is a business day, why not, and where a due date rolls', () => {
    const judge = judgeDay([{ date: '2026-03-19', name: 'São José' }]);
    expect(judge('2026-03-18').facts).toEqual({ businessDay: true, rollsTo: '2026-03-18' });
    expect(judge('2026-03-19').facts).toEqual({ businessDay: false, why: 'São José', rollsTo: '2026-03-20' });
    expect(judge('2026-02-30')).toMatchObject({ valid: false, reason: 'must be a day as YYYY-MM-DD' });
  });
});

it('reads one value a line, answers one line each, and the exit code says whether all were sound', () => {
  const { stdout, status } = spawnSync(
    process.execPath,
    ['bin/regua.mjs', 'validate', 'cpf', '-', '--json'],
    { input: '52998224725\n11111111111\n', encoding: 'utf8' },
  );
  expect(
    stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    {
      input: '52998224725',
      valid: true,
      value: '52998224725',
      kind: 'CPF',
      alphanumeric: false,
      formatted: '529.982.247-25',
      masked: '***.982.***-**',
    },
    { input: '11111111111', valid: false, reason: 'must not be one digit repeated' },
  ]);
  expect(status).toBe(1);
});
