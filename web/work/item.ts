import type { ReactNode } from 'react';

/** One thing that waits for a person. */
export interface WorkItem {
  /** The same whenever the list is read again. */
  readonly key: string;
  readonly creditorId?: string | undefined;
  /** What it is, in a few words. */
  readonly title: string;
  /** Beside it: an invoice, an amount. */
  readonly about: ReactNode;
  /** A few words on how urgent it is. */
  readonly mark?: ReactNode;
  /** Who has it. */
  readonly owner: ReactNode;
  /** By when somebody has to act: an instant or a day, or that there is no such time. */
  readonly due: ReactNode;
  /** What happens if nobody does. */
  readonly fallback: ReactNode;
  /** What there is to know before acting. */
  readonly facts?: readonly (readonly [label: string, value: ReactNode])[];
  readonly more?: ReactNode;
  /** What the person may do. */
  readonly acts: ReactNode;
}
