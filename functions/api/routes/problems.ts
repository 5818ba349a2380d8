import { input } from '#functions/api/input.ts';
import { languageOf } from '#functions/api/language.ts';
import { operation } from '#functions/api/operation.ts';
import { ProblemError } from '#functions/api/problem.ts';
import { PROBLEM_TYPES, typeOf } from '#functions/api/problem-types.ts';
import { newRoutes } from '#functions/api/routes.ts';
import { NoQuery } from '#schemas/api/no-query.ts';
import { ProblemPath } from '#schemas/api/problem-path.ts';

/** What each problem is: where the `type` of an answer leads. */
export const problems = newRoutes().get(
  '/problems/:problem',
  operation('readProblem', {
    tag: 'Problems',
    summary: 'Read what a problem is',
    description: 'Where the `type` of an answer that is no success leads.',
    answers: { 200: { description: 'The kind of problem.', schema: 'ProblemType' } },
    problems: ['not-found'],
  }),
  input('param', ProblemPath),
  input('query', NoQuery),
  (c) => {
    const { problem } = c.req.valid('param');
    const known = Object.entries(PROBLEM_TYPES).find(([name]) => name === problem)?.[1];
    if (!known) throw new ProblemError('not-found');
    const language = languageOf(c.req.header('accept-language'));
    const { status, title, detail } = known;
    return c.json({ type: typeOf(problem), title: title[language], status, detail: detail[language] });
  },
);
