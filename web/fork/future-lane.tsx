import type { Moment } from '#schemas/sandbox/future.ts';
import { dayText } from '#web/parts/formats.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';
import css from './fork-page.module.css';
import { momentText } from './moment-text.ts';
import { forkWords } from './words.ts';

const WIDTH = 1000;
const HEIGHT = 52;
const DAY = 86_400_000;

/** One future of a debt as a ruler: a tick a day, a dot for each message, a cross where the gate held, a square for a payment. */
export function FutureLane({
  moments,
  from,
  to,
  dueDate,
  label,
}: {
  readonly moments: readonly Moment[];
  /** ISO-8601, as `to`. */
  readonly from: string;
  readonly to: string;
  readonly dueDate: string;
  readonly label: string;
}) {
  const say = useWords(forkWords);
  const { language } = useLanguage();
  const [start, end] = [Date.parse(from) - DAY, Date.parse(to)];
  const x = (at: string): number => ((Date.parse(at) - start) / (end - start)) * WIDTH;
  const days = Math.round((end - start) / DAY);
  const every = days > 120 ? 7 : 1;
  const ticks = Array.from(
    { length: Math.floor(days / every) },
    (_, day) => ((day * every * DAY) / (end - start)) * WIDTH,
  );
  const due = x(`${dueDate}T12:00:00-03:00`);
  return (
    <svg
      className={css.lane}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <rect x={0} y={26} width={WIDTH} height={16} fill="var(--brand-soft)" rx={3} />
      {ticks.map((tick) => (
        <line
          key={tick}
          x1={tick}
          x2={tick}
          y1={26}
          y2={31}
          stroke="var(--edge)"
          strokeWidth={1}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {due >= 0 && due <= WIDTH && (
        <line
          x1={due}
          x2={due}
          y1={20}
          y2={46}
          stroke="var(--ink)"
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        >
          <title>{`${say.due} ${dayText(dueDate, language)}`}</title>
        </line>
      )}
      {moments.map((moment) => {
        const place = x(moment.at);
        const key = `${moment.kind} ${moment.at} ${momentText(moment, say)}`;
        // A line without length and with round ends is a dot that no stretching makes an ellipse.
        if (moment.kind === 'message')
          return (
            <line
              key={key}
              x1={place}
              x2={place}
              y1={13}
              y2={13}
              stroke="var(--brand)"
              strokeWidth={12}
              strokeLinecap="round"
              vectorEffect="non-scaling-stroke"
            />
          );
        if (moment.kind === 'payment')
          return (
            <line
              key={key}
              x1={place}
              x2={place}
              y1={20}
              y2={48}
              stroke="var(--ok)"
              strokeWidth={6}
              vectorEffect="non-scaling-stroke"
            />
          );
        if (moment.kind === 'gate')
          return (
            <line
              key={key}
              x1={place}
              x2={place}
              y1={6}
              y2={20}
              stroke="var(--late)"
              strokeWidth={3}
              vectorEffect="non-scaling-stroke"
            />
          );
        return null;
      })}
    </svg>
  );
}
