import { type ExplainedError, RejectedError } from '#runtime/rejected.ts';
import type { FieldProblem } from '#schemas/api/problem.ts';
import { ProblemError } from './problem.ts';
import { refusalInWords } from './refusal-in-words.ts';

/** Reasons name the field first: `day: is over already`. */
const FIELD = /^([A-Za-z][\w.]*): (.+)$/s;
/** Laws as reasons cite them. */
const LAW = /\b(?:Lei|CC art\.|CDC art\.|CC, art\.) [\d./]+/;

/** Where in a request a field of a reason is. */
type Place = Pick<FieldProblem, 'in' | 'pointer'>;

/**
 * The problem to answer for the reason of a use case: `refused` when no retry helps, else `not-found`.
 * @param placeOf where in the request a field is; undefined when the request does not have it
 */
export function explainedProblem(
  error: ExplainedError,
  placeOf: (field: string) => Place | undefined,
): ProblemError {
  const [, field = '', english = error.message] = FIELD.exec(error.message) ?? [];
  const words = refusalInWords(english);
  const law = LAW.exec(english)?.[0];
  const place = placeOf(field);
  return new ProblemError(
    error instanceof RejectedError ? 'refused' : 'not-found',
    {
      detail: words,
      ...(place && { errors: (language) => [{ ...place, detail: words[language] }] }),
      ...(law === undefined ? {} : { law }),
      ...(error.lawfulAt === undefined ? {} : { lawfulAt: error.lawfulAt }),
    },
    { cause: error },
  );
}
