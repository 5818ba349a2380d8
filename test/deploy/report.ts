import { within } from '#test/within.ts';
import { interrupted } from './interruption.ts';

/** A step that failed, and the invoices whose debts it was about. */
export interface Failure {
  readonly title: string;
  readonly error: Error;
  readonly invoices: readonly string[];
}

/** How long a step may take, milliseconds: the longest is a deployment with its CloudFront, a quarter of an hour on AWS. */
const STEP_WITHIN = 45 * 60_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Prints how the test goes, a line a step with its time, and keeps what failed. */
export class Report {
  readonly failures: Failure[] = [];
  readonly #began = performance.now();
  readonly #stepWithin: number;

  /** @param stepWithin how long a step may take, milliseconds */
  constructor(stepWithin = STEP_WITHIN) {
    this.#stepWithin = stepWithin;
  }

  /** Runs a step, prints how it went, and returns its result. A failure is kept, printed, and thrown again. */
  async step<T>(title: string, play: () => Promise<T>, invoices: readonly string[] = []): Promise<T> {
    const began = performance.now();
    try {
      const result = await within(this.#stepWithin, 'the step has not come to its end', play());
      say(`ok    ${seconds(began)}  ${title}`);
      return result;
    } catch (thrown) {
      // The step is not at fault: the run was interrupted.
      if (interrupted.aborted) throw thrown;
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      say(`FAIL  ${seconds(began)}  ${title}\n      ${indent(error.message)}`);
      this.failures.push({ title, error, invoices });
      throw error;
    }
  }

  note(text: string): void {
    say(`note           ${text}`);
  }

  /** Prints the last line. */
  end(): void {
    const count = this.failures.length;
    const result = interrupted.aborted ? 'Interrupted' : count === 0 ? 'All of it holds' : `${count} failed`;
    say(`\n${result}, in ${seconds(this.#began).trim()}.`);
  }
}

const seconds = (began: number): string => `${((performance.now() - began) / 1000).toFixed(1)} s`.padStart(8);

const indent = (text: string): string => text.replaceAll('\n', '\n      ');
