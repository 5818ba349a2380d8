import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ConfigProblem } from '#config-loader/config-error.ts';
import { readYaml } from '#config-loader/read-yaml.ts';
import { type StatedCharge, statedCharges } from '#domain/compliance/content/charges/stated-charges.ts';
import { foldText, wordsAt } from '#domain/compliance/content/fold-text.ts';
import type { Config } from '#schemas/config/config.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { Message, type MessageText } from '#schemas/config/message.ts';

/**
 * Fines and interest in percent that a text of a brand states and that a creditor of the brand does not charge. What a debtor reads
 * has to be what the terms say (CDC art. 6 III and 37 §1); amounts that variables fill in always are.
 */
export const untrueCharges = (folder: string, { brands, creditors }: Config): ConfigProblem[] =>
  Object.keys(brands).flatMap((brand) => {
    const senders = Object.values(creditors).filter((creditor) => creditor.brand === brand);
    return filesOf(folder, brand).flatMap((file) =>
      Object.entries(file.value).flatMap(([tone, message]) =>
        textsOf(message).flatMap(({ path, text }) =>
          untrueIn(text, senders).map(({ says, line }) => file.problem([tone, ...path], says, line)),
        ),
      ),
    );
  });

const filesOf = (folder: string, brand: string) =>
  readdirSync(join(folder, 'templates', brand))
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .flatMap((file) => {
      const read = readYaml(folder, `templates/${brand}/${file}`, Message);
      return 'value' in read ? [read] : [];
    });

const textsOf = ({ subject, body, sms, whatsapp }: MessageText) => [
  { path: ['subject'], text: subject },
  { path: ['body'], text: body },
  { path: ['sms'], text: sms },
  ...(whatsapp ? [{ path: ['whatsapp', 'body'], text: whatsapp.body }] : []),
  ...(whatsapp?.parameters ?? []).map((text, index) => ({ path: ['whatsapp', 'parameters', index], text })),
];

function untrueIn(
  text: string,
  senders: readonly Creditor[],
): { readonly says: string; readonly line: number }[] {
  const folded = foldText(text);
  return statedCharges(folded.text).flatMap((charge) =>
    senders.flatMap((creditor) => {
      const charged = unlike(charge, creditor.charges);
      if (charged === undefined) return [];
      const words = wordsAt(folded, charge.at, charge.length);
      const before = text.slice(0, folded.origin[charge.at] ?? 0);
      return {
        says: `says "${words}", and ${creditor.id} charges ${charged}: name the amounts by {{ fine }} and {{ interest }}, or change the percentage`,
        line: before.split('\n').length - 1,
      };
    }),
  );
}

/** What a creditor charges, where it is not what a text states. */
function unlike({ of, percent, days = 30 }: StatedCharge, charges: Creditor['charges']): string | undefined {
  if (of === 'fee') return undefined;
  if (of === 'fine') {
    const { finePercent } = charges;
    if (finePercent === undefined) return 'a fine in R$';
    return finePercent === percent ? undefined : `a fine of ${finePercent}%`;
  }
  const { basis, interestPercentPerMonth: perMonth } = charges;
  if (basis === 'legal') return 'the legal rate of each month';
  if (perMonth === undefined) return 'interest in R$ a day';
  // A day's rate is written with as many decimals as its author likes: 1% a month is 0.033% or 0.0333% a day.
  return Math.abs((percent * 30) / days - perMonth) <= perMonth * ROUNDING
    ? undefined
    : `interest of ${perMonth}% a month`;
}

/** A year of 365 days, and a day's rate of two digits, are that much off. */
const ROUNDING = 0.02;
