import type { ReceivedPayment } from '#application/payments/received-payment.ts';
import { RejectedEventError } from '#application/unit-of-work/rejected.ts';
import { printed } from '#domain/calendar/fast-days.ts';
import { isPaused } from '#domain/debt/pauses.ts';
import type { PromiseReportedV1 } from '#schemas/events/billing.ts';
import type { Pause, PauseScope } from '#schemas/records/pause.ts';
import { changeBatch, followBatch } from './batches.ts';
import type { RecordEntry } from './entry.ts';
import { FirstContacts } from './first-contacts.ts';
import { Heap } from './heap.ts';
import { Machine } from './machine.ts';
import { makePromise } from './make-promise.ts';
import { type CheckedInvoice, openDebt } from './open-debt.ts';
import { type PausedThing, pause, resume } from './pauses.ts';
import { type BatchSoFar, newPerson, type Person, type Surroundings } from './person.ts';
import { afterSettlement, recordPayment } from './record-payment.ts';
import { Slots } from './slots.ts';

/** Something that comes from outside for one person, and when (epoch milliseconds). */
export type Coming = { readonly at: number; readonly order: number } & (
  | { readonly kind: 'invoice'; readonly checked: CheckedInvoice }
  | { readonly kind: 'payment'; readonly debtId: string; readonly payment: ReceivedPayment }
  | { readonly kind: 'promise'; readonly debtId: string; readonly promise: PromiseReportedV1 }
  | { readonly kind: 'pause'; readonly of: PausedThing; readonly pause: Pause }
  | {
      readonly kind: 'resume';
      readonly of: PausedThing;
      readonly scope: PauseScope;
      readonly resumedAt: string;
    }
  | {
      readonly kind: 'withdraw';
      readonly of: { readonly creditorId: string; readonly batch: string };
      readonly withdrawnAt: string;
    }
);

/** What persons share over a whole forecast. */
export interface Shared {
  readonly slots: Slots;
  readonly firstContacts: FirstContacts;
}

/** @param parts among how many forecasts of one book rates and ramps are divided */
export const newShared = (parts = 1): Shared => ({
  slots: new Slots(parts),
  firstContacts: new FirstContacts(parts),
});

/** What a forecast tells of a person while they are played. */
export interface Hearing {
  readonly record: RecordEntry;
  /** @param at epoch milliseconds, when the machines enter these states */
  readonly countTransitions: (count: number, at: number) => void;
  /** An invoice for which no ladder may be planned, and why. */
  readonly refuse: (checked: CheckedInvoice, reason: string) => void;
  /** All was said of the person. */
  readonly close: () => void;
}

/** A person who is played. */
interface Life {
  readonly heap: Heap<Happening>;
  /** What waits for the person's turn, all of it of one instant. */
  readonly inTurn: Happening[];
  readonly close: () => void;
  /** Epoch milliseconds. */
  now: number;
}

/** @param now ISO-8601 */
type Happening = (now: string) => void;

/**
 * Plays what becomes of persons until an instant, one after the other: all that comes for each, and the waits and steps that follow. A
 * person who needs a turn among all others, for a place of a first contact, is left for later, and goes on in the order of time.
 */
export class Play {
  readonly #until: number;
  readonly #shared: Shared;
  readonly #turns = new Heap<Life>();

  /** @param until epoch milliseconds; what comes then is not played any more */
  constructor({ until, shared }: { readonly until: number; readonly shared: Shared }) {
    this.#until = until;
    this.#shared = shared;
  }

  /** Plays a person to the end, or to their first turn. */
  add(comings: readonly Coming[], hearing: Hearing): void {
    const life: Life = { heap: new Heap(), inTurn: [], close: hearing.close, now: 0 };
    const { heap, inTurn } = life;
    const around: Surroundings = {
      ...this.#shared,
      record: hearing.record,
      countTransitions: (count) => hearing.countTransitions(count, life.now),
      at: (instant, happen) => heap.push(instant, happen),
      inTurn: (happen) => inTurn.push(happen),
    };
    const person = newPerson();
    const machine = new Machine(person, around);
    for (const coming of comings.toSorted((one, other) => one.at - other.at || one.order - other.order))
      heap.push(coming.at, (at) => come(coming, at, { person, machine, around, hearing }));
    this.#goOn(life);
  }

  /** Plays all who wait for a turn to the end. */
  finish(): void {
    for (let turn = this.#turns.pop(this.#until); turn; turn = this.#turns.pop(this.#until)) {
      const life = turn.value;
      const now = printed(life.now);
      for (const happen of life.inTurn.splice(0)) happen(now);
      this.#goOn(life);
    }
  }

  /** Plays a person until they need a turn. */
  #goOn(life: Life): void {
    const { heap, inTurn } = life;
    while (inTurn.length === 0) {
      const next = heap.pop(this.#until);
      if (!next) {
        life.close();
        return;
      }
      life.now = next.at;
      next.value(printed(next.at));
    }
    this.#turns.push(life.now, life);
  }
}

function come(
  coming: Coming,
  now: string,
  {
    person,
    machine,
    around,
    hearing,
  }: {
    readonly person: Person;
    readonly machine: Machine;
    readonly around: Surroundings;
    readonly hearing: Hearing;
  },
): void {
  switch (coming.kind) {
    case 'invoice':
      try {
        const debt = openDebt(person, coming.checked, now);
        if (!debt) break;
        hearing.record({ type: 'opened', at: now, debt });
        if (isPaused(debt)) hearing.record({ type: 'paused', at: now, debt });
        if (debt.status === 'settled') afterSettlement(person, debt, now, around);
        else {
          machine.opened(debt, followBatch(person, debt, now, around), now);
        }
      } catch (error) {
        if (!(error instanceof RejectedEventError)) throw error;
        hearing.refuse(coming.checked, error.message);
      }
      break;
    case 'payment': {
      const payment = { ...coming.payment, receivedAt: now };
      recordPayment(person, { ...coming, payment }, machine, around);
      break;
    }
    case 'promise':
      makePromise(person, coming, now, machine);
      break;
    case 'pause':
      pause(person, coming, now, { machine, around });
      break;
    case 'resume':
      resume(person, coming, now, { machine, around });
      break;
    case 'withdraw': {
      const withdrawn = (known: BatchSoFar): BatchSoFar => ({ withdrawnAt: coming.withdrawnAt, ...known });
      changeBatch(person, coming.of, withdrawn, now, { machine, around });
    }
  }
}
