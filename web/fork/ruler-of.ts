import type { RulerAnswer, StepState } from '#schemas/api/ruler.ts';
import type { Moment, StepNames, Turn } from '#schemas/sandbox/future.ts';
import { BRASILIA, dayIn } from '#web/parts/formats.ts';

const HELD: Readonly<Record<Extract<Moment, { kind: 'gate' }>['decision'], StepState>> = {
  postponed: 'held',
  forbidden: 'forbidden',
  skipped: 'skipped',
};
const ENDS: Partial<Record<Turn, NonNullable<RulerAnswer['end']>['how']>> = {
  'DebtSettled.v1': 'settled',
  'DebtClosed.v1': 'cancelled',
  'DebtPrescribed.v1': 'prescribed',
};
const dayOf = ({ at }: { readonly at: string }): string => dayIn(at, BRASILIA);

/**
 * One future of a debt as the ruler of the page of a debt shows a ladder: messages and what the gate held back as marks, payments as
 * squares, and its end.
 * @param of.at of the fork, ISO-8601
 */
export function rulerOf(
  moments: readonly Moment[],
  { dueDate, regua, at }: { readonly dueDate: string; readonly regua: string; readonly at: string },
  stepNames: StepNames,
): RulerAnswer {
  const all = moments.flatMap((moment): RulerAnswer['marks'] => {
    if (moment.kind === 'turn' && moment.turn === 'DebtHandedOver.v1')
      return [{ step: 'hand-over', day: dayOf(moment), state: 'handedOver' }];
    if (moment.kind !== 'message' && moment.kind !== 'gate') return [];
    const state =
      moment.kind === 'gate'
        ? HELD[moment.decision]
        : moment.consolidatedInto === undefined
          ? 'sent'
          : 'consolidated';
    const name = stepNames[moment.step];
    return [{ step: moment.step, ...(name && { name }), day: dayOf(moment), state }];
  });
  // What was held and sent on the same day is one mark: that it was sent.
  const marks = all.filter(
    ({ step, day }, index) => !all.slice(index + 1).some((later) => later.step === step && later.day === day),
  );
  // A debt that was opened again is not over.
  const last = moments.findLast(
    (moment) =>
      moment.kind === 'turn' && (moment.turn === 'DebtReopened.v1' || ENDS[moment.turn] !== undefined),
  );
  const how = last?.kind === 'turn' ? ENDS[last.turn] : undefined;
  return {
    today: dayIn(at, BRASILIA),
    ...{ dueDate, regua, marks },
    instalments: moments.flatMap((moment) =>
      moment.kind === 'payment' ? [{ day: dayOf(moment), amount: moment.amount, isPaid: true }] : [],
    ),
    ...(last && how ? { end: { day: dayOf(last), how } } : {}),
  };
}
