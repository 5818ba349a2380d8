import { mod10 } from '#formats/boleto/mod-10.ts';
import { day, digits, onRegistration, taxId, text, whole, zeros } from '#formats/cnab/remittance/field.ts';
import { type RemittanceFileOf, remittanceLayout } from '#formats/cnab/remittance/layout.ts';
import { kindOfTaxId } from '#formats/cnab/remittance/rows.ts';
import { records400 } from '#formats/cnab/remittance/write-400.ts';

type File = RemittanceFileOf<'branch' | 'account' | 'wallet'>;

const CODES = { register: '01', withdraw: '02', reduce: '04', changeDueDate: '06', protest: '09' } as const;

/** DAC of agência and account (annex 3). */
const checkOf = ({ branch, account }: { readonly branch: string; readonly account: string }) =>
  String(mod10(branch + account));

/**
 * Itaú, CNAB 400: "Cobrança - Layout de arquivos 400 posições", julho/2021, header p. 9, detail pp. 10-11, trailer p. 18, codes of
 * occurrence note 6, pp. 30-31; instruction 39, "não receber após o vencimento", note 11, p. 33 (read on 2026-11-29). Numbered by the
 * creditor, within the range that the bank gave it (note 5 E).
 */
export const itau400 = remittanceLayout({
  id: 'itau-400',
  bank: '341',
  name: 'Itaú',
  width: 400,
  account: {
    /** Agência. */
    branch: { length: 4 },
    /** Account without its check digit. */
    account: { length: 5 },
    /** Carteira with registration whose letter is I, and whose free field is known (note 5, pp. 29-30). */
    wallet: { length: 3, whole: true, only: ['109', '115', '121', '180'] },
  },
  numbering: { digits: 8 },
  codes: CODES,
  boletoFields: ({ branch, account, wallet }, ourNumber) => ({ wallet, ourNumber, branch, account }),
  records: (file) =>
    records400<File>(file, CODES, {
      header: [
        [1, 1, 'record type', '0'],
        [2, 2, 'operation', '1'],
        [3, 9, 'operation in words', 'REMESSA'],
        [10, 11, 'service', '01'],
        [12, 26, 'service in words', 'COBRANCA'],
        [27, 30, 'agência', digits(({ account }) => account.branch)],
        [31, 32, 'zeros', '00'],
        [33, 37, 'account', digits(({ account }) => account.account)],
        [38, 38, 'check digit of the account', digits(({ account }) => checkOf(account))],
        [39, 46, 'blanks', ''],
        [47, 76, 'creditor', text(({ file: { beneficiary } }) => beneficiary.name)],
        [77, 79, 'bank', '341'],
        [80, 94, 'bank in words', 'BANCO ITAU SA'],
        [95, 100, 'written on', day(({ file: { writtenOn } }) => writtenOn)],
        [101, 394, 'blanks', ''],
        [395, 400, 'record number', digits(({ line }) => line)],
      ],
      detail: [
        [1, 1, 'record type', '1'],
        [2, 3, "kind of the creditor's tax id", digits(({ file }) => kindOfTaxId(file.beneficiary.taxId))],
        [4, 17, "creditor's tax id", taxId(({ file }) => file.beneficiary.taxId)],
        [18, 21, 'agência', digits(({ account }) => account.branch)],
        [22, 23, 'zeros', '00'],
        [24, 28, 'account', digits(({ account }) => account.account)],
        [29, 29, 'check digit of the account', digits(({ account }) => checkOf(account))],
        [30, 33, 'blanks', ''],
        [34, 37, 'instruction to cancel', '0000'],
        [
          38,
          62,
          'control',
          onRegistration(
            whole(({ order }) => order.control),
            ' ',
          ),
        ],
        [63, 70, 'nosso número', digits(({ order }) => order.ourNumber)],
        [71, 83, 'quantity of currency', zeros],
        [84, 86, 'carteira', digits(({ account }) => account.wallet)],
        [87, 107, 'use of the bank', ''],
        [108, 108, 'letter of the carteira', 'I'],
        [109, 110, 'occurrence', ({ code }) => ({ ok: true, text: code })],
        [
          111,
          120,
          'document',
          onRegistration(
            whole(({ order }) => order.document),
            ' ',
          ),
        ],
        [
          121,
          126,
          'due date',
          day(({ order }) =>
            order.instruction === 'register' || order.instruction === 'changeDueDate'
              ? order.dueDate
              : undefined,
          ),
        ],
        [127, 139, 'amount', digits(({ order }) => order.amount)],
        [140, 142, 'bank', '341'],
        [143, 147, 'collecting agência', '00000'],
        /** Note 10: 99, diversos. */
        [148, 149, 'kind of title', onRegistration('99', ' ')],
        [150, 150, 'accepted', onRegistration('N', ' ')],
        [
          151,
          156,
          'issued on',
          onRegistration(
            day(({ order }) => order.issuedOn),
            '0',
          ),
        ],
        [157, 158, 'first instruction', onRegistration('39', '0')],
        [159, 160, 'second instruction', zeros],
        [161, 173, 'interest a day', zeros],
        [174, 179, 'discount until', zeros],
        [180, 192, 'discount', zeros],
        [193, 205, 'IOF', zeros],
        [206, 218, 'abatement', digits(({ order }) => order.abatement)],
        [219, 220, "kind of the payer's tax id", digits(({ order }) => kindOfTaxId(order.payer?.taxId))],
        [221, 234, "payer's tax id", taxId(({ order }) => order.payer?.taxId ?? '')],
        [235, 264, 'payer', text(({ order }) => order.payer?.name ?? '')],
        [265, 274, 'blanks', ''],
        [275, 314, 'street', text(({ order }) => order.payer?.street ?? '')],
        [315, 326, 'district', text(({ order }) => order.payer?.district ?? '')],
        [327, 334, 'postal code', digits(({ order }) => order.payer?.postalCode ?? '')],
        [335, 349, 'city', text(({ order }) => order.payer?.city ?? '')],
        [350, 351, 'UF', text(({ order }) => order.payer?.uf ?? '')],
        [352, 381, 'guarantor', ''],
        [382, 385, 'blanks', ''],
        [386, 391, 'interest from', zeros],
        [392, 393, 'days of the instruction', '00'],
        [394, 394, 'blank', ''],
        [395, 400, 'record number', digits(({ line }) => line)],
      ],
      trailer: [
        [1, 1, 'record type', '9'],
        [2, 394, 'blanks', ''],
        [395, 400, 'record number', digits(({ line }) => line)],
      ],
    }),
});
