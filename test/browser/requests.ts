import type { Page } from 'playwright-core';

/** A request of a page that has no answer yet. */
interface Asked {
  /** `GET http://localhost/v1/work`. */
  readonly what: string;
  /** The document that asked for it, by the id that Chromium gives to its loading. */
  readonly document: string;
  /** The frame of that document, by Chromium's id; none of a worker. */
  readonly frame: string | undefined;
}

/**
 * What the document that a page shows has asked for. Chromium says nothing more of a request whose document was replaced: neither that it
 * came, nor that it failed, because the frame has another host by then. Such a request is forgotten with its document. Read from Chromium
 * itself: the requests of Playwright do not say which document asked, and its `framenavigated` comes within a document, too. A frame that
 * has a process of its own (one that is sandboxed, as those of e-mails) is not followed there.
 */
export class Requests {
  readonly #unanswered = new Map<string, Asked>();
  #last = 'nothing';
  #changedAt = 0;

  /** Follows the requests of a page that has not asked for anything yet. */
  static async of(page: Page): Promise<Requests> {
    const requests = new Requests();
    const session = await page.context().newCDPSession(page);
    session.on('Network.requestWillBeSent', ({ requestId, loaderId, frameId, request: { method, url } }) =>
      requests.#ask(requestId, { what: `${method} ${url}`, document: loaderId, frame: frameId }),
    );
    session.on('Network.loadingFinished', ({ requestId }) => requests.#end(requestId));
    session.on('Network.loadingFailed', ({ requestId }) => requests.#end(requestId));
    // The frames of a document go with it; navigation within a document is another event.
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId === undefined) requests.#forget(({ document }) => document !== frame.loaderId);
    });
    // A frame is gone, or goes on in a process of its own.
    session.on('Page.frameDetached', ({ frameId }) => requests.#forget(({ frame }) => frame === frameId));
    await Promise.all([session.send('Network.enable'), session.send('Page.enable')]);
    return requests;
  }

  /** What has no answer yet: `GET http://localhost/v1/work`. */
  get unanswered(): readonly string[] {
    return [...this.#unanswered.values()].map(({ what }) => what);
  }

  /** What was asked for last: `GET http://localhost/v1/work`. */
  get last(): string {
    return this.#last;
  }

  /** When something was asked for or answered last, milliseconds as of `Date.now()`. */
  get changedAt(): number {
    return this.#changedAt;
  }

  #ask(id: string, asked: Asked): void {
    this.#unanswered.set(id, asked);
    this.#last = asked.what;
    this.#changedAt = Date.now();
  }

  #end(id: string): void {
    if (this.#unanswered.delete(id)) this.#changedAt = Date.now();
  }

  #forget(isGone: (asked: Asked) => boolean): void {
    for (const [id, asked] of this.#unanswered) if (isGone(asked)) this.#end(id);
  }
}
