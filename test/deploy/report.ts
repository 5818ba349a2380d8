import { interrupted } from './interruption.ts';

/** A step that failed, and the invoices whose debts it was about. */
export interface Failure {
  readonly title: string;
  readonly error: Error;
  readonly invoices: readonly string[];
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Prints how the test goes, a line a step with its time, and keeps what failed. */
export class Report {
  readonly failures: Failure[] = [];
  readonly #began = performance.now();

  /** Runs a step, prints how it went, and returns its result. A failure is kept, printed, and thrown again. */
  async step<T>(title: string, play: () => Promise<T>, invoices: readonly string[] = []): Promise<T> {
    const began = performance.now();
    try {
      const result = await play();
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
