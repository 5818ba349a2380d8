/** An error as an AWS API answers it; the SDK client throws one of the same name. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  readonly code: string;
  /** What the service says beside the message, by the names of its API. */
  readonly details: Readonly<Record<string, unknown>>;

  /** The HTTP status: without another, the caller's fault. */
  readonly status: number;

  constructor(
    code: string,
    message: string,
    options?: ErrorOptions & { details?: Readonly<Record<string, unknown>>; status?: number },
  ) {
    super(message, options);
    this.code = code;
    this.details = options?.details ?? {};
    this.status = options?.status ?? (code.startsWith('NoSuch') ? 404 : 400);
  }

  /** The side at fault, as the SDK names it. */
  get fault(): 'client' | 'server' {
    return this.status >= 500 ? 'server' : 'client';
  }
}

/** How Node.js describes each failure of the network, and where it failed when no byte was sent. */
const BROKEN = {
  ENOTFOUND: { message: 'getaddrinfo ENOTFOUND', syscall: 'getaddrinfo' },
  EAI_AGAIN: { message: 'getaddrinfo EAI_AGAIN', syscall: 'getaddrinfo' },
  ECONNREFUSED: { message: 'connect ECONNREFUSED', syscall: 'connect' },
  ECONNRESET: { message: 'socket hang up', syscall: undefined },
  ETIMEDOUT: { message: 'a request has exceeded its time', syscall: undefined },
} as const;

/** The SDK renames these. */
const TIMEOUTS: readonly string[] = ['ECONNRESET', 'ETIMEDOUT'];

/** The network failed before an answer came: after `ECONNRESET` and `ETIMEDOUT` the call may have taken effect. */
export class ConnectionLostError extends Error {
  override readonly name: string;
  readonly code: keyof typeof BROKEN;
  readonly syscall: string | undefined;

  constructor(code: keyof typeof BROKEN) {
    super(BROKEN[code].message);
    this.name = TIMEOUTS.includes(code) ? 'TimeoutError' : 'Error';
    this.code = code;
    this.syscall = BROKEN[code].syscall;
  }
}

/** The refusal of an operation that this project does not call. */
export function unsupported(service: string, operation: string): AwsError {
  return new AwsError(
    'UnsupportedOperation',
    `UnsupportedOperation: the sandbox does not implement ${service}:${operation}; ` +
      'add it under sandbox/aws if the product is to use it',
  );
}

/** The sandbox was set up wrongly: a name that does not exist, or a setting it does not know. */
export class SandboxSetupError extends Error {
  override readonly name = 'SandboxSetupError';
}
