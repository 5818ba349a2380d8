import type { Part } from '#domain/compliance/content/form-rules.ts';
import { lintMessage } from '#domain/compliance/lint-message.ts';
import type { Relation } from '#schemas/config/charge-terms.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import type { Usage } from './check-amounts.ts';
import { filling, unknownVariables } from './check-variables.ts';
import { SAMPLES } from './sample-facts.ts';

export type Report = (path: readonly PropertyKey[], message: string, line?: number) => void;
export type Facts = (typeof SAMPLES)[number];

/** What the texts of a message are checked by. */
export interface MessageContext {
  /** Names of creditors and of samples, and words that are allowed: they raise nothing (`names-of.ts`). */
  readonly names: readonly string[];
  /** When the message goes out. */
  readonly usage: Usage;
  /** The relation whose caps hold for the charges that a text states (`relation-of.ts`). */
  readonly relation: Relation;
  /** The creditors whose messages they are. */
  readonly creditors: readonly Creditor[];
}

/** Checks variables, filling and content of one text; returns false if it cannot be filled. */
export function checkPart(
  part: Part,
  path: readonly PropertyKey[],
  template: string,
  fill: (facts: Facts) => string,
  {
    names,
    relation,
    report,
    category,
  }: Pick<MessageContext, 'names' | 'relation'> & {
    readonly report: Report;
    readonly category?: 'utility' | 'marketing';
  },
): boolean {
  const filled: string[] = [];
  const misfits = [
    ...unknownVariables(template),
    ...SAMPLES.flatMap((facts) => filling(() => filled.push(fill(facts)))),
  ];
  for (const { message, line } of misfits) report(path, message, line);
  for (const { message, line } of lintMessage({ part, template, filled, category, names, relation }))
    report(path, message, line);
  return misfits.length === 0;
}
