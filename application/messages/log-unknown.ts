import { log } from '#runtime/log.ts';
import type { SendKey } from '#schemas/records/send-key.ts';

/**
 * Logs that it is not known whether a message was sent. The line is counted by a metric: one is an accident, many are an
 * outage of a channel whose messages are lost.
 * @param answer the error of the channel or of the network by its name; `no-record` when the process that sent it died
 */
export const logUnknown = (debtId: string, sendKey: SendKey, answer: string): void =>
  log.warn('it is not known whether a message was sent', { debtId, sendKey, answer });
