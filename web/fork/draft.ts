import { useState } from 'react';
import { keptInTab } from '#web/storage/kept.ts';
import type { Change } from './change.ts';
import { type Edits, NO_EDITS } from './edits.ts';

export const FORMS = ['pay', 'without', 'act', 'files'] as const;
export type Form = (typeof FORMS)[number];

/** A fork as it is being put together. */
export interface Draft {
  /** ISO-8601. */
  readonly at: string;
  /** YYYY-MM-DD */
  readonly to: string;
  readonly changes: readonly Change[];
  readonly edits: Edits;
  /** The form that is open. */
  readonly form?: Form;
  /** The place of the change that the form edits; absent for a new one. */
  readonly edited?: number;
  /** The fork that was played last, and from what. */
  readonly ran?: { readonly id: string; readonly of: string; readonly changes: readonly string[] };
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'at' in value && 'changes' in value && 'edits' in value;

const keptDraft = keptInTab('fork', isDraft);

/** What a fork comes from, to tell whether it is of what stands there now. */
export const whatIsAsked = ({ at, to, changes }: Pick<Draft, 'at' | 'to' | 'changes'>): string =>
  JSON.stringify({ at, to, changes: changes.map(({ change }) => change) });

/** The fork that was put together when this page was left, or a new one: going to another page and back loses nothing. */
export function useDraft(begin: (before: Draft | undefined) => Pick<Draft, 'at' | 'to'> & Partial<Draft>) {
  const [draft, setDraft] = useState<Draft>(() => {
    const before = keptDraft.read();
    return { changes: [], edits: NO_EDITS, ...before, ...begin(before) };
  });
  const change = (over: (before: Draft) => Draft): void =>
    setDraft((before) => {
      const next = over(before);
      keptDraft.write(next);
      return next;
    });
  return [draft, change] as const;
}
