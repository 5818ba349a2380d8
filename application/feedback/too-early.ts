/** The step has not yet written down what this is about: it comes back in a moment. */
export class TooEarlyError extends Error {
  override readonly name = 'TooEarlyError';
}
