import type { EffectOrder } from '#domain/debt/decision.ts';
import type { Effect } from '#schemas/records/debt.ts';

/** What the effects of a change are made from, besides their orders. */
interface Written {
  readonly revision: number;
  /** The version of the debt as the change leaves it. */
  readonly version: number;
  /** The token of the wait under way, when there is one. */
  readonly token: string | undefined;
}

/** The effects of a change with the keys under which they wait, `kind` or `kind/occasion`: the same when made again. */
export const effectsOf = (orders: readonly EffectOrder[], written: Written): [string, Effect][] =>
  orders.flatMap((order) => effectOf(order, written) ?? []).map((effect) => [keyOf(effect, written), effect]);

/** Whether a change ends the wait under way: it is written only if that is the wait that was read. */
export const isAboutWait = (orders: readonly EffectOrder[]): boolean =>
  orders.some(({ kind }) => kind === 'endWait' || kind === 'reEvaluate');

function effectOf(order: EffectOrder, { version, token }: Written): Effect | undefined {
  switch (order.kind) {
    case 'startExecution':
      return { kind: order.kind, version };
    case 'endWait':
      return token === undefined ? undefined : { kind: order.kind, token, event: order.event };
    case 'reEvaluate':
      return token === undefined ? undefined : { kind: order.kind, token };
    default:
      return { kind: order.kind };
  }
}

function keyOf(effect: Effect, { revision }: Written): string {
  switch (effect.kind) {
    case 'startExecution':
      return `${effect.kind}/${effect.version}`;
    case 'endWait':
    case 'reEvaluate':
      return `${effect.kind}/${revision}`;
    default:
      return effect.kind;
  }
}
