import { config, findCreditor } from '#runtime/config.ts';
import { type Caller, isOf } from './caller.ts';
import { ProblemError } from './problem.ts';

/**
 * The creditors whose rows a list has: the one that is asked for, or all that the caller may see. A list asks the table for no other.
 * @throws ProblemError when the one is not the caller's, or none of ours: the answer does not show which
 */
export function creditorsAsked(caller: Caller, asked: string | undefined): readonly string[] {
  if (asked === undefined) return Object.keys(config().creditors).filter((id) => isOf(caller, id));
  if (!findCreditor(asked) || !isOf(caller, asked)) throw new ProblemError('not-found');
  return [asked];
}
