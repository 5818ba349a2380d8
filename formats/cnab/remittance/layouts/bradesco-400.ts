import { bradescoNumberCheck } from '#formats/cnab/remittance/check-digits.ts';
import { day, digits, taxId, text, whole, zeros } from '#formats/cnab/remittance/field.ts';
import { type RemittanceFileOf, remittanceLayout } from '#formats/cnab/remittance/layout.ts';
import { kindOfTaxId } from '#formats/cnab/remittance/rows.ts';
import { records400 } from '#formats/cnab/remittance/write-400.ts';

type File = RemittanceFileOf<'company' | 'wallet' | 'branch' | 'account' | 'accountDigit'>;

const CODES = { register: '01', withdraw: '02', reduce: '04', changeDueDate: '06', protest: '09' } as const;

/**
 * Bradesco, CNAB 400: "Manual de Procedimentos Operacionais para Troca de Arquivos - Cobrança Bradesco", 4008.524.0121 version 11: header p. 9,
 * detail pp. 10-12, company pp. 17-18, check digit of the nosso número p. 19, occurrences p. 20 (read on 2026-11-29).
 */
export const bradesco400 = remittanceLayout({
  id: 'bradesco-400',
  bank: '237',
  name: 'Bradesco',
  width: 400,
  account: {
    /** Código da empresa, which the bank gives. */
    company: { length: 20 },
    /** Carteira. */
    wallet: { length: 2, whole: true, only: ['09', '26'] },
    /** Agência without its check digit. */
    branch: { length: 5 },
    account: { length: 7 },
    accountDigit: { length: 1, letter: 'P' },
  },
  numbering: { digits: 11 },
  codes: CODES,
  boletoFields: ({ branch, wallet, account }, ourNumber) => ({
    branch: branch.slice(-4),
    wallet,
    ourNumber,
    account,
  }),
  records: (file) =>
    records400<File>(file, CODES, {
      header: [
        [1, 1, 'record type', '0'],
        [2, 2, 'operation', '1'],
        [3, 9, 'operation in words', 'REMESSA'],
        [10, 11, 'service', '01'],
        [12, 26, 'service in words', 'COBRANCA'],
        [27, 46, 'company', digits(({ account }) => account.company)],
        [47, 76, 'creditor', text(({ file: { beneficiary } }) => beneficiary.name)],
        [77, 79, 'bank', '237'],
        [80, 94, 'bank in words', 'BRADESCO'],
        [95, 100, 'written on', day(({ file: { writtenOn } }) => writtenOn)],
        [101, 108, 'blanks', ''],
        [109, 110, 'system', 'MX'],
        [111, 117, 'number of the file', digits(({ file: { sequence } }) => sequence)],
        [118, 394, 'blanks', ''],
        [395, 400, 'record number', digits(({ line }) => line)],
      ],
      detail: [
        [1, 1, 'record type', '1'],
        /** The account of a direct debit: there is none. */
        [2, 20, 'account of a debit', zeros],
        [21, 21, 'zero', '0'],
        [22, 24, 'carteira', digits(({ account }) => account.wallet)],
        [25, 29, 'agência', digits(({ account }) => account.branch)],
        [30, 36, 'account', digits(({ account }) => account.account)],
        [37, 37, 'check digit of the account', whole(({ account }) => account.accountDigit)],
        [38, 62, 'control', whole(({ order }) => order.control)],
        [63, 65, 'bank of a debit', zeros],
        [66, 70, 'fine', zeros],
        [71, 81, 'nosso número', digits(({ order }) => order.ourNumber)],
        [
          82,
          82,
          'check digit of it',
          whole(({ account, order }) => bradescoNumberCheck(account.wallet, order.ourNumber)),
        ],
        [83, 92, 'discount a day', zeros],
        /** The creditor issues it, and the bank registers it. */
        [93, 93, 'issuer', '2'],
        [94, 94, 'debit', 'N'],
        [95, 104, 'blanks', ''],
        [105, 105, 'split', ''],
        [106, 106, 'notice of a debit', '2'],
        [107, 108, 'blanks', ''],
        [109, 110, 'occurrence', ({ code }) => ({ ok: true, text: code })],
        [111, 120, 'document', whole(({ order }) => order.document)],
        [121, 126, 'due date', day(({ order }) => order.dueDate)],
        [127, 139, 'amount', digits(({ order }) => order.amount)],
        [140, 142, 'collecting bank', '000'],
        [143, 147, 'collecting agência', '00000'],
        /** 99, outros. */
        [148, 149, 'kind of title', '99'],
        [150, 150, 'accepted', 'N'],
        [151, 156, 'issued on', day(({ order }) => order.issuedOn)],
        [157, 160, 'instructions', zeros],
        [161, 173, 'interest a day', zeros],
        [174, 179, 'discount until', zeros],
        [180, 192, 'discount', zeros],
        [193, 205, 'IOF', zeros],
        [206, 218, 'abatement', digits(({ order }) => order.abatement)],
        [219, 220, "kind of the payer's tax id", digits(({ order }) => kindOfTaxId(order.payer?.taxId))],
        [221, 234, "payer's tax id", taxId(({ order }) => order.payer?.taxId ?? '')],
        [235, 274, 'payer', text(({ order }) => order.payer?.name ?? '')],
        /** The whole address: the bank takes the city from the CEP. */
        [275, 314, 'street', text(({ order }) => order.payer?.street ?? '')],
        [315, 326, 'first message', ''],
        [327, 334, 'postal code', digits(({ order }) => order.payer?.postalCode ?? '')],
        [335, 394, 'second message', ''],
        [395, 400, 'record number', digits(({ line }) => line)],
      ],
      trailer: [
        [1, 1, 'record type', '9'],
        [2, 394, 'blanks', ''],
        [395, 400, 'record number', digits(({ line }) => line)],
      ],
    }),
});
