import type { ReactNode } from 'react';
import css from './money.module.css';

/** A table that scrolls by itself where it is wider than the screen. */
export function ScrollTable({
  label,
  heads,
  children,
}: {
  readonly label: string;
  /** The names of the columns; those of numbers are to the right. */
  readonly heads: readonly { readonly name: string; readonly isNumber?: boolean }[];
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (WCAG 2.1.1)
    <section className={css.scroll} tabIndex={0} aria-label={label}>
      <table className={css.table}>
        <thead>
          <tr>
            {heads.map(({ name, isNumber }) => (
              <th key={name} className={isNumber ? css.number : undefined} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
