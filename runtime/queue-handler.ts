import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { issuesInWords } from '#schemas/issues.ts';
import { FAILED_AT_EVERY_TRY } from '#schemas/records/dead-letter.ts';
import { asError } from './as-error.ts';
import { env } from './env.ts';
import { withEventClock } from './event-clock.ts';
import { log, withLogKeys } from './log.ts';
import { handler, timeLeftOf } from './middleware.ts';
import { ExplainedError, RejectedError, reasonOf } from './rejected.ts';
import { calendarTime } from './time.ts';

/** A message of a queue, beside the data that its body holds. */
export interface QueueMessage {
  readonly id: string;
  /** The body of the message, as it came. */
  readonly body: string;
  /** When it was put into the queue (ISO-8601, of the calendar). */
  readonly sentAt: string;
  /** When the queue first gave it to a function (ISO-8601, of the calendar). */
  readonly firstReceivedAt: string;
  /**
   * When this try began, at the earliest (ISO-8601, of the calendar): what a call did not take is hidden for six of its
   * timeouts. Not for a function that asks for its messages sooner (`beforeRetry`).
   */
  readonly triedAt: string;
  readonly receiptHandle: string;
  /** True when no call had it before. */
  readonly isFirstTry: boolean;
  /** True when the queue does not give it again: it goes to the dead letters next. */
  readonly isLastTry: boolean;
  /** Milliseconds until this call is cut off. */
  readonly timeLeft: () => number;
}

/** What is kept of a message for a person. */
export interface DeadLetter {
  readonly body: string;
  readonly reason: string;
  readonly at: string;
  readonly id: string;
  /** The debt that it is about, where its reader can tell. */
  readonly debtId?: string | undefined;
}

/** Takes the data of one message. Throws `RejectedError` when no retry will help; any other error is worth one. */
export type QueueBody<T> = (data: T, message: QueueMessage) => Promise<void>;

export interface QueueHandlerOptions<T> {
  /** Reads the text of a message. */
  readonly schema: z.ZodType<T>;
  /** What a message is called where the reason names the whole of it: `event`, `notification`. */
  readonly what: string;
  /** What every log line of the message carries, and a dead letter of it is found by; undefined for a message that is about no debt. */
  readonly key?: (data: T) => { readonly debtId: string } | undefined;
  /** Whether the messages of a batch are taken one after the other or all at once. */
  readonly order: 'one-by-one' | 'in-parallel';
  /**
   * Keeps a message that is refused, with its reason: at once when it is rejected, and at its last try when only a reason of its
   * own stood against it, such as an invoice that never came. Any other failure says nothing of the message: SQS moves it to the
   * dead letters after its last try, and a person sends it again when the failure is over.
   */
  readonly onRefused: (letter: DeadLetter) => Promise<void>;
  /**
   * Shows a message to people before its last try, because a process that dies in it shows nothing: SQS moves the message to the dead
   * letters by itself then. Returns what takes it off again, once it was taken, or refused with a reason of its own.
   */
  readonly beforeLastTry: (letter: DeadLetter) => Promise<() => Promise<void>>;
  /** Called before a message goes back to its queue: it may ask for it sooner than the visibility timeout. */
  readonly beforeRetry?: (error: unknown, message: QueueMessage) => Promise<void>;
  readonly body: QueueBody<T>;
}

/** Makes a function that takes the messages of a queue, each for itself: one that fails does not hold up the others. */
export const queueHandler = <T>(options: QueueHandlerOptions<T>) => handler(batchTaker(options));

/** The same without the middy stack, for a function that something else than its queue calls too. */
export const batchTaker =
  <T>(options: QueueHandlerOptions<T>) =>
  (event: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
    const timeout = timeLeftOf(context)();
    return processPartialResponse(
      event,
      (record: SQSRecord) =>
        withEventClock(Number(record.attributes.ApproximateFirstReceiveTimestamp), timeLeftOf(context), () =>
          take(messageOf(record, context, timeout), options),
        ),
      new BatchProcessor(EventType.SQS),
      {
        context,
        processInParallel: options.order === 'in-parallel',
        throwOnFullBatchFailure: false,
      },
    );
  };

/** The timeouts of its function for which a queue hides what it gave (`deployment/queue-functions.ts`). */
export const HIDDEN_TIMEOUTS = 6;

/** @param timeout milliseconds that a call has */
function messageOf(
  { messageId, body, receiptHandle, attributes }: SQSRecord,
  context: Context,
  timeout: number,
): QueueMessage {
  const first = Number(attributes.ApproximateFirstReceiveTimestamp);
  const tries = Number(attributes.ApproximateReceiveCount);
  return {
    id: messageId,
    body,
    sentAt: calendarTime(Number(attributes.SentTimestamp)),
    firstReceivedAt: calendarTime(first),
    triedAt: calendarTime(first + (tries - 1) * HIDDEN_TIMEOUTS * timeout),
    receiptHandle,
    isFirstTry: tries === 1,
    isLastTry: tries >= env('MAX_RECEIVES'),
    timeLeft: timeLeftOf(context),
  };
}

async function take<T>(message: QueueMessage, options: QueueHandlerOptions<T>): Promise<void> {
  const { onRefused, beforeRetry } = options;
  const takeOff = message.isLastTry ? await shown(message, options) : undefined;
  try {
    await read(message, options);
  } catch (error) {
    const isRefused =
      error instanceof RejectedError || (error instanceof ExplainedError && message.isLastTry);
    if (isRefused) {
      await onRefused(letterOf(message, options, reasonOf(error)));
      return takeOff?.();
    }
    if (!message.isLastTry) await beforeRetry?.(error, message);
    throw error;
  }
  await takeOff?.();
}

/** A message as it is kept for a person. */
function letterOf<T>(
  { body, sentAt: at, id }: QueueMessage,
  { schema, key }: QueueHandlerOptions<T>,
  reason: string,
): DeadLetter {
  const { data } = schema.safeParse(body);
  const about = data === undefined ? undefined : key?.(data);
  return { body, reason, at, id, ...(about && { debtId: about.debtId }) };
}

/** Shows a message before its last try; where it cannot be shown, the try is made all the same. */
async function shown<T>(
  message: QueueMessage,
  options: QueueHandlerOptions<T>,
): Promise<(() => Promise<void>) | undefined> {
  try {
    return await options.beforeLastTry(letterOf(message, options, FAILED_AT_EVERY_TRY));
  } catch (error) {
    log.warn('a message at its last try could not be shown', {
      id: message.id,
      reason: asError(error).name,
    });
    return undefined;
  }
}

async function read<T>(
  message: QueueMessage,
  { schema, what, key, body }: QueueHandlerOptions<T>,
): Promise<void> {
  const data = schema.safeParse(message.body);
  if (!data.success) throw new RejectedError(issuesInWords(data.error, what));
  await withLogKeys(key?.(data.data) ?? {}, () => body(data.data, message));
}
