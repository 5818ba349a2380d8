import type { LoggedAnswer } from '#sandbox/server/endpoint-answers.ts';
import type { Beginning } from '#sandbox/server/play-world.ts';
import type { LoggedInput, WorldInput } from '#sandbox/server/world-input.ts';
import type { Config } from '#schemas/config/config.ts';
import type { ForkChange } from '#schemas/sandbox/fork.ts';

/** Something that is done to a world at an instant of its clock, epoch milliseconds. */
export type Planned = { readonly at: number } & (
  | { readonly kind: 'input'; readonly input: WorldInput }
  | { readonly kind: 'pay'; readonly debtId: string; readonly amount?: number | undefined }
  | { readonly kind: 'deploy'; readonly config: Config }
);

/** All that makes a future: where it begins, what comes, and until when it is played. */
export interface FuturePlan {
  readonly beginning: Beginning;
  readonly publicUrl: string;
  /** In order of time. */
  readonly planned: readonly Planned[];
  /** What receivers of webhooks answered in what is played again. */
  readonly answers: readonly LoggedAnswer[];
  /** Epoch milliseconds: what happened before is left out of the comparison. */
  readonly since: number;
  /** Epoch milliseconds. */
  readonly to: number;
}

/** What a fork is made from: a timeline, as far as it was played. */
export interface Played {
  readonly beginning: Beginning;
  readonly publicUrl: string;
  readonly inputs: readonly LoggedInput[];
}

/** An input with the instant at which it came. */
export interface DatedInput extends LoggedInput {
  /** `input-3`, by its place in the timeline. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** When each input came: an input comes when the clock stands, so the step of the clock before it says when. Steps are left out. */
export function dated({ beginning: { until }, inputs }: Pick<Played, 'beginning' | 'inputs'>): DatedInput[] {
  let at = until;
  return inputs.flatMap(({ input, answers }, index) => {
    if (input.kind === 'advance') at = Date.parse(input.to);
    return [{ id: `input-${index}`, at, input, answers }];
  });
}

/**
 * The two futures of a fork: the one that has happened or will happen, and the changed one.
 * @param given.config the configuration with the changed files, if any are changed
 */
export function plansOf(
  played: Played,
  given: {
    /** Epoch milliseconds. */
    readonly at: number;
    readonly to: number;
    readonly changes: readonly ForkChange[];
    readonly config: Config | undefined;
  },
): { readonly one: FuturePlan; readonly other: FuturePlan } {
  const { at, to, changes, config } = given;
  const { beginning, publicUrl } = played;
  const inputs = dated(played);
  const removed = new Set(changes.flatMap((change) => (change.kind === 'without' ? [change.input] : [])));
  const isFromBeginning = changes.some(
    (change) => change.kind === 'configuration' && change.from === 'beginning',
  );
  const since = isFromBeginning ? 0 : at;
  const answers = inputs.flatMap(({ answers: own }) => own);
  const recorded = (kept: readonly DatedInput[]): Planned[] =>
    kept.flatMap(({ at: came, input }) =>
      input.kind === 'advance' ? [] : [{ at: came, kind: 'input' as const, input }],
    );
  const common = { publicUrl, answers, since, to };
  const deployed: Planned[] = config && !isFromBeginning ? [{ at, kind: 'deploy', config }] : [];
  const { arrivals } = beginning.input;
  return {
    one: { ...common, beginning, planned: recorded(inputs) },
    other: {
      ...common,
      beginning: {
        ...beginning,
        config: config && isFromBeginning ? config : beginning.config,
        input: { ...beginning.input, arrivals: arrivals.filter((_, index) => !removed.has(`row-${index}`)) },
      },
      planned: [
        ...recorded(inputs.filter(({ id }) => !removed.has(id))),
        ...deployed,
        ...changes.flatMap(added),
      ].toSorted((first, second) => first.at - second.at),
    },
  };
}

/** @param index of the change, by which an act of it is named */
function added(change: ForkChange, index: number): Planned[] {
  switch (change.kind) {
    case 'pay':
      return [{ at: Date.parse(change.at), kind: 'pay', debtId: change.debtId, amount: change.amount }];
    case 'event': {
      const { type, detail } = change;
      return [{ at: Date.parse(change.at), kind: 'input', input: { kind: 'event', type, detail } }];
    }
    case 'act':
      return [
        {
          ...{ at: Date.parse(change.at), kind: 'input' },
          input: { kind: 'act', id: `change-${index}`, act: change.act },
        },
      ];
    default:
      return [];
  }
}
