import type { Context } from 'hono';
import { listAttempts } from '#adapters/table/delivery-attempts.ts';
import { findEndpoint, findHealth, listEndpoints } from '#adapters/table/endpoints.ts';
import { changeEndpoint, deleteEndpoint, rotateSecret } from '#application/event-delivery/change-endpoint.ts';
import { createEndpoint } from '#application/event-delivery/create-endpoint.ts';
import { requestReplay } from '#application/event-delivery/request-replay.ts';
import { revealSecrets } from '#application/event-delivery/reveal-secrets.ts';
import { testEndpoint } from '#application/event-delivery/test-endpoint.ts';
import { isOf } from '#functions/api/caller.ts';
import { cursorAfter, readCursor } from '#functions/api/cursor.ts';
import { endpointAnswer } from '#functions/api/endpoint-answer.ts';
import type { ApiEnv } from '#functions/api/env.ts';
import { once } from '#functions/api/idempotency.ts';
import { input } from '#functions/api/input.ts';
import { operation } from '#functions/api/operation.ts';
import { ProblemError } from '#functions/api/problem.ts';
import { refusedInput } from '#functions/api/refused-input.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { findCreditor } from '#runtime/config.ts';
import { NoQuery } from '#schemas/api/no-query.ts';
import type { EndpointAnswer } from '#schemas/api/webhook-endpoints.ts';
import {
  AttemptsAsked,
  CreditorPath,
  EndpointChoice,
  EndpointPath,
  NoBody,
  ReplayAsked,
  Rotation,
} from '#schemas/api/webhook-endpoints-asked.ts';
import type { WebhookEndpoint } from '#schemas/records/webhook-endpoint.ts';

const TAG = 'Webhook endpoints';
const PATH = '/creditors/:creditorId/webhook-endpoints';
const ONE = `${PATH}/:endpointId`;
/** Attempts of a page. */
const PAGE = 50;

/** When a call came, by AWS's clock (ISO-8601). */
const nowOf = (c: Context<ApiEnv>): string => new Date(c.env.clock).toISOString();
const keyOf = (c: Context<ApiEnv>): string => c.req.header('idempotency-key') ?? '';

function checkCreditor(c: Context<ApiEnv>, creditorId: string): void {
  if (!isOf(c.get('caller'), creditorId) || !findCreditor(creditorId)) throw new ProblemError('not-found');
}

/** What there is, of a creditor that the caller may see; else it is not found. */
function found<T>(what: T | undefined): T {
  if (what === undefined) throw new ProblemError('not-found');
  return what;
}

async function endpointOf(
  c: Context<ApiEnv>,
  { creditorId, endpointId }: { readonly creditorId: string; readonly endpointId: string },
): Promise<WebhookEndpoint> {
  checkCreditor(c, creditorId);
  const endpoint = await findEndpoint(creditorId, endpointId);
  return found(endpoint?.deletedAt === undefined ? endpoint : undefined);
}

const answerOf = async (endpoint: WebhookEndpoint): Promise<EndpointAnswer> =>
  endpointAnswer(endpoint, await findHealth(endpoint.creditorId, endpoint.endpointId));

/** The addresses to which the events of a creditor are sent, and what became of each attempt. */
export const webhookEndpoints = newRoutes()
  .post(
    PATH,
    operation('createWebhookEndpoint', {
      tag: TAG,
      summary: 'Create a webhook endpoint',
      description:
        'The endpoint is sent the chosen events of the creditor from now on, by Standard Webhooks. Read its secret with `revealWebhookSecrets`.',
      answers: { 201: { description: 'The endpoint.', schema: 'EndpointAnswer' } },
      problems: ['not-found', 'refused', 'key-reused', 'under-way', 'not-json'],
    }),
    input('param', CreditorPath),
    input('query', NoQuery),
    input('json', EndpointChoice),
    once('createWebhookEndpoint'),
    async (c) => {
      const { creditorId } = c.req.valid('param');
      checkCreditor(c, creditorId);
      const choice = c.req.valid('json');
      const endpoint = await refusedInput(() =>
        createEndpoint(creditorId, choice, { key: keyOf(c), now: nowOf(c) }),
      );
      return c.json(await answerOf(endpoint), 201);
    },
  )
  .get(
    PATH,
    operation('listWebhookEndpoints', {
      tag: TAG,
      summary: 'List the webhook endpoints of a creditor',
      answers: { 200: { description: 'All of them, the oldest first.', schema: 'EndpointList' } },
      problems: ['not-found'],
    }),
    input('param', CreditorPath),
    input('query', NoQuery),
    async (c) => {
      const { creditorId } = c.req.valid('param');
      checkCreditor(c, creditorId);
      return c.json({ items: await Promise.all((await listEndpoints(creditorId)).map(answerOf)) });
    },
  )
  .get(
    ONE,
    operation('readWebhookEndpoint', {
      tag: TAG,
      summary: 'Read a webhook endpoint',
      answers: { 200: { description: 'The endpoint, and how it answers.', schema: 'EndpointAnswer' } },
      problems: ['not-found'],
    }),
    input('param', EndpointPath),
    input('query', NoQuery),
    async (c) => c.json(await answerOf(await endpointOf(c, c.req.valid('param')))),
  )
  .post(
    `${ONE}/secrets/reveal`,
    operation('revealWebhookSecrets', {
      tag: TAG,
      summary: 'Reveal the secrets of a webhook endpoint',
      description:
        'Those that sign now: two while the secret is rotated. It changes nothing, and is an act all the same: the log has who saw them.',
      answers: { 200: { description: 'The secrets.', schema: 'EndpointSecrets' } },
      problems: ['not-found', 'not-json'],
    }),
    input('param', EndpointPath),
    input('query', NoQuery),
    input('json', NoBody),
    async (c) => {
      const endpoint = await endpointOf(c, c.req.valid('param'));
      return c.json({ secrets: await revealSecrets(endpoint, nowOf(c)) });
    },
  )
  .put(
    ONE,
    operation('changeWebhookEndpoint', {
      tag: TAG,
      summary: 'Change a webhook endpoint',
      description:
        'Replaces all that is chosen for it. Address and payload count for events that wait, too; types for what happens from now on.',
      answers: { 200: { description: 'The endpoint.', schema: 'EndpointAnswer' } },
      problems: ['not-found', 'key-reused', 'under-way', 'not-json'],
    }),
    input('param', EndpointPath),
    input('query', NoQuery),
    input('json', EndpointChoice),
    once('changeWebhookEndpoint'),
    async (c) => {
      const { creditorId, endpointId } = c.req.valid('param');
      checkCreditor(c, creditorId);
      const choice = c.req.valid('json');
      const changed = await refusedInput(() => changeEndpoint(creditorId, endpointId, choice, nowOf(c)));
      return c.json(await answerOf(found(changed)));
    },
  )
  .delete(
    ONE,
    operation('deleteWebhookEndpoint', {
      tag: TAG,
      summary: 'Delete a webhook endpoint',
      description: 'Nothing is sent there any more, and what waits for it is dropped.',
      answers: { 204: { description: 'It is deleted.' } },
      problems: ['not-found'],
    }),
    input('param', EndpointPath),
    input('query', NoQuery),
    async (c) => {
      const { creditorId, endpointId } = c.req.valid('param');
      checkCreditor(c, creditorId);
      found(await deleteEndpoint(creditorId, endpointId, nowOf(c)));
      return c.body(null, 204);
    },
  )
  .post(
    `${ONE}/secrets`,
    operation('rotateWebhookSecret', {
      tag: TAG,
      summary: 'Rotate the secret of a webhook endpoint',
      description:
        'A new secret signs at once, and the one before it beside it for `keepHours`. Read it with `revealWebhookSecrets`.',
      answers: { 200: { description: 'The endpoint.', schema: 'EndpointAnswer' } },
      problems: ['not-found', 'key-reused', 'under-way', 'not-json'],
    }),
    input('param', EndpointPath),
    input('query', NoQuery),
    input('json', Rotation),
    once('rotateWebhookSecret'),
    async (c) => {
      const { creditorId, endpointId } = c.req.valid('param');
      checkCreditor(c, creditorId);
      const { keepHours } = c.req.valid('json');
      const rotated = await rotateSecret(creditorId, endpointId, { keepHours, key: keyOf(c), now: nowOf(c) });
      return c.json(await answerOf(found(rotated)));
    },
  )
  .post(
    `${ONE}/test`,
    operation('testWebhookEndpoint', {
      tag: TAG,
      summary: 'Test a webhook endpoint',
      description:
        'Sends it an event of the type `EndpointTested.v1`, once and at once, and answers what became of it. The body is `{}`.',
      answers: { 200: { description: 'The attempt.', schema: 'AttemptAnswer' } },
      problems: ['not-found', 'not-json'],
    }),
    input('param', EndpointPath),
    input('query', NoQuery),
    input('json', NoBody),
    async (c) => {
      const { creditorId, endpointId } = c.req.valid('param');
      checkCreditor(c, creditorId);
      return c.json(found(await testEndpoint(creditorId, endpointId, nowOf(c))));
    },
  )
  .get(
    `${ONE}/attempts`,
    operation('listWebhookAttempts', {
      tag: TAG,
      summary: 'List the attempts at a webhook endpoint',
      description:
        'Those of a day, the latest first. What was sent is what the event bus had; what was answered is not kept.',
      answers: { 200: { description: 'A page of them.', schema: 'AttemptList' } },
      problems: ['not-found'],
    }),
    input('param', EndpointPath),
    input('query', AttemptsAsked),
    async (c) => {
      const { endpointId } = await endpointOf(c, c.req.valid('param'));
      const { day = nowOf(c).slice(0, 10), cursor } = c.req.valid('query');
      const listed = { operation: 'listWebhookAttempts', parameters: { endpointId, day } };
      const before = cursor === undefined ? undefined : (await readCursor(cursor, listed)).sk;
      const page = await listAttempts(endpointId, day, {
        limit: PAGE,
        ...(before === undefined ? {} : { before: String(before) }),
      });
      const last = page.length < PAGE ? undefined : page.at(-1);
      return c.json({
        items: page.map(({ attempt }) => attempt),
        ...(last ? { next: await cursorAfter({ sk: last.key }, listed) } : {}),
      });
    },
  )
  .post(
    `${ONE}/replays`,
    operation('replayWebhooks', {
      tag: TAG,
      summary: 'Replay events to a webhook endpoint',
      description:
        'Sends the events of a window again, under the same ids, those of a debt in order: of all types of the endpoint or of `types`; of all debts of the last 30 days, or of `debtId`, however old. It begins within a minute.',
      answers: { 202: { description: 'It was taken down.', schema: 'ReplayAnswer' } },
      problems: ['not-found', 'key-reused', 'under-way', 'not-json'],
    }),
    input('param', EndpointPath),
    input('query', NoQuery),
    input('json', ReplayAsked),
    once('replayWebhooks'),
    async (c) => {
      const { creditorId, endpointId } = c.req.valid('param');
      checkCreditor(c, creditorId);
      const asked = c.req.valid('json');
      const replay = found(
        await refusedInput(() =>
          requestReplay(creditorId, endpointId, asked, { key: keyOf(c), now: nowOf(c) }),
        ),
      );
      return c.json({ replayId: replay.replayId, endpointId, askedAt: replay.askedAt }, 202);
    },
  );
