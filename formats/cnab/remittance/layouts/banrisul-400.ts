import { banrisulControl } from '#formats/boleto/banks/banrisul.ts';
import { day, digits, taxId, text, whole, zeros } from '#formats/cnab/remittance/field.ts';
import { type RemittanceFileOf, remittanceLayout } from '#formats/cnab/remittance/layout.ts';
import { kindOfTaxId } from '#formats/cnab/remittance/rows.ts';
import { records400 } from '#formats/cnab/remittance/write-400.ts';

type File = RemittanceFileOf<'beneficiary' | 'wallet'>;

const CODES = { register: '01', withdraw: '02', reduce: '04', changeDueDate: '06', protest: '09' } as const;

/**
 * Banrisul, CNAB 400: "Cobrança Banrisul, Leiaute CNAB 400 posições padrão Febraban com código de agência com 4 dígitos": header pp. 5-6,
 * detail pp. 6-10, control digits p. 34, free field p. 33 (read on 2026-11-29).
 */
export const banrisul400 = remittanceLayout({
  id: 'banrisul-400',
  bank: '041',
  name: 'Banrisul',
  width: 400,
  account: {
    /** Código do cedente: agência, seven digits and two control digits. */
    beneficiary: { length: 13, whole: true },
    /** Carteira 1, simple. */
    wallet: { length: 1, whole: true, only: ['1'] },
  },
  numbering: { digits: 8 },
  codes: CODES,
  boletoFields: ({ beneficiary }, ourNumber) => ({
    branch: beneficiary.slice(0, 4),
    beneficiary: beneficiary.slice(4, 11),
    ourNumber,
  }),
  records: (file) =>
    records400<File>(file, CODES, {
      header: [
        [1, 9, 'operation', '01REMESSA'],
        [10, 26, 'blanks', ''],
        [27, 39, 'beneficiary', digits(({ account }) => account.beneficiary)],
        [40, 46, 'blanks', ''],
        [47, 76, 'creditor', text(({ file: { beneficiary } }) => beneficiary.name)],
        [77, 94, 'bank', '041BANRISUL'],
        [95, 100, 'written on', day(({ file: { writtenOn } }) => writtenOn)],
        [101, 394, 'blanks', ''],
        [395, 400, 'record number', digits(({ line }) => line)],
      ],
      detail: [
        [1, 1, 'record type', '1'],
        [2, 17, 'blanks', ''],
        [18, 30, 'beneficiary', digits(({ account }) => account.beneficiary)],
        [31, 37, 'blanks', ''],
        [38, 62, 'control', whole(({ order }) => order.control)],
        [63, 72, 'nosso número', digits(({ order }) => order.ourNumber + banrisulControl(order.ourNumber))],
        [73, 107, 'message', ''],
        [108, 108, 'carteira', digits(({ account }) => account.wallet)],
        [109, 110, 'occurrence', ({ code }) => ({ ok: true, text: code })],
        [111, 120, 'document', whole(({ order }) => order.document)],
        [121, 126, 'due date', day(({ order }) => order.dueDate)],
        [127, 139, 'amount', digits(({ order }) => order.amount)],
        [140, 142, 'bank', '041'],
        [143, 147, 'blanks', ''],
        /** 08, cobrança credenciada Banrisul: the creditor issues it. */
        [148, 149, 'kind of document', '08'],
        [150, 150, 'accepted', 'N'],
        [151, 156, 'issued on', day(({ order }) => order.issuedOn)],
        [157, 160, 'instructions', zeros],
        [161, 161, 'kind of interest', '0'],
        [162, 173, 'interest', zeros],
        [174, 192, 'discount', zeros],
        [193, 205, 'IOF', zeros],
        [206, 218, 'abatement', digits(({ order }) => order.abatement)],
        [219, 220, "kind of the payer's tax id", digits(({ order }) => kindOfTaxId(order.payer?.taxId))],
        [221, 234, "payer's tax id", taxId(({ order }) => order.payer?.taxId ?? '')],
        [235, 269, 'payer', text(({ order }) => order.payer?.name ?? '')],
        [270, 274, 'blanks', ''],
        [275, 314, 'street', text(({ order }) => order.payer?.street ?? '')],
        [315, 321, 'blanks', ''],
        [322, 326, 'fine', zeros],
        [327, 334, 'postal code', digits(({ order }) => order.payer?.postalCode ?? '')],
        [335, 349, 'city', text(({ order }) => order.payer?.city ?? '')],
        [350, 351, 'UF', text(({ order }) => order.payer?.uf ?? '')],
        [352, 369, 'discount of an early payment', ''],
        [370, 371, 'days of an instruction', '00'],
        [372, 394, 'blanks', ''],
        [395, 400, 'record number', digits(({ line }) => line)],
      ],
      trailer: [
        [1, 1, 'record type', '9'],
        [2, 27, 'blanks', ''],
        [
          28,
          40,
          'amounts of all titles',
          digits(({ file: { orders } }) => orders.reduce((sum, { amount }) => sum + amount, 0)),
        ],
        [41, 394, 'blanks', ''],
        [395, 400, 'record number', digits(({ line }) => line)],
      ],
    }),
});
