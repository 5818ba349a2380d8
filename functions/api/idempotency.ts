import { createMiddleware } from 'hono/factory';
import { uniqueSymbol } from 'hono-openapi';
import {
  findRequest,
  forgetRequest,
  keepAnswer,
  putRequest,
  type RequestId,
} from '#adapters/table/kept-requests.ts';
import { mac } from '#runtime/signing.ts';
import type { KeptAnswer, KeptRequest } from '#schemas/records/kept-request.ts';
import type { ApiEnv } from './env.ts';
import { leavesOf } from './pointers.ts';
import { ProblemError } from './problem.ts';

/** Days for which a request is known. */
const KEPT_FOR_DAYS = 30;
/** Seconds after which a call that has not answered died: the function's timeout is shorter. */
const LONGEST_CALL_SECONDS = 30;
/** A UUID has 36; a short one would be guessed, and used again by mistake. */
const KEY = /^[\x21-\x7e]{16,255}$/;

/** The header as the document describes it. */
const HEADER = {
  in: 'header',
  name: 'Idempotency-Key',
  required: true,
  description:
    'names this command among all of its caller: it is carried out once, and a repetition gets the first answer',
  schema: { type: 'string', minLength: 16, maxLength: 255, pattern: KEY.source },
};

/**
 * Carries a command out once for each `Idempotency-Key` of its caller: a repetition gets the answer of the first call, and the same key
 * with other content is refused with the places that differ. It comes after what checks the request, so that a request in the wrong
 * form is not kept; nor is one that was refused, because it changed nothing. When a call dies, the next one with its key carries the command out
 * again, so that its use case has to be harmless when repeated. What a command answers holds no personal data: it is kept for 30 days.
 */
export const once = (operation: string) =>
  Object.assign(onceOnly(operation), { [uniqueSymbol]: { spec: { parameters: [HEADER] } } });

const onceOnly = (operation: string) =>
  createMiddleware<ApiEnv>(async (c, next) => {
    const idempotencyKey = c.req.header('idempotency-key');
    if (idempotencyKey === undefined || !KEY.test(idempotencyKey)) throw keyMissing();
    const id = { subject: c.get('caller').subject, idempotencyKey };
    const { at, clock } = c.env;
    const given = { path: c.req.path, body: await c.req.json() };
    const begun = await begin(id, {
      operation,
      commandId: c.env.requestId,
      firstAt: at,
      prints: printsOf(idempotencyKey, given),
      startedAt: at,
      expiresAt: Math.floor(clock / 1000) + KEPT_FOR_DAYS * 86_400,
    });
    if (begun.answer) return again(begun.answer);
    c.set('commandId', begun.commandId);
    c.set('firstAt', begun.firstAt);
    await next();
    if (c.res.ok) await keepAnswer(id, await answerIn(c.res.clone()));
    else if (c.res.status < 500) await forgetRequest(id);
    return undefined;
  });

/**
 * Begins a request.
 * @returns the request as it is to be carried out, or with the answer of an earlier call
 * @throws ProblemError when the key was used for something else, or its first call is still under way
 */
async function begin(id: RequestId, request: KeptRequest): Promise<KeptRequest> {
  if (await putRequest(id, request)) return request;
  const kept = await findRequest(id);
  if (!kept) return begin(id, request);
  const now = Date.parse(request.startedAt);
  if (kept.expiresAt * 1000 < now)
    return (await putRequest(id, request, kept)) ? request : begin(id, request);
  refuseOther(kept, request);
  if (kept.answer) return kept;
  if (now < Date.parse(kept.startedAt) + LONGEST_CALL_SECONDS * 1000)
    throw new ProblemError('under-way', { retryAfter: LONGEST_CALL_SECONDS });
  const { commandId, firstAt } = kept;
  const next = { ...request, commandId, firstAt };
  return (await putRequest(id, next, kept)) ? next : begin(id, request);
}

const again = ({ status, body }: KeptAnswer): Response =>
  new Response(body ?? null, {
    status,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      'idempotency-replayed': 'true',
    },
  });

async function answerIn(response: Response): Promise<KeptAnswer> {
  const body = await response.text();
  return { status: response.status, ...(body === '' ? {} : { body }) };
}

/** Makes the fingerprints of the path and of each value of the body. */
function printsOf(key: string, { path, body }: { readonly path: string; readonly body: unknown }) {
  const print = (text: string): string => mac(key, text).toString('base64url').slice(0, 16);
  return {
    path: print(path),
    ...Object.fromEntries(leavesOf(body).map(([pointer, json]) => [`body${pointer}`, print(json)])),
  };
}

/** @throws ProblemError with each place in which two requests differ, when they do */
function refuseOther(one: KeptRequest, other: KeptRequest): void {
  const places = [...new Set([...Object.keys(one.prints), ...Object.keys(other.prints)])].filter(
    (place) => one.prints[place] !== other.prints[place],
  );
  if (places.length === 0 && one.operation === other.operation) return;
  throw new ProblemError('key-reused', {
    errors: (language) =>
      places.map((place) => ({
        ...(place === 'path'
          ? { in: 'path' as const, pointer: '' }
          : { in: 'body' as const, pointer: place.slice('body'.length) }),
        detail: {
          'pt-BR': 'não é o que a primeira chamada com esta chave tinha aqui',
          en: 'is not what the first call with this key had here',
        }[language],
      })),
  });
}

const keyMissing = (): ProblemError =>
  new ProblemError('invalid-request', {
    errors: (language) => [
      {
        in: 'header',
        pointer: '/Idempotency-Key',
        detail: {
          'pt-BR':
            'deve ter de 16 a 255 caracteres visíveis, nunca usados para outra coisa: um UUID, por exemplo',
          en: 'must have 16 to 255 visible characters, never used for anything else: a UUID, for example',
        }[language],
      },
    ],
  });
