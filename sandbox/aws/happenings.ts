import type { ExecutionStatus } from '#sandbox/asl/execution-view.ts';
import type { Email } from './email.ts';
import type { TextMessage } from './text-message.ts';
import type { WhatsAppMessage } from './whatsapp-message.ts';

interface OfExecution {
  /** The execution's name. */
  readonly execution: string;
  readonly machine: string;
}

/** Something worth showing or checking; `at` is virtual time in epoch milliseconds. */
export type Happening = { readonly at: number } & (
  | (OfExecution & { readonly kind: 'execution-started'; readonly input: unknown })
  | (OfExecution & { readonly kind: 'state-entered'; readonly state: string; readonly input: unknown })
  | (OfExecution & { readonly kind: 'state-retried'; readonly state: string; readonly error: string })
  | (OfExecution & {
      readonly kind: 'execution-ended';
      readonly status: ExecutionStatus;
      readonly output?: unknown;
      readonly error?: string | undefined;
      readonly cause?: string | undefined;
    })
  | {
      readonly kind: 'event';
      readonly id: string;
      readonly bus: string;
      readonly source: string;
      readonly detailType: string;
      readonly detail: unknown;
    }
  | { readonly kind: 'email'; readonly email: Email }
  | { readonly kind: 'sms'; readonly text: TextMessage }
  | { readonly kind: 'whatsapp'; readonly message: WhatsAppMessage }
  | {
      readonly kind: 'dead-letter';
      /** The dead-letter queue's name. */
      readonly queue: string;
      readonly body: string;
      readonly attributes: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'function-failed'; readonly functionName: string; readonly error: Error }
);

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;

/** A happening before it has got its time. */
export type Occurrence = WithoutTime<Happening>;
