import { expect, test } from 'vitest';
import { composeBoleto } from '#formats/boleto/compose-boleto.ts';
import { numberOfBoleto } from '#formats/boleto/number-of-boleto.ts';

const lineOf = (bank: string, fields: Record<string, string>): string => {
  const boleto = composeBoleto({ bank, fields, amount: 10_000, dueDate: '2026-05-05' });
  if (!boleto.ok) throw new Error(boleto.faults.map(({ reason }) => reason).join('; '));
  return boleto.line;
};

test.each([
  ['001', { beneficiary: '3294860', ourNumber: '0000000196', wallet: '17' }, '32948600000000196'],
  ['237', { branch: '0142', wallet: '09', ourNumber: '00000000009', account: '0001691' }, '0900000000009'],
  ['341', { wallet: '109', ourNumber: '00231327', branch: '0111', account: '12345' }, '10900231327'],
])('a boleto of bank %s is known by the number that its return file has', (bank, fields, ourNumber) => {
  expect(numberOfBoleto(lineOf(bank, fields))).toEqual({ bank, ourNumber });
});

test('a boleto of a bank whose files are not read has none, nor has what is no boleto', () => {
  const sicoob = {
    wallet: '1',
    branch: '3069',
    modality: '01',
    beneficiary: '0123456',
    ourNumber: '0000012',
    instalment: '001',
  };
  expect(numberOfBoleto(lineOf('756', sicoob))).toBeUndefined();
  expect(numberOfBoleto('12345')).toBeUndefined();
});
