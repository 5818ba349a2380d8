import { useElementSize } from '@mantine/hooks';
import { memo, useCallback, useMemo } from 'react';
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
  /** What `dueDate` is called, where steps count from another day than the due date. */
  readonly dueName?: string | undefined;
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
      <Lines layout={layout} isSettled={ruler.end?.how === 'settled'} from={8} to={22} />
      {layout.marks.map(({ step, state, x }) => (
        <Glyph key={step} state={state} isPerson={step === 'hand-over'} x={x} y={5} r={SMALL.dot} />
      ))}
    </svg>
  );
}

const ROW = 16;
const DOT = 7;
/** Units that a letter of a label takes at most, on average. */
const LETTER = 7;
/** Below it, labels are days and no names. */
const NARROW = 560;

function LargeRuler({ ruler, days, todayName, dueName }: Omit<Props, 'size'>) {
  const { language } = useLanguage();
  const say = useWords(rulerWords);
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  const width = Math.max(280, measured);
  const isNarrow = width < NARROW;
  const labelOf = useCallback(
    (mark: RulerAnswer['marks'][number]) => {
      const name = stepName(mark, language);
      // A phone has no room for names: the day of the step is what tells them apart there.
      return isNarrow ? (/\bD[+-]\d+/.exec(name)?.[0] ?? say.shortNames[mark.step] ?? name) : name;
    },
    [language, isNarrow, say],
  );
  const layout = useMemo(() => {
    return layOutRuler(ruler, {
      width,
      margin: 20,
      labelWidth: (mark) => labelOf(mark).length * LETTER,
      rows: 3,
      days,
    });
  }, [ruler, width, labelOf, days]);
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
          height={bottom + 40 + ROW}
          viewBox={`0 0 ${width} ${bottom + 40 + ROW}`}
          role="img"
          aria-label={summary}
        >
          <Body layout={layout} top={top} height={34} tick={8} />
          <Spans layout={layout} top={top} height={34} />
          <Lines layout={layout} isSettled={ruler.end?.how === 'settled'} from={top - 6} to={bottom + 6} />
          {layout.marks.map((mark) => (
            <g key={`${mark.step} ${mark.day} ${mark.state}`}>
              <title>
                {`${stepName(mark, language)}, ${dayText(mark.day, language)}: ${say.states[mark.state]}`}
              </title>
              <Glyph state={mark.state} isPerson={mark.step === 'hand-over'} x={mark.x} y={dots} r={DOT} />
              {mark.row !== undefined && mark.row > 0 && (
                <path
                  className={css.leader}
                  d={`M${mark.x} ${dots - DOT - 2}V${dots - DOT - 4 - mark.row * ROW}`}
                />
              )}
              {mark.row !== undefined && (
                <text
                  className={isToCome(mark.state) ? css.labelSoft : css.label}
                  x={inside(mark.x, labelOf(mark).length * LETTER, width)}
                  y={dots - DOT - 6 - mark.row * ROW}
                  textAnchor="middle"
                >
                  {labelOf(mark)}
                </text>
              )}
            </g>
          ))}
          {layout.offsets.map(({ x, days }) => (
            <text key={days} className={css.labelSoft} x={x} y={bottom + 18} textAnchor="middle">
              {say.offset(days)}
            </text>
          ))}
          <Below
            layout={layout}
            ruler={ruler}
            y={bottom + 34}
            width={width}
            todayName={todayName}
            dueName={dueName}
          />
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
  isSettled,
  from,
  to,
}: {
  readonly layout: RulerLayout;
  /** Whether what ended it was a payment. */
  readonly isSettled: boolean;
  readonly from: number;
  readonly to: number;
}) {
  return (
    <>
      <path className={css.due} d={`M${dueX} ${from}V${to}`} />
      {todayX !== undefined && <path className={css.today} d={`M${todayX} ${from - 3}V${to}`} />}
      {endX !== undefined && (
        <path className={isSettled ? css.end : css.endSoft} d={`M${endX} ${from}V${to}`} />
      )}
    </>
  );
}

/** The words below: the end, the due date, today, and a promise. */
function Below({
  layout: { dueX, todayX, endX, promise },
  ruler: { end },
  y,
  width,
  todayName,
  dueName,
}: {
  readonly layout: RulerLayout;
  readonly ruler: RulerAnswer;
  readonly y: number;
  readonly width: number;
  readonly todayName: string | undefined;
  readonly dueName: string | undefined;
}) {
  const say = useWords(rulerWords);
  const ends = { settled: say.paid, cancelled: say.cancelled, prescribed: say.prescribed };
  const texts = [
    ...(end && endX !== undefined
      ? [{ x: endX, text: ends[end.how], look: end.how === 'settled' ? css.labelEnd : css.labelSoft }]
      : []),
    { x: dueX, text: dueName ?? say.due, look: css.label },
    ...(todayX === undefined ? [] : [{ x: todayX, text: todayName ?? say.today, look: css.labelToday }]),
    ...(promise ? [{ x: (promise.from + promise.to) / 2, text: say.promise, look: css.label }] : []),
  ].map((one) => ({ ...one, half: one.text.length * 3.5, x: inside(one.x, one.text.length * 7, width) }));
  // One that would meet another goes to a row of its own: none is left out.
  const placed: ((typeof texts)[number] & { readonly row: number })[] = [];
  for (const one of texts) {
    const meets = (row: number): boolean =>
      placed.some((other) => other.row === row && Math.abs(other.x - one.x) <= one.half + other.half + 4);
    placed.push({ ...one, row: [0, 1, 2].find((row) => !meets(row)) ?? 3 });
  }
  return placed.map(({ x, text, look, row }) => (
    <text key={text} className={look} x={x} y={y + row * ROW} textAnchor="middle">
      {text}
    </text>
  ));
}

/** The marks of this ruler that are not read at a glance, in words. */
function Legend({ ruler: { marks, instalments = [] } }: { readonly ruler: RulerAnswer }) {
  const say = useWords(rulerWords);
  const states = [...new Set(marks.map(({ state }) => state))];
  const paid = [...new Set(instalments.map(({ isPaid }) => isPaid))];
  if (states.length + paid.length === 0) return null;
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
      {paid.map((isPaid) => (
        <li key={String(isPaid)}>
          <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
            <rect
              className={isPaid ? css.instalmentPaid : css.instalment}
              x={3}
              y={3}
              width={10}
              height={10}
            />
          </svg>
          {isPaid ? say.paymentMade : say.instalmentDue}
        </li>
      ))}
    </ul>
  );
}
