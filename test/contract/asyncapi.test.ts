import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import specs from '@asyncapi/specs';
import { Ajv, type AnySchema } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { catalogue } from '#bin/asyncapi/catalogue.ts';
import { asyncApiDocument, OUT } from '#bin/asyncapi/document.ts';
import { takeEventExamples } from '#bin/asyncapi/examples.ts';
import { verifyWebhook } from '#formats/standard-webhooks/verify-webhook.ts';
import { BillingEvents } from '#schemas/events/billing.ts';
import { ROOT } from '#test/builders/root.ts';

const onDisk = (name: string): string => readFileSync(join(ROOT, 'docs/api', name), 'utf8');
const committed = JSON.parse(onDisk('asyncapi.json')) as ReturnType<typeof asyncApiDocument>;
const messages = Object.values(committed.components.messages).filter(({ name }) => name !== 'webhook');

describe('the document of the events', () => {
  it('is what the schemas and a run of the sandbox make of it (npm run asyncapi)', async () => {
    const made = asyncApiDocument(await takeEventExamples(ROOT));

    expect(onDisk('asyncapi.json')).toBe(`${JSON.stringify(made, null, 2)}\n`);
    expect(onDisk('events.md')).toBe(catalogue(made));
  }, 600_000);

  it("is valid by the AsyncAPI Initiative's own JSON Schema", () => {
    const ajv = new Ajv({
      allErrors: true,
      strict: false,
      validateFormats: false,
      logger: false,
      meta: false,
      validateSchema: false,
    });
    const validate = ajv.compile({ ...specs.schemas['3.0.0'] } as AnySchema);

    expect(validate(committed) ? [] : validate.errors).toEqual([]);
  });

  it('is not found valid whatever it says', () => {
    const ajv = new Ajv({
      strict: false,
      validateFormats: false,
      logger: false,
      meta: false,
      validateSchema: false,
    });
    const validate = ajv.compile({ ...specs.schemas['3.0.0'] } as AnySchema);

    expect(validate({ ...committed, operations: { publish: { action: 'shout', channel: {} } } })).toBe(false);
  });

  it('has each event once', () => {
    expect(messages.map(({ name }) => name).toSorted()).toEqual(
      [...Object.keys(OUT), ...Object.keys(BillingEvents)].toSorted(),
    );
  });

  it('has no reference that leads nowhere', () => {
    const refs = [...onDisk('asyncapi.json').matchAll(/"\$ref": "#\/([^"]+)"/g)].map(([, path = '']) => path);
    const lost = refs.filter(
      (path) =>
        path
          .split('/')
          .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], committed) ===
        undefined,
    );

    expect(refs.length).toBeGreaterThan(100);
    expect(lost).toEqual([]);
  });
});

describe('an example', () => {
  it.each(messages)('of $name is of a run, and as its schema has it', (message) => {
    const { payload, examples = [] } = message;
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(payload);

    expect(examples).toHaveLength(1);
    for (const example of examples) expect(validate(example.payload) ? [] : validate.errors).toEqual([]);
  });

  it('of a webhook is verified by the secret of the specification', () => {
    const [example] = committed.components.messages.webhook?.examples ?? [];
    const { headers, payload } = example as { headers: Record<string, string>; payload: unknown };
    const at = Number(headers['webhook-timestamp']) * 1000;

    expect(
      verifyWebhook(JSON.stringify(payload), headers, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'], at),
    ).toMatchObject({ ok: true });
  });
});
