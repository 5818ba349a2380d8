import type { RulerAnswer } from '#schemas/api/ruler.ts';
import { dayAfter, daysFrom } from './days.ts';

type Mark = RulerAnswer['marks'][number];

/** A mark at its place; marks of days too near to each other have their labels on different rows. */
export interface PlacedMark extends Mark {
  readonly x: number;
  /** 0 is nearest to the ruler; undefined where there is no room for a label. */
  readonly row: number | undefined;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A ruler in the units of its picture. */
export interface RulerLayout {
  readonly ticks: readonly { readonly x: number; readonly isMajor: boolean }[];
  /** Where the body of the ruler begins and ends: a payment ends it. */
  readonly body: Span;
  readonly dueX: number;
  /** Undefined when the ruler ended before today. */
  readonly todayX: number | undefined;
  readonly marks: readonly PlacedMark[];
  readonly promise: Span | undefined;
  readonly pause: Span | undefined;
  readonly instalments: readonly { readonly x: number; readonly day: string; readonly isPaid: boolean }[];
  readonly endX: number | undefined;
  /** Days below the ruler, from the due date on, as far as there is room: `-3`, `0`, `7`. */
  readonly offsets: readonly { readonly x: number; readonly days: number }[];
}

/** How much room a ruler has, in the units of its picture. */
export interface RulerRoom {
  readonly width: number;
  /** On each side, for a dot on the first or the last day. */
  readonly margin: number;
  /** Of the label of a mark. */
  readonly labelWidth: (mark: Mark) => number;
  readonly rows: number;
  /** Days that are shown at least, so that two rulers can be held against each other. */
  readonly days?: { readonly from: string; readonly to: string } | undefined;
}

/** The fewest units between two ticks that the eye tells apart. */
const TICKS_APART = 5;
/** The room of a number of days below the ruler. */
const OFFSET_WIDTH = 30;

/** Lays the ladder of a debt out as a ruler. */
export function layOutRuler(ruler: RulerAnswer, room: RulerRoom): RulerLayout {
  const { first, last } = daysShown(ruler, room.days);
  const days = Math.max(1, daysFrom(first, last));
  const perDay = (room.width - 2 * room.margin) / days;
  const xOf = (day: string): number => round(room.margin + daysFrom(first, day) * perDay);
  const spanOf = (from: string, to: string): Span => ({ from: xOf(from), to: xOf(to) });
  const { dueDate, today, promise, pause, end, instalments = [] } = ruler;
  const isOver = end !== undefined && end.day < today;
  return {
    ticks: ticksOf(first, dueDate, days, perDay).map(({ day, isMajor }) => ({ x: xOf(day), isMajor })),
    body: { from: 0, to: end ? xOf(end.day) : room.width },
    dueX: xOf(dueDate),
    todayX: isOver ? undefined : xOf(today),
    marks: placed(
      ruler.marks.map((mark) => ({ ...mark, x: xOf(mark.day) })),
      room,
    ),
    promise: promise && spanOf(promise.from, promise.until),
    pause: pause && spanOf(pause.from, pause.until),
    instalments: instalments.map(({ day, isPaid }) => ({ x: xOf(day), day, isPaid })),
    endX: end && xOf(end.day),
    offsets: offsetsOf(ruler, xOf),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** From two days before the first thing that is shown to two days after the last. */
function daysShown(
  { dueDate, today, marks, promise, pause, instalments = [], end }: RulerAnswer,
  least: RulerRoom['days'],
) {
  const shown = [
    dueDate,
    ...marks.map(({ day }) => day),
    ...(promise ? [promise.from, promise.until] : []),
    ...(pause ? [pause.from, pause.until] : []),
    ...instalments.map(({ day }) => day),
    ...(end ? [end.day] : [today]),
    ...(least ? [least.from, least.to] : []),
  ].sort();
  return { first: dayAfter(shown[0] ?? dueDate, -1), last: dayAfter(shown.at(-1) ?? dueDate, 1) };
}

/** A tick a day while there is room for it, else one a week or every four; the weeks from the due date on are longer. */
function ticksOf(first: string, dueDate: string, days: number, perDay: number) {
  const every = [1, 7, 28, 91].find((step) => step * perDay >= TICKS_APART) ?? 364;
  const ticks = [];
  for (let index = 0; index <= days; index += 1) {
    const day = dayAfter(first, index);
    const fromDue = daysFrom(dueDate, day);
    if (fromDue % every === 0) ticks.push({ day, isMajor: fromDue % (every === 1 ? 7 : every * 4) === 0 });
  }
  return ticks;
}

/** Labels go to the first row in which they do not meet the one before; the due date and the steps nearest to it come first. */
function placed(marks: readonly (Mark & { readonly x: number })[], { labelWidth, rows, width }: RulerRoom) {
  const ends = Array.from({ length: rows }, () => Number.NEGATIVE_INFINITY);
  return marks.map((mark) => {
    const half = labelWidth(mark) / 2;
    const from = Math.max(0, Math.min(mark.x - half, width - 2 * half));
    const row = ends.findIndex((end) => end + LABELS_APART <= from);
    if (row >= 0) ends[row] = from + 2 * half;
    return { ...mark, row: row < 0 ? undefined : row };
  });
}
const LABELS_APART = 10;

/** The days of the marks, from the due date on, each where the one before leaves room for it. */
function offsetsOf({ dueDate, marks, instalments = [], end }: RulerAnswer, xOf: (day: string) => number) {
  const days = [dueDate, ...marks.map(({ day }) => day), ...instalments.map(({ day }) => day)];
  const others = [...new Set(end ? [...days, end.day] : days)].filter((day) => day !== dueDate).sort();
  const dueX = xOf(dueDate);
  let last = Number.NEGATIVE_INFINITY;
  const shown = others.flatMap((day) => {
    const x = xOf(day);
    if (x - last < OFFSET_WIDTH || Math.abs(x - dueX) < OFFSET_WIDTH / 2 + 4) return [];
    last = x;
    return [{ x, days: daysFrom(dueDate, day) }];
  });
  return [{ x: dueX, days: 0 }, ...shown];
}
