import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Liquidation, ReturnFileEvent } from '#formats/cnab/events.ts';
import { LAYOUTS } from '#formats/cnab/layouts.ts';
import { paymentKeys } from '#formats/cnab/payment-keys.ts';
import { returnFileReader } from '#formats/cnab/read-return-file.ts';
import { BankFileLayout } from '#schemas/config/creditor.ts';
import { bb240Lines, itau400Lines } from '#test/builders/return-file.ts';

/** All that a file says. */
function read(lines: readonly string[]): ReturnFileEvent[] {
  const reader = returnFileReader();
  return [...lines.flatMap((line) => reader.read(line)), ...reader.end()];
}
const sampleOf = (name: string): string[] =>
  readFileSync(`test/fixtures/cnab/${name}.ret`, 'latin1').trimEnd().split('\n');
const liquidations = (events: readonly ReturnFileEvent[]): Liquidation[] =>
  events.filter((event) => event.what === 'liquidation');
const errors = (events: readonly ReturnFileEvent[]) =>
  events.flatMap((event) => (event.what === 'error' ? [[event.line, event.field, event.reason]] : []));

describe('a public sample', () => {
  test.each<
    [string, string, string, (readonly [number, string, string, number, string, string | undefined])[]]
  >([
    [
      'itau-400',
      '111/12345',
      '2013-08-22',
      [
        // 209,97 was credited, of which 3,33 was the fee and 0,10 the IOF; its interest is nonsense.
        [2, '06', '10900231327', 21_340, '2013-06-20', '2013-06-21'],
        // 392,09 was credited: 395,41 with one centavo of interest, less a fee of 3,33.
        [4, '06', '10900211842', 39_542, '2013-06-20', '2013-06-21'],
        // 545,60 less a discount of 201,60.
        [5, '06', '10900237636', 34_400, '2013-06-20', '2013-06-21'],
      ],
    ],
    [
      'bradesco-400',
      '4466911',
      '2012-04-11',
      [
        [3, '06', '0900000000009', 500, '2012-04-11', '2012-04-13'],
        [4, '17', '0900000000018', 2, '2012-04-11', '2012-04-13'],
        [5, '17', '0900000000019', 2, '2012-04-11', '2012-04-13'],
        [6, '17', '0900000000020', 2, '2012-04-11', '2012-04-13'],
        [7, '17', '0900000000021', 2, '2012-04-11', '2012-04-13'],
        [8, '17', '0900000000022', 2, '2012-04-11', '2012-04-13'],
      ],
    ],
    [
      'banco-do-brasil-400',
      '1622420',
      '2009-01-20',
      [
        [2, '06', '16224200000000003', 9_064, '2009-01-20', '2009-01-22'],
        [3, '06', '16224200000000030', 22_352, '2009-01-20', '2009-01-22'],
      ],
    ],
    [
      'banco-do-brasil-240',
      '3294860',
      '2011-03-21',
      [
        [4, '06', '32948600000000196', 4_000, '2011-03-21', '2011-03-23'],
        [6, '06', '32948600000000236', 3_000, '2011-03-21', '2011-03-23'],
        [8, '06', '32948600000000244', 1_500, '2011-03-21', '2011-03-23'],
        [10, '06', '32948600000000249', 1_500, '2011-03-21', '2011-03-23'],
        [12, '06', '32948600000005048', 2_880, '2011-03-21', '2011-03-23'],
      ],
    ],
    ['itau-240', '1234/12345', '2026-07-29', [[3, '06', '17512345678', 12_345, '2026-07-29', '2026-07-29']]],
  ])('of %s is read whole', (layout, account, writtenOn, paid) => {
    const events = read(sampleOf(layout));
    expect(events[0]).toMatchObject({ what: 'header', layout, account, writtenOn });
    expect(
      liquidations(events).map((one) => [
        one.line,
        one.occurrence,
        one.ourNumber,
        one.amount,
        one.paidOn,
        one.creditOn,
      ]),
    ).toEqual(paid);
    // The sample of Itaú's CNAB 240 was published without its batch header: that is reported, and the file is read.
    expect(errors(events)).toEqual(
      layout === 'itau-240'
        ? [
            [2, 'batch header', 'is missing'],
            [4, 'records of the batch (18-23)', 'is 4, and there are 3'],
            [5, 'records of the file (24-29)', 'is 6, and there are 5'],
          ]
        : [],
    );
  });

  test('is there of every layout, and configuration knows the same layouts', () => {
    const ids = LAYOUTS.map(({ id }) => id);
    expect(ids.toSorted()).toEqual(BankFileLayout.options.toSorted());
    for (const id of ids) expect(sampleOf(id).length, id).toBeGreaterThanOrEqual(3);
  });
});

describe('what was credited', () => {
  const creditedIn = (name: string) => liquidations(read(sampleOf(name))).map(({ credited }) => credited);
  const less = (amount: number, fee: number) => ({ amount, fee });

  test.each([
    {
      layout: 'itau-400',
      credited: [{ ...less(20_997, 333), tax: 10 }, less(39_209, 333), less(34_067, 333)],
    },
    { layout: 'bradesco-400', credited: Array.from({ length: 6 }, () => undefined) },
    { layout: 'banco-do-brasil-400', credited: [less(8_564, 500), less(21_852, 500)] },
    {
      layout: 'banco-do-brasil-240',
      credited: [3_500, 2_500, 1_000, 1_000, 2_380].map((amount) => less(amount, 500)),
    },
    // Its fee of 5,00 is charged elsewhere.
    { layout: 'itau-240', credited: [{ amount: 12_345 }] },
  ])('is read of $layout with what the bank took, where the bank states it', ({ layout, credited }) => {
    expect(creditedIn(layout)).toEqual(credited);
  });

  test.each([
    { case: 'the tax was split off', occurrence: '06', credited: 7_500, paid: 10_000 },
    {
      case: 'the tax was split off, and it was written off because it was paid',
      occurrence: '10',
      credited: 7_500,
      paid: 10_000,
    },
    { case: 'it was paid in part', occurrence: '07', credited: 7_500, paid: 7_700 },
    { case: 'more is missing than a tax can be', occurrence: '06', credited: 5_000, paid: 5_200 },
    { case: 'more was paid', occurrence: '06', credited: 12_000, paid: 12_200 },
  ])('of a title of Itaú never makes what was paid less: $case', ({ occurrence, credited, paid }) => {
    const lines = itau400Lines(
      [{ reference: 'NF-1', amount: 10_000, paidOn: '2026-05-05', occurrence, fee: 200, credited }],
      '2026-05-05',
    );
    const [title] = liquidations(read(lines));
    expect(title?.amount).toBe(paid);
    expect(title?.credited).toMatchObject({ amount: credited });
  });

  test.each(['CNAB 400', 'CNAB 240'])(
    'in %s, whatever a tax takes of it, is another figure than what was paid',
    (form) => {
      const linesOf = form === 'CNAB 400' ? itau400Lines : bb240Lines;
      fc.assert(
        fc.property(
          fc.integer({ min: 10_000, max: 9_999_999_999 }),
          fc.integer({ min: 0, max: 28 }),
          fc.integer({ min: 0, max: 500 }),
          (amount, percent, fee) => {
            const credited = amount - Math.floor((amount * percent) / 100) - fee;
            const [title] = liquidations(
              read(
                linesOf([{ reference: 'NF-1', amount, paidOn: '2026-05-05', fee, credited }], '2026-05-05'),
              ),
            );
            expect(title).toMatchObject({ amount, credited: { amount: credited } });
          },
        ),
        { numRuns: 100 },
      );
    },
  );
});

const FILES = [
  ['CNAB 400', itau400Lines],
  ['CNAB 240', bb240Lines],
] as const;
const TITLE = { reference: 'NF-1', amount: 12_345, paidOn: '2026-05-05' };
const WRITTEN = '2026-05-05';

describe.each(FILES)('a file in %s', (form, linesOf) => {
  const titles = fc.array(
    fc.record({
      reference: fc.stringMatching(/^[A-Z]{2}-[1-9]\d{0,9}$/),
      amount: fc.integer({ min: 1, max: 9_999_999_999 }),
      paidOn: fc.integer({ min: 1, max: 28 }).map((day) => `2026-04-${String(day).padStart(2, '0')}`),
      fee: fc.constant(0),
    }),
    { minLength: 1, maxLength: 20 },
  );

  test('returns what was written into it, without errors', () => {
    fc.assert(
      fc.property(titles, (given) => {
        const events = read(linesOf(given, WRITTEN));
        expect(errors(events)).toEqual([]);
        expect(
          liquidations(events).map(({ references: [reference], amount, paidOn }) => ({
            reference,
            amount,
            paidOn,
            fee: 0,
          })),
        ).toEqual(given);
      }),
      { numRuns: 50 },
    );
  });

  test('reports any single altered digit in a sequence number, a title value or a total', () => {
    const lines = linesOf([TITLE, TITLE, TITLE], WRITTEN);
    const last = lines.length - 1;
    const checked: readonly (readonly [line: number, from: number, to: number])[] =
      form === 'CNAB 400'
        ? [
            ...[1, 2, 3, 4].map((line) => [line, 395, 400] as const),
            ...[1, 2, 3].map((line) => [line, 153, 165] as const),
            [last, 213, 234],
          ]
        : [
            ...[2, 3, 4, 5, 6, 7].map((line) => [line, 9, 13] as const),
            ...[2, 4, 6].map((line) => [line, 82, 96] as const),
            [last - 1, 18, 46],
            [last, 18, 29],
          ];
    for (const [line, from, to] of checked)
      for (let place = from; place <= to; place += 1)
        for (const digit of '0123456789') {
          const text = lines[line] as string;
          if (text[place - 1] === digit) continue;
          const altered = lines.with(line, text.slice(0, place - 1) + digit + text.slice(place));
          expect(errors(read(altered)).length, `line ${line + 1}, place ${place}, ${digit}`).toBeGreaterThan(
            0,
          );
        }
  });

  test('reports a gap once, not at each line after it', () => {
    const lines = linesOf(
      Array.from({ length: 20 }, () => TITLE),
      WRITTEN,
    ).toSpliced(4, 2);
    expect(errors(read(lines)).filter(([, field]) => String(field).startsWith('sequence'))).toHaveLength(1);
  });

  test('may end in Ctrl-Z and empty lines', () => {
    const lines = linesOf([TITLE], WRITTEN);
    expect(errors(read([...lines, '', '\u001a']))).toEqual([]);
    expect(errors(read(lines.with(-1, `${lines.at(-1)}\u001a`)))).toEqual([]);
  });
});

type Damage = readonly [
  string,
  (lines: string[]) => string[],
  readonly (readonly [number, string, string])[],
];

describe('damage to a file in CNAB 400 of three titles', () => {
  const details = (there: number) =>
    ['quantity of details (213-220)', `is 3, and the file has ${there}`] as const;
  const values = (there: number) =>
    ['total of title values (221-234)', `is 37035, and the file has ${there}`] as const;

  test.each<Damage>([
    [
      'a line is lost',
      (lines) => lines.toSpliced(3, 1),
      [
        [4, 'sequence number (395-400)', 'is 5, and 4 was due'],
        [4, ...details(2)],
        [4, ...values(24_690)],
      ],
    ],
    [
      'a line is there twice',
      (lines) => lines.toSpliced(3, 0, lines[3] as string),
      [
        [5, 'sequence number (395-400)', 'is 4, and 5 was due'],
        [6, ...details(4)],
        [6, ...values(49_380)],
      ],
    ],
    ['it is cut off', (lines) => lines.slice(0, -1), [[4, 'trailer', 'is missing: the file is cut off']]],
    [
      'a line is longer',
      (lines) => lines.with(2, `${lines[2]}X`),
      [
        [3, 'record', 'has 401 characters, and must have 400'],
        [5, ...details(2)],
        [5, ...values(24_690)],
      ],
    ],
    [
      'something follows its trailer',
      (lines) => [...lines, lines[2] as string],
      [[6, 'record', 'stands after the trailer']],
    ],
    [
      'a record is of no known type',
      (lines) => lines.with(3, `8${(lines[3] as string).slice(1)}`),
      [
        [4, 'record type (1-1)', 'is on no list of this layout: it may be about money, and was not read'],
        [5, ...details(2)],
        [5, ...values(24_690)],
      ],
    ],
  ])('is reported with its line, and what it makes wrong: %s', (_case, change, found) => {
    expect(errors(read(change(itau400Lines([TITLE, TITLE, TITLE], WRITTEN))))).toEqual(found);
  });
});

describe('damage to a file in CNAB 240 of three titles', () => {
  const ofBatch = (there: number) =>
    ['records of the batch (18-23)', `is 8, and there are ${there}`] as const;
  const ofFile = (there: number) => ['records of the file (24-29)', `is 10, and there are ${there}`] as const;

  test.each<Damage>([
    [
      'a line is lost',
      (lines) => lines.toSpliced(3, 1),
      [
        [4, 'sequence number (9-13)', 'is 3, and 2 was due'],
        [3, 'segment T', 'has no segment U after it'],
        [8, ...ofBatch(7)],
        [9, ...ofFile(9)],
      ],
    ],
    [
      'a line is there twice',
      (lines) => lines.toSpliced(3, 0, lines[3] as string),
      [
        [5, 'sequence number (9-13)', 'is 2, and 3 was due'],
        [5, 'segment U', 'has no segment T before it'],
        [10, ...ofBatch(9)],
        [11, ...ofFile(11)],
      ],
    ],
    ['it is cut off', (lines) => lines.slice(0, -1), [[9, 'trailer', 'is missing: the file is cut off']]],
    [
      'a line is longer',
      (lines) => lines.with(2, `${lines[2]}X`),
      [
        [3, 'record', 'has 241 characters, and must have 240'],
        [4, 'sequence number (9-13)', 'is 2, and 1 was due'],
        [4, 'segment U', 'has no segment T before it'],
        [9, ...ofBatch(7)],
        [9, 'titles of the batch (24-98)', 'are 3, and there are 2'],
        [9, 'title values of the batch (30-115)', 'are 37035, and add up to 24690'],
      ],
    ],
    [
      'something follows its trailer',
      (lines) => [...lines, lines[2] as string],
      [[11, 'record', 'stands after the trailer']],
    ],
    [
      'a record is of no known type',
      (lines) => lines.with(3, `${(lines[3] as string).slice(0, 7)}8${(lines[3] as string).slice(8)}`),
      [
        [4, 'record type (8-8)', 'is none of this layout'],
        [5, 'sequence number (9-13)', 'is 3, and 2 was due'],
        [3, 'segment T', 'has no segment U after it'],
        [9, ...ofBatch(7)],
      ],
    ],
    [
      'a batch has no trailer',
      (lines) => lines.toSpliced(-2, 1),
      [
        [9, 'batch', '0001 has no trailer'],
        [9, ...ofFile(9)],
      ],
    ],
    [
      'a batch has no header',
      (lines) => lines.toSpliced(1, 1),
      [
        [2, 'batch header', 'is missing'],
        [8, ...ofBatch(7)],
        [9, ...ofFile(9)],
      ],
    ],
    [
      'a batch is there twice, and the second is not closed',
      (lines) => lines.toSpliced(2, 0, lines[1] as string),
      [
        [3, 'batch', '0001 has no trailer'],
        [3, 'batch (4-7)', 'is 1, and 2 was due'],
        [11, 'batches of the file (18-23)', 'is 1, and there are 2'],
        [11, ...ofFile(11)],
      ],
    ],
  ])('is reported with its line, and what it makes wrong: %s', (_case, change, found) => {
    expect(errors(read(change(bb240Lines([TITLE, TITLE, TITLE], WRITTEN))))).toEqual(found);
  });
});

describe('CNAB 400', () => {
  const lines = itau400Lines([TITLE], WRITTEN);
  const altered = (from: number, text: string) =>
    read(
      lines.with(
        1,
        (lines[1] as string).slice(0, from - 1) + text + (lines[1] as string).slice(from - 1 + text.length),
      ),
    );

  test.each<[string, number, string, [number, string, string]]>([
    ['an amount of letters', 254, '00000000O0000', [2, 'amount paid (254-266)', 'must be digits only']],
    ['an amount of zero', 254, '0000000000000', [2, 'amount paid', 'is zero']],
    ['a day that does not exist', 111, '310426', [2, 'day of payment (111-116)', 'must be a day as ddmmyy']],
    [
      '29 February of a common year',
      111,
      '290226',
      [2, 'day of payment (111-116)', 'must be a day as ddmmyy'],
    ],
    ['no day', 111, '000000', [2, 'day of payment', 'is missing']],
    ['a credit on no day', 296, '9X0526', [2, 'day of credit (296-301)', 'must be a day as ddmmyy']],
    ['a sequence of letters', 395, '00000B', [2, 'sequence number (395-400)', 'must be digits only']],
  ])('reports %s with its line and place', (_case, from, text, error) => {
    expect(errors(altered(from, text))).toContainEqual(error);
  });

  test('a credit day may be missing', () => {
    expect(liquidations(altered(296, '000000'))).toMatchObject([{ creditOn: undefined }]);
  });

  test('of Itaú has the paid amount, whether the fee was deducted or is charged elsewhere', () => {
    const withFee = itau400Lines([{ ...TITLE, fee: 345 }], WRITTEN);
    expect(liquidations(read(withFee))).toMatchObject([{ amount: 12_345 }]);
    const elsewhere = `${(withFee[1] as string).slice(0, 253)}0000000012345${(withFee[1] as string).slice(266)}`;
    expect(liquidations(read(withFee.with(1, elsewhere)))).toMatchObject([{ amount: 12_345 }]);
  });

  test.each([
    ['06', 'liquidation'],
    ['08', 'liquidation'],
    // Written off because it was paid, in the account or by credit to it.
    ['10', 'liquidation'],
    ['59', 'liquidation'],
    // A cheque: cleared, and not yet, and bounced.
    ['76', 'liquidation'],
    ['65', 'doubtful'],
    ['69', 'doubtful'],
    ['72', 'doubtful'],
    ['95', 'doubtful'],
    // On no list of the manual.
    ['99', 'doubtful'],
    ['  ', 'doubtful'],
    // A rejected change at Itaú, and a payment at Bradesco and Banco do Brasil.
    ['17', 'other'],
    ['09', 'other'],
    ['02', 'other'],
  ])('of Itaú has occurrence %s as %s', (occurrence, what) => {
    const events = read(itau400Lines([{ ...TITLE, occurrence }], WRITTEN));
    expect(events[1]).toMatchObject({ what, line: 2, occurrence });
  });

  test.each<[string, Partial<typeof TITLE> & { occurrence: string }]>([
    ['no amount', { occurrence: '10', amount: 0 }],
    ['no amount, by Sispag', { occurrence: '59', amount: 0 }],
  ])(
    'of Itaú has a title written off with %s for a person, because nobody knows what was paid',
    (_case, more) => {
      const events = read(itau400Lines([{ ...TITLE, ...more }], WRITTEN));
      expect(events.slice(1)).toMatchObject([{ what: 'doubtful', occurrence: more.occurrence }]);
    },
  );

  test.each([
    ['Itaú', itau400Lines([{ ...TITLE, occurrence: '25' }], WRITTEN), 302, '1479'],
    [
      'Banco do Brasil',
      sampleOf('banco-do-brasil-400').map((line) => line.replace(/^(7.{107})06/, '$110')),
      87,
      '31',
    ],
    [
      'Banco do Brasil with a convênio of six digits',
      sampleOf('banco-do-brasil-400-convenio-6').map((line) => line.replace(/^(1.{107})05/, '$110')),
      81,
      '31',
    ],
  ])('of %s has the second code of a record where the manual has it', (_bank, given, from, nature) => {
    const detail = given[1] as string;
    const changed = detail.slice(0, from - 1) + nature + detail.slice(from - 1 + nature.length);
    expect(read(given.with(1, changed))[1]).toMatchObject({
      what: 'doubtful',
      meaning: expect.stringContaining(`(${nature}): `),
    });
  });

  test('of Banco do Brasil may be of a convênio of four digits', () => {
    const lines = sampleOf('banco-do-brasil-400-convenio-6').map((line, index) =>
      index === 0 ? line.replace('180515', '001234') : line,
    );
    expect(read(lines)[0]).toMatchObject({ layout: 'banco-do-brasil-400-convenio-6', account: '1234' });
  });

  test('has the creditor’s own reference before the number of the document', () => {
    expect(liquidations(altered(117, '0000004711'))).toMatchObject([{ references: ['NF-1', '0000004711'] }]);
    const numbered = itau400Lines([{ ...TITLE, reference: '' }], WRITTEN);
    const detail = numbered[1] as string;
    const events = read(numbered.with(1, `${detail.slice(0, 116)}BN-2026-01${detail.slice(126)}`));
    expect(liquidations(events)).toMatchObject([{ references: ['BN-2026-01'] }]);
  });
});

describe('CNAB 240', () => {
  const lines = bb240Lines([TITLE, TITLE], WRITTEN);

  test('has what the payer alleges where Febraban puts it', () => {
    const says = bb240Lines([{ ...TITLE, occurrence: '29' }], WRITTEN);
    const changed = `${says[3]?.slice(0, 153)}0305${says[3]?.slice(157)}`;
    expect(read(says)[1]).toMatchObject({ what: 'other', meaning: 'Ocorrências do pagador' });
    expect(read(says.with(3, changed))[1]).toMatchObject({
      what: 'doubtful',
      meaning: 'Ocorrências do pagador (0305): pagador pagou o título diretamente ao beneficiário',
    });
  });

  const altered = (index: number, from: number, text: string) =>
    lines.with(
      index,
      (lines[index] as string).slice(0, from - 1) +
        text +
        (lines[index] as string).slice(from - 1 + text.length),
    );

  test.each<[string, string[], (readonly [number, string, string])[]]>([
    [
      'a sequence of letters, once',
      altered(3, 9, '0000B'),
      [[4, 'sequence number (9-13)', 'must be digits only']],
    ],
    [
      'a title value of letters',
      altered(2, 82, '00000000000000O'),
      [
        [3, 'title value (82-96)', 'must be digits only'],
        [7, 'title values of the batch (30-115)', 'are 24690, and add up to 12345'],
      ],
    ],
    [
      'a count of letters',
      altered(7, 18, '00000X'),
      [[8, 'batches of the file (18-23)', 'must be digits only']],
    ],
    [
      'an amount of letters',
      altered(3, 78, '00000000001234O'),
      [[4, 'amount paid (78-92)', 'must be digits only']],
    ],
    ['an amount of zero', altered(3, 78, '000000000000000'), [[4, 'amount paid', 'is zero']]],
    ['no day of payment', altered(3, 138, '00000000'), [[4, 'day of payment', 'is missing']]],
    [
      'a day that does not exist',
      altered(3, 138, '31042026'),
      [[4, 'day of payment (138-145)', 'must be a day as ddmmyyyy']],
    ],
    [
      'a segment that is on no list',
      altered(3, 14, 'X'),
      [
        [4, 'segment (14-14)', 'is on no list of this layout: it may be about money, and was not read'],
        [3, 'segment T', 'has no segment U after it'],
      ],
    ],
    [
      'a trailer of a batch that was not opened',
      lines.toSpliced(7, 0, lines[6] as string),
      [
        [8, 'batch header', 'is missing'],
        [9, 'records of the file (24-29)', 'is 8, and there are 9'],
      ],
    ],
  ])('reports %s with its line and place, and nothing else', (_case, changed, found) => {
    expect(errors(read(changed))).toEqual(found);
  });

  test('passes over segments that are about something else, and blank lines', () => {
    const more = lines.toSpliced(4, 0, `${lines[3]?.slice(0, 8)}00003Y${lines[3]?.slice(14)}`, '');
    const renumbered = more.map((line, index) =>
      index === 6 || index === 7
        ? `${line.slice(0, 8)}0000${index - 2}${line.slice(13)}`
        : index === 8
          ? `${line.slice(0, 17)}000007${line.slice(23)}`
          : index === 9
            ? `${line.slice(0, 23)}000009${line.slice(29)}`
            : line,
    );
    const events = read(renumbered);
    expect(errors(events)).toEqual([]);
    expect(liquidations(events).map(({ line }) => line)).toEqual([4, 8]);
  });

  test('of a batch of something else reads the numbers alone', () => {
    const events = read(altered(1, 9, 'C'));
    expect(liquidations(events)).toEqual([]);
    expect(errors(events)).toEqual([]);
  });

  test('takes totals of a batch that its bank left at zero', () => {
    expect(errors(read(altered(6, 24, '0'.repeat(92))))).toEqual([]);
    expect(errors(read(altered(6, 24, '0'.repeat(6))))).toEqual([
      [7, 'titles of the batch (24-98)', 'are 0, and there are 2'],
    ]);
  });

  test('adds up the titles of all carteiras', () => {
    const inTwo = '000001'.concat('0'.repeat(12), '12345', '000001', '0'.repeat(12), '12345', '0'.repeat(46));
    expect(errors(read(altered(6, 24, inTwo)))).toEqual([]);
    const inFour = '0'
      .repeat(46)
      .concat('000001', '0'.repeat(12), '12345', '000001', '0'.repeat(12), '12345');
    expect(errors(read(altered(6, 24, inFour)))).toEqual([]);
  });

  test('has what the bank took as fees, tax and other credits', () => {
    // 123,45 paid; 1,00 of fee in T, 2,00 of expenses, 3,00 of tax and 0,50 of other credits in U.
    const withFigures = altered(3, 63, '000000000000300')
      .with(2, `${lines[2]?.slice(0, 198)}000000000000100${lines[2]?.slice(213)}`)
      .map((line, index) =>
        index === 3
          ? `${line.slice(0, 92)}000000000011795000000000000200000000000000050${line.slice(137)}`
          : line,
      );
    expect(liquidations(read(withFigures))[0]).toMatchObject({
      amount: 12_345,
      credited: { amount: 11_795, fee: 300, tax: 300, other: 50 },
    });
    const silent = altered(3, 93, '0'.repeat(15));
    expect(liquidations(read(silent))[0]?.credited).toBeUndefined();
  });

  test('needs no blanks at the end of a line', () => {
    const events = read(lines.map((line) => line.trimEnd()));
    expect(errors(events)).toEqual([]);
    expect(liquidations(events)).toHaveLength(2);
  });

  test.each<[string, string[], [number, string, string]]>([
    ['a T without its U', lines.toSpliced(3, 1), [3, 'segment T', 'has no segment U after it']],
    ['a U without its T', lines.toSpliced(2, 1), [3, 'segment U', 'has no segment T before it']],
    ['another bank', lines.with(4, `341${lines[4]?.slice(3)}`), [5, 'bank (1-3)', 'is not 001']],
    [
      'another batch',
      lines.with(2, `0010002${lines[2]?.slice(7)}`),
      [3, 'batch (4-7)', 'is not 0001, which is open'],
    ],
    [
      'another movement in U than in T',
      lines.with(3, `${lines[3]?.slice(0, 15)}02${lines[3]?.slice(17)}`),
      [4, 'movement (16-17)', 'is another than that of its segment T'],
    ],
  ])('reports %s', (_case, changed, error) => {
    expect(errors(read(changed))).toContainEqual(error);
  });
});

describe('a file that a program wrote again', () => {
  const lines = itau400Lines([{ ...TITLE, reference: 'NF-1' }, TITLE], WRITTEN).map((line) =>
    line.replace('FULANO DE TAL DA SILVA', 'CONCEIÇÃO DE ALENCAR  '),
  );
  const inUtf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

  test.each<[string, readonly string[]]>([
    ['in UTF-8', lines.map(inUtf8)],
    ['in UTF-8 with its mark', lines.map((line, index) => inUtf8(index === 0 ? `\ufeff${line}` : line))],
    ['in Latin-1', lines],
  ])('%s is read', (_case, given) => {
    const events = read(given);
    expect(errors(events)).toEqual([]);
    expect(liquidations(events)).toHaveLength(2);
  });

  test.each(FILES)(
    'in %s, joined to another, is read as far as the other, which is refused',
    (_form, linesOf) => {
      const first = linesOf([TITLE], WRITTEN);
      const events = read([...first, `\u001a${linesOf([TITLE], '2026-05-06')[0]}`, ...first.slice(1)]);
      expect(liquidations(events)).toHaveLength(1);
      expect(errors(events)).toEqual([
        [
          first.length + 1,
          'file',
          expect.stringMatching(/cut it off before this line, and drop it as a file/),
        ],
      ]);
    },
  );

  test('has its account in its titles, where the bank’s header has none', () => {
    const [header, ...others] = sampleOf('inter-400') as [string, ...string[]];
    expect(read([header, '', ...others])[0]).toMatchObject({ what: 'header', account: '262458055', line: 1 });
    for (const without of [[header], [header, others.at(-1) as string]])
      expect(read(without)).toMatchObject([{ what: 'refused', reason: expect.stringMatching(/no title/) }]);
  });
});

describe('what Banrisul says was paid', () => {
  const [header, detail, trailer] = sampleOf('banrisul-400') as [string, string, string];
  const withFigures = (figures: Readonly<Record<number, number>>): string =>
    Object.entries(figures).reduce(
      (text, [at, amount]) =>
        text.slice(0, Number(at) - 1) + String(amount).padStart(13, '0') + text.slice(Number(at) + 12),
      detail,
    );

  // 100,00 with 3,00 of interest and 1,00 of other receipts, less 2,00 of discount and 0,50 of rebate; fees of 4,00 and 5,00.
  const figures = { 153: 10_000, 267: 300, 280: 100, 241: 200, 228: 50, 176: 400, 189: 500 };

  test.each([
    ['1', 10_000 + 100 - 200 - 50 - 500],
    ['2', 10_000 + 300 - 200 - 50],
    ['3', 10_000 + 300],
    ['4', 10_000 + 100 + 300 - 200 - 50],
    ['5', 10_000 + 100 + 300 - 200 - 50 - 400 - 500],
    ['6', 10_000],
  ])('is the whole by each of its agreements: %s', (_agreement, stated) => {
    const events = read([header, withFigures({ ...figures, 254: stated }), trailer]);
    expect(liquidations(events)).toMatchObject([{ amount: 10_000 + 300 + 100 - 200 - 50 }]);
  });

  test('is what it states where that is no such sum: a part', () => {
    const events = read([header, withFigures({ ...figures, 254: 4_000 }), trailer]);
    expect(liquidations(events)).toMatchObject([{ amount: 4_000 }]);
  });

  test('counts once what is shared with another', () => {
    const share = `${detail.slice(0, 313)}CC CP${detail.slice(318)}`;
    const third = `${share.slice(0, 394)}000003`;
    const events = read([header, detail, third, `${trailer.slice(0, 394)}000004`]);
    expect(errors(events)).toEqual([]);
    expect(liquidations(events)).toHaveLength(1);
  });
});

describe('a file that cannot be read', () => {
  const header = itau400Lines([TITLE], WRITTEN)[0] as string;
  test.each<[string, string[], RegExp]>([
    ['is empty', [], /is empty/],
    ['is something else', ['Nome;Valor'], /no header/],
    ['goes to the bank', [header.replace('02RETORNO', '01REMESSA')], /not a return file/],
    [
      'is of a bank that is not known',
      [header.replace('341BANCO', '999BANCO')],
      /no layout is known here for CNAB 400 of bank 999/,
    ],
    [
      'is of no agreement that is known',
      [`${header.slice(0, 40)}000000${header.slice(46, 76)}001${header.slice(79)}`],
      /no account of a banco-do-brasil-400 or a banco-do-brasil-400-convenio-6 file/,
    ],
    [
      'reports on a file that went to the bank',
      [(bb240Lines([TITLE], WRITTEN)[0] as string).replace(/^(.{142})2/, '$15')],
      /143 is "5", and must be 2/,
    ],
    ['has no day', [`${header.slice(0, 94)}000000${header.slice(100)}`], /has no day/],
  ])('says that it %s', (_case, given, reason) => {
    expect(read(given)).toEqual([
      { what: 'refused', line: expect.any(Number), reason: expect.stringMatching(reason) },
    ]);
  });
});

test('a payment has the same id in every file', () => {
  const names = (lines: string[]) => {
    const [header, ...events] = read(lines);
    const keyOf = paymentKeys(header as Extract<ReturnFileEvent, { what: 'header' }>);
    return liquidations(events).map(keyOf);
  };
  const twice = { ...TITLE, ourNumber: '10900000001' };
  expect(names(itau400Lines([twice, twice], WRITTEN))).toEqual([
    '341/111-12345/10900000001/2026-05-05/12345/1',
    '341/111-12345/10900000001/2026-05-05/12345/2',
  ]);
  expect(names(itau400Lines([TITLE, twice], '2026-05-06'))[1]).toBe(
    '341/111-12345/10900000001/2026-05-05/12345/1',
  );
  // A title is written off once: it is the payment that is in the file already, or that one comes after it.
  const off = { ...twice, occurrence: '10' };
  for (const titles of [
    [twice, off],
    [off, twice],
  ])
    expect(new Set(names(itau400Lines(titles, WRITTEN))).size).toBe(1);
});
