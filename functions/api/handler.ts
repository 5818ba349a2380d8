import { httpHandler, newApp } from '#runtime/http-handler.ts';
import { api } from './app.ts';
import { languageOf } from './language.ts';
import { ProblemError, problemAnswer } from './problem.ts';

/** The API for people's programs and for systems: everything acts through it. */
const app = newApp();
app.route('/v1', api);
app.notFound((c) =>
  problemAnswer(new ProblemError('not-found'), languageOf(c.req.header('accept-language')), c.env.requestId),
);

export const handler = httpHandler(app);
