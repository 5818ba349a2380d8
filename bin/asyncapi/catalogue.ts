import type { asyncApiDocument } from './document.ts';

type Document = ReturnType<typeof asyncApiDocument>;

/** What there is of a JSON Schema in a table of fields. */
interface Field {
  readonly type?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: Field;
  readonly anyOf?: readonly Field[];
  readonly description?: string;
}

/** The page of the events: each with when it is published, its fields, and an example of a run. */
export function catalogue(document: Document): string {
  const messages = Object.values(document.components.messages).filter(({ name }) => name !== 'webhook');
  const of = (source: string) =>
    messages.filter((one) => 'tags' in one && one.tags.some(({ name }) => name === source));
  return `# Catalogue of events

Made by \`npm run asyncapi\` from the schemas and a run of the sandbox, with [asyncapi.json](asyncapi.json), which has the schemas. Webhooks, order and repetitions: [the guide](../events.md).

## What Régua publishes

${of('regua').map(section).join('\n')}
## What billing publishes

${of('billing').map(section).join('\n')}`;
}

function section({ name, summary, payload, ...rest }: Document['components']['messages'][string]): string {
  const properties = Object.entries((payload.properties ?? {}) as Readonly<Record<string, Field>>);
  const required = Array.isArray(payload.required) ? payload.required : [];
  const [example] = 'examples' in rest ? (rest.examples ?? []) : [];
  return `### ${name}

${summary}

| field | | |
|---|---|---|
${properties.map(([field, schema]) => `| \`${field}\`${required.includes(field) ? '' : ' ?'} | ${kindOf(schema)} | ${schema.description ?? ''} |`).join('\n')}

${example ? `\`\`\`json\n${JSON.stringify(example.payload, null, 2)}\n\`\`\`\n` : 'No example: it does not occur in the run that the examples are taken from.\n'}`;
}

function kindOf({ type, enum: values, const: value, items, anyOf }: Field): string {
  if (values) return values.map((one) => `\`${String(one)}\``).join(' ');
  if (value !== undefined) return `\`${String(value)}\``;
  if (items) return `list of ${kindOf(items)}`;
  if (anyOf) return anyOf.map(kindOf).join(' or ');
  return typeof type === 'string' ? type : '';
}
