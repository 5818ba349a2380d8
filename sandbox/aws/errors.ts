/** An error as an AWS API answers it; the SDK client throws one of the same name. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
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
