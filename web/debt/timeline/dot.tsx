import type { EntryInWords } from './entry-in-words.ts';
import css from './timeline.module.css';

/** What kind of entry a row is, by the form of its dot: full, square, ring, cross or dashed. */
export function Dot({ tone }: { readonly tone: EntryInWords['tone'] | 'future' }) {
  return (
    <svg className={css.dot} width={12} height={12} viewBox="-6 -6 12 12" aria-hidden="true">
      {FORMS[tone]}
    </svg>
  );
}

const FORMS = {
  sent: <circle r={5} fill="var(--brand)" />,
  money: <rect x={-4.5} y={-4.5} width={9} height={9} fill="var(--ok)" />,
  person: <path d="M0 -5.5L5.5 0L0 5.5L-5.5 0Z" fill="none" stroke="var(--brand-ink)" strokeWidth={2} />,
  failed: <path d="M-4 -4L4 4M-4 4L4 -4" stroke="var(--late)" strokeWidth={2.5} />,
  quiet: <circle r={4} fill="none" stroke="var(--edge)" strokeWidth={2} />,
  future: <circle r={4.5} fill="none" stroke="var(--soft)" strokeWidth={1.75} strokeDasharray="2.6 2.1" />,
} as const;
