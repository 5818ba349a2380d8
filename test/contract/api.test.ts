import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApiDocument } from '#bin/openapi/document.ts';
import { EXAMPLE_CALLS } from '#bin/openapi/example-calls.ts';
import { callExample, serveSample, takeExamples, urlOf } from '#bin/openapi/examples.ts';
import { reference } from '#bin/openapi/reference.ts';
import { referencePage } from '#bin/openapi/reference-page.ts';
import { PICKED_BY } from '#sandbox/server/picked-identity.ts';
import type { Served } from '#sandbox/server/serve.ts';
import { ProblemDetails } from '#schemas/api/problem.ts';
import { ROOT } from '#test/builders/root.ts';

const onDisk = (file: string): string => readFileSync(join(ROOT, 'docs/api', file), 'utf8');
const document = JSON.parse(onDisk('openapi.json'));

// The document as it is committed, with its schemas under the names by which they refer to each other.
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, 'document');

/** What is wrong with an answer by the document; nothing when it is as described. */
function wrongWithAnswer(operation: string, status: number, type: string, body: unknown): unknown {
  const [path, method] = placeOf(operation);
  const place = ['paths', path, method, 'responses', String(status), 'content', type, 'schema'];
  const pointer = place.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
  const validate = ajv.getSchema(`document#/${pointer}`);
  if (!validate) return `the document has no answer ${status} of ${type} to ${operation}`;
  validate(body);
  return validate.errors ?? undefined;
}

function placeOf(operation: string): [path: string, method: string] {
  for (const [path, methods] of Object.entries<Record<string, { operationId?: string }>>(document.paths))
    for (const [method, { operationId }] of Object.entries(methods))
      if (operationId === operation) return [path, method];
  throw new Error(`the document has no operation ${operation}`);
}

describe('the document of the API', () => {
  it('is what the routes and a run of the sandbox make of it (npm run openapi)', async () => {
    const made = await openApiDocument(await takeExamples(ROOT));
    expect(onDisk('openapi.json')).toBe(`${JSON.stringify(made, null, 2)}\n`);
    expect(onDisk('README.md')).toBe(reference(made));
    expect(onDisk('reference.html')).toBe(referencePage(made));
  });

  it('has a call of the sandbox for each of its operations', () => {
    const operations = Object.values<Record<string, { operationId: string }>>(document.paths).flatMap(
      (methods) => Object.values(methods).map(({ operationId }) => operationId),
    );
    expect(operations.toSorted()).toEqual(Object.keys(EXAMPLE_CALLS).toSorted());
  });
});

/** What a request has to have by the document, beside its path and its query. */
const neededFor = (operation: string): { readonly headers: string[]; readonly body: boolean } => {
  const [path, method] = placeOf(operation);
  const { parameters = [], requestBody } = document.paths[path][method];
  return {
    headers: parameters.flatMap(({ in: part, name, required }: Record<string, unknown>) =>
      part === 'header' && required ? [name] : [],
    ),
    body: requestBody?.required === true,
  };
};

describe('the sandbox answers as the document says', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveSample(ROOT);
  });
  afterAll(() => served.close());

  it.each(Object.entries(EXAMPLE_CALLS))('to %s', async (operation, call) => {
    const response = await callExample(served.url, operation, call);
    const [type = ''] = (response.headers.get('content-type') ?? '').split(';');
    const body = response.status === 204 ? undefined : await response.json();
    expect(response.ok).toBe(true);
    if (body !== undefined) expect(wrongWithAnswer(operation, response.status, type, body)).toBeUndefined();
  });

  it.each(Object.entries(EXAMPLE_CALLS))(
    'to %s with a parameter that nobody knows',
    async (operation, call) => {
      const response = await callExample(served.url, operation, {
        ...call,
        query: { ...call.query, nobodyKnows: 'x' },
      });
      const body = ProblemDetails.parse(await response.json());
      expect(response.status).toBe(400);
      expect(response.headers.get('content-language')).toBe('en');
      expect(body).toMatchObject({ errors: [{ in: 'query', pointer: '' }] });
      expect(wrongWithAnswer(operation, 400, 'application/problem+json', body)).toBeUndefined();
    },
  );

  it.each(Object.entries(EXAMPLE_CALLS).filter(([, { parameters }]) => parameters))(
    'to %s about something that is not there',
    async (operation, call) => {
      const response = await callExample(served.url, `${operation}-404`, {
        ...call,
        parameters: Object.fromEntries(Object.keys(call.parameters ?? {}).map((name) => [name, '404'])),
      });
      expect(response.status).toBe(404);
      const problem = await response.json();
      expect(wrongWithAnswer(operation, 404, 'application/problem+json', problem)).toBeUndefined();
    },
  );

  it.each(Object.entries(EXAMPLE_CALLS).filter(([, { body }]) => body !== undefined))(
    'to %s without a key, and without a body',
    async (operation, call) => {
      const needed = neededFor(operation);
      const asked = { method: call.method, headers: { [PICKED_BY]: 'manager', 'accept-language': 'en' } };
      const noKey = await fetch(urlOf(served.url, call), {
        ...asked,
        headers: { ...asked.headers, 'content-type': 'application/json' },
        body: JSON.stringify(call.body),
      });
      const { errors = [] } = noKey.ok ? {} : ProblemDetails.parse(await noKey.json());
      expect(errors.filter((error) => error.in === 'header').map(({ pointer }) => pointer)).toEqual(
        needed.headers.map((name) => `/${name}`),
      );
      expect((await fetch(urlOf(served.url, call), asked)).status).toBe(needed.body ? 415 : 200);
    },
  );
});
