import { countText, moneyText } from '#web/parts/formats.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';
import css from './figures.module.css';
import type { Figures } from './page-chain.ts';
import { portfolioWords } from './words.ts';

/** What the debts that were read add up to, and of how many that is. */
export function FiguresBar({ figures, hasMore }: { readonly figures: Figures; readonly hasMore: boolean }) {
  const say = useWords(portfolioWords);
  const { language } = useLanguage();
  const count = countText(figures.count, language);
  const of = hasMore ? say.figures.ofFirst(count) : say.figures.ofAll(count);
  const all = [
    { name: say.figures.owed, value: moneyText(figures.owed) },
    { name: say.figures.late, value: moneyText(figures.late) },
    { name: say.figures.agreed, value: moneyText(figures.agreed) },
    { name: say.figures.attended, value: countText(figures.attended, language) },
  ];
  return (
    <dl className={css.figures}>
      {all.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            <small>{of}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
