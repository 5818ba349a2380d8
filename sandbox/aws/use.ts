import type { TableUse } from './table-meter.ts';

/** What was used of AWS that it bills, as counts of its units. */
export interface Use extends TableUse {
  /** Billed state transitions. */
  readonly transitions: number;
  /** Function calls, failed ones included. */
  readonly invocations: number;
  /** Events on the bus, each 64 KB of one. */
  readonly busEvents: number;
  /** Bytes of the details of these events. */
  readonly busBytes: number;
  /** Calls of queues. */
  readonly queueRequests: number;
  /** Secrets that were read. */
  readonly secretReads: number;
  readonly emails: number;
  readonly texts: number;
  readonly whatsApps: number;
}

/** What was used between two counts. */
export function useSince(before: Use, after: Use): Use {
  const since = (name: keyof Use): number => after[name] - before[name];
  return {
    reads: since('reads'),
    writes: since('writes'),
    readUnits: since('readUnits'),
    writeUnits: since('writeUnits'),
    indexWrites: since('indexWrites'),
    transitions: since('transitions'),
    invocations: since('invocations'),
    busEvents: since('busEvents'),
    busBytes: since('busBytes'),
    queueRequests: since('queueRequests'),
    secretReads: since('secretReads'),
    emails: since('emails'),
    texts: since('texts'),
    whatsApps: since('whatsApps'),
  };
}
