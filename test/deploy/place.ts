/** An e-mail as the emulator kept it. */
export interface Email {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What was sent, read back where it can be: on the emulator. */
export interface Mailbox {
  emailsTo(address: string): Promise<Email[]>;
  smsTo(phone: string): Promise<string[]>;
}

/** How long a call over HTTP may take, milliseconds: an API of AWS answers within 30 s. */
export const CALL_WITHIN = 60_000;

/** A call over HTTP; redirections are not followed. */
export interface Call {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answer {
  readonly status: number;
  /** Where it leads on to. */
  readonly location?: string | undefined;
  readonly text: string;
}

/** Where the application is deployed to: the emulator, or an account of AWS. */
export interface Place {
  /** The name of the place in the report. */
  readonly name: string;
  /** The environment variables by which the CDK CLI and the AWS SDK find the place. */
  readonly env: Readonly<Record<string, string>>;
  /** Absent where nobody can look into mailboxes: there the events of what was sent have to do. */
  readonly mailbox?: Mailbox;
  /** What is bootstrapped for the CDK, as `aws://account/region`; absent where its owner did that. */
  readonly toBootstrap?: string;
  /** Verifies a sender of e-mails; absent where its owner did that. */
  readonly verify?: (sender: string) => Promise<unknown>;
  /** What there is to know about the place itself. */
  notes(): Promise<string[]>;
  /** What the place itself found wrong, for a test that failed. */
  complaints(): Promise<string[]>;
  /** Calls a deployed HTTP API, or the address where persons and programs sign in. */
  call(url: URL, call: Call): Promise<Answer>;
  /**
   * What a browser is started with to reach the place by the hosts that AWS has, and how to end that; absent where a script may use no login
   * page.
   */
  readonly forBrowser?: () => Promise<{
    readonly chromiumArguments: readonly string[];
    close(): Promise<void>;
  }>;
  /** Whether a script may use the login pages: on AWS they are for persons. */
  readonly hasScriptableLogin: boolean;
  /** The shortest time for which a token may be valid, seconds. */
  readonly shortestToken: number;
  /** Removes what was started for the test. */
  leave(): Promise<void>;
}
