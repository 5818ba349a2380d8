import { createMiddleware } from 'hono/factory';
import { type DescribeRouteOptions, resolver, uniqueSymbol } from 'hono-openapi';
import { log } from '#runtime/log.ts';
import type * as answers from '#schemas/api/answers.ts';
import type { ApiEnv } from './env.ts';
import { ProblemError } from './problem.ts';
import { PROBLEM_TYPES, type ProblemName } from './problem-types.ts';
import { MAY_CALL, mayCall, type OperationId } from './roles.ts';

/** The name of the schema of an answer. */
type AnswerName = keyof typeof answers;

/** What the document says of an operation beside its input. */
interface Told {
  /** The resource that it is of. */
  readonly tag: string;
  /** What it does: a verb phrase without a full stop. */
  readonly summary: string;
  readonly description?: string;
  /** What a success answers, by its status. The schema is loaded when the document is made: a call needs none of it. */
  readonly answers: Readonly<
    Partial<Record<200 | 201 | 202 | 204, { readonly description: string; readonly schema?: AnswerName }>>
  >;
  /** The problems that it may answer, beside those that every operation may. */
  readonly problems: readonly ProblemName[];
}

/** What every operation may answer. */
const OF_EVERY_ONE: readonly ProblemName[] = [
  'invalid-request',
  'not-signed-in',
  'not-allowed',
  'too-many-calls',
];

/** What it would take to call an operation. */
const notAllowed = (id: OperationId): ProblemError => {
  const needed = MAY_CALL[id];
  return new ProblemError('not-allowed', {
    detail: {
      'pt-BR': `Esta operação (${id}) exige um destes papéis: ${needed.join(', ')}.`,
      en: `This operation (${id}) needs one of these roles: ${needed.join(', ')}.`,
    },
    roles: needed,
  });
};

/**
 * The first middleware of a route: logs who acts, lets only the roles in that may call the operation (`MAY_CALL`), and describes it for the document.
 */
export const operation = (id: OperationId, told: Told) => {
  const letIn = createMiddleware<ApiEnv>(async (c, next) => {
    const { subject, kind, roles } = c.get('caller');
    if (!mayCall(id, roles)) throw notAllowed(id);
    await next();
    if (c.req.method !== 'GET')
      log.info('somebody acted or searched over the API', {
        operation: id,
        kind,
        subject,
        status: c.res.status,
      });
  });
  // Made when the document is: a call needs none of it.
  return Object.assign(letIn, {
    [uniqueSymbol]: {
      get spec() {
        return specOf(id, told);
      },
    },
  });
};

/** The schema of an answer, which is loaded when the document is made. */
const answer = (name: AnswerName): ReturnType<typeof resolver> => {
  const loaded = async () =>
    resolver((await import('#schemas/api/answers.ts'))[name], { options: { io: 'output' } });
  return {
    vendor: 'zod',
    validate: async (value) => (await loaded()).validate(value),
    toJSONSchema: async (options) => (await loaded()).toJSONSchema(options),
    toOpenAPISchema: async (options) => (await loaded()).toOpenAPISchema(options),
  };
};

function specOf(
  id: OperationId,
  { tag, summary, description, answers, problems }: Told,
): DescribeRouteOptions {
  const successes = Object.entries(answers).map(([status, { description: what, schema }]) => [
    status,
    {
      description: what,
      ...(schema && {
        content: { 'application/json': { schema: answer(schema) } },
      }),
    },
  ]);
  const refusals = [...OF_EVERY_ONE, ...problems];
  const statuses = new Set(refusals.map((name) => PROBLEM_TYPES[name].status));
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    responses: Object.fromEntries([
      ...successes,
      ...[...statuses].map((status) => [
        String(status),
        {
          description: refusals
            .filter((name) => PROBLEM_TYPES[name].status === status)
            .map((name) => `\`${name}\`: ${PROBLEM_TYPES[name].detail.en}`)
            .join('\n\n'),
          content: { 'application/problem+json': { schema: answer('ProblemDetails') } },
        },
      ]),
    ]),
  };
}
