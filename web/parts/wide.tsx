import type { ReactNode } from 'react';
import css from './wide.module.css';

/** What may be wider than the screen, a table above all: it is scrolled by itself, by the keyboard too. */
export function Wide({
  labelledBy,
  children,
}: {
  readonly labelledBy: string;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled has to be reached by the keyboard (axe: scrollable-region-focusable)
    <section className={css.wide} tabIndex={0} aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}
