import type { Failure } from '#sandbox/aws/faults.ts';
import type { InterceptedCall, Verdict } from '#sandbox/aws/intercept.ts';
import type { ChannelFault, Incident } from '#sandbox/contract/answers.ts';
import type { Channel } from '#schemas/primitives.ts';
import type { ActOf } from '#schemas/sandbox/act.ts';

/** The call by which a message leaves on each channel. */
const CHANNEL_OF: Readonly<Record<string, Channel>> = {
  'ses:SendEmail': 'email',
  'sns:Publish': 'sms',
  'social-messaging:SendWhatsAppMessage': 'whatsapp',
};

/** How the calls of an outage end. 503: https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4 (read on 2026-11-30) */
const FAILURES: Readonly<Record<ActOf<'outage'>['fails'], Failure>> = {
  unavailable: { refuse: 'ServiceUnavailable', status: 503 },
  silent: { breaks: 'ETIMEDOUT', takesEffect: true },
};

/** The channels that a person has broken: decides what becomes of each call by which a message leaves. */
export class ChannelFaults {
  readonly incidents: Incident[] = [];
  readonly #now: () => number;
  readonly #outages = new Map<
    Channel,
    { readonly fails: ActOf<'outage'>['fails']; readonly until: number }
  >();
  readonly #kills = new Map<Channel, ActOf<'kill'>['when']>();

  /** @param now epoch milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  takeDown({ channel, fails, hours }: ActOf<'outage'>): void {
    this.#outages.set(channel, { fails, until: this.#now() + hours * 3_600_000 });
  }

  /** Nothing is wrong with a channel any more. */
  mend(channel: Channel): void {
    this.#outages.delete(channel);
    this.#kills.delete(channel);
  }

  killNext({ channel, when }: ActOf<'kill'>): void {
    this.#kills.set(channel, when);
  }

  /** What is wrong now. */
  get current(): ChannelFault[] {
    const kills = [...this.#kills].map(([channel, what]) => ({ channel, what }));
    const outages = [...this.#outages]
      .filter(([, { until }]) => until > this.#now())
      .map(([channel, { fails, until }]) => ({ channel, what: fails, until: new Date(until).toISOString() }));
    return [...kills, ...outages];
  }

  /** What becomes of a call. A channel that is down takes no message, so none of its functions is killed meanwhile. */
  judge({ service, operation, functionName }: InterceptedCall): Verdict {
    const channel = CHANNEL_OF[`${service}:${operation}`];
    if (channel === undefined || functionName === undefined) return 'proceed';
    const noted = (what: Incident['what'], verdict: Verdict): Verdict => {
      this.incidents.push({ at: new Date(this.#now()).toISOString(), what, channel, functionName });
      return verdict;
    };
    const outage = this.#outages.get(channel);
    if (outage && outage.until > this.#now()) return noted(outage.fails, FAILURES[outage.fails]);
    const when = this.#kills.get(channel);
    if (when === undefined) return 'proceed';
    this.#kills.delete(channel);
    return noted(when, when === 'before-sending' ? 'crash-before' : 'crash-after');
  }
}
