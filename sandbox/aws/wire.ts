import type { Api } from './api.ts';
import { invocationOf } from './caller.ts';
import { AwsError, ConnectionLostError } from './errors.ts';
import type { Ids } from './ids.ts';
import { decodeInput, encodeError, encodeOutput, identify } from './protocol.ts';
import type { Answerer } from './server.ts';

/** Takes API calls that come over HTTP, in AWS's own protocols; a lost connection breaks the request's. */
export const overTheWire =
  (api: Api, ids: Ids): Answerer =>
  async ({ method, path, headers, body }) => {
    const requestId = ids.uuid('request');
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
  };
