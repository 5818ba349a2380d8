import * as z from 'zod';
import { asError } from '#runtime/as-error.ts';
import { keepHeapLean } from '#sandbox/lean-heap.ts';
import type { FutureMessage } from './future-message.ts';
import type { FuturePlan } from './future-plan.ts';
import { playFuture } from './play-future.ts';

// Plays one future in a process of its own, which `start-future.ts` starts: it is sent a plan, and sends how far it is, and the future.

/** It comes from the process that started this one, of the same version. */
const Plan = z.custom<FuturePlan>();

/** Milliseconds of real time between two reports, at least. */
const REPORT_EVERY = 250;

const send = (message: FutureMessage): void => void process.send?.(message);

keepHeapLean();
process.once('disconnect', () => process.exit(1));
process.once('message', (given) => {
  let reported = 0;
  playFuture(Plan.parse(given), (now) => {
    if (performance.now() - reported < REPORT_EVERY) return;
    reported = performance.now();
    send({ kind: 'progress', now });
  })
    .then((played) => send({ kind: 'played', played, peak: process.resourceUsage().maxRSS * 1024 }))
    .catch((error: unknown) => send({ kind: 'failed', reason: asError(error).message }));
});
