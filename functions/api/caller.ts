import * as z from 'zod';
import { Slug } from '#schemas/primitives.ts';
import { Actor } from '#schemas/records/actor.ts';
import {
  API_SCOPE,
  OF_EVERY_CREDITOR,
  ofCreditor,
  RESOURCE_SERVER,
  ROLES_OF_PERSONS,
  type Role,
  RoleOfProgram,
} from '#schemas/role.ts';
import { ProblemError } from './problem.ts';

/** Who calls, as the token says that the authorizer of the route accepted. */
export interface Caller {
  /** The id of the person in the user pool, or of the program. */
  readonly subject: string;
  readonly kind: Exclude<Actor['kind'], 'system'>;
  readonly roles: readonly Role[];
  /** The creditors whose debts the caller may see and act on. */
  readonly creditors: 'all' | readonly string[];
}

const API = `${RESOURCE_SERVER}/${API_SCOPE}`;

/** What an access token of Cognito says; API Gateway hands every claim over as a text. */
const Claims = z
  .object({
    token_use: z.literal('access'),
    sub: Actor.shape.subject,
    client_id: z.string().min(1),
    /** Only a person has one. */
    username: z.string().min(1).optional(),
    /** A list in brackets, its items separated by blanks, which no name of a group has: `[collector creditor:bebidas-nordeste]`. */
    'cognito:groups': z
      .string()
      .regex(/^\[.*\]$/s)
      .optional(),
    /** What the token is for, separated by blanks: `regua/api regua/machine regua/creditor:bebidas-nordeste`. */
    scope: z.string().refine((scope) => wordsIn(scope).includes(API)),
  })
  // Cognito names a program by the id of its client, and nobody else.
  .refine(({ sub, client_id, username }) => (username === undefined) === (sub === client_id));

/**
 * Reads who calls from the claims of a token. Persons have their roles and creditors as groups, programs as scopes; what is neither a
 * role of theirs nor a creditor gives nothing.
 * @throws ProblemError when it is no access token for this API, above all an ID token, which an authorizer lets in too
 */
export function callerOf(claims: unknown): Caller {
  const read = Claims.safeParse(claims);
  if (!read.success) throw new ProblemError('not-signed-in', {}, { cause: read.error });
  const { sub: subject, username, 'cognito:groups': groups = '[]', scope } = read.data;
  return username === undefined
    ? { subject, kind: 'machine', ...grantedBy(scopesIn(scope), RoleOfProgram.options) }
    : { subject, kind: 'person', ...grantedBy(wordsIn(groups.slice(1, -1)), ROLES_OF_PERSONS) };
}

/** A caller as what they do is written. */
export const actorOf = ({ kind, subject }: Caller): Actor => ({ kind, subject });

/** Whether a caller may see and act on what is of a creditor. */
export const isOf = ({ creditors }: Caller, creditorId: string): boolean =>
  creditors === 'all' || creditors.includes(creditorId);

const wordsIn = (text: string): string[] => text.split(' ').filter((word) => word !== '');

const scopesIn = (scope: string): string[] =>
  wordsIn(scope)
    .filter((one) => one.startsWith(`${RESOURCE_SERVER}/`))
    .map((one) => one.slice(RESOURCE_SERVER.length + 1));

const grantedBy = (
  granted: readonly string[],
  possible: readonly Role[],
): Pick<Caller, 'roles' | 'creditors'> => ({
  roles: possible.filter((role) => granted.includes(role)),
  creditors: creditorsIn(granted),
});

const CREDITOR = ofCreditor('');

function creditorsIn(granted: readonly string[]): Caller['creditors'] {
  if (granted.includes(OF_EVERY_CREDITOR)) return 'all';
  return granted
    .filter((one) => one.startsWith(CREDITOR))
    .map((one) => one.slice(CREDITOR.length))
    .filter((id) => Slug.safeParse(id).success);
}
