import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseArrecadacao } from '#formats/boleto/parse-arrecadacao.ts';
import { parseBoleto } from '#formats/boleto/parse-boleto.ts';

/** Codes that other people's validators hold to be right: read 2026-11-29 in their tests and READMEs, none written by us. */
const OF_OTHERS = [
  // https://github.com/Tagliatti/Boleto-Validator-PHP
  {
    line: '83640000001-1 33120138000-2 81288462711-6 08013618155-1',
    segment: 'energy-or-gas',
    amount: 13_312,
    receiver: '0138',
  },
  {
    line: '85890000460-9 52460179160-5 60759305086-5 83148300001-0',
    segment: 'government',
    amount: 4_605_246,
    receiver: '0179',
  },
  // https://github.com/dattebayorob/br-boleto-validator
  {
    line: '82690000001-7 19400009500-1 09647784900-2 03007131025-1',
    segment: 'water',
    amount: 11_940,
    receiver: '0009',
  },
  {
    line: '836200000005667800481000180975657313001589636081',
    segment: 'energy-or-gas',
    amount: 6_678,
    receiver: '0048',
  },
] as const;

describe('a slip of arrecadação', () => {
  it.each(OF_OTHERS)('of $segment for $amount is read from its linha digitável', ({ line, ...facts }) => {
    const parsed = parseArrecadacao(line);
    expect(parsed).toMatchObject({ ok: true, slip: { writtenAs: 'line', ...facts } });
    if (parsed.ok) expect(parsed.slip.line).toBe(line.replace(/\D/g, ''));
  });

  it.each(OF_OTHERS)('of $segment is the same from its barcode', ({ line }) => {
    const fromLine = parseArrecadacao(line);
    if (!fromLine.ok) throw new Error('is not right');
    const { writtenAs: _, ...same } = fromLine.slip;
    expect(parseArrecadacao(fromLine.slip.barcode)).toEqual({
      ok: true,
      slip: { writtenAs: 'barcode', ...same },
    });
  });

  it('of a company has the first eight digits of its CNPJ as the receiver', () => {
    const code = complete('866', `${'12345'.padStart(11, '0')}12345678${'20261129'.padEnd(21, '0')}`);
    expect(parseArrecadacao(code)).toMatchObject({
      ok: true,
      slip: { segment: 'company', receiver: '12345678', amount: 12_345 },
    });
  });

  it('with a quantity in another unit has no amount in reais', () => {
    const parsed = parseArrecadacao(complete('817', '0'.repeat(40)));
    expect(parsed).toMatchObject({ ok: true, slip: { segment: 'city', amount: undefined } });
  });

  it('is no boleto of a bank, and a boleto of a bank is no slip', () => {
    const [{ line }] = OF_OTHERS;
    expect(parseBoleto(line, '2026-11-29')).toMatchObject({ ok: false, faults: [{ fault: 'arrecadacao' }] });
    expect(parseArrecadacao('00190.00009 01238.798779 77700.168188 2 37690000013500')).toMatchObject({
      ok: false,
      faults: [{ fault: 'no-arrecadacao' }],
    });
  });

  it.each([
    ['a segment that there is not', complete('886', '0'.repeat(40)), 'segment'],
    ['a kind of amount that there is not', `8150${'0'.repeat(40)}`, 'kind-of-amount'],
  ])('with %s is refused', (_case, code, fault) => {
    expect(parseArrecadacao(code)).toMatchObject({ ok: false, faults: [{ fault }] });
  });

  it('names each check digit that is wrong, and its block', () => {
    const [{ line }] = OF_OTHERS;
    const wrong = line.replace('33120138000-2', '33120138001-2').replace('08013618155-1', '08013618155-7');
    const parsed = parseArrecadacao(wrong);
    expect(!parsed.ok && parsed.faults.map(({ fault }) => fault)).toEqual([
      'block-2-check-digit',
      'block-4-check-digit',
      'general-check-digit',
    ]);
  });

  it('any wrong digit of a linha digitável with mod 10 is found', () => {
    const lines = OF_OTHERS.map(({ line }) => line.replace(/\D/g, '')).filter((line) => line[2] === '6');
    fc.assert(
      fc.property(
        fc.constantFrom(...lines),
        fc.nat(46).map((index) => index + 1),
        fc.integer({ min: 1, max: 9 }),
        (line, index, more) => {
          const digit = (Number(line[index]) + more) % 10;
          expect(parseArrecadacao(`${line.slice(0, index)}${digit}${line.slice(index + 1)}`).ok).toBe(false);
        },
      ),
    );
  });

  it('whatever is given is read or refused', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(typeof parseArrecadacao(text).ok).toBe('boolean');
      }),
    );
  });
});

/** A barcode with its general check digit: that which the parser finds missing. */
function complete(beginning: string, rest: string): string {
  for (let digit = 0; digit <= 9; digit += 1) {
    const code = `${beginning}${digit}${rest}`;
    const parsed = parseArrecadacao(code);
    if (parsed.ok || !parsed.faults.some(({ fault }) => fault === 'general-check-digit')) return code;
  }
  throw new Error('no digit fits');
}
