import type { DebtEventType, ReguaEventDetail } from '#schemas/events/regua.ts';

/** What every event says by itself: which debt it is about, its id, and whose act it comes from. */
type Known = 'eventId' | 'debtId' | 'creditorId' | 'invoiceId' | 'actor';

/** An event to be published about a debt, before it has its id. */
export type DebtEvent = {
  [T in DebtEventType]: {
    readonly type: T;
    /** Distinguishes it from others of its type about the same debt: made again, its id is the same. */
    readonly occasion: string;
    readonly detail: Omit<ReguaEventDetail<T>, Known>;
  };
}[DebtEventType];

/** Makes an event. `occasion` distinguishes it from others of its type about the same debt. */
export const debtEvent = <const T extends DebtEventType>(
  type: T,
  occasion: string,
  detail: Omit<ReguaEventDetail<T>, Known>,
) => ({ type, occasion, detail });
