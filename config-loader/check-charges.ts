import { monthsFrom } from '#domain/calendar/months.ts';
import type { Config } from '#schemas/config/config.ts';
import type { ConfigProblem } from './config-error.ts';
import type { ConfigFiles } from './config-files.ts';

/** What the charges and the kind of debt of a creditor need from `config/legal/`. */
export function checkCharges(
  { legalRate, limits }: Config,
  file: ConfigFiles['creditors'][number],
): ConfigProblem[] {
  const { charges, debtKind } = file.value;
  const kinds = Object.keys(limits.prescription.kinds);
  return [
    ...(kinds.includes(debtKind)
      ? []
      : [file.problem(['debtKind'], `must be one of ${kinds.join(', ')}, as in legal/limits.yaml`)]),
    ...(charges.basis === 'legal'
      ? lacking(legalRate.months).map((why) => file.problem(['charges', 'basis'], why))
      : []),
  ];
}

/** Why a table of monthly rates cannot be charged from. */
function lacking(months: Config['legalRate']['months']): string[] {
  const known = Object.keys(months).toSorted();
  const [first, last] = [known[0], known.at(-1)];
  const howTo = 'import them from Banco Central with `npx regua legal-rate <file>`';
  if (first === undefined || last === undefined)
    return [`is legal, and legal/legal-rate.yaml has no month: ${howTo}`];
  const missing = monthsFrom(first, last).filter((month) => months[month] === undefined);
  return missing.length === 0
    ? []
    : [`is legal, and legal/legal-rate.yaml lacks ${missing.join(', ')}: ${howTo}`];
}
