import type { SaidOfAddress } from '#sandbox/contract/answers.ts';
import type { Outcomes } from '#sandbox/deployment/delivery.ts';
import type { ActOf, AddressOutcome } from '#schemas/sandbox/act.ts';

/** What becomes of the messages to addresses, where a person has said so. */
export class AddressOutcomes {
  readonly #usual: Outcomes;
  readonly #said = new Map<string, AddressOutcome>();

  constructor(usual: Outcomes) {
    this.#usual = usual;
  }

  readonly outcomes: Outcomes = (address) => this.#said.get(address.toLowerCase()) ?? this.#usual(address);

  set({ address, outcome }: ActOf<'set-address'>): void {
    this.#said.set(address.toLowerCase(), outcome);
  }

  /** What was said, by address. */
  get said(): SaidOfAddress[] {
    return [...this.#said].map(([address, outcome]) => ({ address, outcome }));
  }
}
