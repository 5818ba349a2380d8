import type { InterceptedCall, Verdict } from '#sandbox/aws/intercept.ts';
import type { CallFault, Outage, Plan } from './plan.ts';
import { Random } from './random.ts';

/** Within the time-out of every function. */
const STALL_SECONDS = 8;

/** Decides what goes wrong with each call of a function: any call of a play may be the one. */
export class FaultInjector {
  readonly #plan: Plan;
  readonly #random: Random;
  readonly #waiting: { readonly fault: CallFault; left: number }[];
  readonly #outages: readonly Outage[];
  /** The faults of calls that happened, each where a later play would find it again. */
  readonly fired: CallFault[] = [];
  #callsAt = 0;
  #lastAt = -1;

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#random = new Random(plan.rates?.seed ?? 1);
    this.#waiting = plan.faults.flatMap((fault) =>
      fault.kind === 'outage' ? [] : [{ fault, left: fault.skip }],
    );
    this.#outages = plan.faults.filter((fault) => fault.kind === 'outage');
  }

  /** @param at milliseconds from the start */
  outageAt(at: number, { service, functionName }: InterceptedCall): Outage | undefined {
    return this.#outages.find(
      ({ of, from, minutes }) =>
        at >= from * 60_000 &&
        at < (from + minutes) * 60_000 &&
        ('service' in of ? of.service === service : of.functionName === functionName),
    );
  }

  /** What goes wrong with this call. @param at milliseconds from the start */
  next(at: number): CallFault['kind'] | undefined {
    this.#callsAt = at === this.#lastAt ? this.#callsAt + 1 : 0;
    this.#lastAt = at;
    const kind = this.#planned(at) ?? this.#drawn();
    if (kind) this.fired.push({ kind, from: at, skip: this.#callsAt });
    return kind;
  }

  #planned(at: number): CallFault['kind'] | undefined {
    let kind: CallFault['kind'] | undefined;
    for (const [index, waiting] of [...this.#waiting.entries()].reverse()) {
      if (at < waiting.fault.from) continue;
      if (waiting.left === 0) {
        kind = waiting.fault.kind;
        this.#waiting.splice(index, 1);
      } else waiting.left -= 1;
    }
    return kind;
  }

  #drawn(): CallFault['kind'] | undefined {
    const { crash = 0, drop = 0, stall = 0 } = this.#plan.rates ?? {};
    if (crash + drop + stall === 0) return undefined;
    if (this.#random.chance(crash)) return this.#random.pick(['crash-before', 'crash-after']);
    if (this.#random.chance(drop)) return this.#random.pick(['drop-before', 'drop-after']);
    if (this.#random.chance(stall)) return 'stall';
    return undefined;
  }
}

export const STALL_MILLISECONDS = STALL_SECONDS * 1000;

/** The errors with which each service says that it cannot just now, as the SDK names them: an outage has the one or the other, by its instant. */
export const BUSY: Readonly<Record<string, readonly [Refusal, ...Refusal[]]>> = {
  dynamodb: [{ refuse: 'InternalServerError' }],
  ses: [
    { refuse: 'TooManyRequestsException', status: 429 },
    { refuse: 'ServiceUnavailable', status: 503 },
  ],
  sns: [
    { refuse: 'ThrottledException', status: 429 },
    { refuse: 'ServiceUnavailable', status: 503 },
  ],
  states: [{ refuse: 'ThrottlingException' }],
  events: [{ refuse: 'ThrottlingException' }],
  sqs: [{ refuse: 'ThrottlingException' }],
  secretsmanager: [{ refuse: 'InternalServiceError' }],
};

interface Refusal {
  readonly refuse: string;
  readonly status?: number;
}

/** What becomes of a call during an outage. */
export function refusal({ of, from }: Outage, { service }: InterceptedCall): Verdict {
  if (!('service' in of)) return 'crash-before';
  const answers = BUSY[service] ?? [{ refuse: 'ServiceUnavailable' }];
  return { ...(answers[from % answers.length] ?? answers[0]), message: 'an outage of the simulation' };
}
