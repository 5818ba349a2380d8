import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import * as z from 'zod';
import { InputError, textOf } from '#sandbox/portfolio/input.ts';
import { LegalRate } from '#schemas/config/legal.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { FINE } from './console/exit-codes.ts';
import type { Terminal } from './console/terminal.ts';
import type { Words } from './words/words.ts';

/** A value of a series as Banco Central's API gives it: `{ "data": "01/09/2024", "valor": "0.687414" }`. */
const Published = z.array(
  z.strictObject({
    data: z
      .string()
      .regex(/^01\/(0[1-9]|1[0-2])\/\d{4}$/, 'must be the first day of a month, as "01/09/2024"'),
    valor: z
      .string()
      .regex(/^-?\d{1,2}(\.\d{1,6})?$/, 'must be percent with a point and up to six decimals, as "0.687414"'),
  }),
);

const FILE = 'legal/legal-rate.yaml';

/**
 * `regua legal-rate`: writes the monthly legal rates of a file from Banco Central (SGS, série 29543, in JSON) into the
 * configuration, and prints what changed. A published month is never changed: another value for it is refused.
 */
export async function legalRate(
  file: string,
  options: { readonly readOn: string; readonly config: string },
  { stdout, words }: Pick<Terminal, 'stdout' | 'words'>,
): Promise<number> {
  const { say } = words;
  const published = read(file, words);
  const path = join(options.config, FILE);
  const document = parseDocument(textOf(path));
  const known = LegalRate.parse(document.toJS()).months;
  const months = published.map(({ data, valor }) => {
    const [, month, year] = data.split('/');
    return [`${year}-${month}`, Math.max(0, Number(valor))] as const;
  });
  const changed = months.filter(([month, rate]) => known[month] !== undefined && known[month] !== rate);
  if (changed.length > 0)
    throw new InputError(
      say('legalRate.otherRates', {
        file,
        months: changed
          .map(([month, rate]) => say('legalRate.otherRate', { month, rate, known: known[month] ?? 0 }))
          .join(', '),
        config: FILE,
      }),
    );
  const added = months.filter(([month]) => known[month] === undefined);
  document.set('readOn', options.readOn);
  document.set(
    'months',
    Object.fromEntries(
      [...Object.entries(known), ...added].sort(([one], [other]) => one.localeCompare(other)),
    ),
  );
  writeFileSync(path, document.toString({ lineWidth: 0 }));
  const answer =
    added.length === 0
      ? say('legalRate.allKnown', { config: path, count: months.length })
      : say('legalRate.added', {
          config: path,
          count: added.length,
          months: added.map(([month]) => month).join(', '),
        });
  stdout.write(`${answer}\n`);
  return FINE;
}

function read(file: string, words: Words): z.infer<typeof Published> {
  let value: unknown;
  try {
    value = JSON.parse(textOf(file));
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(words.say('legalRate.noJson', { file }));
  }
  const parsed = Published.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InputError(`${file}: ${issuesInWords(parsed.error, 'series')}`);
}
