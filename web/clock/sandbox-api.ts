import type {
  Acted,
  Broken,
  Incident,
  KnownDebt,
  NextEvent,
  Phone,
  PhoneRow,
} from '#sandbox/contract/answers.ts';
import type {
  CreditorEventDetail,
  CreditorEventType,
  ReguaEventDetail,
  ReguaEventType,
} from '#schemas/events/regua.ts';
import type { SandboxAct } from '#schemas/sandbox/act.ts';
import { ConnectionError } from '#web/api/api-error.ts';
import { errorOf } from '#web/api/client.ts';
import type { Language } from '#web/words/language.tsx';

/** The clock, what comes next, and what a person has broken. */
export interface ClockNow {
  /** ISO-8601, UTC. */
  readonly now: string;
  readonly next: readonly NextEvent[];
  readonly broken: Broken;
}

/** An event that the product published. */
export type SandboxEvent =
  | {
      [T in ReguaEventType]: { readonly at: string; readonly type: T; readonly detail: ReguaEventDetail<T> };
    }[ReguaEventType]
  | {
      [T in CreditorEventType]: {
        readonly at: string;
        readonly type: T;
        readonly detail: CreditorEventDetail<T>;
      };
    }[CreditorEventType];

/** What happened because of a call. */
export interface Happened {
  /** The instant of the clock after it. */
  readonly now: string;
  readonly events: readonly SandboxEvent[];
  readonly incidents: readonly Incident[];
  readonly debts: readonly KnownDebt[];
}

/** How far the clock goes on in one call. */
export type Advance =
  | { readonly by: string }
  | { readonly to: string }
  | { readonly until: 'sent' | 'paid'; readonly within: string };

interface Snapshot {
  readonly id: string;
  readonly at: string;
}

/** The clock of a sandbox, and what only a sandbox can do. */
export interface SandboxApi {
  clock(signal?: AbortSignal): Promise<ClockNow>;
  advance(asked: Advance): Promise<Happened & { readonly reached: boolean }>;
  act(act: SandboxAct): Promise<Happened & Acted & { readonly id: string }>;
  put(event: { readonly type: string; readonly detail: object }): Promise<Happened>;
  debts(signal?: AbortSignal): Promise<{ readonly items: readonly KnownDebt[] }>;
  phones(signal?: AbortSignal): Promise<{ readonly items: readonly PhoneRow[] }>;
  phone(debtId: string, signal?: AbortSignal): Promise<Phone>;
  snapshots(signal?: AbortSignal): Promise<{ readonly items: readonly Snapshot[] }>;
  takeSnapshot(): Promise<Snapshot>;
  restore(id: string): Promise<{ readonly now: string }>;
}

/** How many events to come are listed. */
const LISTED = 25;

/** Calls the sandbox that served this page. What it refuses throws an ApiError, as calls of the API do. */
export function sandboxApi(language: Language): SandboxApi {
  const send = async (path: string, init: RequestInit) => {
    const headers = { 'accept-language': language, 'content-type': 'application/json' };
    const response = await fetch(`/sandbox${path}`, { ...init, headers }).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'AbortError') throw error;
      throw new ConnectionError('no answer came', { cause: error });
    });
    if (response.ok) return response.json();
    throw await errorOf(response);
  };
  const get = (path: string, signal?: AbortSignal) => send(path, signal ? { signal } : {});
  const post = (path: string, body: object = {}) =>
    send(path, { method: 'POST', body: JSON.stringify(body) });
  return {
    clock: (signal) => get(`/clock?limit=${LISTED}`, signal),
    advance: (asked) => post('/clock/advance', asked),
    act: (act) => post('/acts', act),
    put: (event) => post('/events', event),
    debts: (signal) => get('/debts', signal),
    phones: (signal) => get('/phones?limit=100', signal),
    phone: (debtId, signal) => get(`/phones/${encodeURIComponent(debtId)}`, signal),
    snapshots: (signal) => get('/clock/snapshots', signal),
    takeSnapshot: () => post('/clock/snapshots'),
    restore: (id) => post(`/clock/snapshots/${encodeURIComponent(id)}/restore`),
  };
}
