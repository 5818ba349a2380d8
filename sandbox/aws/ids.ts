import { hash } from 'node:crypto';

/** Makes ids that look like those of AWS but depend only on what was asked for before. */
export class Ids {
  readonly #counts = new Map<string, number>();
  #requests = 0;

  /** The next id of a kind, in the form of a UUID. */
  uuid(kind: string): string {
    const hex = this.#hash(kind).toString('hex');
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      `8${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join('-');
  }

  /** The next id of a request, which nothing but a log has: each call has one, so it is no more than a number. */
  request(): string {
    this.#requests += 1;
    return `00000000-0000-4000-8000-${this.#requests.toString(16).padStart(12, '0')}`;
  }

  /** The next opaque token of a kind, in base64url. */
  token(kind: string): string {
    return this.#hash(kind).toString('base64url');
  }

  /** The next number of a kind, from 0 to less than 1. */
  fraction(kind: string): number {
    return this.#hash(kind).readUInt32BE(0) / 2 ** 32;
  }

  // A counter per kind, so that one more e-mail does not change the ids of everything after it.
  #hash(kind: string): Buffer {
    const count = (this.#counts.get(kind) ?? 0) + 1;
    this.#counts.set(kind, count);
    return hash('sha512', `${kind}:${count}`, 'buffer');
  }
}
