import type { EffectOrder, LaterEffect } from '#domain/debt/decision.ts';
import type { Effect } from '#schemas/records/debt.ts';

/** What the effects of a change are made from, besides their orders. */
interface Written {
  /** The revision and the version of the debt as the change leaves it. */
  readonly revision: number;
  readonly version: number;
  /** The token of the wait under way, when there is one. */
  readonly token: string | undefined;
}

/**
 * The effects of a change with the keys under which they wait, `kind/occasion`. A key names its change: what is done for one
 * change never passes for what another wants, though it is of the same kind.
 */
export const effectsOf = (orders: readonly EffectOrder[], written: Written): [string, Effect][] =>
  orders.flatMap((order) => effectOf(order, written) ?? []).map((effect) => [keyOf(effect, written), effect]);

/** Whether a change ends the wait under way: it is written only if that is the wait that was read. */
export const isAboutWait = (orders: readonly EffectOrder[]): boolean =>
  orders.some(({ kind }) => kind === 'endWait' || kind === 'reEvaluate' || kind === 'undelivered');

function effectOf(order: EffectOrder, { version, token }: Written): Effect | undefined {
  switch (order.kind) {
    case 'startExecution':
      return { kind: order.kind, version };
    case 'endWait':
      return token === undefined ? undefined : { kind: order.kind, token, event: order.event };
    case 'reEvaluate':
    case 'undelivered':
      return token === undefined ? undefined : { kind: order.kind, token };
    case 'closeAddress':
    case 'closeInstalments':
    case 'followBatch':
    case 'postpone':
    case 'handOver':
    case 'givePlaceBack':
    case 'speakForThemselves':
    case 'sendCourtesy':
    case 'endExecution':
    case 'clearListing':
    case 'orderBill':
    case 'lookAtPlan':
    case 'lookAtStep':
      return order;
    default:
      return { kind: order.kind };
  }
}

const keyOf = (effect: Effect, written: Written): string => `${effect.kind}/${occasionOf(effect, written)}`;

function occasionOf(effect: Effect, { revision }: Written): string | number {
  if (effect.kind === 'startExecution') return effect.version;
  // Notes have these: their keys are the same for the same, because a note has no revision of its own.
  if (effect.kind === 'closeAddress') return effect.mark;
  if (effect.kind === 'endExecution') return effect.version;
  if (!isLater(effect)) return revision;
  if (effect.kind === 'clearListing') return [effect.notBefore, effect.bureau].join('/');
  if (effect.kind === 'lookAtPlan') return effect.notBefore;
  // Each look is of one call of the step: one that goes on waiting has a look of its own.
  if (effect.kind === 'lookAtStep') return `${effect.stepKey}/${revision}`;
  if (effect.kind === 'orderBill') return `${effect.step}/${effect.notBefore}`;
  return [effect.notBefore, ...(effect.paymentId === undefined ? [] : [effect.paymentId])].join('/');
}

/** Whether an effect has to wait for an instant: the relay does it. */
export const isLater = (effect: Effect): effect is LaterEffect => 'notBefore' in effect;
