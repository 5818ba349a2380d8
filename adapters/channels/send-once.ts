/**
 * The settings of a client that sends messages. One attempt only: no send API has an idempotency key, so that a retry
 * after a lost answer would send twice. Times out well before its function does, because a function that dies in a
 * send records nothing. A connection of its own for each send: one that was kept while Lambda froze the process is
 * dead, and the send that finds that out would count as one that may have been taken
 * (https://github.com/aws/aws-sdk-js-v3/issues/1196, read 2026-11-29).
 * @param milliseconds how long it waits for a connection, and for an answer
 */
export const sendOnceWithin = ({
  connection,
  answer,
}: {
  readonly connection: number;
  readonly answer: number;
}) => ({
  maxAttempts: 1,
  requestHandler: {
    connectionTimeout: connection,
    requestTimeout: answer,
    // Without it, the SDK only warns.
    throwOnRequestTimeout: true,
    httpAgent: { keepAlive: false },
    httpsAgent: { keepAlive: false },
  },
});

/** The times within which every channel sends: two channels of a step fit into the 30 seconds of its function. */
export const SEND_ONCE = sendOnceWithin({ connection: 3000, answer: 8000 });
