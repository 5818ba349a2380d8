import * as z from 'zod';
import { Slug } from '#schemas/primitives.ts';
import { ProblemError } from './problem.ts';
import { ROLES, type Role } from './roles.ts';

/** Who calls, as the token says that the authorizer of the route accepted. */
export interface Caller {
  /** The id of the person or the program in the user pool. */
  readonly subject: string;
  readonly kind: 'person' | 'machine';
  readonly roles: readonly Role[];
  /** The creditors whose debts the caller may see and act on. */
  readonly creditors: 'all' | readonly string[];
}

/** What an access token of Cognito says; API Gateway hands every claim over as a text. */
const Claims = z.object({
  token_use: z.literal('access'),
  sub: z.string().min(1),
  /** Only a person has one. */
  username: z.string().optional(),
  /** A list in brackets, its items separated by blanks: `[collector creditor:bebidas-nordeste]`. */
  'cognito:groups': z.string().optional(),
  /** What a program asked for and may have, separated by blanks: `regua/creditor:bebidas-nordeste`. */
  scope: z.string().optional(),
});

/** The resource server of the user pool, whose scopes programs are given. */
const RESOURCE_SERVER = 'regua';
/** A group of a person, or a scope of a program: one creditor, or every one. */
const CREDITOR = 'creditor:';
const EVERY_CREDITOR = `${CREDITOR}*`;

/**
 * Reads who calls from the claims of a token. Persons have their roles and creditors as groups, programs the role `machine` and their
 * creditors as scopes.
 * @throws ProblemError when it is no access token, above all an ID token, which an authorizer lets in too
 */
export function callerOf(claims: unknown): Caller {
  const read = Claims.safeParse(claims);
  if (!read.success) throw new ProblemError('not-signed-in');
  const { sub: subject, username, 'cognito:groups': groups, scope } = read.data;
  if (username === undefined)
    return { subject, kind: 'machine', roles: ['machine'], creditors: creditorsIn(scopesIn(scope)) };
  const granted = wordsIn((groups ?? '').replace(/^\[|\]$/g, ''));
  return {
    subject,
    kind: 'person',
    roles: ROLES.filter((role) => role !== 'machine' && granted.includes(role)),
    creditors: creditorsIn(granted),
  };
}

/** Whether a caller may see and act on what is of a creditor. */
export const isOf = ({ creditors }: Caller, creditorId: string): boolean =>
  creditors === 'all' || creditors.includes(creditorId);

const wordsIn = (text: string): string[] => text.split(/[ ,]+/).filter((word) => word !== '');

const scopesIn = (scope: string | undefined): string[] =>
  wordsIn(scope ?? '')
    .filter((one) => one.startsWith(`${RESOURCE_SERVER}/`))
    .map((one) => one.slice(RESOURCE_SERVER.length + 1));

function creditorsIn(granted: readonly string[]): Caller['creditors'] {
  if (granted.includes(EVERY_CREDITOR)) return 'all';
  return granted
    .filter((one) => one.startsWith(CREDITOR))
    .map((one) => one.slice(CREDITOR.length))
    .filter((id) => Slug.safeParse(id).success);
}
