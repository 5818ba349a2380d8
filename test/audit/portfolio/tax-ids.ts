import type { Random } from './random.ts';

const CPF_WEIGHTS = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2];
const CNPJ_WEIGHTS = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];

function checkDigit(characters: string, weights: readonly number[]): number {
  const from = weights.length - characters.length;
  const sum = [...characters].reduce(
    (total, character, at) => total + (character.charCodeAt(0) - 48) * (weights[from + at] ?? 0),
    0,
  );
  return sum % 11 < 2 ? 0 : 11 - (sum % 11);
}

function withCheckDigits(base: string, weights: readonly number[]): string {
  const first = `${base}${checkDigit(base, weights)}`;
  return `${first}${checkDigit(first, weights)}`;
}

/** The CPF with these nine digits before its check digits. */
export const cpfOf = (base: number): string => withCheckDigits(String(base), CPF_WEIGHTS);

/** The CNPJ with these twelve characters before its check digits. */
export const cnpjOf = (base: string): string => withCheckDigits(base, CNPJ_WEIGHTS);

/** A valid CPF of a made-up person, different for each number. */
export const cpf = (number: number): string => cpfOf(100_000_000 + number * 7919);

/** A valid CNPJ of a made-up company, some of them alphanumeric, as they are since July 2026. */
export function cnpj(number: number, random: Random): string {
  const root = String(10_000_000 + number * 7919).slice(0, 8);
  const base = random.chance(20) ? `${root.slice(0, 2)}ABC${root.slice(5)}` : root;
  return cnpjOf(`${base}${String(1 + (number % 9)).padStart(4, '0')}`);
}
