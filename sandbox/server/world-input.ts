import * as z from 'zod';
import type { Request } from '#sandbox/aws/server.ts';
import { Instant } from '#schemas/primitives.ts';
import { SandboxAct } from '#schemas/sandbox/act.ts';
import { LoggedAnswer } from './endpoint-answers.ts';

const RequestInput = z.strictObject({
  kind: z.literal('request'),
  /** The id as API Gateway would name it. */
  id: z.string(),
  method: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  body: z.base64(),
});

/** Something that came into a world from outside, or had its time go on: the same inputs make the same world. */
export const WorldInput = z.discriminatedUnion('kind', [
  RequestInput,
  z.strictObject({
    kind: z.literal('event'),
    type: z.string(),
    detail: z.record(z.string(), z.unknown()),
  }),
  z.strictObject({ kind: z.literal('advance'), to: Instant }),
  /** `id`: of the act, by its place in the timeline. */
  z.strictObject({ kind: z.literal('act'), id: z.string(), act: SandboxAct }),
]);
export type WorldInput = z.infer<typeof WorldInput>;

/** An input, and what receivers of webhooks answered while it was carried out. */
export const LoggedInput = z.strictObject({ input: WorldInput, answers: z.array(LoggedAnswer) });
export type LoggedInput = z.infer<typeof LoggedInput>;

/** Headers by which nothing but a connection is kept. */
const OF_CONNECTION = ['connection', 'keep-alive', 'host', 'transfer-encoding', 'content-length'];

/** The input that a request is. */
export const asInput = (id: string, { method, path, headers, body }: Request): WorldInput => ({
  ...{ kind: 'request', id, method, path },
  headers: Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined || OF_CONNECTION.includes(name) ? [] : [[name, value]],
    ),
  ),
  body: body.toString('base64'),
});

/** The request that an input is. */
export const asRequest = ({ method, path, headers, body }: z.infer<typeof RequestInput>): Request => ({
  ...{ method, path, headers },
  body: Buffer.from(body, 'base64'),
});
