/** What an account takes at once, in seconds of its rate and in messages at least: "You can exceed this quota for short bursts". */
const BURST = { seconds: 10, messages: 10 };

/** The quotas of an SES account. */
export interface SesQuotas {
  readonly perSecond: number;
  /** Of any 24 hours; without it, more than a morning needs. */
  readonly perDay?: number;
}

/**
 * SES as an account sees it: a rate that fills a bucket of some seconds, and a quota of any 24 hours; what is more is
 * throttled (https://docs.aws.amazon.com/ses/latest/dg/manage-sending-quotas.html, read 2026-11-29).
 */
export class SesAccount {
  readonly #quotas: SesQuotas;
  readonly #capacity: number;
  #tokens: number;
  #at = 0;
  /** The seconds of the messages of the last 24 hours, in order. */
  readonly #sent: number[] = [];
  #oldest = 0;
  throttled = 0;

  constructor(quotas: SesQuotas) {
    this.#quotas = quotas;
    this.#capacity = Math.max(BURST.messages, quotas.perSecond * BURST.seconds);
    this.#tokens = this.#capacity;
  }

  /** Whether it takes a message at a second (of any clock that does not go back). */
  takes(second: number): boolean {
    const { perSecond, perDay = Number.POSITIVE_INFINITY } = this.#quotas;
    this.#tokens = Math.min(this.#capacity, this.#tokens + (second - this.#at) * perSecond);
    this.#at = second;
    while ((this.#sent[this.#oldest] ?? second) <= second - 86_400) this.#oldest += 1;
    if (this.#tokens < 1 || this.#sent.length - this.#oldest >= perDay) {
      this.throttled += 1;
      return false;
    }
    this.#tokens -= 1;
    this.#sent.push(second);
    return true;
  }
}
