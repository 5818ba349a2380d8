import { asError } from '#runtime/as-error.ts';
import { findCreditor } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import { image, page } from './response.ts';
import { notFoundPage } from './views/not-found.ts';

/** As much of a page of 50 KB as a logo may take, bytes. */
const LARGEST = 24_000;
const PATIENCE_MS = 2_000;
/** What is no script in disguise, as an SVG can be. */
const TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/**
 * The creditor's logo from our own address: its server learns nothing of who looks at a debt, and the page asks nothing of
 * anybody else. One that does not come, is too large or is of another kind is left out.
 */
export async function answerLogo(creditorId: string): Promise<Response> {
  const url = findCreditor(creditorId)?.logoUrl;
  const logo = url === undefined ? undefined : await fetchLogo(url, creditorId);
  return logo ? image(logo.type, logo.content) : page(404, await notFoundPage());
}

async function fetchLogo(url: string, creditorId: string) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS), redirect: 'error' });
    const type = (answer.headers.get('content-type') ?? '').split(';')[0]?.trim() ?? '';
    const content = new Uint8Array(await answer.arrayBuffer());
    if (answer.ok && TYPES.includes(type) && content.length <= LARGEST) return { type, content };
    log.warn('a logo cannot be shown', { creditorId, status: answer.status, type, bytes: content.length });
  } catch (error) {
    log.warn('a logo could not be fetched', { creditorId, reason: asError(error).name });
  }
  return undefined;
}
