import type { Api } from './api.ts';
import { invocationOf, turnOf } from './caller.ts';
import { AwsError, ConnectionLostError } from './errors.ts';
import type { Ids } from './ids.ts';
import { decodeInput, encodeError, encodeOutput, identify } from './protocol.ts';
import type { Answer, Answerer, Request } from './server.ts';
import { Turns } from './turns.ts';

/**
 * Takes API calls that come over HTTP, in AWS's own protocols, in the order in which this process made them; a lost
 * connection breaks the request's.
 */
export function overTheWire(api: Api, ids: Ids): Answerer {
  const turns = new Turns();
  return (request) => {
    const turn = turnOf(request.headers);
    const begin = () => answer(request, api, ids);
    return turn === undefined ? begin() : turns.take(turn, begin);
  };
}

async function answer(
  { method, path, headers, body }: Request,
  api: Api,
  ids: Ids,
): Promise<Answer | 'drop'> {
  const requestId = ids.request();
  const call = identify(method, path, headers, body);
  const { service, operation } = call;
  try {
    const input = decodeInput(call);
    const output = await api.carryOut({ service, operation, input, invocation: invocationOf(headers) });
    return encodeOutput(call, output, requestId);
  } catch (error) {
    if (error instanceof ConnectionLostError) return 'drop';
    if (error instanceof AwsError) return encodeError(call, error, requestId);
    throw error;
  }
}
