import type { DebtEventType, ReguaEventDetail } from '#schemas/events/regua.ts';
import type { DebtEntry, InternalEntryDetail, InternalEntryType } from '#schemas/records/entry.ts';

type DetailOf<T extends InternalEntryType | DebtEventType> = T extends InternalEntryType
  ? InternalEntryDetail<T>
  : T extends DebtEventType
    ? ReguaEventDetail<T>
    : never;

type Typed<T extends InternalEntryType | DebtEventType> = { readonly type: T; readonly detail: DetailOf<T> };

/** Whether an entry is of a type: what it says is then of that type, because it was parsed when it was written. */
export const isEntry = <
  E extends Pick<DebtEntry, 'type' | 'detail' | 'erased'>,
  T extends InternalEntryType | DebtEventType,
>(
  entry: E,
  type: T,
): entry is E & Typed<T> => entry.type === type && entry.erased !== true;
