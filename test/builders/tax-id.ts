import { createHash } from 'node:crypto';

/** A sound CPF, always the same for the same debtor: one person's budget of messages is no other's. */
export function cpfOf(debtorId: string): string {
  const digits = [...createHash('sha256').update(debtorId).digest().subarray(0, 9)].map((byte) => byte % 10);
  for (const length of [9, 10]) {
    const sum = digits
      .slice(0, length)
      .reduce((total, digit, index) => total + digit * (length + 1 - index), 0);
    digits.push(((sum * 10) % 11) % 10);
  }
  return digits.join('').replace(/(\d{3})(\d{3})(\d{3})(\d{2})/, '$1.$2.$3-$4');
}
