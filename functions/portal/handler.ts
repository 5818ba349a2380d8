import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { handler as lambda } from '#runtime/middleware.ts';
import { answerCheck } from './answer-check.ts';
import { answerLink } from './answer-link.ts';
import { answerLogo } from './logo.ts';
import { type Request, readRequest } from './request.ts';
import { methodNotAllowed, page, type Response, withoutBody } from './response.ts';
import { notFoundPage } from './views/not-found.ts';

/**
 * The debtor's page, rendered here and working without JavaScript: `/d/{token}` shows a debt to who confirms to be its
 * debtor, and what is below it takes what they say; `/conferir` tells whether a boleto or a Pix code is ours.
 */
export const handler = lambda(async (event: APIGatewayProxyEventV2): Promise<Response> => {
  const request = readRequest(event);
  if (request.method !== 'HEAD') return answer(request);
  return withoutBody(await answer({ ...request, method: 'GET' }));
});

async function answer(request: Request): Promise<Response> {
  const [area, name, action, ...more] = request.path;
  if (!['GET', 'POST'].includes(request.method)) return methodNotAllowed('GET, HEAD, POST');
  if (area === 'd' && name && more.length === 0) return answerLink(request, name, action);
  if (area === 'conferir' && name === undefined) return answerCheck(request);
  if (area === 'logo' && name && action === undefined) return answerLogo(request, name);
  return page(404, await notFoundPage());
}
