import type { DebtRow } from '#schemas/api/debt-row.ts';
import { dayIn, dayText, instantText } from '#web/parts/formats.ts';
import { stepName } from '#web/ruler/step-name.ts';
import type { Language } from '#web/words/language.tsx';
import type { PortfolioWords } from './words/pt-BR.ts';

/** What happens next to a debt, and why then: the second is undefined where the first says it. */
export interface Next {
  readonly what: string;
  readonly why?: string | undefined;
  /** Whether a person has to act now. */
  readonly waitsForPerson: boolean;
}

/** In which words, and in which zone, an instant is said. */
export interface Saying {
  readonly say: PortfolioWords;
  readonly language: Language;
  /** IANA */
  readonly zone: string;
}

/** What happens next to a debt, in words. */
export function nextInWords(row: DebtRow, { say, language, zone }: Saying): Next {
  const { nextActionAt } = row;
  const at = nextActionAt && whenOf(nextActionAt, row.asOf, language, zone);
  // The end of a last day is the beginning of the one after it: what is said is the last day.
  const until = nextActionAt && dayText(dayIn(before(nextActionAt), zone), language, 'short');
  switch (row.status) {
    case 'open':
      if (row.isPaused)
        return { what: at ? say.next.paused(at) : say.next.pausedOpen, waitsForPerson: false };
      return at ? nextStepOf(row, at, { say, language }) : { what: say.next.planned, waitsForPerson: false };
    case 'promised':
      return { what: until ? say.next.promised(until) : say.next.promisedOpen, waitsForPerson: false };
    case 'onPaymentPlan':
      return {
        what: until ? say.next.onPaymentPlan(until) : say.next.onPaymentPlanOpen,
        waitsForPerson: false,
      };
    case 'caseOpen': {
      const { case: open } = row;
      if (!open) return { what: say.next.person, waitsForPerson: true };
      const day = dayText(open.deadline, language, 'short');
      return {
        what: open.isOverdue ? say.next.answerLate(day) : say.next.answer(day),
        why: say.cases[open.kind],
        waitsForPerson: true,
      };
    }
    case 'handedOver':
      return { what: say.next.person, why: row.reason && say.reasons[row.reason], waitsForPerson: true };
    default:
      return { what: say.next.nothing, waitsForPerson: false };
  }
}

/** The step that comes next on the ruler of a debt, and why then: how many days from the due date it is. */
function nextStepOf(
  { ruler, dueDate }: DebtRow,
  at: string,
  { say, language }: Pick<Saying, 'say' | 'language'>,
): Next {
  const mark = ruler.marks.find(({ state }) => state === 'planned' || state === 'held');
  if (!mark) return { what: say.next.open(at), waitsForPerson: false };
  const days = daysBetween(ruler.dueDate, mark.day);
  const planned =
    days === 0 ? say.next.onDueDate : days > 0 ? say.next.daysAfter(days) : say.next.daysBefore(-days);
  const counted =
    ruler.dueDate === dueDate
      ? planned
      : `${planned}, ${say.next.countedFrom(dayText(ruler.dueDate, language, 'short'))}`;
  return {
    what: say.next.step(stepName(mark, language), at),
    why: mark.state === 'held' ? say.next.held : counted,
    waitsForPerson: false,
  };
}

/** Whole days from one calendar day to another. */
const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** An instant beside a day: only its time, if it is of that day. */
function whenOf(at: string, today: string, language: Language, zone: string): string {
  const time = instantText(at, language, zone, 'time');
  if (dayIn(at, zone) === today) return language === 'en' ? `today ${time}` : `hoje ${time}`;
  return instantText(at, language, zone, 'short');
}

const before = (at: string): string => new Date(Date.parse(at) - 1).toISOString();
