import { isOurs } from './is-ours.ts';
import type { Request } from './request.ts';
import { page, type Response } from './response.ts';
import { checkPage } from './views/check.ts';

/** The page on which anybody asks whether a code is ours. Asking changes nothing, and needs no session. */
export async function answerCheck({ method, form, today }: Request): Promise<Response> {
  const text = method === 'POST' ? (form?.get('codigo') ?? '').trim() : '';
  return page(200, await checkPage(text === '' ? undefined : await isOurs(text, today)));
}
