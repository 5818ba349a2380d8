import type { Regua } from '#schemas/config/regua.ts';
import { Wide } from '#web/parts/wide.tsx';
import { useWords } from '#web/words/language.tsx';
import css from './configuration.module.css';
import { configurationWords } from './words.ts';

const WIDTH = 960;
const LEFT = 28;
const RIGHT = 40;

/**
 * A régua drawn as one: a tick for each day, a dot for each step with its channel above and its day below, a line for the due date, a
 * square for the hand-over. The steps in words stand beside it; the drawing is one picture for a screen reader.
 */
export function Ladder({ regua: { id, steps, handOver } }: { readonly regua: Regua }) {
  const say = useWords(configurationWords);
  const first = Math.min(0, ...steps.map(({ offset }) => offset)) - 1;
  const last = handOver.offset + 1;
  const x = (day: number): number => LEFT + ((day - first) / (last - first)) * (WIDTH - LEFT - RIGHT);
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const marks = [
    ...steps.map(({ offset, channels }) => ({
      day: offset,
      above: say.channel[channels[0] ?? 'email'],
      isEnd: false,
    })),
    { day: handOver.offset, above: say.person, isEnd: true },
  ];
  const rows = rowsOf(marks.map(({ day }) => x(day)));
  return (
    <Wide labelledBy={`ladder-${id}`}>
      <svg
        id={`ladder-${id}`}
        className={css.drawing}
        viewBox={`0 0 ${WIDTH} 104`}
        role="img"
        aria-label={say.drawn(id, steps.length)}
      >
        <rect x={x(first)} y={50} width={x(last) - x(first)} height={22} rx={4} className={css.rule} />
        {days.map((day) => (
          <line key={day} x1={x(day)} x2={x(day)} y1={50} y2={day % 5 === 0 ? 60 : 55} className={css.tick} />
        ))}
        <line x1={x(0)} x2={x(0)} y1={40} y2={80} className={css.due} />
        {rows[0] !== undefined && (
          <text x={x(0)} y={96} className={css.dueWord}>
            {say.due}
          </text>
        )}
        {marks.map(({ day, above, isEnd }, index) => (
          <g key={day}>
            <text x={x(day)} y={rows[index] === 0 ? 34 : 18} className={css.above}>
              {above}
            </text>
            {isEnd ? (
              <rect x={x(day) - 5} y={41} width={10} height={10} className={css.end} />
            ) : (
              <circle cx={x(day)} cy={46} r={5} className={css.dot} />
            )}
            {day !== 0 && (
              <text x={x(day)} y={84} className={css.below}>
                {day > 0 ? `+${day}` : day}
              </text>
            )}
          </g>
        ))}
      </svg>
    </Wide>
  );
}

/** In which of two rows each label stands, so that neighbours do not touch. */
function rowsOf(places: readonly number[]): number[] {
  const ends = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  return places.map((place) => {
    const row = place - (ends[0] ?? 0) >= 62 ? 0 : 1;
    ends[row] = place;
    return row;
  });
}
