import type { Difference, OtherFile } from './compare.ts';

/** brcobranca marks what it cuts with three dots; banks have the text cut where the field ends. */
const cut = (records: readonly string[], ...places: readonly (readonly [from: number, to: number])[]) =>
  places.map(
    ([from, to]): Difference => ({ records, from, to, why: 'brcobranca ends a text that it cuts with dots' }),
  );

const BRADESCO = {
  company: '4567890',
  wallet: '09',
  branch: '01234',
  account: '0056789',
  accountDigit: '0',
} as const;
const SANTANDER = {
  transmission: '123400009876543',
  branch: '1234',
  branchDigit: '3',
  account: '13000123',
  accountDigit: '4',
  beneficiary: '9876543',
  wallet: '101',
} as const;
const CAIXA = { branch: '1234', branchDigit: '5', beneficiary: '123456' } as const;
const SICOOB = {
  branch: '3069',
  branchDigit: '4',
  account: '45678',
  accountDigit: '0',
  beneficiary: '0123456',
} as const;
const SICREDI = {
  branch: '0123',
  post: '45',
  beneficiary: '12345',
  account: '12345',
  accountDigit: '6',
  byte: '2',
} as const;
const BANRISUL = { beneficiary: '0123123456789', wallet: '1' } as const;

const NO_FINES = {
  records: ['R'],
  why: 'segment R has discounts and fines, and a second bill has neither: its amount has them in it',
} as const;

/** The record numbers of segments, and the counts of records, without segment R. */
const WITHOUT_R: readonly Difference[] = [
  { records: ['P', 'Q'], from: 9, to: 13, why: 'segment R is not written' },
  { records: ['5'], from: 18, to: 23, why: 'segment R is not written' },
  { records: ['9'], from: 24, to: 29, why: 'segment R is not written' },
];

const ITAU = { branch: '0057', account: '12345', wallet: '109' } as const;
const BB = {
  agreement: '1234567',
  wallet: '17',
  variation: '019',
  branch: '1234',
  account: '12345',
} as const;

/** What Banco do Brasil leaves free in segment P, and where the document stands. */
const BB_FREE: readonly Difference[] = [
  {
    records: ['P'],
    from: 59,
    to: 62,
    why: 'not read by the bank: blanks, zeros or the codes (15.3P-18.3P, p. 8)',
  },
  {
    records: ['P'],
    from: 63,
    to: 77,
    why: 'the document is text, as on the bill (19.3P, p. 8): no zeros before it',
  },
  { records: ['P'], from: 240, to: 240, why: '1, no part payment, or blank (42.3P, p. 10)' },
];

/** Files of other programs (`test/fixtures/remittance/README.md`), and where ours differs from them on purpose. */
export const OTHER_FILES: readonly OtherFile[] = [
  {
    file: 'brcobranca/itau-400.rem',
    layout: 'itau-400',
    account: ITAU,
    instructions: ['register'],
    differences: [
      { records: ['1'], from: 111, to: 120, why: 'the document is text, X(10): Itaú p. 10, note 18' },
      {
        records: ['1'],
        from: 392,
        to: 393,
        why: 'days are those of instructions that have some (note 11 A)',
      },
      ...cut(['1'], [262, 264], [312, 314], [324, 326], [347, 349]),
    ],
  },
  {
    file: 'laravel-boleto/itau-400.rem',
    layout: 'itau-400',
    account: ITAU,
    instructions: ['register', 'withdraw', 'changeDueDate'],
    differences: [
      {
        records: ['1'],
        from: 157,
        to: 160,
        of: ['register'],
        why: 'ours is not to be received after the due date (39, note 11); theirs is returned after days (92) and adds interest (57)',
      },
      { records: ['1'], from: 392, to: 393, why: 'days of the instruction 92, which we do not give' },
      ...[
        { from: 38, to: 62 },
        { from: 111, to: 120 },
        { from: 148, to: 160 },
      ].map(
        (place): Difference => ({
          records: ['1'],
          ...place,
          of: ['withdraw', 'changeDueDate'],
          why: 'an instruction has blanks or zeros where it changes nothing (note 6 A, pp. 30-31)',
        }),
      ),
      { records: ['1'], from: 121, to: 126, of: ['withdraw'], why: 'the same' },
    ],
  },
  {
    file: 'brcobranca/banco-do-brasil-240.rem',
    layout: 'banco-do-brasil-240',
    account: BB,
    instructions: ['register'],
    without: NO_FINES,
    differences: [
      ...WITHOUT_R,
      {
        records: ['0'],
        from: 120,
        to: 122,
        why: 'the manual has BANCO DO BRASIL S.A., with its dots (14.0, p. 5)',
      },
      { records: ['0'], from: 172, to: 211, why: 'for the bank and the company: blanks, or zeros (p. 5)' },
      ...BB_FREE,
      {
        records: ['P'],
        from: 196,
        to: 220,
        why: 'text begins on the left; theirs is the document once more, on the right',
      },
      { records: ['5'], from: 24, to: 240, why: 'zeros or blanks (06.5, p. 24)' },
      { records: ['9'], from: 30, to: 35, why: 'zeros or blanks (07.9, p. 25)' },
      ...cut(['Q'], [71, 73], [111, 113], [126, 128], [149, 151]),
    ],
  },
  {
    file: 'laravel-boleto/banco-do-brasil-240.rem',
    layout: 'banco-do-brasil-240',
    account: BB,
    instructions: ['register', 'withdraw', 'changeDueDate'],
    without: NO_FINES,
    differences: [
      ...WITHOUT_R,
      { records: ['0'], from: 152, to: 157, why: 'theirs has the hour of the machine that wrote it' },
      { records: ['1'], from: 192, to: 199, why: 'theirs has the day of the machine that wrote it' },
      { records: ['0'], from: 158, to: 163, why: 'zeros, or the number of the file (19.0, p. 5)' },
      { records: ['1'], from: 184, to: 191, why: 'the same (p. 7)' },
      {
        records: ['0'],
        from: 164,
        to: 166,
        why: 'version 083, with 042 of the batch, or 084 with 043 (pp. 5, 6)',
      },
      { records: ['1'], from: 14, to: 16, why: 'the same' },
      { records: ['0'], from: 167, to: 171, why: 'density: zeros, blanks, 01600 or 06250 (21.0, p. 5)' },
      {
        records: ['P'],
        from: 58,
        to: 58,
        why: '7, for carteira 17 simple (14.3P, p. 8); theirs is 1 for every carteira',
      },
      ...BB_FREE,
      {
        records: ['P'],
        from: 107,
        to: 108,
        why: 'the kinds of carteira 17 are listed, and 99 is none of them (24.3P, p. 9); 17 is a receipt',
      },
      { records: ['P'], from: 119, to: 126, why: 'no interest begins on no day' },
    ],
  },
  {
    file: 'brcobranca/bradesco-400.rem',
    layout: 'bradesco-400',
    account: BRADESCO,
    instructions: ['register'],

    differences: [
      { records: ['1'], from: 148, to: 149, why: '99, outros: a second bill is no duplicata (01)' },
      {
        records: ['1'],
        from: 275,
        to: 314,
        why: 'theirs adds the city, which Bradesco takes from the CEP, and cuts the street',
      },
      ...cut(['1'], [272, 274]),
    ],
  },
  {
    file: 'laravel-boleto/bradesco-400.rem',
    layout: 'bradesco-400',
    account: BRADESCO,
    instructions: ['register', 'withdraw', 'changeDueDate'],

    differences: [
      {
        records: ['1'],
        from: 2,
        to: 20,
        why: 'numeric fields that are not used have zeros; theirs has blanks',
      },
      { records: ['1'], from: 94, to: 94, why: 'N, no debit of an account' },
      {
        records: ['1'],
        from: 157,
        to: 160,
        why: 'no withdrawal by the bank after days (18): it is ours to order',
      },
      { records: ['1'], from: 315, to: 326, why: 'a message of the creditor, and no district' },
    ],
  },
  {
    file: 'brcobranca/santander-240.rem',
    layout: 'santander-240',
    account: SANTANDER,
    instructions: ['register'],
    without: NO_FINES,
    differences: [
      ...WITHOUT_R,
      { records: ['1'], from: 200, to: 207, why: 'blanks of the bank (p. 2)' },
      { records: ['P'], from: 63, to: 77, why: 'the document is text: it begins on the left, without zeros' },
      { records: ['P'], from: 196, to: 220, why: 'the control is text, with its hyphen' },
      { records: ['P'], from: 221, to: 221, why: '0, no protest (note 25)' },
      { records: ['P'], from: 224, to: 224, why: '3, as the creditor has agreed with the bank' },
      { records: ['P'], from: 225, to: 241, why: 'theirs has one zero too many, and 241 characters' },
      ...cut(['Q'], [71, 73], [111, 113], [126, 128], [149, 151]),
    ],
  },
  {
    file: 'laravel-boleto/santander-240.rem',
    layout: 'santander-240',
    account: SANTANDER,
    instructions: ['register', 'withdraw', 'changeDueDate'],
    without: NO_FINES,
    differences: [
      ...WITHOUT_R,
      {
        records: ['1', 'P', 'Q', '5'],
        from: 4,
        to: 7,
        why: 'the batch is the first of its file; theirs has the number of the file',
      },
      { records: ['1'], from: 192, to: 199, why: 'theirs has the day of the machine that wrote it' },
      { records: ['P'], from: 63, to: 77, why: 'the document is text: it begins on the left, without zeros' },
      { records: ['P'], from: 107, to: 108, why: '99, outros: a second bill is no duplicata (02)' },
      {
        records: ['P'],
        from: 224,
        to: 227,
        why: '3, as the creditor has agreed with the bank; theirs asks for 60 days',
      },
    ],
  },
  {
    file: 'brcobranca/caixa-240.rem',
    layout: 'caixa-240',
    account: CAIXA,
    instructions: ['register'],
    without: NO_FINES,
    differences: [
      ...WITHOUT_R,
      { records: ['0'], from: 164, to: 166, why: '101, of the manual of 2018 (p. 23); theirs is 050' },
      { records: ['1'], from: 14, to: 16, why: '060, of the manual of 2018 (p. 24); theirs is 030' },
      { records: ['P'], from: 63, to: 73, why: 'the document is text: it begins on the left, without zeros' },
      { records: ['P'], from: 196, to: 220, why: 'the same as the document (20.3P)' },
      {
        records: ['P'],
        from: 224,
        to: 227,
        why: '1 with 000, withdrawn on the day after the due date; theirs 12 days',
      },
      { records: ['5'], from: 24, to: 46, why: 'titles and amounts of the batch; theirs has zeros' },
      ...cut(['Q'], [71, 73], [111, 113], [126, 128], [149, 151]),
    ],
  },
  {
    file: 'laravel-boleto/caixa-240.rem',
    layout: 'caixa-240',
    account: CAIXA,
    instructions: ['register', 'withdraw', 'changeDueDate'],
    without: NO_FINES,
    differences: [
      ...WITHOUT_R,
      { records: ['0'], from: 152, to: 157, why: 'theirs has the hour of the machine that wrote it' },
      { records: ['1'], from: 192, to: 199, why: 'theirs has the day of the machine that wrote it' },
      { records: ['P'], from: 119, to: 126, why: 'no interest begins on no day' },
      {
        records: ['P'],
        from: 224,
        to: 227,
        why: 'withdrawn on the day after the due date; theirs after 60 days',
      },
      {
        records: ['P'],
        from: 16,
        to: 17,
        of: ['changeDueDate'],
        why: '06; theirs registers once more, because it has no such instruction',
      },
    ],
  },
  {
    file: 'brcobranca/sicoob-240.rem',
    layout: 'sicoob-240',
    account: SICOOB,
    instructions: ['register'],
    without: NO_FINES,
    differences: [
      ...WITHOUT_R,
      { records: ['0'], from: 72, to: 72, why: '0 (laravel-boleto has it too); theirs is blank' },
      { records: ['P'], from: 63, to: 77, why: 'the document is text: it begins on the left, without zeros' },
      { records: ['P'], from: 118, to: 118, why: '0, no interest (laravel-boleto has it too); theirs is 3' },
      {
        records: ['P'],
        from: 196,
        to: 220,
        why: 'text begins on the left; theirs is the document once more, on the right',
      },
      ...cut(['Q'], [71, 73], [111, 113], [126, 128], [149, 151]),
    ],
  },
  {
    file: 'laravel-boleto/sicoob-240.rem',
    layout: 'sicoob-240',
    account: SICOOB,
    instructions: ['register', 'withdraw', 'changeDueDate'],
    without: NO_FINES,
    differences: [
      ...WITHOUT_R,
      { records: ['0'], from: 144, to: 157, why: 'theirs has the instant of the machine that wrote it' },
      { records: ['P'], from: 63, to: 77, why: 'the document is text: it begins on the left, without zeros' },
      {
        records: ['Q'],
        from: 16,
        to: 17,
        of: ['changeDueDate'],
        why: '06, as in its segment P; theirs has 01 in Q',
      },
    ],
  },
  {
    file: 'brcobranca/sicredi-240.rem',
    layout: 'sicredi-240',
    account: SICREDI,
    instructions: ['register'],
    without: NO_FINES,
    differences: [
      ...WITHOUT_R,
      { records: ['P'], from: 63, to: 77, why: 'the document is text: it begins on the left, without zeros' },
      { records: ['P'], from: 142, to: 142, why: '0, no discount; theirs is 1 with no amount' },
      {
        records: ['P'],
        from: 196,
        to: 220,
        why: 'text begins on the left; theirs is the document once more, on the right',
      },
      { records: ['5'], from: 116, to: 123, why: 'zeros, as laravel-boleto has them; theirs has blanks' },
      ...cut(['Q'], [71, 73], [111, 113], [126, 128], [149, 151]),
    ],
  },
  {
    file: 'laravel-boleto/sicredi-240.rem',
    layout: 'sicredi-240',
    account: SICREDI,
    instructions: ['register', 'withdraw', 'changeDueDate'],
    differences: [
      { records: ['0'], from: 152, to: 157, why: 'theirs has the hour of the machine that wrote it' },
      { records: ['1'], from: 192, to: 199, why: 'theirs has the day of the machine that wrote it' },
      { records: ['P'], from: 63, to: 77, why: 'the document is text: it begins on the left, without zeros' },
      {
        records: ['P'],
        from: 16,
        to: 17,
        of: ['changeDueDate'],
        why: '06; theirs registers once more, because it has no such instruction',
      },
    ],
  },
  {
    file: 'brcobranca/banrisul-400.rem',
    layout: 'banrisul-400',
    account: BANRISUL,
    instructions: ['register'],

    differences: [
      { records: ['1'], from: 111, to: 120, why: 'the document; theirs has the control here too' },
      {
        records: ['1'],
        from: 161,
        to: 173,
        why: 'no interest is zeros, as laravel-boleto has it; theirs has blanks',
      },
      {
        records: ['1'],
        from: 352,
        to: 369,
        why: 'no discount of an early payment is blank, as laravel-boleto has it; theirs has zeros',
      },
      ...cut(['1'], [267, 269], [312, 314], [347, 349]),
    ],
  },
  {
    file: 'laravel-boleto/banrisul-400.rem',
    layout: 'banrisul-400',
    account: BANRISUL,
    instructions: ['register', 'withdraw', 'changeDueDate'],

    differences: [
      {
        records: ['1'],
        from: 157,
        to: 158,
        why: 'no withdrawal by the bank after days (15): it is ours to order',
      },
      {
        records: ['1'],
        from: 174,
        to: 192,
        why: 'no discount is zeros, as brcobranca has it; theirs has blanks',
      },
      { records: ['1'], from: 370, to: 371, why: 'days of an instruction that is not given' },
    ],
  },
];
