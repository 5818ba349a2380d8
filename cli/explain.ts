import { formatDay } from '#domain/calendar/days.ts';
import { termsOf } from '#domain/debt/terms-of.ts';
import { formatReais } from '#domain/money/money.ts';
import { lineInWords } from '#domain/statement/in-words.ts';
import { type Statement, statementOf } from '#domain/statement/statement.ts';
import { statementText } from '#domain/statement/text.ts';
import { textOf } from '#sandbox/portfolio/input.ts';
import { type CreditorLookup, type CreditorOfDebt, DebtFileError, readDebt } from './debt-file.ts';
import type { Verdict } from './values.ts';

/**
 * `regua explain`: the demonstrativo of a debt at the end of a day; complete for a file, one line for a line of the
 * standard input (`-`).
 */
export function judgeDebt(options: {
  readonly debt: string;
  readonly at: string;
  readonly config: string;
}): (value: string) => Promise<Verdict> {
  const creditor = creditorsOf(options.config);
  if (options.debt === '-') return (line) => judge(line, options.at, creditor, inOneLine);
  return (file) => judge(textOf(file), options.at, creditor, statementText);
}

async function judge(
  text: string,
  day: string,
  creditor: CreditorLookup,
  words: (statement: Statement, heading: readonly string[]) => string,
): Promise<Verdict> {
  try {
    const { debt, creditorId, invoiceId, listings = [] } = await readDebt(text, creditor);
    const stated = statementOf(debt, day);
    if (!stated.ok) return { valid: false, reason: stated.reasons.join('; '), words: [] };
    const { statement } = stated;
    const heading =
      invoiceId === undefined ? [] : [`Fatura ${invoiceId}${creditorId ? `, ${creditorId}` : ''}`];
    const lines = statement.lines.map((line) => ({ ...line, ...lineInWords(line, statement) }));
    return {
      valid: true,
      facts: { creditorId, invoiceId, ...statement, lines, ...(listings.length > 0 ? { listings } : {}) },
      words: [words(statement, heading), ...listings],
    };
  } catch (error) {
    if (error instanceof DebtFileError) return { valid: false, reason: error.message, words: [] };
    throw error;
  }
}

const inOneLine = ({ day, due, daysLate }: Statement): string =>
  `${formatReais(due)} devidos em ${formatDay(day)}${daysLate > 0 ? `, ${daysLate} ${daysLate === 1 ? 'dia' : 'dias'} de atraso` : ''}`;

/** Finds creditors in the configuration, which is read only if a debt needs it. */
function creditorsOf(config: string): CreditorLookup {
  let loaded: Promise<Readonly<Record<string, CreditorOfDebt>>> | undefined;
  return async (id) => {
    loaded ??= import('#config-loader/load.ts')
      .then(({ loadConfig }) => loadConfig(config))
      .then(({ creditors, legalRate }) =>
        Object.fromEntries(
          Object.entries(creditors).map(([key, { charges, holidays, bureaus }]) => [
            key,
            { charges: termsOf(charges, undefined, legalRate.months), holidays, bureaus },
          ]),
        ),
      );
    const creditors = await loaded;
    const ids = Object.keys(creditors);
    const [only, ...others] = ids;
    const named = id ?? (others.length === 0 ? only : undefined);
    if (named === undefined)
      throw new DebtFileError(`creditorId: is missing, and so are terms; there are: ${ids.join(', ')}`);
    const creditor = creditors[named];
    if (creditor) return creditor;
    throw new DebtFileError(`creditorId: must be one of ${ids.join(', ')}`);
  };
}
