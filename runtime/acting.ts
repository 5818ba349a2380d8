import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor } from '#schemas/records/actor.ts';

const scope = new AsyncLocalStorage<Actor>();

/**
 * Runs some work as the act of somebody: every event and entry that a change of a debt adds meanwhile names them
 * (`application/unit-of-work/entries.ts`). A use case need not pass it on, and cannot leave it out. What the act leaves to the relay is
 * done by Régua itself; what was written with the act names its actor, whenever it is published.
 */
export const actingAs = <R>(actor: Actor, work: () => R): R => scope.run(actor, work);

/** Runs a call of a function as nobody's act, until it says whose it is. */
export const actingAsNobody = <R>(work: () => R): R => scope.exit(work);

/** The actor of the work under way; undefined when Régua acts by itself, or a debtor does on their page. */
export const actorNow = (): Actor | undefined => scope.getStore();
