import type { ReguaEventDetail } from '#schemas/events/regua.ts';
import type { ExecutionInput } from '#schemas/machine.ts';
import type { Debt, DebtWithCase, HandOverReason, OpenDebt } from '#schemas/records/debt.ts';
import { assigneeCodes } from './assignee-codes.ts';
import { type Change, change } from './decision.ts';
import { debtEvent } from './event.ts';
import { handOverEvent } from './hand-over-event.ts';
import { leftForPerson } from './left-for-person.ts';
import { ofSeller } from './of-seller.ts';
import { owedOnDay } from './owed-on.ts';
import { planInForce } from './plan-in-force.ts';
import { settlementOn } from './settlement.ts';
import { withPlanEnded } from './with-plan-ended.ts';

/** A ladder planned for the next version of a debt. */
export interface PlannedLadder {
  readonly regua: string;
  readonly rolledDueDate: string;
  readonly execution: ExecutionInput;
  readonly firstStepAt: string;
}

/**
 * Whether a debt may go back on its ladder. `ladder`: as it is planned now. `prescribed`: nobody may demand it any more.
 * Otherwise a person takes it: its debtor was `erased`, it would be prescribed before its ladder ends
 * (`no-lawful-ladder`), or no step is left.
 */
export type WayBack =
  | { readonly kind: 'erased' | 'prescribed' | 'no-lawful-ladder' | 'no-step-left' }
  | { readonly kind: 'ladder'; readonly planned: PlannedLadder };

type Place =
  | { readonly to: 'ladder'; readonly planned: PlannedLadder }
  | { readonly to: 'prescribed' }
  | { readonly to: 'person'; readonly reason: HandOverReason };

interface Reopening {
  readonly because: ReguaEventDetail<'DebtReopened.v1'>['because'];
  /** The day whose balance is published: no entry of the ledger is later. */
  readonly day: string;
  /** When it was learnt that the debt must be reopened (ISO-8601). */
  readonly at: string;
  readonly wayBack: WayBack;
}

/**
 * Opens a debt again: a new version, on the ladder where it belongs by now, with the due date that it had. One whose
 * ladder is over, or whose debtor was erased, is handed over to a person; one that is prescribed stays so.
 * @param debt as its ledger now is
 */
export function reopening(debt: Debt, { because, day, at, wayBack }: Reopening): Change {
  const bill = withoutPaidCodes(debt.bill);
  const place = placeOf(debt, day, wayBack);
  const version = debt.version + 1;
  const { owed, daysLate } = owedOnDay(debt, day);
  const reopened = debtEvent('DebtReopened.v1', String(version), {
    at,
    debtorId: debt.debtorId,
    ...ofSeller(debt),
    version,
    because,
    owed,
    daysLate,
    to: place.to,
    ...(place.to === 'ladder' ? { regua: place.planned.regua, firstStepAt: place.planned.firstStepAt } : {}),
  });
  const plan = planInForce(debt);
  const common = { version, bill, ...(plan ? { paymentPlans: withPlanEnded(debt, 'replaced') } : {}) };
  const effects = [{ kind: 'endWait', event: 'superseded' }, { kind: 'writeSummary' }] as const;
  const remove = ['settledAt', 'creditHoldReleased', 'postponed', 'wakeToken', 'wakeStepKey'] as const;
  if (place.to === 'prescribed')
    return change({
      set: { ...common, status: 'prescribed', prescribedAt: debt.prescribedAt ?? at },
      remove,
      events: [reopened],
      effects,
    });
  if (place.to === 'person') {
    const { reason } = place;
    return change({
      set: { ...common, status: 'handedOver', handedOver: { at, reason } },
      remove,
      events: [reopened, handOverEvent(debt, String(version), { at, reason, owed, daysLate })],
      effects,
    });
  }
  const { regua, execution } = place.planned;
  return change({
    set: { ...common, regua, execution, ...onLadder(debt) },
    remove,
    events: [reopened],
    effects: [{ kind: 'startExecution' }, ...effects],
  });
}

/** A case that nobody answered before the debt was paid still needs an answer, and nobody is chased meanwhile. */
function onLadder({
  cases: [first, ...others],
}: Debt): Pick<OpenDebt, 'status'> | Pick<DebtWithCase, 'status' | 'cases'> {
  const last = others.at(-1) ?? first;
  return first === undefined || last?.resolved
    ? { status: 'open' }
    : { status: 'caseOpen', cases: [first, ...others] };
}

/** A code or a line that was paid cannot be paid again; billing's own page knows what is owed. */
export const withoutPaidCodes = ({ url }: Debt['bill']): Debt['bill'] => (url === undefined ? {} : { url });

/** What was left is another sum by now. */
const BECAUSE_OF_THE_REST: ReadonlySet<HandOverReason> = new Set(['only-charges-left', 'little-left']);

function placeOf(debt: Debt, day: string, wayBack: WayBack): Place {
  const handedOverFor = (reason: HandOverReason): Place => ({ to: 'person', reason });
  const { handedOver } = debt;
  if (wayBack.kind === 'prescribed') return { to: 'prescribed' };
  if (handedOver && !BECAUSE_OF_THE_REST.has(handedOver.reason)) return handedOverFor(handedOver.reason);
  if (wayBack.kind === 'erased') return handedOverFor('debtor-erased');
  if (debt.assigned && !assigneeCodes(debt, day)) return handedOverFor('assigned');
  const left = leftForPerson(settlementOn(debt, day));
  if (left) return handedOverFor(left);
  if (wayBack.kind === 'ladder') return { to: 'ladder', planned: wayBack.planned };
  return handedOverFor(wayBack.kind === 'no-step-left' ? 'ladder-over' : 'prescribes-soon');
}
