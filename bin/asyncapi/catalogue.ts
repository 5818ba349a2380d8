import * as z from 'zod';
import type { asyncApiDocument } from './document.ts';

type Document = ReturnType<typeof asyncApiDocument>;
type Message = Document['components']['messages'][string];

/** What of a JSON Schema is in a table of fields. */
const Field = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  get items() {
    return Field.optional();
  },
  get anyOf() {
    return z.array(Field).optional();
  },
  description: z.string().optional(),
});
type Field = z.infer<typeof Field>;

const Payload = z.looseObject({
  properties: z.record(z.string(), Field).default({}),
  required: z.array(z.string()).default([]),
});

/** The page of the events: each with when it is published, its fields, and an example of a run. */
export function catalogue(document: Document): string {
  const messages = Object.values(document.components.messages).filter(({ name }) => name !== 'webhook');
  const of = (source: string) => messages.filter(({ tags = [] }) => tags.some(({ name }) => name === source));
  return `# Catalogue of events

Made by \`npm run asyncapi\` from the schemas and a run of the sandbox, with [asyncapi.json](asyncapi.json), which has the schemas. Webhooks, order and repetitions: [the guide](../events.md).

## What Régua publishes

${of('regua').map(section).join('\n')}
## What billing publishes

${of('billing').map(section).join('\n')}`;
}

function section({ name, summary, payload, examples = [] }: Message): string {
  const { properties, required } = Payload.parse(payload);
  const [example] = examples;
  return `### ${name}

${summary}

| field | | |
|---|---|---|
${Object.entries(properties)
  .map(
    ([field, schema]) =>
      `| \`${field}\`${required.includes(field) ? '' : ' ?'} | ${kindOf(schema)} | ${schema.description ?? ''} |`,
  )
  .join('\n')}

\`\`\`json
${JSON.stringify(example?.payload, null, 2)}
\`\`\`
`;
}

function kindOf({ type, enum: values, const: value, items, anyOf }: Field): string {
  if (values) return values.map((one) => `\`${String(one)}\``).join(' ');
  if (value !== undefined) return `\`${String(value)}\``;
  if (items) return `list of ${kindOf(items)}`;
  if (anyOf) return anyOf.map(kindOf).join(' or ');
  return type ?? '';
}
