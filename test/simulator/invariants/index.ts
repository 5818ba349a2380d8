import type { Breach, Invariant, Recording } from '#test/simulator/recording.ts';
import { assigneeAlone } from './assignee-alone.ts';
import { books } from './books.ts';
import { contactBudget } from './contact-budget.ts';
import { contactHours } from './contact-hours.ts';
import { deadLetters } from './dead-letters.ts';
import { deadLinks } from './dead-links.ts';
import { eachDebtEnds } from './each-debt-ends.ts';
import { freshSources } from './fresh-sources.ts';
import { knownOutcomes } from './known-outcomes.ts';
import { metAnew } from './met-anew.ts';
import { mistakeToldOnce } from './mistake-told-once.ts';
import { moneyOnce } from './money-once.ts';
import { nearPromises } from './near-promises.ts';
import { noPersonalData } from './no-personal-data.ts';
import { nothingPending } from './nothing-pending.ts';
import { oneContent } from './one-content.ts';
import { oneSend } from './one-send.ts';
import { optOuts } from './opt-outs.ts';
import { paidInPeace } from './paid-in-peace.ts';
import { pausedInPeace } from './paused-in-peace.ts';
import { refusalsTold } from './refusals-told.ts';
import { saidOnce } from './said-once.ts';
import { settledInPeace } from './settled-in-peace.ts';
import { soundPayments } from './sound-payments.ts';

/**
 * What must hold of every play. They are written from the documentation and the law, and import no rule of the product, so
 * that a mistake in a rule is not made twice.
 */
export const INVARIANTS = {
  books,
  moneyOnce,
  soundPayments,
  contactBudget,
  contactHours,
  optOuts,
  settledInPeace,
  paidInPeace,
  freshSources,
  pausedInPeace,
  mistakeToldOnce,
  metAnew,
  assigneeAlone,
  oneSend,
  eachDebtEnds,
  nearPromises,
  saidOnce,
  deadLinks,
  nothingPending,
  oneContent,
  noPersonalData,
  deadLetters,
  refusalsTold,
  knownOutcomes,
} as const satisfies Readonly<Record<string, Invariant>>;

/** Every invariant that a play broke, and how. */
export const breachesOf = (recording: Recording): Breach[] =>
  Object.entries<Invariant>(INVARIANTS).flatMap(([invariant, holds]) =>
    holds(recording).map((what) => ({ invariant, what })),
  );
