import { sicrediNumberCheck } from '#formats/cnab/remittance/check-digits.ts';
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
import { digits, type RecordFields, taxId, whole, zeros } from '#formats/cnab/remittance/field.ts';
import { type RemittanceFileOf, remittanceLayout } from '#formats/cnab/remittance/layout.ts';
import type { TitleRow } from '#formats/cnab/remittance/rows.ts';
import { at, type FileRow240, hour, records240, segmentHead } from '#formats/cnab/remittance/write-240.ts';

type File = RemittanceFileOf<'branch' | 'post' | 'beneficiary' | 'account' | 'accountDigit' | 'byte'>;
type Title = TitleRow<File>;

/** Cooperativa and account, the same in each record. */
const holder = <Row extends { readonly account: File['beneficiary']['account'] }>(
  from: number,
): RecordFields<Row> => [
  at(from, [1, 5, 'cooperativa', digits(({ account }) => account.branch)]),
  at(from + 5, [1, 1, 'blank', '']),
  at(from + 6, [1, 12, 'account', digits(({ account }) => account.account)]),
  at(from + 18, [1, 1, 'check digit of it', digits(({ account }) => account.accountDigit)]),
  at(from + 19, [1, 1, 'blank', '']),
];

const P: RecordFields<Title> = [
  ...segmentHead<Title>('748', 'P'),
  ...holder<Title>(18),
  [
    38,
    57,
    'nosso número',
    whole(({ account, order }) => order.ourNumber + sicrediNumberCheck(account, order.ourNumber)),
  ],
  /** Simple, registered, traditional, issued and delivered by the beneficiary. */
  [58, 62, 'collection', '11122'],
  [63, 77, 'document', whole(({ order }) => order.document)],
  /** 99, outros; the bank wants 1 and 60 days for the withdrawal. */
  ...titleTail({ kind: '99', withdrawal: '1060' }),
];

/**
 * Sicredi, CNAB 240: "Manual do Beneficiário, CNAB 240", agosto/2019: nosso número pp. 8-11, header of the file p. 34, of the batch p. 36,
 * segment P pp. 39-47, Q p. 48, movements (C004) p. 75 (read on 2026-11-29).
 */
export const sicredi240 = remittanceLayout({
  id: 'sicredi-240',
  bank: '748',
  name: 'Sicredi',
  width: 240,
  account: {
    /** Cooperativa de crédito. */
    branch: { length: 4, whole: true },
    /** Posto. */
    post: { length: 2, whole: true },
    /** Código do beneficiário. */
    beneficiary: { length: 5, whole: true },
    account: { length: 12 },
    accountDigit: { length: 1 },
    /** The byte of the numbers that the beneficiary gives. */
    byte: { length: 1, only: ['2', '3', '4', '5', '6', '7', '8', '9'] },
  },
  numbering: {
    digits: 8,
    /** Two digits of the year, and the byte: each year counts for itself. */
    prefix: ({ byte }, today) => today.slice(2, 4) + byte,
  },
  codes: FEBRABAN_CODES,
  boletoFields: (account, ourNumber) => ({
    wallet: '1',
    ourNumber: ourNumber + sicrediNumberCheck(account, ourNumber),
    branch: account.branch,
    post: account.post,
    beneficiary: account.beneficiary,
  }),
  records: (file) =>
    records240<File>(file, FEBRABAN_CODES, {
      header: [
        ...head240('748', '0000', '0'),
        [9, 17, 'blanks', ''],
        [18, 18, "kind of the creditor's tax id", creditorKind],
        [19, 32, "creditor's tax id", taxId((row) => row.file.beneficiary.taxId)],
        [33, 52, 'convênio', ''],
        ...holder<FileRow240<File>>(53),
        ...fileTail({ name: 'SICREDI', hour, version: '081', last: '01600' }),
      ],
      batchHeader: [
        ...head240('748', '0001', '1'),
        ...batchService('040'),
        [18, 18, "kind of the creditor's tax id", creditorKind],
        [19, 33, "creditor's tax id", taxId((row) => row.file.beneficiary.taxId)],
        [34, 53, 'convênio', ''],
        ...holder<FileRow240<File>>(54),
        ...batchTail(),
      ],
      segments: [{ fields: P }, { fields: segmentQ('748') }],
      batchTrailer: batchTrailer240('748', [
        [24, 115, 'totals', zeros],
        [116, 240, 'notice', '00000000'],
      ]),
      trailer: trailer240('748'),
    }),
});
