import { mod11 } from '#formats/boleto/mod-11.ts';
import {
  batchService,
  batchTail,
  batchTrailer240,
  creditorKind,
  FEBRABAN_CODES,
  fileTail,
  head240,
  segmentQ,
  titleTail,
  trailer240,
} from '#formats/cnab/remittance/febraban-240.ts';
import { type Content, type RecordFields, taxId, whole } from '#formats/cnab/remittance/field.ts';
import { type RemittanceFileOf, remittanceLayout } from '#formats/cnab/remittance/layout.ts';
import type { TitleRow } from '#formats/cnab/remittance/rows.ts';
import { at, type FileRow240, hour, records240, segmentHead } from '#formats/cnab/remittance/write-240.ts';

type File = RemittanceFileOf<'agreement' | 'wallet' | 'variation' | 'branch' | 'account'>;
type Title = TitleRow<File>;

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

/** Convênio, agência and account, the same in the header of the file and of the batch. */
const holder = (from: number): RecordFields<FileRow240<File>> => [
  at(from, [1, 20, 'convênio', agreement]),
  at(from + 20, [1, 6, 'agência', branch]),
  at(from + 26, [1, 13, 'account', account]),
  at(from + 39, [1, 1, 'check digit of both', '']),
];

const P: RecordFields<Title> = [
  ...segmentHead<Title>('001', 'P'),
  [18, 23, 'agência', branch],
  [24, 36, 'account', account],
  [37, 37, 'check digit of both', ''],
  [38, 57, 'nosso número', whole((row) => `${row.account.agreement}${row.order.ourNumber}`)],
  /** Carteira 17, simple. */
  [58, 58, 'code of the carteira', '7'],
  /** Registered, traditional, issued and delivered by the creditor. */
  [59, 62, 'registration', '1122'],
  [63, 77, 'document', whole(({ order }) => order.document)],
  /** 17, recibo: no title that could be protested is behind a second bill. The bank withdraws as the carteira has it. */
  ...titleTail({ kind: '17', withdrawal: '0000', last: '00000000001' }),
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
  codes: FEBRABAN_CODES,
  boletoFields: (given, ourNumber) => ({ beneficiary: given.agreement, ourNumber, wallet: given.wallet }),
  records: (file) =>
    records240<File>(file, FEBRABAN_CODES, {
      header: [
        ...head240('001', '0000', '0'),
        [9, 17, 'blanks', ''],
        [18, 18, "kind of the creditor's tax id", creditorKind],
        [19, 32, "creditor's tax id", taxId((row) => row.file.beneficiary.taxId)],
        ...holder(33),
        ...fileTail({ name: 'BANCO DO BRASIL S.A.', hour, version: '083' }),
      ],
      batchHeader: [
        ...head240('001', '0001', '1'),
        ...batchService('042'),
        [18, 18, "kind of the creditor's tax id", creditorKind],
        [19, 33, "creditor's tax id", taxId((row) => row.file.beneficiary.taxId)],
        ...holder(34),
        ...batchTail(),
      ],
      segments: [{ fields: P }, { fields: segmentQ('001') }],
      batchTrailer: batchTrailer240('001'),
      trailer: trailer240('001'),
    }),
});
