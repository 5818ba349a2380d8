import type { Debtor } from '../inputs.ts';
import { aboutMessages, type Rule, unless } from './rule.ts';

const digits = (phone: string): string => phone.replace(/\D/g, '').replace(/^(?!55\d{10,11}$)/, '55');

/** Every address that billing gave for a debtor, e-mails in lower case and phones with country code. */
function addressesOf(debtors: readonly Partial<Debtor>[]): Set<string> {
  const given = debtors.flatMap(({ email, emails, phone, phones }) => [
    ...[email, ...(emails ?? [])].map((address) => address?.trim().toLowerCase()),
    ...[phone, ...(phones ?? [])].map((number) => (number === undefined ? undefined : `+${digits(number)}`)),
  ]);
  return new Set(given.filter((address) => address !== undefined));
}

export const addresses: Rule[] = [
  aboutMessages(
    'to-the-debtor-alone',
    'CDC art. 42; LGPD: nobody but the debtor learns of the debt',
    ({ world, line, debt }) => {
      const same = (other: { debtorId?: string }) => other.debtorId === debt.debtor?.debtorId;
      const known = addressesOf([
        ...world.inputs.invoices.map(({ debtor }) => debtor).filter(same),
        ...world.inputs.contacts.filter(same),
      ]);
      return unless(known.has(line.to ?? ''), `to ${line.to}`, `one of ${[...known].join(', ')}`);
    },
  ),
  aboutMessages('mobile-numbers', 'brazil.md, Identity: a landline gets no SMS', ({ channel, line }) =>
    unless(
      channel === 'email' || /^\+55[1-9][1-9]9\d{8}$/.test(line.to ?? ''),
      `${channel} to ${line.to}`,
      '+55, DDD, 9 and eight digits',
    ),
  ),
  aboutMessages(
    'whatsapp-opt-in',
    'brazil.md, Contact: WhatsApp needs prior opt-in',
    ({ world, channel, debt }) => {
      const optedIn = [...world.inputs.invoices.map(({ debtor }) => debtor), ...world.inputs.contacts].some(
        (said) => said.debtorId === debt.debtor?.debtorId && said.optIns?.includes('whatsapp'),
      );
      return unless(channel !== 'whatsapp' || optedIn, 'WhatsApp without opt-in', 'another channel');
    },
  ),
];
