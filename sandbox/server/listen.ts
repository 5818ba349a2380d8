import { type Answer, type Answerer, type Request, serve } from '#sandbox/aws/server.ts';
import { refuseForeignHost } from './loopback.ts';

/** A port of this machine, and of nobody else. */
export interface Port {
  /** `http://localhost:8484`, without a slash at its end: browsers keep cookies for it as they do over https. */
  readonly url: string;
  /** From now on requests are answered so; until then they are dropped. */
  answerWith(answerer: Answerer): void;
  close(): Promise<void>;
}

/**
 * Listens on the loopback interface, and answers one request after the other: no two of them ever move the virtual clock at once.
 * @param port 0 for a free one
 */
export async function listen(port: number): Promise<Port> {
  let answerer: Answerer = async () => 'drop';
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (request: Request): Promise<Answer | 'drop'> => {
    const turn = last.then(() => refuseForeignHost(request.headers) ?? answerer(request));
    // A request that fails does not fail the one after it.
    last = turn.catch(() => undefined);
    return turn.catch(() => ({
      status: 500,
      headers: { 'content-type': 'application/json' },
      body: '{"message":"Internal Server Error"}',
    }));
  };
  const { server, host } = await serve(inTurn, port);
  return {
    url: `http://localhost:${host.split(':')[1]}`,
    answerWith: (next) => {
      answerer = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
