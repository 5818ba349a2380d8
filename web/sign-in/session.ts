import { createContext, use } from 'react';
import type { MAY_CALL as MayCall, OperationId } from '#functions/api/roles.ts';
import type { Role } from '#schemas/role.ts';

/** Who is signed in, and for what. The API decides; this says what to offer. */
export interface Person {
  /** An id without a name in it: what filters and choices of this person are kept under. */
  readonly subject: string;
  readonly roles: readonly Role[];
  readonly creditors: 'all' | readonly string[];
  /** What the person signed in with, to show them. */
  readonly name: string;
}

/** The session of the person at this screen. */
export interface Session {
  readonly person: Person;
  /** The headers that say who calls, for one call. */
  identity(): Promise<Readonly<Record<string, string>>>;
  /** Ends the session, here and where the person signed in; absent in a sandbox, where nobody signed in. */
  readonly signOut?: () => Promise<void>;
  /** Acts as another caller from now on: `collector@bebidas-nordeste`. In a sandbox alone. */
  readonly actAs?: (picked: string) => void;
  /** Whom the sandbox takes the person for: `operator`, `collector@bebidas-nordeste`. */
  readonly picked?: string;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session of the person at this screen. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('nobody is signed in here');
  return session;
}

/** Who may call what: written into the application when it is built, from the one table of it. */
declare const MAY_CALL: typeof MayCall;

/** Whether the person may call an operation of the API: what they may not do is not offered. */
export function useMay(): (operation: OperationId) => boolean {
  const { person } = useSession();
  return (operation) => MAY_CALL[operation].some((role) => person.roles.includes(role));
}

/** The roles that may call an operation of the API. */
export const useRolesThatMay = (operation: OperationId): readonly Role[] => MAY_CALL[operation];
