import { describe, expect, it } from 'vitest';
import { answerReader } from '#formats/cnab/answers/answer-reader.ts';
import { returnFileReader } from '#formats/cnab/read-return-file.ts';
import { bb240Lines, itau400Lines } from '#test/builders/return-file.ts';

const answersIn = (lines: readonly string[]) => {
  const reader = returnFileReader();
  const answers = answerReader();
  return lines.flatMap((line) => answers.take(line, reader.read(line)));
};
const day = '2026-05-18';
const title = { amount: 100, paidOn: day };

describe('the answers of a return file to a remittance', () => {
  it.each([
    ['02', 'confirmed', []],
    ['64', 'confirmed', []],
    ['03', 'rejected', ['13 (CEP incompatível com a sigla do estado)', '99']],
    ['14', 'dueDateChanged', []],
    ['15', 'instructionRefused', ['13 (CEP incompatível com a sigla do estado)', '99']],
  ])('of Itaú, occurrence %s: %s', (occurrence, what, reasons) => {
    const lines = itau400Lines([{ ...title, occurrence, ourNumber: '10900000500', reasons: '139900' }], day);
    expect(answersIn(lines)).toEqual([{ what, line: 2, occurrence, ourNumber: '10900000500', reasons }]);
  });

  it.each([
    ['02', 'confirmed', []],
    ['03', 'rejected', ['48 (CEP inválido)', '52 (registro de título já liquidado, carteira 17)']],
    ['26', 'instructionRefused', ['48 (CEP inválido)', '52 (registro de título já liquidado, carteira 17)']],
  ])('of Banco do Brasil, movement %s: %s', (occurrence, what, reasons) => {
    const lines = bb240Lines([{ ...title, occurrence, ourNumber: '32948600000000500' }], day).map((line) =>
      line[13] === 'T' ? `${line.slice(0, 213)}4852      ${line.slice(223)}` : line,
    );
    expect(answersIn(lines)).toMatchObject([{ what, occurrence, ourNumber: '32948600000000500', reasons }]);
  });

  it('are none for a payment, a fee, and a file whose answers are not known', () => {
    expect(
      answersIn(
        itau400Lines(
          [
            { ...title, occurrence: '06' },
            { ...title, occurrence: '28' },
          ],
          day,
        ),
      ),
    ).toEqual([]);
    expect(answersIn(['nonsense'])).toEqual([]);
  });
});
