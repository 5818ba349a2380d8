/** An error as an AWS API answers it; the SDK client throws one of the same name. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  readonly code: string;
  /** What the service says beside the message, by the names of its API. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    message: string,
    options?: ErrorOptions & { details?: Readonly<Record<string, unknown>> },
  ) {
    super(message, options);
    this.code = code;
    this.details = options?.details ?? {};
  }

  /** The HTTP status: all that the sandbox refuses is the caller's fault. */
  get status(): number {
    return this.code.startsWith('NoSuch') ? 404 : 400;
  }
}

/** The connection broke before an answer came: whether the call took effect, the caller cannot know. */
export class ConnectionLostError extends Error {
  override readonly name = 'Error';
  readonly code = 'ECONNRESET';
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
