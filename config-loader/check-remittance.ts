import { composeBoleto } from '#formats/boleto/compose-boleto.ts';
import { numberOfBoleto } from '#formats/boleto/number-of-boleto.ts';
import { ANSWERS } from '#formats/cnab/answers/answers.ts';
import { LAYOUTS } from '#formats/cnab/layouts.ts';
import { accountFaults, filledAccount } from '#formats/cnab/remittance/account.ts';
import type { RemittanceLayout } from '#formats/cnab/remittance/layout.ts';
import { REMITTANCE_LAYOUTS } from '#formats/cnab/remittance/layouts.ts';
import { numberPrefix, ourNumberOf } from '#formats/cnab/remittance/our-number.ts';
import type { ConfigProblem } from './config-error.ts';
import type { ConfigFiles } from './config-files.ts';

/** What is wrong with the registration of a creditor's boletos by file. */
export function checkRemittance(file: ConfigFiles['creditors'][number]): ConfigProblem[] {
  const { bills, bankFiles } = file.value;
  const layout = bills.provider === 'cnab' ? REMITTANCE_LAYOUTS.get(bills.layout) : undefined;
  if (bills.provider !== 'cnab' || !layout) return [];
  const faults = accountFaults(layout, bills.account).map(({ field, reason }) =>
    file.problem(['bills', 'account', field], reason),
  );
  if (faults.length > 0) return faults;
  const { from, to } = bills.numbers;
  const room = layout.numbering.digits - numberPrefix(layout, bills.account, '2026-01-01').length;
  const isAnswered = bankFiles.some(
    (known) =>
      ANSWERS[known.layout] !== undefined &&
      LAYOUTS.find(({ id }) => id === known.layout)?.bank === layout.bank,
  );
  return [
    ...(from > to
      ? [file.problem(['bills', 'numbers', 'to'], `must be ${from} at least, as "from" is`)]
      : []),
    ...(ourNumberOf(layout, '9'.repeat(layout.numbering.digits - room), to) === undefined
      ? [file.problem(['bills', 'numbers', 'to'], `must have at most ${room} digits at ${layout.name}`)]
      : []),
    ...(namedInReturn(layout, bills.account, from)
      ? []
      : [file.problem(['bills', 'layout'], `has boletos that no return file of ${layout.name} names here`)]),
    ...(isAnswered
      ? []
      : [
          file.problem(
            ['bills', 'provider'],
            `needs an account of ${layout.name} in bankFiles: a boleto can be paid only once a return file confirms it`,
          ),
        ]),
  ];
}

/** Whether a boleto of the account is known by the number that the bank's return files have. */
function namedInReturn(
  layout: RemittanceLayout,
  account: Readonly<Record<string, string>>,
  number: number,
): boolean {
  const ourNumber = ourNumberOf(layout, numberPrefix(layout, account, '2026-01-01'), number);
  if (ourNumber === undefined) return true;
  const fields = layout.boletoFields(filledAccount(layout, account), ourNumber);
  const boleto = composeBoleto({ bank: layout.bank, fields, amount: 1, dueDate: '2026-01-01' });
  return boleto.ok && numberOfBoleto(boleto.line) !== undefined;
}

/** Two creditors of one account would give its numbers, and number its files, each for itself. */
export function sharedRemittances(files: ConfigFiles): ConfigProblem[] {
  const owners = new Map<string, string>();
  return files.creditors.flatMap((file) => {
    const { bills, id } = file.value;
    if (bills.provider !== 'cnab') return [];
    const key = JSON.stringify([bills.layout, Object.entries(bills.account).toSorted()]);
    const owner = owners.get(key);
    owners.set(key, owner ?? id);
    return owner === undefined
      ? []
      : [file.problem(['bills', 'account'], `must not be there twice: ${owner} has that account`)];
  });
}
