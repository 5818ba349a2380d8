import type { Debtor } from '../inputs.ts';
import type { Random } from './random.ts';
import { cnpj, cpf } from './tax-ids.ts';

/** Each state with one of its area codes. */
export const AREA_CODES = [
  ...[
    ['AC', 68],
    ['AL', 82],
    ['AM', 92],
    ['AP', 96],
    ['BA', 71],
    ['CE', 85],
    ['DF', 61],
    ['ES', 27],
    ['GO', 62],
  ],
  ...[
    ['MA', 98],
    ['MG', 31],
    ['MS', 67],
    ['MT', 65],
    ['PA', 91],
    ['PB', 83],
    ['PE', 81],
    ['PI', 86],
    ['PR', 41],
  ],
  ...[
    ['RJ', 21],
    ['RN', 84],
    ['RO', 69],
    ['RR', 95],
    ['RS', 51],
    ['SC', 48],
    ['SE', 79],
    ['SP', 11],
    ['TO', 63],
  ],
] as const;

/** How a debtor treats most of their invoices. */
export type Temperament = 'punctual' | 'late' | 'partial' | 'quote' | 'never' | 'mixed';

const TEMPERAMENTS = [
  'punctual',
  'late',
  'late',
  'partial',
  'quote',
  'quote',
  'never',
  'mixed',
  'mixed',
  'mixed',
] as const;

export interface Customer {
  debtor: Debtor;
  temperament: Temperament;
  /** How many invoices, and whether one comes every week. */
  invoices: number;
  weekly: boolean;
}

const FIRST_NAMES = [
  'Francisca',
  'Antônio',
  'Conceição',
  'João',
  'Luíza',
  'Raimundo',
  'Ângela',
  'Sebastião',
] as const;
const PLACES = [
  'Mercado',
  'Padaria',
  'Boteco',
  'Restaurante',
  'Lanchonete',
  'Empório',
  'Hotel',
  'Açaí',
] as const;

const nth = <T>(items: readonly T[], at: number): T | undefined => items[at % items.length];

/** A made-up customer. */
export function drawCustomer(number: number, random: Random): Customer {
  const [uf, code] = nth(AREA_CODES, random.between(0, 26)) ?? ['CE', 85];
  const isPerson = random.chance(35);
  const weekly = random.chance(25);
  const reach = random.between(0, 9);
  const email = `contas@cliente-${number}.example`;
  const phone = `(${code}) 99${String(1_000_000 + number).slice(-7)}`.replace(/(\d{4})$/, '-$1');
  const name = isPerson
    ? `${nth(FIRST_NAMES, number)} da Silva ${number}`
    : `${nth(PLACES, number)} Número ${number} Ltda.`;
  return {
    temperament: random.pick(TEMPERAMENTS),
    weekly,
    invoices: weekly ? random.between(8, 30) : random.between(1, 6),
    debtor: {
      debtorId: `cliente-${number}`,
      name,
      taxId: isPerson ? cpf(number) : cnpj(number, random),
      personType: isPerson ? 'person' : 'company',
      uf,
      ...(reach > 1 ? { email } : {}),
      ...(reach < 2 || reach > 5 ? { phone } : {}),
      ...(random.chance(4) ? { optOuts: [random.pick(['email', 'sms'] as const)] } : {}),
      ...(random.chance(2) ? { overIndebted: true } : {}),
    },
  };
}
