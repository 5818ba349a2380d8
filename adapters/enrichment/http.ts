import * as z from 'zod';
import type { FoundPhone } from '#domain/contacts/enrich-contacts.ts';
import { readPhone } from '#domain/contacts/read-phone.ts';
import { asError } from '#runtime/as-error.ts';
import type { Enricher, Lookup } from './enricher.ts';

/** The data service gave no valid answer. It never repeats the answer, because that is personal data. */
export class EnrichmentError extends Error {
  override readonly name = 'EnrichmentError';
}

/** Milliseconds that the service has for its answer: an invoice waits for it. */
const TIMEOUT = 3_000;

/** Loose, because services add to it; at most 10 phones, because more of them are not better. */
const Answer = z.looseObject({
  phones: z.array(z.looseObject({ number: z.string().max(40), whatsApp: z.boolean().optional() })).max(10),
});

/**
 * A data service over HTTPS: `POST {"taxId", "phones": ["+55…"]}` with a bearer token, answered by `{"phones":
 * [{"number", "whatsApp"?}]}`. One try; a redirect is no answer, because the token is for that address alone.
 * @param costMicroreais what one answer costs
 */
export const httpEnricher = (service: {
  readonly url: string;
  readonly costMicroreais: number;
  readonly token: () => Promise<string>;
  readonly fetcher?: typeof fetch;
}): Enricher => ({
  async lookup(about) {
    const { url, costMicroreais, token, fetcher = fetch } = service;
    const response = await post(fetcher, url, await token(), about);
    if (!response.ok) throw new EnrichmentError(`the service answered ${response.status}`);
    return { phones: await phonesOf(response), cost: costMicroreais };
  },
});

async function post(fetcher: typeof fetch, url: string, token: string, about: Lookup): Promise<Response> {
  try {
    return await fetcher(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        accept: 'application/json',
      },
      body: JSON.stringify(about),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT),
    });
  } catch (error) {
    throw new EnrichmentError(`the service could not be reached (${asError(error).name})`);
  }
}

/** Invalid numbers are ignored. */
async function phonesOf(response: Response): Promise<FoundPhone[]> {
  const answer = Answer.safeParse(await response.json().catch(() => undefined));
  if (!answer.success) throw new EnrichmentError('the service answered what was not agreed');
  return answer.data.phones.flatMap(({ number, whatsApp }) => {
    const read = readPhone(number);
    if (!read.ok || read.phone.kind === 'service') return [];
    return [{ value: read.phone.e164, takesSms: read.phone.takesSms, onWhatsApp: whatsApp }];
  });
}
