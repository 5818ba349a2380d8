import { sicoobNumberCheck } from '#formats/cnab/remittance/check-digits.ts';
import {
  batchService,
  batchTail,
  batchTrailer240,
  creditorKind,
  FEBRABAN_CODES,
  fileTail,
  head240,
  segmentQ,
  TITLE_TOTALS,
  titleTail,
  trailer240,
} from '#formats/cnab/remittance/febraban-240.ts';
import { digits, type RecordFields, taxId, whole } from '#formats/cnab/remittance/field.ts';
import { type RemittanceFileOf, remittanceLayout } from '#formats/cnab/remittance/layout.ts';
import type { TitleRow } from '#formats/cnab/remittance/rows.ts';
import { at, type FileRow240, hour, records240, segmentHead } from '#formats/cnab/remittance/write-240.ts';

type File = RemittanceFileOf<'branch' | 'branchDigit' | 'account' | 'accountDigit' | 'beneficiary'>;
type Title = TitleRow<File>;

/** Carteira 1, modalidade 01, one instalment. */
const WALLET = '1';
const MODALITY = '01';

/** Cooperativa and account, the same in each record. */
const holder = <Row extends { readonly account: File['beneficiary']['account'] }>(
  from: number,
): RecordFields<Row> => [
  at(from, [1, 5, 'cooperativa', digits(({ account }) => account.branch)]),
  at(from + 5, [1, 1, 'check digit of it', digits(({ account }) => account.branchDigit)]),
  at(from + 6, [1, 12, 'account', digits(({ account }) => account.account)]),
  at(from + 18, [1, 1, 'check digit of it', digits(({ account }) => account.accountDigit)]),
  at(from + 19, [1, 1, 'check digit of both', '']),
];

const P: RecordFields<Title> = [
  ...segmentHead<Title>('756', 'P'),
  ...holder<Title>(18),
  [
    38,
    47,
    'nosso número',
    digits(
      ({ account, order }) =>
        order.ourNumber + sicoobNumberCheck(account.branch, account.beneficiary, order.ourNumber),
    ),
  ],
  [48, 49, 'instalment', '01'],
  [50, 51, 'modalidade', MODALITY],
  /** 4, A4 without an envelope. */
  [52, 52, 'form', '4'],
  [53, 57, 'blanks', ''],
  [58, 58, 'carteira', WALLET],
  [59, 59, 'registration', '0'],
  [60, 60, 'kind of document', ''],
  /** Issued and delivered by the creditor. */
  [61, 62, 'issuer', '22'],
  [63, 77, 'document', whole(({ order }) => order.document)],
  /** 99, outros; no interest is 0 here. */
  ...titleTail({ kind: '99', noInterest: '0', withdrawal: '0' }),
];

/**
 * Sicoob, CNAB 240: "Layouts para troca de informações", fevereiro/2017, sheet 06 (CNAB 240), as brcobranca and laravel-boleto, two independent
 * programs, have it; check digit of the nosso número as in the free field, item 3.13 (read on 2026-11-29).
 */
export const sicoob240 = remittanceLayout({
  id: 'sicoob-240',
  bank: '756',
  name: 'Sicoob',
  width: 240,
  account: {
    /** Cooperativa. */
    branch: { length: 4 },
    branchDigit: { length: 1 },
    account: { length: 12 },
    accountDigit: { length: 1 },
    /** Código do cliente with its check digit. */
    beneficiary: { length: 7 },
  },
  numbering: { digits: 7 },
  codes: FEBRABAN_CODES,
  boletoFields: ({ branch, beneficiary }, ourNumber) => ({
    wallet: WALLET,
    branch,
    modality: MODALITY,
    beneficiary,
    ourNumber,
    instalment: '001',
  }),
  records: (file) =>
    records240<File>(file, FEBRABAN_CODES, {
      header: [
        ...head240('756', '0000', '0'),
        [9, 17, 'blanks', ''],
        [18, 18, "kind of the creditor's tax id", creditorKind],
        [19, 32, "creditor's tax id", taxId((row) => row.file.beneficiary.taxId)],
        [33, 52, 'convênio', ''],
        ...holder<FileRow240<File>>(53).slice(0, -1),
        [72, 72, 'check digit of both', '0'],
        ...fileTail({ name: 'SICOOB', hour, version: '081' }),
      ],
      batchHeader: [
        ...head240('756', '0001', '1'),
        ...batchService('040'),
        [18, 18, "kind of the creditor's tax id", creditorKind],
        [19, 33, "creditor's tax id", taxId((row) => row.file.beneficiary.taxId)],
        [34, 53, 'convênio', ''],
        ...holder<FileRow240<File>>(54),
        ...batchTail(),
      ],
      segments: [{ fields: P }, { fields: segmentQ('756') }],
      batchTrailer: batchTrailer240('756', TITLE_TOTALS),
      trailer: trailer240('756'),
    }),
});
