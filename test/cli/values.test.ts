import { describe, expect, it } from 'vitest';
import { judgeDay } from '#cli/calendar.ts';
import { judgeCode } from '#cli/decode.ts';
import { JUDGES } from '#cli/validate.ts';
import { wordsIn } from '#cli/words/words.ts';
import { regua, reguaFed } from '#test/builders/command.ts';

const LINE = '00190.00009 01238.798779 77700.168188 2 37690000013500';
const decode = judgeCode('2008-01-10', wordsIn('en'));
const jsonLines = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('decode', () => {
  it('explains a slip of arrecadação, which is no boleto', () => {
    expect(decode('85820000000-7 57250328203-0 56070820210-7 53959190446-0')).toMatchObject({
      valid: true,
      facts: { kind: 'arrecadacao', segment: 'government', amount: 5_725 },
    });
    const verdict = decode('83640000001-1 33120138000-2 81288462711-6 08013618155-1');
    expect(verdict).toMatchObject({ valid: true, facts: { kind: 'arrecadacao', amount: 13_312 } });
    expect(verdict.words[0]).toMatch(
      /^a slip of arrecadação, no boleto of a bank: a bill of energy or gas of R\$\s133,12$/,
    );
  });

  it('names the blocks of a slip of arrecadação that are wrong', () => {
    expect(decode('83640000001-1 33120138000-3 81288462711-6 08013618155-1')).toMatchObject({
      valid: false,
      reason: 'the check digit of block 2 is 3, and its digits give 2',
    });
  });

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

  it('names the wrong check digit of an invalid boleto', () => {
    expect(decode(LINE.replace('00009', '00008'))).toMatchObject({
      valid: false,
      reason: expect.stringContaining('field 1'),
    });
  });

  it.each([
    {
      case: 'a letter in it',
      code: LINE.replace('1238', 'l238'),
      reason: /^has characters other than digits/,
    },
    { case: 'a digit lost', code: LINE.slice(0, -1), reason: /^has 46 digits: a barcode has 44/ },
  ])('says of a linha digitável with $case what it is that is wrong', ({ code, reason }) => {
    expect(decode(code)).toMatchObject({
      valid: false,
      reason: expect.stringMatching(reason),
      facts: { kind: 'boleto' },
    });
  });

  it.each([
    { code: '', says: 'there is no code' },
    { code: 'chave pix', says: 'the CRC (63) is missing at the end' },
    {
      code: '26580014br.gov.bcb.pix01367d9f0335-8dcc-4054-9bf9-0dbd61d36906',
      says: 'the CRC (63) is missing at the end',
    },
    { code: '00020126580014', says: 'the CRC (63) is missing at the end' },
  ])('takes "$code" for a Pix code', ({ code, says }) => {
    expect(decode(code)).toMatchObject({
      valid: false,
      reason: expect.stringContaining(says),
      facts: { kind: 'pix' },
    });
  });

  it('explains a Pix code, and lists the errors of an invalid one', () => {
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
    const verdict = JUDGES[kind]?.(value, wordsIn('en'));
    expect(verdict?.valid).toBe(valid);
    expect(verdict?.reason === undefined).toBe(valid);
  });
});

describe('calendar', () => {
  it('prints whether it is a business day, why not, and where a due date rolls', () => {
    const judge = judgeDay([{ date: '2026-03-19', name: 'São José' }], wordsIn('en'));
    expect(judge('2026-03-18').facts).toEqual({ businessDay: true, rollsTo: '2026-03-18' });
    expect(judge('2026-03-19').facts).toEqual({ businessDay: false, why: 'São José', rollsTo: '2026-03-20' });
    expect(judge('2026-02-30')).toMatchObject({ valid: false, reason: 'is a day that no calendar has' });
  });
});

describe('from the command line', () => {
  it('reads one value per line, prints one line each, and the exit code says whether all were valid', async () => {
    const { stdout, exitCode } = await reguaFed(
      '52998224725\n11111111111\n',
      ...['validate', 'cpf', '-', '--json'],
    );
    expect(jsonLines(stdout)).toEqual([
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
    expect(exitCode).toBe(1);
  });

  it.each([
    {
      args: ['decode'],
      input: `${LINE}\nnonsense\n`,
      words: [/^00190.*\ta boleto of Banco do Brasil/, /^nonsense\tinvalid: /],
    },
    {
      args: ['validate', 'email'],
      input: 'maria@gmial.com\nmaria@\n',
      words: [
        /\ta valid address: .*; was maria@gmail.com meant\?$/,
        /^maria@\tinvalid: has nothing after the @$/,
      ],
    },
    {
      args: ['calendar'],
      input: '2026-12-31\n31-12-2026\n',
      words: [/rolls to 04\/01\/2027$/, /\tinvalid: must be a day as 09\/03\/2026 or 2026-03-09$/],
    },
  ])('$args answers in words too, a line each: one of two is unsound', async ({ args, input, words }) => {
    const { stdout, exitCode } = await reguaFed(input, ...args, '-');
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toEqual(words.map((each) => expect.stringMatching(each)));
    expect(exitCode).toBe(1);
  });

  it.each([
    { case: 'a valid code', args: ['decode', LINE], exitCode: 0 },
    { case: 'no code at all', args: ['decode', ''], exitCode: 1 },
    { case: 'a closed day, which is a valid value', args: ['calendar', '2026-12-25'], exitCode: 0 },
    { case: 'no day of any year', args: ['calendar', '2026-02-30'], exitCode: 1 },
    { case: 'a phone without its area code', args: ['validate', 'phone', '99900-0001'], exitCode: 1 },
    { case: 'a value without its kind', args: ['validate', '529.982.247-25'], exitCode: 2 },
    { case: 'a kind that there is not', args: ['validate', 'rg', '1'], exitCode: 2 },
    { case: 'no value', args: ['decode'], exitCode: 2 },
    {
      case: 'a creditor that there is not',
      args: ['calendar', '2026-12-25', '--creditor', 'x'],
      exitCode: 2,
    },
    { case: 'a day to read on that is none', args: ['decode', LINE, '--at', 'soon'], exitCode: 2 },
  ])('$case: $args exits with $exitCode', async ({ args, exitCode }) => {
    expect(await regua(...args)).toMatchObject(
      exitCode === 2
        ? { exitCode, stdout: '', stderr: expect.stringMatching(/./) }
        : { exitCode, stderr: '' },
    );
  });
});
