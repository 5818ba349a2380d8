import { addDays } from '#domain/calendar/days.ts';
import { seededRandom } from '#sandbox/deployment/seeded-random.ts';
import type { Arrival } from '#sandbox/portfolio/input.ts';
import { invoiceArrival, paymentArrival } from './portfolio.ts';

/** How many of a hundred invoices are paid, from five days before their due date to twenty after it. */
const PAID = 70;
/** How many debtors a hundred invoices have. */
const DEBTORS = 60;
/** Days over which invoices are issued. */
const DAYS = 60;

/**
 * A book as a creditor has it: two months of invoices, several of them to one debtor, most of them paid, early or late. The same book
 * for the same count.
 */
export function bookArrivals(count: number): Arrival[] {
  const random = seededRandom(count);
  const people = Array.from({ length: Math.ceil((count * DEBTORS) / 100) }, (_, index) => ({
    debtorId: `debtor-${index}`,
    taxId: cpfOf(index),
  }));
  return Array.from({ length: count }, (_, index) => {
    const person = people[Math.floor(random() * people.length)];
    const daysLater = Math.floor(random() * DAYS);
    const invoice = invoiceArrival(`NF-${index}`, person, daysLater);
    const paidOn = addDays('2026-04-30', daysLater + Math.floor(random() * 25));
    const isPaid = random() * 100 < PAID;
    return isPaid ? [invoice, paymentArrival(`NF-${index}`, `${paidOn}T14:00:00-03:00`)] : [invoice];
  }).flat();
}

/** A CPF of its own for each number, with its check digits. */
function cpfOf(index: number): string {
  const digits = [...String(100_000_000 + index * 7_919)].map(Number);
  for (const _ of [1, 2]) {
    const sum = digits.reduce((total, digit, place) => total + digit * (digits.length + 1 - place), 0);
    const rest = sum % 11;
    digits.push(rest < 2 ? 0 : 11 - rest);
  }
  return digits.join('');
}
