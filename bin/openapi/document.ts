import { generateSpecs } from 'hono-openapi';
import { api } from '#functions/api/app.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { type Examples, exampleKeyOf, KEY_HEADER } from './examples.ts';

/** The methods of an operation in the document. */
const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;

const ABOUT = `Everything that people and systems do with Régua goes through this API. How it is built, and its conventions: docs/api.md.

Money is whole centavos; an instant is ISO-8601 in UTC; a day is YYYY-MM-DD where the debtor is. Answers are in Portuguese or English by \`Accept-Language\`.`;

/** What API Gateway answers before the function is called, or when it fails. */
const messageOfGateway = () => ({
  type: 'object' as const,
  properties: { message: { type: 'string' as const } },
  required: ['message'],
});

const gatewayAnswer = (description: string) => ({
  description,
  content: { 'application/json': { schema: messageOfGateway() } },
});

/**
 * Calls are counted twice: those of one caller by the function, with its limits as fields and problem details, and those of all on one route by API
 * Gateway.
 */
function tooManyCalls(ofFunction: ReturnType<typeof gatewayAnswer> | object | undefined) {
  const ofGateway = gatewayAnswer('More calls of all callers than the route takes at once: try again later.');
  const field = (description: string) => ({ description, schema: { type: 'string' as const } });
  return {
    description:
      'The caller made more calls in this minute than one may, or all callers together more than the route takes at once.',
    headers: {
      'Retry-After': field('seconds until the caller may call again; not where the route was too busy'),
      'RateLimit-Policy': field('the limit of the caller: calls (q) in a window of seconds (w)'),
      RateLimit: field(
        'calls that are left (r), and the seconds until they are as many as the limit again (t)',
      ),
    },
    content: { ...contentOf(ofFunction), ...ofGateway.content },
  };
}

const contentOf = (answer: object | undefined): object =>
  answer && 'content' in answer && typeof answer.content === 'object' && answer.content !== null
    ? answer.content
    : {};

/**
 * Makes the OpenAPI document of the API from its routes and their schemas.
 * @param examples by operation, taken from a run of the sandbox
 */
export async function openApiDocument(examples: Examples) {
  const document = await generateSpecs(newRoutes().route('/v1', api), {
    defaultValidationErrorResponse: false,
    documentation: {
      info: {
        title: 'Régua',
        version: '1',
        description: ABOUT,
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [
        { url: 'http://localhost:8484', description: 'the sandbox, on this machine: `regua serve`' },
        { url: 'https://api.example.com', description: 'a stage: its output SystemsUrl' },
      ],
      security: [{ token: [] }],
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'an access token' },
        },
      },
    },
  });
  for (const path of Object.values(document.paths))
    for (const method of METHODS) {
      const operation = path[method];
      if (!operation) continue;
      operation.responses = {
        ...operation.responses,
        429: tooManyCalls(operation.responses?.[429]),
        500: gatewayAnswer('The function failed; the call may be repeated.'),
      };
      addExample(operation, examples[operation.operationId ?? '']);
    }
  return document;
}

type Document = Awaited<ReturnType<typeof generateSpecs>>;
type Operation = NonNullable<Document['paths'][string]['get']>;

function addExample(operation: Operation, example: Examples[string] | undefined): void {
  if (!example) throw new Error(`no example of ${operation.operationId}: see bin/openapi/example-calls.ts`);
  const given: Readonly<Record<string, string>> = {
    ...example.path,
    ...example.query,
    [KEY_HEADER]: exampleKeyOf(operation.operationId ?? ''),
  };
  for (const parameter of operation.parameters ?? []) {
    if ('$ref' in parameter) continue;
    const value = given[parameter.name];
    if (value !== undefined) parameter.example = value;
  }
  const { requestBody, responses = {} } = operation;
  const asked = requestBody && 'content' in requestBody ? requestBody.content['application/json'] : undefined;
  if (asked) asked.example = example.body;
  const answer = responses[String(example.answer.status)];
  const answered = answer && 'content' in answer ? answer.content?.['application/json'] : undefined;
  if (answered) answered.example = example.answer.body;
}
