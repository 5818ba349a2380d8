import type { NextStepAnswer } from '#schemas/api/next-step.ts';
import type { RulerAnswer } from '#schemas/api/ruler.ts';
import type { TimelineEntry } from '#schemas/api/timeline.ts';
import { dayIn, instantText } from '#web/parts/formats.ts';
import { daysFrom } from '#web/ruler/days.ts';
import { stepName } from '#web/ruler/step-name.ts';
import type { Language } from '#web/words/language.tsx';
import { type EntryInWords, entryInWords, type Names } from './entry-in-words.ts';
import { textOf, within } from './read-detail.ts';

/** A row of the timeline: what happened, how long nothing did, now, and what is to come. */
export type TimelineRow =
  | (EntryInWords & { readonly kind: 'past'; readonly key: string; readonly at: string })
  | { readonly kind: 'wait'; readonly key: string; readonly days: number; readonly isFuture: boolean }
  | { readonly kind: 'now'; readonly key: 'now' }
  | FutureRow;

export interface FutureRow {
  readonly kind: 'future';
  readonly key: string;
  /** ISO-8601, when the instant is known; else the day alone. */
  readonly at?: string | undefined;
  readonly day: string;
  readonly title: string;
  readonly why: readonly string[];
  /** Centavos, where it asks for an amount. */
  readonly owed?: number | undefined;
  /** Whether it comes only when the debt is not paid by what is before it. */
  readonly isConditional: boolean;
}

/** Waits of fewer days are not shown: a day after a day is no wait. */
const SHORTEST_WAIT = 2;

/** How a timeline is told. */
export interface Telling extends Names {
  readonly language: Language;
  /** IANA */
  readonly zone: string;
  /** From which day days count, in words, where it is not the due date. */
  readonly countedFrom?: string | undefined;
}

/** The timeline of a debt, its past and its future in one list, with the waits between them compressed. */
export function timelineRows(
  entries: readonly TimelineEntry[],
  next: NextStepAnswer | undefined,
  ruler: RulerAnswer | undefined,
  telling: Telling,
): TimelineRow[] {
  const past = pastRows(entries, ruler, telling);
  const future = next ? futureRows(next, ruler, telling) : [];
  const dayOf = (row: { readonly at: string }): string => dayIn(row.at, telling.zone);
  const today = ruler?.today;
  const lastDay = past.at(-1);
  return [
    ...withWaits(past, dayOf, false),
    ...waitRow('before now', lastDay && dayOf(lastDay), today, false),
    { kind: 'now', key: 'now' },
    ...waitRow('after now', today, future[0]?.day, true),
    ...withWaits(future, ({ day }) => day, true),
  ];
}

function withWaits<Row extends { readonly key: string }>(
  rows: readonly Row[],
  dayOf: (row: Row) => string,
  isFuture: boolean,
): (Row | Extract<TimelineRow, { kind: 'wait' }>)[] {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    return [...waitRow(`before ${row.key}`, before && dayOf(before), dayOf(row), isFuture), row];
  });
}

function waitRow(key: string, from: string | undefined, to: string | undefined, isFuture: boolean) {
  if (from === undefined || to === undefined) return [];
  const days = daysFrom(from, to);
  return days < SHORTEST_WAIT ? [] : [{ kind: 'wait' as const, key, days, isFuture }];
}

type PastRow = Extract<TimelineRow, { kind: 'past' }>;

/** What is told with the message that it is about, or stands for nothing that a person looks for. */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['QuoteFixed', 'MessageSent.v1', 'Acted']);

function pastRows(
  entries: readonly TimelineEntry[],
  ruler: RulerAnswer | undefined,
  telling: Telling,
): PastRow[] {
  const rows: PastRow[] = [];
  const claims = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const { type, detail, at, number } = entry;
    const claimed = claimOf(entry, claims);
    const claim = claimed === undefined ? undefined : rows[claimed];
    if (claimed !== undefined && claim) {
      rows[claimed] = withOutcome(claim, entry, telling);
      continue;
    }
    if (TOLD_ELSEWHERE.has(type)) continue;
    if (type === 'StepTaken.v1' && hasMessage(entries.slice(index + 1), entry)) continue;
    const said = entryInWords(entry, telling);
    const by = type.startsWith('Message') || type === 'StepTaken.v1' ? undefined : actorIn(detail);
    rows.push({
      kind: 'past',
      key: String(number ?? `${at} ${type} ${index}`),
      at,
      ...said,
      details: [
        ...whyThen(entry, ruler, telling),
        ...said.details,
        ...(by === undefined ? [] : [telling.words.events.by(by)]),
      ],
    });
    if (type === 'MessageClaimed') claims.set(textOf(detail, 'sendKey'), rows.length - 1);
  }
  return rows;
}

/** Why a step was taken when it was: how many days from the day that days are counted from. */
function whyThen(
  { type, detail, at }: TimelineEntry,
  ruler: RulerAnswer | undefined,
  { words, zone, countedFrom }: Telling,
): string[] {
  const [, step = ''] = textOf(detail, 'sendKey').split('/');
  if (type !== 'MessageClaimed' || detail.isCourtesy === true || !ruler || /^promise-/.test(step)) return [];
  const because = words.events.because(daysFrom(ruler.dueDate, dayIn(at, zone)));
  return [countedFrom === undefined ? because : `${because}, ${countedFrom}`];
}

/** A person who did it; programs and the system are not named. */
function actorIn(detail: TimelineEntry['detail']): string | undefined {
  const actor = within(detail, 'actor');
  return textOf(actor, 'kind') === 'person' ? textOf(actor, 'subject') : undefined;
}

/** The row of the message that an entry says something of. */
function claimOf({ type, detail }: TimelineEntry, claims: ReadonlyMap<string, number>): number | undefined {
  if (!OF_MESSAGE.has(type)) return undefined;
  const eventId = textOf(detail, 'eventId');
  const own = textOf(detail, 'sendKey');
  for (const [key, row] of claims)
    if (own === key || eventId.includes(`/${type}/${key}`) || isOfStep(detail, key)) return row;
  return undefined;
}
const OF_MESSAGE: ReadonlySet<string> = new Set([
  'MessageSent.v1',
  'MessageFeedbackReceived.v1',
  'MessageOutcomeUnknown.v1',
  'MessageNotTaken',
]);
const isOfStep = (detail: TimelineEntry['detail'], key: string): boolean =>
  textOf(detail, 'eventId') === '' && key.endsWith(`/${textOf(detail, 'step')}/${textOf(detail, 'channel')}`);

function withOutcome(row: PastRow, entry: TimelineEntry, telling: Telling): PastRow {
  const { title, details, tone } = entryInWords(entry, telling);
  if (entry.type === 'MessageSent.v1') return { ...row, title };
  const time = instantText(entry.at, telling.language, telling.zone, 'short');
  return {
    ...row,
    tone: tone === 'failed' ? 'failed' : row.tone,
    details: [`${title} ${time}`, ...details, ...row.details],
  };
}

/** Whether a step that was taken sent, or tried to send, a message: its row tells it. */
function hasMessage(after: readonly TimelineEntry[], { detail, at }: TimelineEntry): boolean {
  const step = textOf(detail, 'step');
  return after.some(
    (entry) =>
      entry.at === at &&
      (textOf(entry.detail, 'step') === step || textOf(entry.detail, 'sendKey').includes(`/${step}/`)),
  );
}

function futureRows(next: NextStepAnswer, ruler: RulerAnswer | undefined, telling: Telling): FutureRow[] {
  const { words, language, zone, cite } = telling;
  const { what, step, later } = next;
  const inWords = (reason: string): string => {
    const said = cite(reason);
    const isOfDueDate = /(?:vencimento|due date)$/.test(said);
    return isOfDueDate && telling.countedFrom !== undefined ? `${said}, ${telling.countedFrom}` : said;
  };
  const why = next.why.map(inWords);
  const isWaiting = what === 'promise' || what === 'plan';
  const stepRow = (one: NextStepAnswer['later'][number], isConditional: boolean): FutureRow => ({
    kind: 'future',
    key: `future ${one.id}`,
    at: one.at,
    day: dayIn(one.at, zone),
    title: [
      stepName({ step: one.id, name: one.name }, language),
      ...(one.channels?.length
        ? [one.channels.map((each) => telling.channels[each]).join(words.orElse)]
        : []),
    ].join(' · '),
    why: one.why.map(inWords),
    owed: one.id === 'hand-over' ? undefined : one.owed,
    isConditional,
  });
  if (what === 'nothing') return [];
  if (what === 'instalment')
    return (ruler?.instalments ?? [])
      .filter(({ isPaid }) => !isPaid)
      .map(({ day, amount }, index) => ({
        ...{ kind: 'future', key: `instalment ${day}`, day, title: words.next.instalment, owed: amount },
        ...{ why: index === 0 ? why : [], isConditional: false },
      }));
  const day = next.on ?? (next.at === undefined ? undefined : dayIn(next.at, zone));
  const own: FutureRow[] = step
    ? [{ ...stepRow(step, false), why: isWaiting ? step.why.map(inWords) : why }]
    : [];
  const wait: FutureRow[] =
    what === 'step' || what === 'hand-over' || day === undefined
      ? []
      : [
          {
            ...{
              kind: 'future',
              key: `wait ${what}`,
              day,
              title: words.next[what],
              why,
              isConditional: false,
            },
            at: next.on === undefined ? next.at : undefined,
          },
        ];
  return [...own, ...wait, ...later.map((one) => stepRow(one, isWaiting))];
}
