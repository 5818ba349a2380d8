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
import { hour, records240, segmentHead } from '#formats/cnab/remittance/write-240.ts';

type File = RemittanceFileOf<'branch' | 'branchDigit' | 'beneficiary'>;
type Title = TitleRow<File>;

/** 1, registered; 4, issued by the beneficiary. */
const MODALITY = '14';

const P: RecordFields<Title> = [
  ...segmentHead<Title>('104', 'P'),
  [18, 22, 'agência', digits(({ account }) => account.branch)],
  [23, 23, 'check digit of the agência', digits(({ account }) => account.branchDigit)],
  [24, 29, 'beneficiary', digits(({ account }) => account.beneficiary)],
  /** The last one says that the number has 17 digits (note G069A). */
  [30, 40, 'zeros', zeros],
  [41, 57, 'nosso número', digits(({ order }) => `${MODALITY}${order.ourNumber}`)],
  /** Simple, registered, escritural, issued and posted by the beneficiary. */
  [58, 62, 'collection', '11220'],
  [63, 73, 'document', whole(({ order }) => order.document)],
  [74, 77, 'blanks', ''],
  /** 99, outros; withdrawn on the day after the due date. */
  ...titleTail({ kind: '99', collectedAt: '000000', withdrawal: '1000', control: 'document' }),
];

/**
 * Caixa, CNAB 240 SIGCB, beneficiaries of six digits: "Leiaute de arquivo eletrônico padrão CNAB 240, cobrança bancária Caixa", 67.118 v010,
 * junho/2018: header of the file p. 23, of the batch p. 24, segment P pp. 25-27, Q p. 28, trailers pp. 50-51 (read on 2026-11-29).
 */
export const caixa240 = remittanceLayout({
  id: 'caixa-240',
  bank: '104',
  name: 'Caixa Econômica Federal',
  width: 240,
  account: {
    /** Agência. */
    branch: { length: 5 },
    branchDigit: { length: 1 },
    /** Código do beneficiário of six digits. */
    beneficiary: { length: 6, whole: true },
  },
  numbering: { digits: 15 },
  codes: FEBRABAN_CODES,
  boletoFields: ({ beneficiary }, ourNumber) => ({ beneficiary, wallet: '1', issuer: '4', ourNumber }),
  records: (file) =>
    records240<File>(file, FEBRABAN_CODES, {
      header: [
        ...head240('104', '0000', '0'),
        [9, 17, 'blanks', ''],
        [18, 18, "kind of the creditor's tax id", creditorKind],
        [19, 32, "creditor's tax id", taxId((row) => row.file.beneficiary.taxId)],
        [33, 52, 'zeros', zeros],
        [53, 57, 'agência', digits(({ account }) => account.branch)],
        [58, 58, 'check digit of the agência', digits(({ account }) => account.branchDigit)],
        [59, 64, 'beneficiary', digits(({ account }) => account.beneficiary)],
        [65, 72, 'zeros', zeros],
        ...fileTail({
          name: 'CAIXA ECONOMICA FEDERAL',
          hour,
          version: '101',
          // Density, and what makes it a file of production (192-211).
          last: `00000${' '.repeat(20)}REMESSA-PRODUCAO`,
        }),
      ],
      batchHeader: [
        ...head240('104', '0001', '1'),
        ...batchService('060', '00'),
        [18, 18, "kind of the creditor's tax id", creditorKind],
        [19, 33, "creditor's tax id", taxId((row) => row.file.beneficiary.taxId)],
        [34, 39, 'beneficiary', digits(({ account }) => account.beneficiary)],
        [40, 53, 'zeros', zeros],
        [54, 58, 'agência', digits(({ account }) => account.branch)],
        [59, 59, 'check digit of the agência', digits(({ account }) => account.branchDigit)],
        [60, 65, 'beneficiary', digits(({ account }) => account.beneficiary)],
        [66, 73, 'zeros', zeros],
        ...batchTail(),
      ],
      segments: [{ fields: P }, { fields: segmentQ('104') }],
      batchTrailer: batchTrailer240('104', [
        [24, 29, 'titles', digits(({ titles }) => titles)],
        [30, 46, 'their amounts', digits(({ amount }) => amount)],
        [47, 92, 'titles of other carteiras', zeros],
        [93, 240, 'blanks', ''],
      ]),
      trailer: trailer240('104', ''),
    }),
});
