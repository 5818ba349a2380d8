import { Checkbox } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ExecutionAnswer } from '#schemas/api/execution.ts';
import { debtWords } from '#web/debt/words.ts';
import { useWords } from '#web/words/language.tsx';
import { layOutMachine } from './lay-out-machine.ts';
import css from './machine.module.css';

const BOXES = { current: css.current, taken: css.taken, other: css.state } as const;

/** The picture of a machine, with the path that its execution took, and the state that it is in. */
export function MachinePicture({
  machine,
  path,
}: {
  readonly machine: NonNullable<ExecutionAnswer['machine']>;
  readonly path: ExecutionAnswer['path'];
}) {
  const say = useWords(debtWords).machine;
  const [isWhole, setWhole] = useState(false);
  const { left, width, height, states, ways } = useMemo(
    () => layOutMachine(machine, path, isWhole),
    [machine, path, isWhole],
  );
  return (
    <>
      <Checkbox
        my="xs"
        label={say.detours}
        checked={isWhole}
        onChange={(event) => setWhole(event.currentTarget.checked)}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (WCAG 2.1.1) */}
      <section className={css.scroll} tabIndex={0} aria-label={say.picture}>
        <svg
          className={css.svg}
          width={width}
          height={height}
          viewBox={`${left} 0 ${width} ${height}`}
          role="img"
          aria-label={say.picture}
        >
          <defs>
            <marker
              id="arrow"
              viewBox="0 0 8 8"
              refX={7}
              refY={4}
              markerWidth={7}
              markerHeight={7}
              orient="auto"
            >
              <path d="M0 0L8 4L0 8Z" fill="var(--edge)" />
            </marker>
          </defs>
          {ways.map(({ key, d, isTaken, why }) => (
            <path key={key} className={isTaken ? css.wayTaken : css.way} d={d} markerEnd="url(#arrow)">
              <title>{why === undefined ? key : `${key}: ${why}`}</title>
            </path>
          ))}
          {states.map(({ name, x, y, width: wide, height: high, look }) => (
            <g key={name}>
              <rect
                className={BOXES[look]}
                x={x - wide / 2}
                y={y - high / 2}
                width={wide}
                height={high}
                rx={8}
              />
              <text
                className={look === 'current' ? css.nameCurrent : css.name}
                x={x}
                y={y + 4}
                textAnchor="middle"
              >
                {look === 'taken' ? `✓ ${name}` : look === 'current' ? `▸ ${name}` : name}
              </text>
            </g>
          ))}
        </svg>
      </section>
    </>
  );
}
