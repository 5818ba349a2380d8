import type { ReactNode } from 'react';
import css from './pill.module.css';

/**
 * What a state means for the reader. `stop` (red) is for what waits for a person now, and for nothing else; `late` (amber) for late;
 * `brand` for what is agreed; `ok` for what is fine or over; `quiet` for the rest.
 */
export type Tone = 'brand' | 'late' | 'ok' | 'stop' | 'quiet';

/** A state in a word or two. */
export function Pill({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`${css.pill} ${css[tone]}`}>{children}</span>;
}
