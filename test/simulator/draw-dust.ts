import type { Feature } from './features.ts';
import type { Plan, Setting, Step } from './plan.ts';
import type { Random } from './random.ts';

/** How long such a play goes on after the true payment, minutes: each call of one of its debts takes long, and what it is for is over. */
const AFTERWARDS = 1440;

/** Their entries would fill an item of DynamoDB, which holds 400 KB: one has 198 bytes there, names and overhead included. */
const COUNT = 2_150;

/**
 * Draws the payments of one centavo of a play, for a debt that they do not settle, shortly before its invoice, or soon after it and before
 * most that could end it; and then the true payment. Once in a play, because each of them is an entry that every later call reads.
 * @param firstId the number of the first step; the other follows
 */
export function drawDust(
  random: Random,
  has: ReadonlySet<Feature>,
  { invoices }: Setting,
  issues: readonly Step[],
  firstId: number,
): readonly Step[] {
  if (!has.has('dust')) return [];
  const issue = random.pick(
    issues.filter(({ action }) => action.do === 'issue' && (invoices[action.invoice]?.amount ?? 0) > COUNT),
  );
  if (issue?.action.do !== 'issue') return [];
  const { invoice } = issue.action;
  const minute = Math.max(0, issue.minute + random.int(-240, 720));
  return [
    { id: firstId, minute, action: { do: 'dust', invoice, count: COUNT } },
    {
      id: firstId + 1,
      minute: Math.max(minute, issue.minute) + random.int(10, 2 * 1440),
      action: { do: 'pay', invoice, share: 'whole', by: 'signed', names: 'invoice', tries: 20 },
    },
  ];
}

/** A play with payments of one centavo, to a day after the true payment; any other as it is. */
export function endedAfterDust(plan: Plan): Plan {
  const dust = plan.steps.find(({ action }) => action.do === 'dust');
  const paid = plan.steps.find(({ id }) => id === (dust?.id ?? 0) + 1);
  if (!dust || !paid) return plan;
  const end = paid.minute + AFTERWARDS;
  return {
    ...plan,
    setting: { ...plan.setting, days: Math.ceil(end / 1440) },
    steps: plan.steps.filter(({ minute }) => minute <= end),
  };
}
