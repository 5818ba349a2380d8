import * as z from 'zod';
import { Instant } from '#schemas/primitives.ts';
import { Role } from '#schemas/role.ts';

/** Where in a request something is wrong: the part of it, and a JSON Pointer (RFC 6901) into that part; "" is all of it. */
const FieldProblem = z
  .strictObject({
    in: z.enum(['body', 'query', 'path', 'header']),
    pointer: z.string().describe('JSON Pointer (RFC 6901) into that part of the request'),
    detail: z.string().describe('what would be right, in the language of the answer; never the value'),
  })
  .meta({ id: 'FieldProblem' });
export type FieldProblem = z.infer<typeof FieldProblem>;

/** An answer that is no success: problem details (RFC 9457), `application/problem+json`. */
export const ProblemDetails = z
  .strictObject({
    type: z.string().describe('which problem it is: a path of this API that explains it'),
    title: z.string().describe('the kind of problem, in the language of the answer'),
    status: z.int().min(400).max(599),
    detail: z.string().describe('what happened, a sentence in the language of the answer'),
    instance: z.string().describe('the request: the id to search logs for'),
    errors: z.array(FieldProblem).optional().describe('each field that is wrong'),
    roles: z.array(Role).optional().describe('of `not-allowed`: the roles of which one would be needed'),
    law: z.string().optional().describe('the law that forbids it, as its article is cited'),
    lawfulAt: Instant.optional().describe(
      'of `refused`: from when the same would be taken, where it is a matter of time',
    ),
  })
  .meta({ id: 'Problem' });
export type ProblemDetails = z.infer<typeof ProblemDetails>;

/** A kind of problem, in the language of the answer. */
export const ProblemType = ProblemDetails.pick({ type: true, title: true, status: true, detail: true }).meta({
  id: 'ProblemType',
});
