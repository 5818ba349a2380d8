import { EventEmitter } from 'node:events';
import type { IncomingHttpHeaders } from 'node:http';
import dynalite from 'dynalite';
import type { Answer } from './server.ts';

/**
 * DynamoDB by dynalite, in memory and without a port of its own: its server never listens, it is
 * handed requests directly.
 */
export class DynamoDb {
  readonly #server = dynalite({ createTableMs: 0, deleteTableMs: 0 });

  /** Has dynalite answer one request; undefined when it does not know the operation. */
  answer(headers: IncomingHttpHeaders, body: Buffer, requestId: string): Promise<Answer | undefined> {
    return new Promise((resolve) => {
      const request = Object.assign(new EventEmitter(), { method: 'POST', url: '/', headers });
      const response = new CapturedResponse(requestId, resolve);
      this.#server.emit('request', request, response);
      request.emit('data', body);
      request.emit('end');
    });
  }
}

/** The part of a ServerResponse that dynalite uses. */
class CapturedResponse {
  statusCode = 200;
  readonly #headers: Record<string, string> = {};
  readonly #requestId: string;
  readonly #resolve: (answer: Answer | undefined) => void;

  constructor(requestId: string, resolve: (answer: Answer | undefined) => void) {
    this.#requestId = requestId;
    this.#resolve = resolve;
  }

  setHeader(name: string, value: string | number): void {
    this.#headers[name.toLowerCase()] = String(value);
  }

  end(body: string): void {
    // Dynalite's own request id is random, and would end up in logs.
    const headers = { ...this.#headers, 'x-amzn-requestid': this.#requestId };
    const unknown = body.includes('UnknownOperationException') && this.statusCode !== 200;
    this.#resolve(unknown ? undefined : { status: this.statusCode, headers, body });
  }
}
