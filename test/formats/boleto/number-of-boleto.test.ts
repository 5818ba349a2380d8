import { expect, test } from 'vitest';
import { composeBoleto } from '#formats/boleto/compose-boleto.ts';
import { generalCheckDigit } from '#formats/boleto/general-check-digit.ts';
import { lineOfBarcode } from '#formats/boleto/line-of-barcode.ts';
import { numberOfBoleto } from '#formats/boleto/number-of-boleto.ts';

const lineOf = (bank: string, fields: Record<string, string>): string => {
  const boleto = composeBoleto({ bank, fields, amount: 10_000, dueDate: '2026-05-05' });
  if (!boleto.ok) throw new Error(boleto.faults.map(({ reason }) => reason).join('; '));
  return boleto.line;
};

test.each([
  ['001', { beneficiary: '3294860', ourNumber: '0000000196', wallet: '17' }, '32948600000000196'],
  ['033', { beneficiary: '7125577', ourNumber: '000000028964', wallet: '101' }, '289647'],
  [
    '104',
    { beneficiary: '401151', wallet: '2', issuer: '4', ourNumber: '140000001001094' },
    '24140000001001094',
  ],
  ['237', { branch: '0142', wallet: '09', ourNumber: '00000000009', account: '0001691' }, '0900000000009'],
  ['341', { wallet: '109', ourNumber: '00231327', branch: '0111', account: '12345' }, '10900231327'],
  [
    '756',
    {
      wallet: '1',
      branch: '3039',
      modality: '01',
      beneficiary: '0048981',
      ourNumber: '0000011',
      instalment: '001',
    },
    '112',
  ],
])('a boleto of bank %s is known by the number that its return file has', (bank, fields, ourNumber) => {
  expect(numberOfBoleto(lineOf(bank, fields))).toEqual({ bank, ourNumber });
});

/** The line of a boleto with any free field. */
const lineWith = (bank: string, freeField: string): string => {
  const draft = `${bank}90${'1000'}${'0000010000'}${freeField}`;
  return lineOfBarcode(`${draft.slice(0, 4)}${generalCheckDigit(draft)}${draft.slice(5)}`);
};

/** Banks whose free field is not composed here: written out from their manuals. */
test.each([
  ['041', `21${'1102'}${'9000150'}${'22832563'}${'40'}${'00'}`, '22832563'],
  ['077', `${'0001'}${'112'}${'3061234'}${'30061000009'}`, '30061000009'],
  ['748', `${'1'}${'1'}${'162000017'}${'0165'}${'02'}${'00623'}${'1'}${'0'}${'8'}`, '162000017'],
  // Convênios of six digits: a number of eleven, and one of seventeen, which no return file has whole.
  ['001', `${'18051500034'}${'3458'}${'00300212'}${'17'}`, '18051500034'],
  ['001', `${'180515'}${'00000000000000034'}${'21'}`, undefined],
])('a boleto of bank %s with the free field %s is known by %s', (bank, freeField, ourNumber) => {
  expect(numberOfBoleto(lineWith(bank, freeField))).toEqual(
    ourNumber === undefined ? undefined : { bank, ourNumber },
  );
});

test('a boleto of a bank whose files are not read has none, nor has what is no boleto', () => {
  expect(numberOfBoleto(lineWith('422', '7'.repeat(25)))).toBeUndefined();
  expect(numberOfBoleto('12345')).toBeUndefined();
});
