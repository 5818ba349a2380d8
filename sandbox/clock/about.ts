/** What an action on the clock is, for people who look at what comes next. */
export type About =
  /** A debt leaves a state of its machine: the ladder's wait for a step, a promised day, a task that may time out. */
  | {
      readonly what: 'state';
      readonly debtId: string;
      readonly version: number;
      readonly state: string;
      /** The state after it, if it is known: `Reminder D+3`. */
      readonly nextState?: string;
    }
  /** A function is handed what lies in its queue. */
  | { readonly what: 'queue'; readonly functionName: string }
  /** A channel reports what became of a message. */
  | { readonly what: 'report'; readonly channel: 'email' | 'sms' | 'whatsapp' }
  /** A row of the portfolio comes in. */
  | {
      readonly what: 'row';
      readonly file: string;
      readonly line: number;
      /** What it brings: an event of billing by its type, a payment by its provider, or a file. */
      readonly brings: string;
    }
  /** The relay looks at what is pending. */
  | { readonly what: 'relay' };
