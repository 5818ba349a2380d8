import { isOurs } from './is-ours.ts';
import { page } from './response.ts';
import { checkPage } from './views/check.ts';
import type { Visit } from './visit.ts';

/** The page on which anybody asks whether a code is ours. Asking changes nothing, and needs no session. */
export async function answerCheck({ method, form, ...visit }: Visit): Promise<Response> {
  const text = method === 'POST' ? (form?.get('codigo') ?? '').trim() : '';
  return page(200, await checkPage(text === '' ? undefined : { text, verdict: await isOurs(text, visit) }));
}
