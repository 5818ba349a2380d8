import type { FieldProblem, ProblemDetails } from '#schemas/api/problem.ts';
import type { Role } from '#schemas/role.ts';
import type { InBoth, Language } from './language.ts';
import { PROBLEM_TYPES, type ProblemName, typeOf } from './problem-types.ts';

/** What is known of a problem beside its kind. */
interface About {
  /** A sentence; without it, the one of the kind. */
  readonly detail?: InBoth;
  readonly errors?: (language: Language) => readonly FieldProblem[];
  /** The law as its article is cited: `CC, art. 206, §5º, I`. */
  readonly law?: string;
  /** From when the same would be taken (ISO-8601), where it is a matter of time. */
  readonly lawfulAt?: string;
  /** The roles of which one would be needed. */
  readonly roles?: readonly Role[];
  /** Seconds after which the call may be repeated. */
  readonly retryAfter?: number;
  /** More fields of the answer's head. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that is not carried out, to be answered as problem details (RFC 9457). */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: ProblemName;
  readonly about: About;

  constructor(problem: ProblemName, about: About = {}, options?: ErrorOptions) {
    super(about.detail?.en ?? PROBLEM_TYPES[problem].detail.en, options);
    this.problem = problem;
    this.about = about;
  }
}

/**
 * The answer to a request that is not carried out.
 * @param requestId by which it is found in the logs
 */
export function problemAnswer(error: ProblemError, language: Language, requestId: string): Response {
  const { problem, about } = error;
  const { status, title, detail } = PROBLEM_TYPES[problem];
  const errors = about.errors?.(language);
  const body: ProblemDetails = {
    type: typeOf(problem),
    title: title[language],
    status,
    detail: (about.detail ?? detail)[language],
    instance: `urn:request:${requestId}`,
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(about.law === undefined ? {} : { law: about.law }),
    ...(about.lawfulAt === undefined ? {} : { lawfulAt: about.lawfulAt }),
    ...(about.roles === undefined ? {} : { roles: [...about.roles] }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      'cache-control': 'no-store',
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      ...about.headers,
      ...(about.retryAfter === undefined ? {} : { 'retry-after': String(about.retryAfter) }),
    },
  });
}
