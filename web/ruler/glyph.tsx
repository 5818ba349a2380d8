import type { StepState } from '#schemas/api/ruler.ts';
import css from './ruler.module.css';

/**
 * The mark of a step, told by its form and never by colour alone: full when it was sent, dashed when it is to come, crossed when it
 * did not arrive, with a question mark when nobody knows, with a bar when it waits, struck through when it is forbidden. A diamond is a person.
 */
export function Glyph({
  state,
  isPerson,
  x,
  y,
  r,
}: {
  readonly state: StepState;
  readonly isPerson: boolean;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}) {
  const inner = r * 0.5;
  return (
    <g transform={`translate(${x} ${y})`}>
      {isPerson ? (
        <path className={css[FORMS[state]]} d={`M0 ${-r}L${r} 0L0 ${r}L${-r} 0Z`} />
      ) : (
        <circle className={css[FORMS[state]]} r={r} />
      )}
      {state === 'delivered' && !isPerson && (
        <path
          className={css.onFull}
          d={`M${-inner} 0L${-inner * 0.2} ${inner * 0.8}L${inner} ${-inner * 0.7}`}
        />
      )}
      {state === 'consolidated' && <circle className={css.onFull} r={inner} />}
      {(state === 'undelivered' || state === 'refused') && (
        <path
          className={css.failedSign}
          d={`M${-inner} ${-inner}L${inner} ${inner}M${-inner} ${inner}L${inner} ${-inner}`}
        />
      )}
      {state === 'unknown' && (
        <text className={css.question} y={r * 0.45} fontSize={r * 1.5} textAnchor="middle">
          ?
        </text>
      )}
      {state === 'held' && (
        <path
          className={css.sign}
          d={`M${-inner * 0.6} ${-inner}V${inner}M${inner * 0.6} ${-inner}V${inner}`}
        />
      )}
      {(state === 'skipped' || state === 'silent') && (
        <path className={css.sign} d={`M${-inner} 0H${inner}`} />
      )}
      {state === 'forbidden' && (
        <path className={css.failedSign} d={`M${-r * 0.7} ${r * 0.7}L${r * 0.7} ${-r * 0.7}`} />
      )}
    </g>
  );
}

const FORMS: Readonly<Record<StepState, 'full' | 'dashed' | 'open' | 'failed'>> = {
  claimed: 'full',
  sent: 'full',
  delivered: 'full',
  consolidated: 'full',
  handedOver: 'full',
  undelivered: 'failed',
  refused: 'failed',
  unknown: 'failed',
  planned: 'dashed',
  held: 'dashed',
  skipped: 'open',
  silent: 'open',
  forbidden: 'failed',
};
