import { originSecrets } from '#adapters/aws/origin-secrets.ts';
import { httpHandler, newApp } from '#runtime/http-handler.ts';
import { throughCloudFront } from '#runtime/through-cloudfront.ts';
import { answerCheck } from './answer-check.ts';
import { answerLink } from './answer-link.ts';
import { answerLogo } from './logo.ts';
import { methodNotAllowed, page } from './response.ts';
import { notFoundPage } from './views/not-found.ts';
import { readVisit } from './visit.ts';

/** An answer to HEAD is that to GET, without its body: Hono makes it. */
const METHODS = ['GET', 'POST', 'HEAD'];

/**
 * The debtor's page, rendered here and working without JavaScript: `/d/{token}` shows a debt to a visitor who confirms
 * to be its debtor, and the paths below it take their forms; `/conferir` shows whether a boleto or a Pix code is ours.
 */
const app = newApp();
app.use(throughCloudFront(originSecrets));
app.use(async (c, next) => (METHODS.includes(c.req.method) ? next() : methodNotAllowed('GET, HEAD, POST')));
app.on(METHODS, '/d/:token/:action?', async (c) =>
  answerLink(await readVisit(c), c.req.param('token'), c.req.param('action')),
);
app.on(METHODS, '/conferir', async (c) => answerCheck(await readVisit(c)));
app.get('/logo/:creditor', (c) => answerLogo(c.req.param('creditor')));
app.all('/logo/:creditor', () => methodNotAllowed('GET, HEAD'));
app.notFound(async () => page(404, await notFoundPage()));

export const handler = httpHandler(app);
