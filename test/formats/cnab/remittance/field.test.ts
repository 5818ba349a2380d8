import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankText } from '#formats/cnab/remittance/bank-text.ts';
import {
  day,
  digits,
  RemittanceFieldError,
  taxId,
  text,
  whole,
  writeRecord,
} from '#formats/cnab/remittance/field.ts';
import { REMITTANCE_LAYOUTS } from '#formats/cnab/remittance/layouts.ts';
import type { RemittanceFile, TitleOrder } from '#formats/cnab/remittance/order.ts';
import { writeRemittance } from '#formats/cnab/remittance/write-remittance.ts';

describe('text for a bank', () => {
  it.each([
    ['João d’Ávila & Cia. Ltda.', 'JOAO D AVILA & CIA. LTDA.'],
    ['  Rua  1º de Março,\n100 ', 'RUA 1O DE MARCO, 100'],
    ['Conceição Müller-Ñandú', 'CONCEICAO MULLER-NANDU'],
    ['🍺', ''],
  ])('of %j is %j', (given, is) => {
    expect(bankText(given)).toBe(is);
  });

  it('has no other character than those that every bank takes, and is the same when done again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (given) => {
        const made = bankText(given);
        expect(made).toMatch(/^[A-Z0-9.,/&()-]?[A-Z0-9 .,/&()-]*$/);
        expect(bankText(made)).toBe(made);
      }),
    );
  });
});

describe('a field', () => {
  const write = (content: ReturnType<typeof text<string>>, width: number, given: string): string =>
    writeRecord<string>([[1, width, 'field', content]], given);
  const of = (given: string): string => given;

  it.each([
    ['text, filled with blanks', text(of), 6, 'abc', 'ABC   '],
    ['text, cut', text(of), 3, 'abcdef', 'ABC'],
    ['text that may not be cut', whole(of), 4, 'nf-1', 'NF-1'],
    ['digits, filled with zeros', digits(of), 5, '12', '00012'],
    ['a CPF', taxId(of), 14, '52998224725', '00052998224725'],
    ['a CNPJ with letters', taxId(of), 14, '12ABC34501DE35', '12ABC34501DE35'],
    ['a day of six digits', day(of), 6, '2026-03-05', '050326'],
    ['a day of eight digits', day(of), 8, '2026-03-05', '05032026'],
  ])('of %s', (_what, content, width, given, is) => {
    expect(write(content, width, given)).toBe(is);
  });

  it.each([
    ['text that would be cut', whole(of), 3, 'NF-1', 'field (1-3) has room for 3 characters'],
    ['too many digits', digits(of), 3, '1234', 'field (1-3) has room for 3 digits'],
    ['no digits', digits(of), 3, '1x', 'field (1-3) must be digits only'],
    ['no tax id', taxId(of), 14, '529.982', 'field (1-14) must be a CPF or a CNPJ'],
  ])('refuses %s, and names no content', (_what, content, width, given, message) => {
    expect(() => write(content, width, given)).toThrow(
      new RemittanceFieldError('field', 1, width, message.slice(message.indexOf(') ') + 2)),
    );
  });
});

describe.each([...REMITTANCE_LAYOUTS.values()])('$id', (layout) => {
  const account = Object.fromEntries(
    Object.entries(layout.account).map(([name, { length, only }]) => [name, only?.[0] ?? '1'.repeat(length)]),
  );
  const order: TitleOrder = {
    instruction: 'register',
    ourNumber: '1'.repeat(layout.numbering.digits),
    control: 'NF-1',
    document: 'NF-1',
    amount: 9_999_999_999,
    abatement: 0,
    dueDate: '2026-03-10',
    issuedOn: '2026-03-02',
    payer: undefined,
  };
  const file = (orders: readonly TitleOrder[]): RemittanceFile => ({
    beneficiary: { name: 'X'.repeat(120), taxId: '11222333000181', account },
    sequence: 999_999,
    writtenOn: '2026-03-02',
    writtenAt: '07:00:00',
    orders,
  });

  it('writes records of its width for each instruction, and for a payer whose data was erased', () => {
    const orders = (['register', 'withdraw', 'changeDueDate', 'reduce', 'protest'] as const).map(
      (instruction) => ({ ...order, instruction, abatement: instruction === 'reduce' ? 100 : 0 }),
    );
    const lines = writeRemittance(layout, file(orders)).split('\r\n');
    expect(lines.pop()).toBe('');
    expect(new Set(lines.map(({ length }) => length))).toEqual(new Set([layout.width]));
    for (const { instruction } of orders) expect(lines.join('\n')).toContain(layout.codes[instruction]);
  });

  it('writes nothing of a payer but what a bank takes', () => {
    fc.assert(
      fc.property(
        fc.record({ name: fc.string({ unit: 'grapheme' }), street: fc.string({ unit: 'grapheme' }) }),
        (some) => {
          const payer = {
            ...some,
            taxId: '52998224725',
            district: some.name,
            postalCode: '60175055',
            city: some.street,
            uf: 'CE',
          };
          const text = writeRemittance(layout, file([{ ...order, payer }]));
          expect(text).toMatch(/^[A-Z0-9 .,/&()\r\n-]+$/);
          expect(
            new Set(
              text
                .trimEnd()
                .split('\r\n')
                .map(({ length }) => length),
            ).size,
          ).toBeLessThanOrEqual(2);
        },
      ),
      { numRuns: 50 },
    );
  });
});
