import type { PlayedFuture } from './play-future.ts';

/** What a process that plays a future sends to the one that started it. */
export type FutureMessage =
  /** Epoch milliseconds of its clock. */
  | { readonly kind: 'progress'; readonly now: number }
  /** `peak`: the most memory that it had, bytes. */
  | { readonly kind: 'played'; readonly played: PlayedFuture; readonly peak: number }
  | { readonly kind: 'failed'; readonly reason: string };
