import { type Holiday, rollForward } from '#domain/calendar/calendar.ts';
import { addDays } from '#domain/calendar/days.ts';
import type { Entry } from '#sandbox/journal/journal.ts';
import type { Config } from '#schemas/config/config.ts';

/** The name under which the tables of words have a first message that is not on the day of its step. */
const FIRST_CONTACT = 'first-contact';

/** Those of a city move a step by a day at most. */
const NO_HOLIDAYS: readonly Holiday[] = [];

/** What is known of a debt of which no message went out yet. */
interface Unwritten {
  readonly dueDate: string;
  readonly regua: string;
  /** Since when anything may be sent about it, YYYY-MM-DD: it came, or its pause was over. */
  readonly since: string;
}

/**
 * Tells which messages are first contacts: the first one about a debt that came, or was released, after the day on which the step falls for
 * those who are on the ladder since the due date. The name of the step would say another day.
 */
export class FirstContacts {
  readonly #reguas: Config['reguas'];
  readonly #unwritten = new Map<string, Unwritten>();

  constructor({ reguas }: Pick<Config, 'reguas'>) {
    this.#reguas = reguas;
  }

  /** What to call the step of a message, given every entry of a journal in its order; the step itself of all others. */
  stepOf(entry: Extract<Entry, { step: string }>): string {
    if (entry.type !== 'message' && entry.type !== 'consolidated') return entry.step;
    const debt = this.#unwritten.get(entry.debtId);
    this.#unwritten.delete(entry.debtId);
    const step = debt && this.#reguas[debt.regua]?.steps.find(({ id }) => id === entry.step);
    if (!step || step.introduces) return entry.step;
    return addDays(rollForward(debt.dueDate, NO_HOLIDAYS), step.offset) < debt.since
      ? FIRST_CONTACT
      : entry.step;
  }

  /** Takes note of when anything may be sent about a debt. */
  observe(entry: Entry): void {
    if (entry.type !== 'event') return;
    const since = entry.at.slice(0, 10);
    if (entry.detailType === 'DebtOpened.v1') {
      const { dueDate, regua } = entry.detail;
      this.#unwritten.set(entry.debtId, { dueDate, regua, since });
    }
    const known = this.#unwritten.get(entry.debtId);
    if (known && entry.detailType === 'DebtResumed.v1')
      this.#unwritten.set(entry.debtId, { ...known, since });
    if (known && entry.detailType === 'DebtAmended.v1')
      this.#unwritten.set(entry.debtId, { ...known, dueDate: entry.detail.dueDate });
  }
}
