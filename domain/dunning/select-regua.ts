import { daysBetween } from '#domain/calendar/days.ts';
import type { Condition } from '#schemas/config/selection.ts';
import type { PersonType, Profile } from '#schemas/primitives.ts';

export interface Candidate {
  readonly creditorId: string;
  readonly amount: number;
  readonly tags: readonly string[];
  readonly personType: PersonType;
  /** How the debtor has paid so far. */
  readonly profile: Profile;
  readonly dueDate: string;
  /** Whole days since the due date of the invoice, whenever it was issued; 0 when it is not late. */
  readonly daysLate: number;
  /** The day of the invoice's arrival. */
  readonly today: string;
}

const within = (
  value: number,
  range: { readonly from?: number | undefined; readonly to?: number | undefined } | undefined,
) => value >= (range?.from ?? -Infinity) && value <= (range?.to ?? Infinity);

const holds = (when: Condition, candidate: Candidate): boolean =>
  (!when.creditors || when.creditors.includes(candidate.creditorId)) &&
  within(candidate.amount, when.amount) &&
  (!when.tags || when.tags.some((tag) => candidate.tags.includes(tag))) &&
  (!when.personType || when.personType === candidate.personType) &&
  (!when.profiles || when.profiles.includes(candidate.profile)) &&
  within(daysBetween(candidate.today, candidate.dueDate), when.daysOfNotice) &&
  within(candidate.daysLate, when.daysLate);

/** The id of the régua for an invoice: the first rule that matches, from the top. The last one always does. */
export function selectRegua(
  rules: readonly { readonly regua: string; readonly when?: Condition | undefined }[],
  candidate: Candidate,
): string {
  const rule = rules.find(({ when }) => !when || holds(when, candidate));
  if (!rule)
    throw new RangeError('no rule of config/selection.yaml matches: its last rule must have no "when"');
  return rule.regua;
}
