import { RejectedError } from '#runtime/rejected.ts';
import { ProblemError } from './problem.ts';
import { wrongInWords } from './wrong-in-words.ts';

/**
 * Carries out what may be refused by what a use case alone knows. A reason that begins with the name of a field is one about that field of
 * the body; any other is that of a command which the present state does not allow.
 * @throws ProblemError
 */
export async function refusedInput<R>(work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof RejectedError)) throw cause;
    const [, field, wrong] = /^(\w+): (.+)$/s.exec(cause.message) ?? [];
    if (field === undefined || wrong === undefined)
      throw new ProblemError(
        'refused',
        {
          detail: {
            'pt-BR': wrongInWords(cause.message, 'pt-BR'),
            en: wrongInWords(cause.message, 'en'),
          },
        },
        { cause },
      );
    throw new ProblemError(
      'invalid-request',
      {
        errors: (language) => [{ in: 'body', pointer: `/${field}`, detail: wrongInWords(wrong, language) }],
      },
      { cause },
    );
  }
}
