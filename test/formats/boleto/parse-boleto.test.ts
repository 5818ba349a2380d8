import { isValidBoleto } from '@brazilian-utils/brazilian-utils/is-valid-boleto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barcodeOfLine } from '#formats/boleto/barcode-of-line.ts';
import { formatLine } from '#formats/boleto/format-line.ts';
import { generalCheckDigit } from '#formats/boleto/general-check-digit.ts';
import { lineOfBarcode } from '#formats/boleto/line-of-barcode.ts';
import { parseBoleto } from '#formats/boleto/parse-boleto.ts';
import { barcodes, slips, withSlip } from '#test/builders/boletos.ts';
import vectors from '#test/fixtures/boleto.json' with { type: 'json' };

const TODAY = '2026-11-22';
const LINE = '00190000090123879877977700168188237690000013500';
const BARCODE = '00192376900000135000000001238798777770016818';

/** The vectors' names of faults, and ours. They have no name for a due factor of 0001 to 0999. */
const NAMES: Readonly<Record<string, string>> = {
  length: 'length',
  field1_mod10: 'field-1-check-digit',
  field2_mod10: 'field-2-check-digit',
  field3_mod10: 'field-3-check-digit',
  general_dv_mod11: 'general-check-digit',
};

const faultsOf = (text: string): string[] => {
  const parsed = parseBoleto(text, TODAY);
  return parsed.ok ? [] : parsed.faults.map(({ fault }) => fault);
};

describe('published and derived codes', () => {
  const bankCodes = vectors.cases.filter(({ id }) => !id.startsWith('arrec-'));
  const sound = bankCodes.filter(({ expected }) => expected.valid);
  const unsound = bankCodes.filter(({ expected }) => !expected.valid);

  it('are thirty', () => {
    expect(vectors.cases).toHaveLength(30);
    expect(sound).toHaveLength(20);
    expect(unsound).toHaveLength(8);
  });

  it.each(sound)('$id is sound ($source)', ({ input, expected }) => {
    const dueDate = expected.due_date_published ?? expected.due_date_candidates?.[1];
    expect(parseBoleto(input, dueDate ?? TODAY)).toEqual({
      ok: true,
      boleto: {
        writtenAs: expected.length === 44 ? 'barcode' : 'line',
        barcode: expected.barcode ?? expected.digits,
        line: expected.line,
        bank: expected.bank,
        amount: Number(expected.amount?.replace('.', '')),
        dueFactor: expected.due_factor,
        due: dueDate ? { kind: 'day', day: dueDate } : { kind: 'none' },
        freeField: expected.free_field,
      },
    });
    expect(formatLine(expected.line as string)).toBe(expected.line_formatted);
  });

  it.each(sound.filter(({ expected }) => expected.due_date_candidates))(
    '$id falls due on either date, by when it is read',
    ({ input, expected }) => {
      for (const day of expected.due_date_candidates as string[])
        expect(parseBoleto(input, day)).toMatchObject({ ok: true, boleto: { due: { kind: 'day', day } } });
    },
  );

  it.each(unsound)('$id is not ($source)', ({ id, input, expected }) => {
    const named = expected.errors.map((error) => NAMES[error]);
    expect(faultsOf(input)).toEqual(id === 'trowsing-santander' ? [...named, 'due-factor'] : named);
  });

  it.each(vectors.cases.filter(({ id }) => id.startsWith('arrec-')))(
    '$id is no bank boleto ($source)',
    ({ input, expected }) => {
      expect(faultsOf(input)).toEqual(['arrecadacao']);
      expect(faultsOf(expected.barcode as string)).toEqual(['arrecadacao']);
    },
  );
});

describe('what is wrong, and in which words', () => {
  it.each([
    {
      case: 'nothing',
      text: '',
      fault: 'length',
      reason: 'has 0 digits: a barcode has 44, a linha digitável 47',
    },
    {
      case: 'a barcode one digit short',
      text: BARCODE.slice(1),
      fault: 'length',
      reason: 'has 43 digits: a barcode has 44, a linha digitável 47',
    },
    {
      case: 'a utility bill with a digit too many',
      text: '8582000000075725032820305607082021075395919044600',
      fault: 'length',
      reason: 'has 49 digits: a barcode has 44, a linha digitável 47',
    },
    {
      case: 'a utility bill after a digit too many',
      text: '185820000000757250328203056070820210753959190446',
      fault: 'length',
      reason: 'has 48 digits: a barcode has 44, a linha digitável 47',
    },
    {
      case: 'a letter',
      text: LINE.replace('1', 'l'),
      fault: 'characters',
      reason: 'has characters other than digits, dots, spaces and hyphens',
    },
    {
      case: 'a utility bill',
      text: '85820000000-7 57250328203-0 56070820210-7 53959190446-0',
      fault: 'arrecadacao',
      reason: 'begins with 8: a slip of arrecadação (a utility or a tax), not a bank boleto',
    },
    {
      case: 'field 1',
      text: withSlip(LINE, { at: 9, by: 1 }),
      fault: 'field-1-check-digit',
      reason: 'the check digit of field 1 is 0, and its digits give 9',
    },
    {
      case: 'field 2',
      text: withSlip(LINE, { at: 20, by: 1 }),
      fault: 'field-2-check-digit',
      reason: 'the check digit of field 2 is 0, and its digits give 9',
    },
    {
      case: 'field 3',
      text: withSlip(LINE, { at: 31, by: 1 }),
      fault: 'field-3-check-digit',
      reason: 'the check digit of field 3 is 9, and its digits give 8',
    },
    {
      case: 'a general check digit of 0, which there is not',
      text: withSlip(LINE, { at: 32, by: 8 }),
      fault: 'general-check-digit',
      reason: 'the general check digit is 0, and the code gives 2',
    },
    {
      case: 'another currency, and all check digits right',
      text: withCheckDigit(withSlip(BARCODE, { at: 3, by: 9 })),
      fault: 'currency',
      reason: 'the currency is 8, and the real is 9',
    },
    {
      case: 'a due factor of 0999, and all check digits right',
      text: withCheckDigit(`${BARCODE.slice(0, 5)}0999${BARCODE.slice(9)}`),
      fault: 'due-factor',
      reason: 'the due factor is 0999, and stands for no day: it is 0000 or from 1000',
    },
  ])('$case', ({ text, fault, reason }) => {
    expect(parseBoleto(text, TODAY)).toEqual({ ok: false, faults: [{ fault, reason }] });
  });

  it('has all its errors listed', () => {
    const wrong = withSlip(withSlip(withSlip(LINE, { at: 3, by: 1 }), { at: 20, by: 1 }), { at: 33, by: 7 });
    expect(faultsOf(wrong)).toEqual([
      'field-1-check-digit',
      'field-2-check-digit',
      'general-check-digit',
      'currency',
      'due-factor',
    ]);
  });
});

describe('a code', () => {
  it('is read with dots, spaces, hyphens and line ends', () => {
    for (const text of [
      LINE,
      formatLine(LINE),
      ` ${formatLine(LINE)}\n`,
      BARCODE,
      `${LINE.slice(0, 9)}-${LINE.slice(9)}`,
    ])
      expect(parseBoleto(text, TODAY)).toMatchObject({ ok: true, boleto: { barcode: BARCODE, line: LINE } });
  });

  it('whose due factor is outside the window is valid, with the days that it may mean', () => {
    expect(parseBoleto(LINE, TODAY)).toMatchObject({
      ok: true,
      boleto: { due: { kind: 'day', day: '2032-09-22' } },
    });
    expect(parseBoleto('00190000090114971860168524522114675860000102656', TODAY)).toMatchObject({
      ok: true,
      boleto: { due: { kind: 'outside-window', days: ['2018-07-15', '2043-03-06'] } },
    });
  });

  it('goes from barcode to line and back', () => {
    fc.assert(
      fc.property(barcodes, (barcode) => {
        const line = lineOfBarcode(barcode);
        expect(line).toMatch(/^\d{47}$/);
        expect(barcodeOfLine(line)).toBe(barcode);
        const [fromBarcode, fromLine] = [parseBoleto(barcode, TODAY), parseBoleto(formatLine(line), TODAY)];
        expect(fromBarcode).toMatchObject({ ok: true, boleto: { writtenAs: 'barcode', barcode, line } });
        expect(fromLine).toMatchObject({ ok: true, boleto: { writtenAs: 'line', barcode, line } });
      }),
    );
  });

  it('is judged as brazilian-utils judges it, wrong digit or not', () => {
    fc.assert(
      fc.property(barcodes, fc.option(slips(47)), (barcode, slip) => {
        const line = slip ? withSlip(lineOfBarcode(barcode), slip) : lineOfBarcode(barcode);
        const seen = faultsOf(line).filter((fault) => fault !== 'currency' && fault !== 'due-factor');
        expect(seen.length === 0).toBe(isValidBoleto(line));
      }),
    );
  });
});

describe('a single wrong digit', () => {
  it('in the first 33 of a linha digitável is found, and its field named', () => {
    fc.assert(
      fc.property(barcodes, slips(33), (barcode, slip) => {
        const place =
          slip.at < 10
            ? 'field-1-check-digit'
            : slip.at < 21
              ? 'field-2-check-digit'
              : slip.at < 32
                ? 'field-3-check-digit'
                : 'general-check-digit';
        expect(faultsOf(withSlip(lineOfBarcode(barcode), slip))).toContain(place);
      }),
    );
  });

  it('after them, or in a barcode, is found unless the check digit is 1 for both codes', () => {
    fc.assert(
      fc.property(barcodes, slips(44), (barcode, slip) => {
        const wrong = withSlip(barcode, slip);
        const foldsToOne =
          slip.at !== 4 && generalCheckDigit(barcode) === 1 && generalCheckDigit(wrong) === 1;
        fc.pre(!foldsToOne);
        expect(faultsOf(wrong)).not.toEqual([]);
        if (slip.at > 3 && slip.at < 19)
          expect(faultsOf(withSlip(lineOfBarcode(barcode), { ...slip, at: slip.at + 28 }))).not.toEqual([]);
      }),
    );
  });

  it('in the amount can be missed: R$ 500,00 and R$ 500,04 are both valid', () => {
    const line = '34191090082870956334144200000089115650000050000';
    expect(faultsOf(line)).toEqual([]);
    expect(faultsOf(withSlip(line, { at: 46, by: 4 }))).toEqual([]);
  });
});

/** The barcode with the general check digit that belongs to it. */
function withCheckDigit(barcode: string): string {
  return barcode.slice(0, 4) + generalCheckDigit(barcode) + barcode.slice(5);
}
