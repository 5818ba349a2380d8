import { readFileSync } from 'node:fs';
import * as z from 'zod';

const Described = { gap: z.string().min(1), aws: z.string().min(1), emulator: z.string().min(1) };

/** What the supplement teaches the emulator about AWS: who says so outside this project, or why nobody does. */
const Facts = z.array(
  z.union([
    z.strictObject({
      ...Described,
      sources: z.array(z.url({ protocol: /^https$/ })).min(1),
      read: z.iso.date(),
    }),
    z.strictObject({ ...Described, unproven: z.string().regex(/^.{40,}\.$/) }),
  ]),
);

export type Fact = z.infer<typeof Facts>[number];

export const FACTS: readonly Fact[] = Facts.parse(
  JSON.parse(readFileSync(new URL('facts.json', import.meta.url), 'utf8')),
);

/** The facts as a table in Markdown, one row each. */
export function factsTable(facts: readonly Fact[]): string {
  return [
    '| on AWS | what MiniStack does | supplied by | who says so |',
    '| --- | --- | --- | --- |',
    ...facts.map((fact) => `| ${fact.aws} | ${fact.emulator} | \`${fact.gap}\` | ${evidenceOf(fact)} |`),
  ].join('\n');
}

function evidenceOf(fact: Fact): string {
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
