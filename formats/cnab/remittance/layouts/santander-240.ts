import { foldToZero } from '#formats/boleto/bank-layout.ts';
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
import { digits, type RecordFields, taxId, whole } from '#formats/cnab/remittance/field.ts';
import { type RemittanceFileOf, remittanceLayout } from '#formats/cnab/remittance/layout.ts';
import type { TitleRow } from '#formats/cnab/remittance/rows.ts';
import { records240, segmentHead } from '#formats/cnab/remittance/write-240.ts';

type File = RemittanceFileOf<
  'transmission' | 'branch' | 'branchDigit' | 'account' | 'accountDigit' | 'beneficiary' | 'wallet'
>;
type Title = TitleRow<File>;

const P: RecordFields<Title> = [
  ...segmentHead<Title>('033', 'P'),
  [18, 21, 'agência', digits(({ account }) => account.branch)],
  [22, 22, 'check digit of the agência', whole(({ account }) => account.branchDigit)],
  [23, 31, 'account', digits(({ account }) => account.account)],
  [32, 32, 'check digit of the account', digits(({ account }) => account.accountDigit)],
  [33, 41, 'account of the collection', digits(({ account }) => account.account)],
  [42, 42, 'check digit of it', digits(({ account }) => account.accountDigit)],
  [43, 44, 'blanks', ''],
  [45, 57, 'nosso número', digits(({ order }) => `${order.ourNumber}${foldToZero(mod11(order.ourNumber))}`)],
  /** 5, rápida com registro: the bank registers what the creditor issues (note 5 of the manual). */
  [58, 58, 'kind of collection', '5'],
  [59, 59, 'registration', '1'],
  /** Escritural. */
  [60, 60, 'kind of document', '2'],
  [61, 62, 'blanks', ''],
  [63, 77, 'document', whole(({ order }) => order.document)],
  /** 99, outros; withdrawn as the bank has it for the creditor; real is 00. */
  ...titleTail({ kind: '99', withdrawal: '3000', currency: '00', last: '', noProtest: '0' }),
];

/**
 * Santander, CNAB 240: "Layout de Arquivo Padrão 240 - Cobrança", H7815 version 2.9, abril/2018: headers p. 2, segment P p. 3, Q p. 4,
 * trailers p. 7, notes pp. 17-23 (read on 2026-11-29).
 */
export const santander240 = remittanceLayout({
  id: 'santander-240',
  bank: '033',
  name: 'Santander',
  width: 240,
  account: {
    /** Código de transmissão, which the bank gives. */
    transmission: { length: 15, whole: true },
    /** Agência. */
    branch: { length: 4 },
    branchDigit: { length: 1, letter: 'X' },
    account: { length: 9 },
    accountDigit: { length: 1 },
    /** Código do beneficiário, in the barcode. */
    beneficiary: { length: 7 },
    /** Carteira of the barcode. */
    wallet: { length: 3, whole: true, only: ['101'] },
  },
  numbering: { digits: 12 },
  codes: FEBRABAN_CODES,
  boletoFields: ({ beneficiary, wallet }, ourNumber) => ({ beneficiary, ourNumber, wallet }),
  records: (file) =>
    records240<File>(file, FEBRABAN_CODES, {
      header: [
        ...head240('033', '0000', '0'),
        [9, 16, 'blanks', ''],
        [17, 17, "kind of the creditor's tax id", creditorKind],
        [18, 32, "creditor's tax id", taxId((row) => row.file.beneficiary.taxId)],
        [33, 47, 'transmission', digits(({ account }) => account.transmission)],
        [48, 72, 'blanks', ''],
        ...fileTail({ name: 'BANCO SANTANDER', hour: '', version: '040', last: '' }),
      ],
      batchHeader: [
        ...head240('033', '0001', '1'),
        ...batchService('030'),
        [18, 18, "kind of the creditor's tax id", creditorKind],
        [19, 33, "creditor's tax id", taxId((row) => row.file.beneficiary.taxId)],
        [34, 53, 'blanks', ''],
        [54, 68, 'transmission', digits(({ account }) => account.transmission)],
        [69, 73, 'blanks', ''],
        ...batchTail(''),
      ],
      segments: [{ fields: P }, { fields: segmentQ('033', '000000000000'), of: ['register'] }],
      batchTrailer: batchTrailer240('033'),
      trailer: trailer240('033', ''),
    }),
});
