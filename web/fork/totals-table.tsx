import type { Comparison, FutureTotals } from '#schemas/sandbox/comparison.ts';
import { countText, moneyText } from '#web/parts/formats.ts';
import { type Language, useLanguage, useWords } from '#web/words/language.tsx';
import css from './fork-page.module.css';
import { ruleText } from './moment-text.ts';
import type { ForkWords } from './words/pt-BR.ts';
import { forkWords } from './words.ts';

interface Row {
  readonly name: string;
  readonly of: (totals: FutureTotals) => number;
  readonly text: (value: number) => string;
}

/** Microreais to the hundredth of a centavo: a message costs less than a centavo. What is shown is what is added and subtracted. */
const rounded = (microreais: number): number => Math.round(microreais / 100) * 100;

const COST = new Intl.NumberFormat('pt-BR', {
  ...{ style: 'currency', currency: 'BRL', minimumFractionDigits: 4, maximumFractionDigits: 4 },
});
const costText = (microreais: number): string => COST.format(microreais / 1_000_000);

const messages = ({ messageCost }: FutureTotals): number => rounded(messageCost);
const infrastructure = ({ awsCost }: FutureTotals): number => rounded(awsCost);

function rowsOf({ one, other }: Comparison['totals'], say: ForkWords, language: Language): Row[] {
  const count = (value: number): string => countText(value, language);
  const rules = [...new Set([...Object.keys(one.byRule), ...Object.keys(other.byRule)])].toSorted();
  return [
    { name: say.received, of: ({ received }) => received, text: moneyText },
    { name: say.owed, of: ({ owed }) => owed, text: moneyText },
    { name: say.settledDebts, of: ({ settled }) => settled, text: count },
    ...(['email', 'sms', 'whatsapp'] as const).map((channel) => ({
      name: say.channels[channel],
      of: ({ channels }: FutureTotals) => channels[channel].count,
      text: count,
    })),
    ...rules.map((rule) => ({
      name: say.held(ruleText(rule, say)),
      of: ({ byRule }: FutureTotals) => byRule[rule] ?? 0,
      text: count,
    })),
    { name: say.costs, of: messages, text: costText },
    { name: say.infrastructure, of: infrastructure, text: costText },
    { name: say.costTotal, of: (totals) => messages(totals) + infrastructure(totals), text: costText },
  ];
}

/** The figures of both futures, and by what they differ. */
export function TotalsTable({ totals }: Pick<Comparison, 'totals'>) {
  const say = useWords(forkWords);
  const { language } = useLanguage();
  return (
    // A table wider than a phone is scrolled by the keyboard, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section className={css.scroll} tabIndex={0} aria-label={say.figure}>
      <table className={`${css.table} ${css.moments}`}>
        <thead>
          <tr>
            <th scope="col">{say.figure}</th>
            <th scope="col" className={css.figure}>
              {say.one}
            </th>
            <th scope="col" className={css.figure}>
              {say.other}
            </th>
            <th scope="col" className={css.figure}>
              {say.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(totals, say, language).map(({ name, of, text }) => {
            const difference = of(totals.other) - of(totals.one);
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={css.figure} data-label={say.one}>
                  {text(of(totals.one))}
                </td>
                <td className={css.figure} data-label={say.other}>
                  {text(of(totals.other))}
                </td>
                <td
                  data-label={say.difference}
                  className={`${css.figure} ${difference === 0 ? css.same : css.name}`}
                >
                  {difference === 0 ? '=' : `${difference > 0 ? '+' : '−'}${text(Math.abs(difference))}`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
