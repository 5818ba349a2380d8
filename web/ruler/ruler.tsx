import { useElementSize } from '@mantine/hooks';
import { memo, useMemo } from 'react';
import type { RulerAnswer, StepState } from '#schemas/api/ruler.ts';
import { dayText } from '#web/parts/formats.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';
import { Glyph } from './glyph.tsx';
import { layOutRuler, type RulerLayout } from './lay-out-ruler.ts';
import css from './ruler.module.css';
import { rulerInWords } from './ruler-in-words.ts';
import { stepName } from './step-name.ts';
import { rulerWords } from './words.ts';

interface Props {
  readonly ruler: RulerAnswer;
  /** Large on the page of a debt; small in a row of a list. */
  readonly size: 'large' | 'small';
  /** Days that a large one shows at least. */
  readonly days?: { readonly from: string; readonly to: string };
  /** What `today` is called, where it is another day. */
  readonly todayName?: string;
}

/** The ladder of a debt drawn as a ruler: its days, what was sent and what will be, and what it is today. */
export const Ruler = memo(function Ruler({ size, ...props }: Props) {
  return size === 'large' ? <LargeRuler {...props} /> : <SmallRuler ruler={props.ruler} />;
});

const SMALL = { width: 168, height: 22, dot: 4 };

/** Hundreds of them are on a page: no labels, no measuring, one element of text. */
function SmallRuler({ ruler }: { readonly ruler: RulerAnswer }) {
  const { language } = useLanguage();
  const layout = useMemo(
    () => layOutRuler(ruler, { width: SMALL.width, margin: 6, labelWidth: () => 0, rows: 0 }),
    [ruler],
  );
  const { summary } = rulerInWords(ruler, language);
  return (
    <svg
      className={css.svg}
      width={SMALL.width}
      height={SMALL.height}
      viewBox={`0 0 ${SMALL.width} ${SMALL.height}`}
      role="img"
      aria-label={summary}
    >
      <title>{summary}</title>
      <Body layout={layout} top={11} height={9} tick={3} />
      <Spans layout={layout} top={11} height={9} />
      <Lines layout={layout} from={8} to={22} />
      {layout.marks.map(({ step, state, x }) => (
        <Glyph key={step} state={state} isPerson={step === 'hand-over'} x={x} y={5} r={SMALL.dot} />
      ))}
    </svg>
  );
}

const ROW = 16;
const DOT = 7;

function LargeRuler({ ruler, days, todayName }: Omit<Props, 'size'>) {
  const { language } = useLanguage();
  const say = useWords(rulerWords);
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  const width = Math.max(280, measured);
  const layout = useMemo(() => {
    const nameOf = (mark: RulerAnswer['marks'][number]) => stepName(mark, language);
    return layOutRuler(ruler, {
      width,
      margin: 20,
      labelWidth: (mark) => nameOf(mark).length * 6.6,
      rows: 3,
      days,
    });
  }, [ruler, width, language, days]);
  const rows = Math.max(0, ...layout.marks.map(({ row = 0 }) => row)) + 1;
  const dots = rows * ROW + 6 + DOT;
  const top = dots + DOT + 6;
  const bottom = top + 34;
  const { summary, lines } = rulerInWords(ruler, language);
  return (
    <div>
      <div ref={ref} className={css.frame}>
        <svg
          className={css.svg}
          width={width}
          height={bottom + 40}
          viewBox={`0 0 ${width} ${bottom + 40}`}
          role="img"
          aria-label={summary}
        >
          <Body layout={layout} top={top} height={34} tick={8} />
          <Spans layout={layout} top={top} height={34} />
          <Lines layout={layout} from={top - 6} to={bottom + 6} />
          {layout.marks.map((mark) => (
            <g key={`${mark.step} ${mark.day} ${mark.state}`}>
              <title>
                {`${stepName(mark, language)}, ${dayText(mark.day, language)}: ${say.states[mark.state]}`}
              </title>
              <Glyph state={mark.state} isPerson={mark.step === 'hand-over'} x={mark.x} y={dots} r={DOT} />
              {mark.row !== undefined && (
                <text
                  className={isToCome(mark.state) ? css.labelSoft : css.label}
                  x={inside(mark.x, stepName(mark, language).length * 6.6, width)}
                  y={dots - DOT - 6 - mark.row * ROW}
                  textAnchor="middle"
                >
                  {stepName(mark, language)}
                </text>
              )}
            </g>
          ))}
          {layout.offsets.map(({ x, days }) => (
            <text key={days} className={css.labelSoft} x={x} y={bottom + 18} textAnchor="middle">
              {say.offset(days)}
            </text>
          ))}
          <Below layout={layout} ruler={ruler} y={bottom + 34} width={width} todayName={todayName} />
        </svg>
      </div>
      <ul className={css.hidden}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Legend ruler={ruler} />
    </div>
  );
}

const isToCome = (state: StepState): boolean =>
  state === 'planned' || state === 'held' || state === 'skipped';

/** The middle of a text of some width that stays inside. */
const inside = (x: number, textWidth: number, width: number): number =>
  Math.max(textWidth / 2, Math.min(x, width - textWidth / 2));

function Body({
  layout: { body, ticks },
  top,
  height,
  tick,
}: {
  readonly layout: RulerLayout;
  readonly top: number;
  readonly height: number;
  readonly tick: number;
}) {
  const within = ticks.filter(({ x }) => x <= body.to);
  return (
    <>
      <rect className={css.body} x={body.from} y={top} width={body.to - body.from} height={height} rx={3} />
      <path
        className={css.tick}
        d={within.map(({ x, isMajor }) => `M${x} ${top}v${isMajor ? tick * 1.75 : tick}`).join('')}
      />
    </>
  );
}

/** A promise and a pause are brackets; the instalments of a plan are squares. */
function Spans({
  layout: { promise, pause, instalments },
  top,
  height,
}: {
  readonly layout: RulerLayout;
  readonly top: number;
  readonly height: number;
}) {
  const side = height * 0.34;
  const bracket = ({ from, to }: { from: number; to: number }) =>
    `M${from} ${top + height * 0.45}V${top + height * 0.9}H${Math.max(to, from + 4)}V${top + height * 0.45}`;
  return (
    <>
      {promise && <path className={css.bracket} d={bracket(promise)} />}
      {pause && <path className={css.pause} d={bracket(pause)} />}
      {instalments.map(({ x, day, isPaid }) => (
        <rect
          key={day}
          className={isPaid ? css.instalmentPaid : css.instalment}
          x={x - side / 2}
          y={top + height - side * 1.4}
          width={side}
          height={side}
        />
      ))}
    </>
  );
}

function Lines({
  layout: { dueX, todayX, endX },
  from,
  to,
}: {
  readonly layout: RulerLayout;
  readonly from: number;
  readonly to: number;
}) {
  return (
    <>
      <path className={css.due} d={`M${dueX} ${from}V${to}`} />
      {todayX !== undefined && <path className={css.today} d={`M${todayX} ${from - 3}V${to}`} />}
      {endX !== undefined && <path className={css.end} d={`M${endX} ${from}V${to}`} />}
    </>
  );
}

/** The words below: the due date, today, a promise, and the end; those that would meet another one are left out. */
function Below({
  layout: { dueX, todayX, endX, promise },
  ruler: { end },
  y,
  width,
  todayName,
}: {
  readonly layout: RulerLayout;
  readonly ruler: RulerAnswer;
  readonly y: number;
  readonly width: number;
  readonly todayName: string | undefined;
}) {
  const say = useWords(rulerWords);
  const ends = { settled: say.paid, cancelled: say.cancelled, prescribed: say.prescribed };
  const texts = [
    ...(end && endX !== undefined ? [{ x: endX, text: ends[end.how], look: css.labelEnd }] : []),
    ...(todayX === undefined ? [] : [{ x: todayX, text: todayName ?? say.today, look: css.labelToday }]),
    { x: dueX, text: say.due, look: css.label },
    ...(promise ? [{ x: (promise.from + promise.to) / 2, text: say.promise, look: css.label }] : []),
  ].map((one) => ({ ...one, half: one.text.length * 3.5, x: inside(one.x, one.text.length * 7, width) }));
  const shown = texts.filter(({ x, half }, index) =>
    texts.slice(0, index).every((other) => Math.abs(other.x - x) > half + other.half + 4),
  );
  return shown.map(({ x, text, look }) => (
    <text key={text} className={look} x={x} y={y} textAnchor="middle">
      {text}
    </text>
  ));
}

/** The marks of this ruler that are not read at a glance, in words. */
function Legend({ ruler: { marks } }: { readonly ruler: RulerAnswer }) {
  const say = useWords(rulerWords);
  const states = [...new Set(marks.map(({ state }) => state))];
  if (states.length === 0) return null;
  return (
    <ul className={css.legend} aria-label={say.legend}>
      {states.map((state) => (
        <li key={state}>
          <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
            <Glyph state={state} isPerson={state === 'handedOver'} x={8} y={8} r={6} />
          </svg>
          {say.states[state]}
        </li>
      ))}
    </ul>
  );
}
