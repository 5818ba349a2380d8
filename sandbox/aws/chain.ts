import { AsyncLocalStorage } from 'node:async_hooks';

/** How often each function has been called in one chain of calls, each caused by a message of the one before. */
export type Chain = Readonly<Record<string, number>>;

/**
 * Lambda stops a function that is called about 16 times in one chain, and puts its message into the dead letters. It follows
 * messages through SQS, SNS and S3, not through EventBridge, DynamoDB or a schedule:
 * https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html (read 2026-11-29). The sandbox fails one earlier.
 */
const MOST_CALLS = 15;

/** A function sends itself messages: Lambda would take it for a loop, and stop it. */
export class RecursiveLoopError extends Error {
  override readonly name = 'RecursiveLoopError';
}

const current = new AsyncLocalStorage<Chain>();

/** Carries out a call of a service as part of a chain. */
export const asPartOf = <Result>(chain: Chain | undefined, call: () => Result): Result =>
  current.run(chain ?? {}, call);

/** The chain that the call under way is part of: what a message that it sends carries on. */
export const currentChain = (): Chain => current.getStore() ?? {};

/** The chain of a call that several messages cause together. */
export function chainOf(messages: readonly { readonly chain: Chain }[]): Chain {
  const counts: Record<string, number> = {};
  for (const { chain } of messages)
    for (const [name, count] of Object.entries(chain)) counts[name] = Math.max(count, counts[name] ?? 0);
  return counts;
}

/**
 * A chain with one more call of a function.
 * @throws RecursiveLoopError when Lambda might stop it
 */
export function withCallOf(functionName: string, chain: Chain): Chain {
  const calls = (chain[functionName] ?? 0) + 1;
  if (calls >= MOST_CALLS)
    throw new RecursiveLoopError(
      `the function ${functionName} is called for the ${calls}th time by a message that it caused itself: Lambda stops it after about 16`,
    );
  return { ...chain, [functionName]: calls };
}
