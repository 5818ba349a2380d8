import { asError } from '#runtime/as-error.ts';
import { findCreditor } from '#runtime/config.ts';
import { log } from '#runtime/log.ts';
import { image, page } from './response.ts';
import { notFoundPage } from './views/not-found.ts';

/** The largest logo, bytes: about half of a page of 50 KB. */
const LARGEST = 24_000;
const PATIENCE_MS = 2_000;
/** The accepted types: none can hold a script, as an SVG can. */
const TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/**
 * The creditor's logo, served from our own address: the creditor's server learns nothing of the visitor, and the page
 * loads nothing from other hosts. A logo that does not arrive, is too large or is of another type is left out.
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
