/** A title of a return file that a test builds. */
export interface BuiltTitle {
  readonly reference?: string;
  /** The seu número of CNAB 400, ten characters. */
  readonly document?: string;
  /** Carteira and nosso número of Itaú, 11 digits. */
  readonly ourNumber?: string;
  readonly occurrence?: string;
  /** Centavos. */
  readonly amount: number;
  /** `YYYY-MM-DD`. */
  readonly paidOn: string;
  /** Centavos kept by the bank. */
  readonly fee?: number;
  /** Centavos that were credited; without it, the amount less the fee. */
  readonly credited?: number;
  /** Up to eight characters: why the bank refuses it. */
  readonly reasons?: string;
}

/** The account of the files built here, as configuration has it. */
export const ITAU_ACCOUNT = { layout: 'itau-400', account: '111/12345' } as const;
export const BB_ACCOUNT = { layout: 'banco-do-brasil-240', account: '3294860' } as const;

const digits = (value: number | string, length: number): string => String(value).padStart(length, '0');
const short = (day: string): string => `${day.slice(8)}${day.slice(5, 7)}${day.slice(2, 4)}`;
const long = (day: string): string => `${day.slice(8)}${day.slice(5, 7)}${day.slice(0, 4)}`;

/** A record from its fields, each with the position at which it begins; blank elsewhere. */
function record(width: number, fields: readonly (readonly [at: number, text: string])[]): string {
  let text = ' '.repeat(width);
  for (const [at, field] of fields) text = text.slice(0, at - 1) + field + text.slice(at - 1 + field.length);
  return text;
}

/** The lines of a CNAB 400 return file of Itaú, whose totals add up. */
export function itau400Lines(titles: readonly BuiltTitle[], writtenOn: string): string[] {
  const header = record(400, [
    [1, '02RETORNO01COBRANCA'],
    [27, '011100123450'],
    [47, 'EMPRESA DE EXEMPLO'],
    [77, '341BANCO ITAU S.A.'],
    [95, short(writtenOn)],
    [395, '000001'],
  ]);
  const details = titles.map((title, index) => {
    const {
      reference = '',
      document = '',
      ourNumber = digits(index + 1, 11),
      occurrence = '06',
      amount,
      paidOn,
      fee = 0,
      credited = amount - fee,
      reasons = '',
    } = title;
    return record(400, [
      [1, '10212345678000195'],
      [38, reference],
      [63, ourNumber.slice(3)],
      [83, ourNumber],
      [109, occurrence],
      [111, short(paidOn)],
      [117, document],
      [153, digits(amount, 13)],
      [166, '341'],
      [176, digits(fee, 13)],
      [189, digits(0, 65)],
      [254, digits(credited, 13)],
      [267, digits(0, 26)],
      [296, short(writtenOn)],
      [325, 'FULANO DE TAL DA SILVA'],
      [378, reasons],
      [395, digits(index + 2, 6)],
    ]);
  });
  const trailer = record(400, [
    [1, '9201341'],
    [213, digits(titles.length, 8)],
    [
      221,
      digits(
        titles.reduce((total, { amount }) => total + amount, 0),
        14,
      ),
    ],
    [395, digits(titles.length + 2, 6)],
  ]);
  return [header, ...details, trailer];
}

/** The lines of a CNAB 240 return file of Banco do Brasil, whose totals add up. */
export function bb240Lines(titles: readonly BuiltTitle[], writtenOn: string): string[] {
  const header = record(240, [
    [1, '00100000'],
    [33, '003294860'],
    [143, '2'],
    [144, long(writtenOn)],
  ]);
  const batchHeader = record(240, [[1, '00100011T01']]);
  const details = titles.flatMap((title, index) => {
    const {
      reference = '',
      ourNumber = `3294860${digits(index + 1, 10)}`,
      occurrence = '06',
      amount,
      paidOn,
      fee = 0,
      credited = amount - fee,
    } = title;
    const common = (segment: string, number: number): [number, string][] => [
      [1, `00100013${digits(number, 5)}${segment}`],
      [16, occurrence],
    ];
    return [
      record(240, [
        ...common('T', 2 * index + 1),
        [38, ourNumber],
        [82, digits(amount, 15)],
        [106, reference],
        [149, 'FULANO DE TAL DA SILVA'],
        [199, digits(fee, 15)],
      ]),
      record(240, [
        ...common('U', 2 * index + 2),
        [18, digits(0, 60)],
        [78, digits(amount, 15)],
        [93, digits(credited, 15)],
        [138, long(paidOn)],
        [146, long(writtenOn)],
      ]),
    ];
  });
  const sum = titles.reduce((total, { amount }) => total + amount, 0);
  return [
    header,
    batchHeader,
    ...details,
    record(240, [
      [1, '00100015'],
      [18, digits(details.length + 2, 6)],
      [24, digits(titles.length, 6) + digits(sum, 17)],
      [47, digits(0, 69)],
    ]),
    record(240, [
      [1, '00199999'],
      [18, '000001'],
      [24, digits(details.length + 4, 6)],
    ]),
  ];
}

/** The bytes of a file, as banks write them. */
export const asFile = (lines: readonly string[], lineBreak = '\r\n'): Buffer =>
  Buffer.from(`${lines.join(lineBreak)}${lineBreak}\u001a`, 'latin1');
