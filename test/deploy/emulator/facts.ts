import { readFileSync } from 'node:fs';
import * as z from 'zod';

const text = z.string().min(1);

/** A fact about AWS that the emulator does not share, with `own` beside it: who says so outside this project, or why nobody does. */
function factWith<Own extends z.ZodRawShape>(own: Own) {
  const described = { ...own, aws: text, emulator: text };
  return z.union([
    z.strictObject({
      ...described,
      sources: z.array(z.url({ protocol: /^https$/ })).min(1),
      read: z.iso.date(),
    }),
    z.strictObject({ ...described, unproven: z.string().regex(/^.{40,}\.$/) }),
  ]);
}

/** What the supplement teaches the emulator, by the class that fills the gap. */
const Taught = factWith({ gap: text });
/** What nobody teaches it, because nothing here depends on it; and how to see whether that has changed. */
const Difference = factWith({ check: text });

export type Taught = z.infer<typeof Taught>;
export type Difference = z.infer<typeof Difference>;

const facts = z
  .array(z.union([Taught, Difference]))
  .parse(JSON.parse(readFileSync(new URL('facts.json', import.meta.url), 'utf8')));

export const FACTS: readonly Taught[] = facts.filter((fact) => 'gap' in fact);
export const DIFFERENCES: readonly Difference[] = facts.filter((fact) => 'check' in fact);

/** What the supplement teaches, as a table in Markdown, one row each. */
export const factsTable = (taught: readonly Taught[]): string =>
  [
    '| on AWS | what MiniStack does | supplied by | who says so |',
    '| --- | --- | --- | --- |',
    ...taught.map((fact) => `| ${fact.aws} | ${fact.emulator} | \`${fact.gap}\` | ${evidenceOf(fact)} |`),
  ].join('\n');

/** The differences as a table in Markdown, one row each. */
export const differencesTable = (differences: readonly Difference[]): string =>
  [
    '| on AWS | what MiniStack does | how to check whether it is gone | who says so |',
    '| --- | --- | --- | --- |',
    ...differences.map((fact) => `| ${fact.aws} | ${fact.emulator} | ${fact.check} | ${evidenceOf(fact)} |`),
  ].join('\n');

function evidenceOf(fact: Taught | Difference): string {
  if ('unproven' in fact) return `**unproven**: ${fact.unproven}`;
  return `${fact.sources.map((address) => `[${labelOf(address)}](${address})`).join(', ')} (${fact.read})`;
}

/** The end of an address: `anymail/django-anymail#384`, or the name of the page. */
function labelOf(address: string): string {
  const thread = /github\.com\/([^/]+\/[^/]+)\/(?:issues|pull)\/(\d+)$/.exec(address);
  if (thread) return `${thread[1]}#${thread[2]}`;
  return (
    new URL(address).pathname
      .split('/')
      .at(-1)
      ?.replace(/\.html$/, '') ?? address
  );
}
