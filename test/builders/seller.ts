import type { TestWorld } from './world.ts';
import { CREDITOR } from './world.ts';

export const SELLER = 'vendedor-07';
export const KEY = 'a-key-of-bebidas-nordeste-for-its-programs';

export interface FeedAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The routes as API Gateway names them. */
const CUSTOMERS = '/sellers/{creditorId}/{sellerId}/customers';
const LINKS = '/sellers/{creditorId}/{sellerId}/links';

interface Call {
  readonly method?: string;
  readonly creditorId?: string;
  readonly sellerId?: string;
  /** The header's value; null for no header. */
  readonly authorization?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

const invoke = async (world: TestWorld, event: object): Promise<FeedAnswer> =>
  (await world.aws.invoke('seller-feed', event)) as FeedAnswer;

const httpEvent = (world: TestWorld, method: string, path: string, query: Call['query'] = {}) => ({
  version: '2.0',
  routeKey: `${method} ${path}`,
  rawPath: path,
  rawQueryString: new URLSearchParams(query).toString(),
  requestContext: { requestId: 'r-1', timeEpoch: world.clock.now(), http: { method } },
  isBase64Encoded: false,
});

/** A program of the creditor calls the feed, as API Gateway hands it to the function. */
export function callByKey(world: TestWorld, given: Call = {}): Promise<FeedAnswer> {
  const { method = 'GET', creditorId = CREDITOR, sellerId = SELLER } = given;
  const { authorization = `Bearer ${KEY}`, headers, query } = given;
  return invoke(world, {
    ...httpEvent(world, method, method === 'POST' ? LINKS : CUSTOMERS, query),
    pathParameters: { creditorId, sellerId },
    headers: { ...(authorization === null ? {} : { authorization }), ...headers },
  });
}

/** Opens the feed by a link, which needs no key. */
export const callByLink = (
  world: TestWorld,
  token: string,
  { headers = {}, query }: Pick<Call, 'headers' | 'query'> = {},
): Promise<FeedAnswer> =>
  invoke(world, { ...httpEvent(world, 'GET', '/s/{token}', query), pathParameters: { token }, headers });

/** The token of a link that the creditor's program asks for. */
export async function tokenFor(world: TestWorld, sellerId: string = SELLER): Promise<string> {
  const { body } = await callByKey(world, { method: 'POST', sellerId });
  return (JSON.parse(body) as { url: string }).url.replace(/^.*\/s\//, '');
}
