import { type Content, day, digits, type RecordFields, text, whole, zeros } from './field.ts';
import type { RemittanceFile } from './order.ts';
import { kindOfTaxId, type TitleRow } from './rows.ts';
import { type FileRow240, payerFields, segmentHead } from './write-240.ts';

type Row = FileRow240<RemittanceFile>;
type Title = TitleRow<RemittanceFile>;

/** Febraban's movements (note C004), which every bank here has. */
export const FEBRABAN_CODES = {
  register: '01',
  withdraw: '02',
  reduce: '04',
  changeDueDate: '06',
  protest: '09',
} as const;

/** The first eight characters of a record that is no segment. */
export const head240 = (
  bank: string,
  batch: '0000' | '0001' | '9999',
  type: '0' | '1' | '5' | '9',
): RecordFields<Row> => [
  [1, 3, 'bank', bank],
  [4, 7, 'batch', batch],
  [8, 8, 'record type', type],
];

/** Whether the creditor has a CPF or a CNPJ. */
export const creditorKind: Content<Row> = ({ file }) => ({
  ok: true,
  text: kindOfTaxId(file.beneficiary.taxId),
});

/** What banks have differently in 78-240 of segment P. */
interface TitleTail {
  /** Espécie do título (107-108). */
  readonly kind: string;
  /** Where it is collected, with its check digit (101-106): zeros and a blank without it. */
  readonly collectedAt?: string;
  /** The code of no interest (118): 3 without it. */
  readonly noInterest?: string;
  /** The code of no protest (221): 3 without it. */
  readonly noProtest?: string;
  /** Code and days of the withdrawal by the bank itself (224-227). */
  readonly withdrawal: string;
  /** Currency (228-229): 09 without it. */
  readonly currency?: string;
  /** Contract, and what follows it (230-240): zeros and a blank without it. */
  readonly last?: string;
  /** What the creditor may put into 196-220: the document once more, where the bank wants that. */
  readonly control?: 'document';
}

/** What segment P says of the title from its due date on (78-240), in the places that Febraban gives it. */
export const titleTail = (bank: TitleTail): RecordFields<Title> => [
  [78, 85, 'due date', day(({ order }) => order.dueDate)],
  [86, 100, 'amount', digits(({ order }) => order.amount)],
  [101, 106, 'collecting agência', bank.collectedAt ?? '00000'],
  [107, 108, 'kind of title', bank.kind],
  [109, 109, 'accepted', 'N'],
  [110, 117, 'issued on', day(({ order }) => order.issuedOn)],
  /** None: what the bill asks for has its interest in it. */
  [118, 118, 'kind of interest', bank.noInterest ?? '3'],
  [119, 126, 'interest from', zeros],
  [127, 141, 'interest', zeros],
  [142, 142, 'kind of discount', '0'],
  [143, 150, 'discount until', zeros],
  [151, 165, 'discount', zeros],
  [166, 180, 'IOF', zeros],
  [181, 195, 'abatement', digits(({ order }) => order.abatement)],
  [196, 220, 'control', whole(({ order }) => (bank.control === 'document' ? order.document : order.control))],
  [221, 221, 'code of the protest', bank.noProtest ?? '3'],
  [222, 223, 'days to the protest', '00'],
  [224, 227, 'withdrawal', bank.withdrawal],
  [228, 229, 'currency', bank.currency ?? '09'],
  [230, 240, 'contract', bank.last ?? '0000000000'],
];

/** Segment Q: the payer, and no guarantor. @param last 210-240, of which Febraban has zeros in the first three */
export const segmentQ = (bank: string, last = '000'): RecordFields<Title> => [
  ...segmentHead<Title>(bank, 'Q'),
  ...payerFields<Title>(),
  [154, 154, "kind of the guarantor's tax id", '0'],
  [155, 169, "guarantor's tax id", zeros],
  [170, 209, 'guarantor', ''],
  [210, 240, 'corresponding bank', last],
];

/** What the header of a file says from the creditor's name on (73-240). */
export const fileTail = (bank: {
  readonly name: string;
  /** The hour (152-157). */
  readonly hour: Content<Row> | string;
  readonly version: string;
  /** 167-240. */
  readonly last?: string;
}): RecordFields<Row> => [
  [73, 102, 'creditor', text(({ file }) => file.beneficiary.name)],
  [103, 132, 'bank in words', bank.name],
  [133, 142, 'blanks', ''],
  [143, 143, 'remittance', '1'],
  [144, 151, 'written on', day(({ file }) => file.writtenOn)],
  [152, 157, 'written at', bank.hour],
  [158, 163, 'number of the file', digits(({ file }) => file.sequence)],
  [164, 166, 'version', bank.version],
  [167, 240, 'density', bank.last ?? '00000'],
];

/** What the header of a batch says from the creditor's name on (74-240). @param last 200-240 */
export const batchTail = (last = '00000000'): RecordFields<Row> => [
  [74, 103, 'creditor', text(({ file }) => file.beneficiary.name)],
  [104, 183, 'messages', ''],
  [184, 191, 'number of the file', digits(({ file }) => file.sequence)],
  [192, 199, 'written on', day(({ file }) => file.writtenOn)],
  [200, 240, 'credited on', last],
];

/** The service of a batch (9-17): remittance, collection, and the version of its layout. */
export const batchService = (version: string, blanks = ''): RecordFields<Row> => [
  [9, 9, 'operation', 'R'],
  [10, 11, 'service', '01'],
  [12, 13, 'blanks', blanks],
  [14, 16, 'version', version],
  [17, 17, 'blank', ''],
];

/** The trailer of a file. @param last 30-240 */
export const trailer240 = (bank: string, last = '000000'): RecordFields<Row> => [
  ...head240(bank, '9999', '9'),
  [9, 17, 'blanks', ''],
  [18, 23, 'batches', '000001'],
  [24, 29, 'records of the file', digits(({ ofFile }) => ofFile)],
  [30, 240, 'accounts to reconcile', last],
];

/** The trailer of a batch. @param rest 24-240 */
export const batchTrailer240 = (
  bank: string,
  rest: RecordFields<Row> = [[24, 240, 'totals', '']],
): RecordFields<Row> => [
  ...head240(bank, '0001', '5'),
  [9, 17, 'blanks', ''],
  [18, 23, 'records of the batch', digits(({ ofBatch }) => ofBatch)],
  ...rest,
];

/** How many titles the batch has, and of how much (24-46); none of other carteiras (47-115). */
export const TITLE_TOTALS: RecordFields<Row> = [
  [24, 29, 'titles', digits(({ titles }) => titles)],
  [30, 46, 'their amounts', digits(({ amount }) => amount)],
  [47, 115, 'titles of other carteiras', zeros],
  [116, 240, 'notice', ''],
];
