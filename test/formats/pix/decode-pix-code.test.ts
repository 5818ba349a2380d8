import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc16 } from '#formats/pix/crc16.ts';
import { decodePixCode } from '#formats/pix/decode-pix-code.ts';
import { encodePixCode } from '#formats/pix/encode-pix-code.ts';
import { problemInWords } from '#formats/pix/problem-in-words.ts';
import type { PixError, PixWarning } from '#formats/pix/problems.ts';
import { amounts, pixKeys, words } from '#test/builders/pix-arbitraries.ts';
import vectors from '#test/fixtures/pix-br-codes.json' with { type: 'json' };

const KEY = '123e4567-e12b-12d1-a456-426655440000';
const object = (tag: string, value: string): string =>
  `${tag}${String(value.length).padStart(2, '0')}${value}`;
const account = (...inside: string[]): string => object('26', ['0014br.gov.bcb.pix', ...inside].join(''));
const signed = (body: string): string => `${body}6304${crc16(`${body}6304`)}`;

/** BACEN's static example as its objects: some left out (undefined), changed or added. */
const PARTS: Readonly<Record<string, string>> = {
  '00': object('00', '01'),
  '26': account(object('01', KEY)),
  '52': object('52', '0000'),
  '53': object('53', '986'),
  '58': object('58', 'BR'),
  '59': object('59', 'Fulano de Tal'),
  '60': object('60', 'BRASILIA'),
  '62': object('62', object('05', '***')),
};
const codeWith = (change: Readonly<Record<string, string | undefined>> = {}): string =>
  signed(
    Object.entries({ ...PARTS, ...change })
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([, text]) => text ?? '')
      .join(''),
  );

const errorsOf = (code: string): readonly PixError[] => {
  const decoded = decodePixCode(code);
  return decoded.valid ? [] : decoded.errors;
};

/** Our problems in the coarser words of the vectors. */
const COARSE: Readonly<Record<string, string>> = {
  truncated: 'tlv_malformed',
  'length-lie': 'tlv_malformed',
  'not-an-object': 'tlv_malformed',
  'control-character': 'tlv_malformed',
  'crc-missing': 'no_crc_object',
  'crc-malformed': 'no_crc_object',
  'crc-mismatch': 'crc_mismatch',
  'wrong-first-tag': 'payload_format_indicator',
  'wrong-value 01': 'point_of_initiation',
  'wrong-value 54': 'amount_format',
  'missing 52': 'mcc_missing',
  'no-pix-template': 'no_pix_gui',
  'txid-format': 'txid_not_***_nor_alnum_1_25',
};
const coarse = (problems: readonly (PixError | PixWarning)[]): string[] => [
  ...new Set(
    problems.map(
      (problem) =>
        COARSE[problem.kind] ??
        COARSE[`${problem.kind} ${'tag' in problem ? problem.tag : ''}`] ??
        problem.kind,
    ),
  ),
];

describe('the published and derived codes', () => {
  it.each(vectors.cases)('$id is read as judged ($source)', ({ input, expected }) => {
    const decoded = decodePixCode(input);
    expect(decoded.valid).toBe(expected.valid);
    expect(coarse(decoded.valid ? [] : decoded.errors).sort()).toEqual([...expected.errors].sort());
    expect(coarse(decoded.warnings)).toEqual(expected.warnings ?? []);
    expect(decoded.content !== undefined).toBe(expected.tlv_valid);
  });

  it.each(vectors.cases.filter(({ expected }) => expected.fields))(
    '$id says what it says',
    ({ input, expected }) => {
      const content = decodePixCode(input).content;
      expect(content?.type ?? null).toBe(expected.type?.replace('_', '-') ?? null);
      expect({
        point_of_initiation: content?.pointOfInitiation,
        mai_tag: content?.template,
        gui: content?.gui,
        pix_key: content?.key,
        additional_info: content?.description,
        url: content?.url,
        url_rec: content?.recurrenceUrl,
        mcc: content?.merchantCategory,
        currency: content?.currency,
        amount: content?.amount,
        country: content?.country,
        merchant_name: content?.name,
        merchant_city: content?.city,
        postal_code: content?.postalCode,
        txid: content?.txid,
      }).toEqual(expected.fields);
    },
  );

  it.each(vectors.cases.filter(({ expected }) => expected.crc_computed && !expected.crc_valid))(
    '$id has the CRC that was computed for it',
    ({ input, expected }) => {
      expect(errorsOf(input)).toContainEqual(
        expect.objectContaining({
          kind: 'crc-mismatch',
          stated: expected.crc_stated,
          computed: expected.crc_computed,
        }),
      );
    },
  );
});

it('has the check value of CRC-16/CCITT-FALSE', () => {
  expect(crc16('123456789')).toBe('29B1');
  expect(crc16('')).toBe('FFFF');
});

describe('an amount in centavos', () => {
  it.each([
    { amount: '1023.45', centavos: 102_345 },
    { amount: '10.5', centavos: 1_050 },
    { amount: '10', centavos: 1_000 },
    { amount: '9999999999.99', centavos: 999_999_999_999 },
    { amount: undefined, centavos: undefined },
  ])('$amount is $centavos', ({ amount, centavos }) => {
    const decoded = decodePixCode(codeWith({ '54': amount && object('54', amount) }));
    expect(decoded).toMatchObject({ valid: true });
    expect(decoded.content?.centavos).toBe(centavos);
  });
});

describe('errors of a code are distinguished', () => {
  const sound = codeWith();
  it('nothing', () => {
    expect(decodePixCode(sound)).toMatchObject({ valid: true, warnings: [] });
  });

  it.each<{ case: string; code: string; errors: PixError[] }>([
    { case: 'nothing but blanks', code: ' \n', errors: [{ kind: 'empty' }] },
    {
      case: 'no code at all',
      code: 'chave pix',
      errors: [
        { kind: 'crc-missing', at: 9 },
        { kind: 'not-an-object', at: 0, found: 'chav' },
      ],
    },
    {
      case: 'cut in the CRC',
      code: sound.slice(0, -1),
      errors: [
        { kind: 'crc-missing', at: 136 },
        { kind: 'truncated', at: 129, tag: '63', declared: 4, found: 3 },
      ],
    },
    {
      case: 'cut in the length of the CRC',
      code: sound.slice(0, -5),
      errors: [
        { kind: 'crc-missing', at: 132 },
        { kind: 'truncated', at: 129, tag: '63', found: 0 },
      ],
    },
    {
      case: 'cut in the name',
      code: sound.slice(0, 97),
      errors: [
        { kind: 'crc-missing', at: 97 },
        { kind: 'truncated', at: 89, tag: '59', declared: 13, found: 4 },
      ],
    },
    {
      case: 'cut, with what looks like a CRC in the middle of it',
      code: codeWith({ '59': object('59', '6304ABCD Ltda') }).slice(0, 110),
      errors: [
        { kind: 'crc-missing', at: 110 },
        { kind: 'truncated', at: 106, tag: '60', declared: 8, found: 0 },
      ],
    },
    {
      case: 'a control character before it',
      code: `\0${sound}`,
      errors: [
        {
          kind: 'crc-mismatch',
          at: 134,
          stated: sound.slice(-4),
          computed: crc16(`\0${sound.slice(0, -4)}`),
        },
        { kind: 'control-character', at: 0, code: 0 },
        { kind: 'not-an-object', at: 0, found: '\x00000' },
      ],
    },
    {
      case: 'cut in a key: its template is cut first',
      code: sound.slice(0, 40),
      errors: [
        { kind: 'crc-missing', at: 40 },
        { kind: 'truncated', at: 6, tag: '26', declared: 58, found: 30 },
      ],
    },
    {
      case: 'a length that claims the CRC, which is right',
      code: codeWith({ '62': '62410503***' }),
      errors: [{ kind: 'length-lie', at: 118, tag: '62', declared: 41, found: 15 }],
    },
    {
      // gist matheusb-comp/1efa205b3c0ffd7af1e8ce63a10e02dc, static: 62 says 8, the CRC is right
      case: 'a template that is longer than what it holds (a published code)',
      code: '00020126360014BR.GOV.BCB.PIX0114+5511943214321520400005303986540566.665802BR5907EMPRESA6008BRASILIA62080503***6304170E',
      errors: [{ kind: 'length-lie', at: 99, tag: '62', declared: 8, found: 7 }],
    },
    {
      case: 'a template that is shorter than what it holds',
      code: codeWith({ '62': '62060503***' }),
      errors: [{ kind: 'length-lie', at: 122, tag: '62-05', declared: 3, found: 2 }],
    },
    {
      case: 'a length that is too short',
      code: codeWith({ '59': '5912Fulano de Tal' }),
      errors: [{ kind: 'not-an-object', at: 105, after: '59', found: 'l600' }],
    },
    {
      case: 'a length that is no number',
      code: codeWith({ '59': '59XXFulano de Tal' }),
      errors: [{ kind: 'not-an-object', at: 89, after: '58', found: '59XX' }],
    },
    {
      case: 'letters where a template begins',
      code: codeWith({ '62': object('62', 'txid=1') }),
      errors: [{ kind: 'not-an-object', at: 122, after: '62', found: 'txid' }],
    },
    {
      case: 'letters in a template, after an object',
      code: codeWith({ '62': object('62', '0503***txid=1') }),
      errors: [{ kind: 'not-an-object', at: 129, after: '62-05', found: 'txid' }],
    },
    {
      case: 'an empty name',
      code: codeWith({ '59': '5900' }),
      errors: [{ kind: 'empty-object', at: 89, tag: '59' }],
    },
    {
      case: 'an empty key',
      code: codeWith({ '26': account('0100') }),
      errors: [{ kind: 'empty-object', at: 28, tag: '26-01' }],
    },
    {
      case: 'a wrapped line',
      code: codeWith({ '59': object('59', 'Fulano\nde Tal') }),
      errors: [{ kind: 'control-character', at: 99, code: 10 }],
    },
    {
      case: 'no CRC',
      code: sound.slice(0, -8),
      errors: [{ kind: 'crc-missing', at: 129 }],
    },
    {
      case: 'a CRC that is no hexadecimal number',
      code: `${sound.slice(0, -4)}1D3G`,
      errors: [{ kind: 'crc-malformed', at: 133, found: '1D3G' }],
    },
    {
      case: 'a CRC of three digits',
      code: `${sound.slice(0, -8)}63031D3`,
      errors: [{ kind: 'crc-malformed', at: 133, found: '1D3' }],
    },
    {
      case: 'a CRC of five digits',
      code: `${sound.slice(0, -8)}63051D3DA`,
      errors: [{ kind: 'crc-malformed', at: 133, found: '1D3DA' }],
    },
    {
      case: 'the CRC of another code',
      code: `${sound.slice(0, -4)}1D3E`,
      errors: [{ kind: 'crc-mismatch', at: 133, stated: '1D3E', computed: '1D3D' }],
    },
    {
      case: 'something after the CRC',
      code: `${sound}&source=mail`,
      errors: [{ kind: 'data-after-crc', at: 137, found: '&source=mail' }],
    },
    {
      case: 'another object after the CRC',
      code: `${sound}64020101`,
      errors: [{ kind: 'data-after-crc', at: 137, found: '64020101' }],
    },
    {
      case: 'another first object',
      code: codeWith({ '00': undefined }),
      errors: [{ kind: 'wrong-first-tag', at: 0, found: '26' }],
    },
    {
      case: 'another version of the format',
      code: codeWith({ '00': '000202' }),
      errors: [{ kind: 'wrong-value', at: 0, tag: '00', found: '02' }],
    },
    {
      case: 'a point of initiation that there is not',
      code: codeWith({ '01': '010213' }),
      errors: [{ kind: 'wrong-value', at: 6, tag: '01', found: '13' }],
    },
    ...(['52', '53', '58', '59', '60'] as const).map((tag) => ({
      case: `no ${tag}`,
      code: codeWith({ [tag]: undefined }),
      errors: [{ kind: 'missing' as const, tag }],
    })),
    {
      case: 'dollars',
      code: codeWith({ '53': '5303840' }),
      errors: [{ kind: 'wrong-value', at: 76, tag: '53', found: '840' }],
    },
    {
      case: 'Portugal',
      code: codeWith({ '58': '5802PT' }),
      errors: [{ kind: 'wrong-value', at: 83, tag: '58', found: 'PT' }],
    },
    ...['1,50', '1.505', '.50', '1.', '-1.00', '12345678901', '1.5O'].map((found) => ({
      case: `an amount of ${found}`,
      code: codeWith({ '54': object('54', found) }),
      errors: [{ kind: 'wrong-value' as const, at: 83, tag: '54' as const, found }],
    })),
    {
      case: 'another arrangement',
      code: codeWith({ '26': object('26', object('00', 'br.com.outro')) }),
      errors: [{ kind: 'no-pix-template' }],
    },
    {
      case: 'an arrangement without a name',
      code: codeWith({ '26': object('26', object('01', KEY)) }),
      errors: [{ kind: 'no-pix-template' }],
    },
    {
      case: 'Pix in a template that is for other things',
      code: codeWith({ '26': undefined, '80': object('80', '0014br.gov.bcb.pix') }),
      errors: [{ kind: 'no-pix-template' }],
    },
    {
      case: 'Pix twice',
      code: codeWith({ '27': (PARTS['26'] as string).replace(/^26/, '27') }),
      errors: [{ kind: 'second-pix-template', at: 68, tag: '27' }],
    },
    {
      case: 'a key and a URL',
      code: codeWith({ '26': account(object('01', 'a@b.com'), object('25', 'pix.example.com/qr/1')) }),
      errors: [{ kind: 'key-and-url', at: 6, tag: '26' }],
    },
    {
      case: 'neither key nor URL',
      code: codeWith({ '26': account(object('02', 'Pedido 123')) }),
      errors: [{ kind: 'no-key-or-url', at: 6, tag: '26' }],
    },
    ...['https://pix.example.com/qr', 'pix', 'pix.example.com/a b', 'pix.example.com:x/a', 'a_b.com/qr'].map(
      (found) => ({
        case: `the URL ${found}`,
        code: codeWith({ '26': account(object('25', found)) }),
        errors: [{ kind: 'url-malformed' as const, at: 28, tag: '26-25', found }],
      }),
    ),
    {
      case: 'a recurrence whose URL has a scheme',
      code: codeWith({
        '26': undefined,
        '80': object('80', `0014br.gov.bcb.pix${object('25', 'http://a.b/c')}`),
      }),
      errors: [{ kind: 'url-malformed', at: 89, tag: '80-25', found: 'http://a.b/c' }],
    },
    {
      case: 'an object twice',
      code: codeWith({ '61': object('60', 'OLINDA') }),
      errors: [{ kind: 'duplicated-tag', at: 118, tag: '60' }],
    },
    {
      case: 'an object twice in a template',
      code: codeWith({ '62': object('62', '0503***0503***') }),
      errors: [{ kind: 'duplicated-tag', at: 129, tag: '62-05' }],
    },
    {
      case: 'several things at once',
      code: `${codeWith({ '52': undefined, '53': '5303840' }).slice(0, -4)}0000`,
      errors: [
        expect.objectContaining({ kind: 'crc-mismatch', stated: '0000' }),
        { kind: 'wrong-value', at: 68, tag: '53', found: '840' },
        { kind: 'missing', tag: '52' },
      ],
    },
  ])('$case', ({ code, errors }) => {
    expect(errorsOf(code)).toEqual(errors);
  });

  it.each<{ case: string; code: string; warnings: PixWarning[] }>([
    {
      case: 'a name of 25 and a city of 15',
      code: codeWith({ '59': object('59', 'n'.repeat(25)), '60': object('60', 'c'.repeat(15)) }),
      warnings: [],
    },
    {
      case: 'a name of 26 and a city of 16',
      code: codeWith({ '59': object('59', 'n'.repeat(26)), '60': object('60', 'c'.repeat(16)) }),
      warnings: [
        { kind: 'too-long', at: 89, tag: '59', limit: 25, found: 26 },
        { kind: 'too-long', at: 119, tag: '60', limit: 15, found: 16 },
      ],
    },
    {
      case: 'a txid of 26',
      code: codeWith({ '62': object('62', object('05', 'A'.repeat(26))) }),
      warnings: [{ kind: 'txid-format', at: 122, tag: '62-05', found: 'A'.repeat(26) }],
    },
    {
      case: 'a key that is none',
      code: codeWith({ '26': account(object('01', '12345678900')) }),
      warnings: [{ kind: 'key-unsound', at: 28, tag: '26-01' }],
    },
    {
      case: 'an accent',
      code: codeWith({ '60': object('60', 'BRASÍLIA') }),
      warnings: [{ kind: 'not-ascii', at: 114 }],
    },
  ])('and is let pass with a warning: $case', ({ code, warnings }) => {
    const decoded = decodePixCode(code);
    expect(decoded).toMatchObject({ valid: true, warnings });
  });
});

it.each<{ problem: PixError | PixWarning; says: string }>([
  { problem: { kind: 'empty' }, says: 'there is no code' },
  {
    problem: { kind: 'truncated', at: 89, tag: '59', declared: 13, found: 4 },
    says: "the code is cut off: the receiver's name (59) at character 90 says 13 characters and has 4",
  },
  {
    problem: { kind: 'truncated', at: 129, tag: '63', found: 0 },
    says: 'the code is cut off at character 130, in the tag and length of the CRC (63)',
  },
  {
    problem: { kind: 'length-lie', at: 118, tag: '62', declared: 8, found: 7 },
    says: 'the length of the additional data (62) at character 119 is wrong: it says 8 and fits 7',
  },
  {
    problem: { kind: 'not-an-object', at: 105, after: '26-01', found: 'l600' },
    says: 'at character 106 a tag and a length should stand, not "l600": see the length of object 26-01 before it',
  },
  {
    problem: { kind: 'not-an-object', at: 0, found: 'chav' },
    says: 'at character 1 a tag and a length should stand, not "chav"',
  },
  {
    problem: { kind: 'empty-object', at: 89, tag: '60' },
    says: "the receiver's city (60) at character 90 is empty",
  },
  {
    problem: { kind: 'control-character', at: 9, code: 10 },
    says: 'at character 10 is a character that cannot be printed (code 10): was a line wrapped?',
  },
  { problem: { kind: 'crc-missing', at: 9 }, says: 'the CRC (63) is missing at the end' },
  {
    problem: { kind: 'crc-malformed', at: 133, found: '1D3G' },
    says: 'the CRC (63) must be four hexadecimal digits, not "1D3G"',
  },
  {
    problem: { kind: 'crc-mismatch', at: 133, stated: '1D3E', computed: '1D3D' },
    says: 'the CRC is wrong: the code says 1D3E, its characters give 1D3D',
  },
  {
    problem: { kind: 'data-after-crc', at: 137, found: '&a=b' },
    says: '"&a=b" stands after the CRC, which must be the last',
  },
  { problem: { kind: 'wrong-first-tag', at: 0, found: '26' }, says: 'the first object must be 00, not 26' },
  {
    problem: { kind: 'duplicated-tag', at: 129, tag: '62-05' },
    says: 'the txid (62-05) is there again at character 130',
  },
  { problem: { kind: 'missing', tag: '52' }, says: 'the merchant category (52) is missing' },
  {
    problem: { kind: 'wrong-value', at: 0, tag: '00', found: '02' },
    says: 'the format indicator (00) must be 01, not "02"',
  },
  {
    problem: { kind: 'wrong-value', at: 6, tag: '01', found: '13' },
    says: 'the point of initiation (01) must be 11 (many payments) or 12 (one payment), not "13"',
  },
  {
    problem: { kind: 'wrong-value', at: 76, tag: '53', found: '840' },
    says: 'the currency (53) must be 986 (real), not "840"',
  },
  {
    problem: { kind: 'wrong-value', at: 83, tag: '54', found: '1,50' },
    says: 'the amount (54) must be up to ten digits, and up to two after a point, not "1,50"',
  },
  {
    problem: { kind: 'wrong-value', at: 83, tag: '58', found: 'PT' },
    says: 'the country (58) must be BR, not "PT"',
  },
  { problem: { kind: 'no-pix-template' }, says: 'no merchant account (26 to 51) is of br.gov.bcb.pix' },
  {
    problem: { kind: 'second-pix-template', at: 68, tag: '27' },
    says: 'a second merchant account of br.gov.bcb.pix stands in 27',
  },
  {
    problem: { kind: 'key-and-url', at: 6, tag: '26' },
    says: 'the merchant account 26 has both a key (01) and a URL (25)',
  },
  {
    problem: { kind: 'no-key-or-url', at: 6, tag: '26' },
    says: 'the merchant account 26 has neither a key (01) nor a URL (25)',
  },
  {
    problem: { kind: 'url-malformed', at: 28, tag: '26-25', found: 'pix' },
    says: 'the URL in 26-25 must be a host and a path without https://, not "pix"',
  },
  {
    problem: { kind: 'too-long', at: 89, tag: '59', limit: 25, found: 26 },
    says: "the receiver's name (59) has 26 characters, at most 25 are allowed",
  },
  {
    problem: { kind: 'txid-format', at: 122, tag: '62-05', found: 'RP-1' },
    says: 'the txid (62-05) should be *** or at most 25 letters and digits, not "RP-1"',
  },
  {
    problem: { kind: 'key-unsound', at: 28, tag: '26-01' },
    says: 'the key in 26-01 is no CPF, CNPJ, e-mail, phone as +5585… or random key',
  },
  {
    problem: { kind: 'not-ascii', at: 114 },
    says: 'at character 115 is an accent or another character beyond ASCII',
  },
])('in words: $says', ({ problem, says }) => {
  expect(problemInWords(problem)).toBe(says);
});

it.each(['pix.example.com', 'pix.example.com/', 'pix.example.com:8443/qr', 'pix.example.com:443'])(
  'the URL %s is sound',
  (url) => {
    expect(decodePixCode(codeWith({ '26': account(object('25', url)) }))).toMatchObject({
      valid: true,
      content: { type: 'dynamic', url },
    });
  },
);

describe('a code that was changed on the way', () => {
  const codes = fc
    .record({ key: pixKeys, name: words(25), city: words(15), amount: amounts })
    .map((order) => encodePixCode({ type: 'static', ...order }))
    .map((encoded) => (encoded.ok ? encoded.code : ''));

  it('in any one character is found out', () => {
    fc.assert(
      fc.property(
        codes,
        fc.nat(),
        fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
        (code, place, other) => {
          const at = place % code.length;
          const isCrc = at >= code.length - 4;
          const same = isCrc ? other.toUpperCase() === code[at] : other === code[at];
          fc.pre(!same);
          expect(decodePixCode(code.slice(0, at) + other + code.slice(at + 1)).valid).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('by a cut anywhere is found out', () => {
    fc.assert(
      fc.property(codes, fc.nat(), (code, place) => {
        expect(decodePixCode(code.slice(0, place % code.length)).valid).toBe(false);
      }),
    );
  });

  it('by two neighbours that changed places is found out', () => {
    fc.assert(
      fc.property(codes, fc.nat(), (code, place) => {
        const at = place % (code.length - 1);
        const [one, other] = [code[at] as string, code[at + 1] as string];
        fc.pre(one !== other);
        expect(decodePixCode(code.slice(0, at) + other + one + code.slice(at + 2)).valid).toBe(false);
      }),
    );
  });

  it('or is any text, never throws, and is refused with a reason', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9]{0,80}$/)), (text) => {
        const decoded = decodePixCode(text);
        expect(decoded.valid).toBe(false);
        expect(errorsOf(text).map(problemInWords).join()).not.toBe('');
      }),
    );
  });
});

it('of an empty text reports only that it is empty', () => {
  expect(decodePixCode(' ')).toEqual({ valid: false, errors: [{ kind: 'empty' }], warnings: [] });
});

it.each(['26', '29', '30', '39', '40', '45', '50', '51'])(
  'a Pix account may be in any merchant account template: %s (EMV QRCPS-MPM §4.7)',
  (tag) => {
    const inside = `0014br.gov.bcb.pix${object('01', KEY)}`;
    const code = codeWith({ '26': undefined, [tag]: object(tag, inside) });
    expect(decodePixCode(code)).toMatchObject({ valid: true, content: { key: KEY, template: tag } });
  },
);
