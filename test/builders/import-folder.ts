import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { regua } from './command.ts';

/** An event of a file that an import wrote. */
export interface EventLine {
  readonly 'detail-type': string;
  readonly time: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A folder in which exports are imported, gone when the test ends. */
export class ImportFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'regua-import-'));
  /** Lines of the file of events before the last import. */
  #before = 0;

  constructor() {
    onTestFinished(() => rmSync(this.path, { recursive: true }));
  }

  at = (name: string): string => join(this.path, name);

  /** The file of events. */
  out = (name = 'out.jsonl'): string => this.at(name);

  fileOf = (name: string, text: string): string => {
    writeFileSync(this.at(name), text);
    return this.at(name);
  };

  fixture = (name: string): string => {
    copyFileSync(`test/fixtures/exports/${name}`, this.at(name));
    return this.at(name);
  };

  /** All events of a file. */
  allOf = (file = this.out()): EventLine[] =>
    existsSync(file)
      ? readFileSync(file, 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line): EventLine => JSON.parse(line))
      : [];

  /** The events that the last import added. */
  added = (): EventLine[] => this.allOf().slice(this.#before);

  /** What the last import added of invoices. */
  issued = (): EventLine['detail'][] =>
    this.added()
      .filter((line) => line['detail-type'] === 'InvoiceIssued.v1')
      .map(({ detail }) => detail);

  /** Imports, with everything that was read on the screen. */
  importing = (files: readonly string[], ...args: string[]) => this.inShort(files, '--details', ...args);

  /** Imports, with the screen that a person gets who asks for nothing else. */
  inShort = (files: readonly string[], ...args: string[]) => {
    this.#before = this.allOf().length;
    return regua(
      ...['import', ...files],
      ...Object.entries({ '--as-of': '20/03/2026', '--state': this.at('imports'), '--out': this.out() })
        .filter(([option]) => !args.includes(option))
        .flat(),
      ...args,
    );
  };
}
