import { mod11 } from '#formats/boleto/mod-11.ts';
import {
  type Content,
  day,
  digits,
  type RecordFields,
  taxId,
  text,
  whole,
  zeros,
} from '#formats/cnab/remittance/field.ts';
import { type RemittanceFileOf, remittanceLayout } from '#formats/cnab/remittance/layout.ts';
import { kindOfTaxId, type TitleRow } from '#formats/cnab/remittance/rows.ts';
import {
  at,
  type FileRow240,
  hour,
  payerFields,
  records240,
  segmentHead,
} from '#formats/cnab/remittance/write-240.ts';

type File = RemittanceFileOf<'agreement' | 'wallet' | 'variation' | 'branch' | 'account'>;
type Title = TitleRow<File>;

const CODES = { register: '01', withdraw: '02', reduce: '04', changeDueDate: '06', protest: '09' } as const;

/** The check digit of an agência or account: mod 11 with weights 9 to 2 from the right, whose 10 is X (here as weights 2 to 9). */
const checkOf = (number: string): string => {
  const digit = mod11(number.replace(/^0+/, ''));
  return digit === 10 ? 'X' : String(digit % 11);
};

const branch: Content<{ readonly account: File['beneficiary']['account'] }> = ({ account }) => ({
  ok: true,
  text: `${account.branch.padStart(5, '0')}${checkOf(account.branch)}`,
});
const account: Content<{ readonly account: File['beneficiary']['account'] }> = (row) => ({
  ok: true,
  text: `${row.account.account.padStart(12, '0')}${checkOf(row.account.account)}`,
});

/** Convênio, 0014 of the cobrança cedente, carteira and variation. */
const agreement: Content<FileRow240<File>> = (row) => ({
  ok: true,
  text: `${row.account.agreement.padStart(9, '0')}0014${row.account.wallet}${row.account.variation}  `,
});

/** Convênio to creditor, the same in the header of the file and of the batch. */
const holder = (from: number): RecordFields<FileRow240<File>> => [
  at(from, [1, 20, 'convênio', agreement]),
  at(from + 20, [1, 6, 'agência', branch]),
  at(from + 26, [1, 13, 'account', account]),
  at(from + 39, [1, 1, 'check digit of both', '']),
  at(from + 40, [1, 30, 'creditor', text(({ file }) => file.beneficiary.name)]),
];

const P: RecordFields<Title> = [
  ...segmentHead<Title>('001', 'P'),
  [18, 23, 'agência', branch],
  [24, 36, 'account', account],
  [37, 37, 'check digit of both', ''],
  [38, 57, 'nosso número', whole((row) => `${row.account.agreement}${row.order.ourNumber}`)],
  /** Carteira 17, simple. */
  [58, 58, 'code of the carteira', '7'],
  [59, 59, 'registration', '1'],
  [60, 60, 'kind of document', '1'],
  /** The creditor issues and delivers it. */
  [61, 61, 'issuer', '2'],
  [62, 62, 'deliverer', '2'],
  [63, 77, 'document', whole(({ order }) => order.document)],
  [78, 85, 'due date', day(({ order }) => order.dueDate)],
  [86, 100, 'amount', digits(({ order }) => order.amount)],
  [101, 105, 'collecting agência', zeros],
  [106, 106, 'check digit of it', ''],
  /** 17, recibo: no title that could be protested is behind a second bill. */
  [107, 108, 'kind of title', '17'],
  [109, 109, 'accepted', 'N'],
  [110, 117, 'issued on', day(({ order }) => order.issuedOn)],
  /** 3, none: what the bill asks for has its interest in it. */
  [118, 118, 'kind of interest', '3'],
  [119, 126, 'interest from', zeros],
  [127, 141, 'interest', zeros],
  [142, 142, 'kind of discount', '0'],
  [143, 150, 'discount until', zeros],
  [151, 165, 'discount', zeros],
  [166, 180, 'IOF', zeros],
  [181, 195, 'abatement', digits(({ order }) => order.abatement)],
  [196, 220, 'control', whole(({ order }) => order.control)],
  [221, 221, 'code of the protest', '3'],
  [222, 223, 'days to the protest', '00'],
  [224, 224, 'code of the withdrawal', '0'],
  [225, 227, 'days to the withdrawal', '000'],
  /** 09, real. */
  [228, 229, 'currency', '09'],
  [230, 239, 'contract', zeros],
  [240, 240, 'partial payment', '1'],
];

const Q: RecordFields<Title> = [
  ...segmentHead<Title>('001', 'Q'),
  ...payerFields<Title>(),
  [154, 154, "kind of the guarantor's tax id", '0'],
  [155, 169, "guarantor's tax id", zeros],
  [170, 209, 'guarantor', ''],
  [210, 212, 'corresponding bank', '000'],
  [213, 232, 'its nosso número', ''],
  [233, 240, 'blanks', ''],
];

/**
 * Banco do Brasil, CNAB 240, convênios of seven digits: "Particularidades BB, Leiaute CNAB 240", agosto/2017: header p. 5, batch pp. 6-7,
 * segment P pp. 8-10, Q pp. 11-12, trailers pp. 24-25 (read on 2026-11-29). Numbered by the creditor: the convênio and ten digits, without a check digit (note to 13.3P, p. 8).
 */
export const bancoDoBrasil240 = remittanceLayout({
  id: 'banco-do-brasil-240',
  bank: '001',
  name: 'Banco do Brasil',
  width: 240,
  account: {
    /** Convênio of seven digits. */
    agreement: { length: 7, whole: true },
    /** Carteira. */
    wallet: { length: 2, whole: true, only: ['17'] },
    /** Variação da carteira. */
    variation: { length: 3, whole: true },
    /** Agência without its check digit. */
    branch: { length: 4 },
    /** Account without its check digit. */
    account: { length: 12 },
  },
  numbering: { digits: 10 },
  codes: CODES,
  boletoFields: (given, ourNumber) => ({ beneficiary: given.agreement, ourNumber, wallet: given.wallet }),
  records: (file) =>
    records240<File>(file, CODES, {
      header: [
        [1, 3, 'bank', '001'],
        [4, 7, 'batch', '0000'],
        [8, 8, 'record type', '0'],
        [9, 17, 'blanks', ''],
        [18, 18, "kind of the creditor's tax id", (row) => creditorKind(row)],
        [19, 32, "creditor's tax id", taxId((row) => row.file.beneficiary.taxId)],
        ...holder(33),
        [103, 132, 'bank in words', 'BANCO DO BRASIL S.A.'],
        [133, 142, 'blanks', ''],
        [143, 143, 'remittance', '1'],
        [144, 151, 'written on', day((row) => row.file.writtenOn)],
        [152, 157, 'written at', hour],
        [158, 163, 'number of the file', digits((row) => row.file.sequence)],
        [164, 166, 'version', '083'],
        [167, 171, 'density', '00000'],
        [172, 240, 'blanks', ''],
      ],
      batchHeader: [
        [1, 3, 'bank', '001'],
        [4, 7, 'batch', '0001'],
        [8, 8, 'record type', '1'],
        [9, 9, 'operation', 'R'],
        [10, 11, 'service', '01'],
        [12, 13, 'blanks', ''],
        [14, 16, 'version', '042'],
        [17, 17, 'blank', ''],
        [18, 18, "kind of the creditor's tax id", (row) => creditorKind(row)],
        [19, 33, "creditor's tax id", taxId((row) => row.file.beneficiary.taxId)],
        ...holder(34),
        [104, 183, 'messages', ''],
        [184, 191, 'number of the file', digits((row) => row.file.sequence)],
        [192, 199, 'written on', day((row) => row.file.writtenOn)],
        [200, 207, 'credited on', zeros],
        [208, 240, 'blanks', ''],
      ],
      segments: [{ fields: P }, { fields: Q }],
      batchTrailer: [
        [1, 3, 'bank', '001'],
        [4, 7, 'batch', '0001'],
        [8, 8, 'record type', '5'],
        [9, 17, 'blanks', ''],
        [18, 23, 'records of the batch', digits((row) => row.ofBatch)],
        [24, 240, 'blanks', ''],
      ],
      trailer: [
        [1, 3, 'bank', '001'],
        [4, 7, 'batch', '9999'],
        [8, 8, 'record type', '9'],
        [9, 17, 'blanks', ''],
        [18, 23, 'batches', '000001'],
        [24, 29, 'records of the file', digits((row) => row.ofFile)],
        [30, 35, 'accounts to reconcile', '000000'],
        [36, 240, 'blanks', ''],
      ],
    }),
});

function creditorKind(row: FileRow240<File>) {
  return { ok: true, text: kindOfTaxId(row.file.beneficiary.taxId) } as const;
}
