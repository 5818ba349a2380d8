import type { ConfigText } from '#config-loader/texts-of.ts';
import type { Answer, Request } from '#sandbox/aws/server.ts';
import type { Entry } from '#sandbox/journal/journal.ts';
import { answerBy } from './answer-by.ts';
import { applicationAnswer } from './application.ts';
import type { NewClock } from './clock-contract.ts';
import { clockRoutes } from './clock-routes.ts';
import type { ForkRoom } from './fork/fork-routes.ts';
import { Forks } from './fork/forks.ts';
import { startFuture } from './fork/start-future.ts';
import { listen } from './listen.ts';
import { isFromElsewhere } from './loopback.ts';
import { OtherClocks, type StartedClock } from './other-clocks.ts';
import { type Beginning, playWorld } from './play-world.ts';
import type { ServedPage } from './served-pages.ts';
import { Timeline } from './timeline.ts';
import { IN_MEMORY, type TimelineLog } from './timeline-log.ts';

/** A portfolio at one moment, with the page of each of its debts. */
export interface Served {
  readonly url: string;
  /** ISO-8601, UTC: the moment at which time stopped. */
  readonly at: string;
  readonly pages: readonly ServedPage[];
  close(): Promise<void>;
}

/** Where the reference of the API is served, on this machine alone. */
export const REFERENCE_PATH = '/reference';

const FORBIDDEN: Answer = {
  status: 403,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({
    type: 'about:blank',
    title: 'Forbidden',
    status: 403,
    detail: 'A page of another site may not move the clock.',
  }),
};

/**
 * Runs a portfolio to a moment, stops time there, and serves the pages of its debtors, the API, and a test clock that has time go on: the
 * unchanged functions behind a port of this machine.
 * @param port 0 for a free one
 */
export async function serveSandbox(
  given: Beginning & {
    readonly port: number;
    /** What links begin with; without it, the address of the pages. */
    readonly publicUrl?: string;
    /** The HTML of the root, from the pages of all debts; without it, there is none. */
    readonly rootOf?: (served: Pick<Served, 'pages'>) => string;
    /** The folder of the built web application; without it, there is none. */
    readonly application?: string;
    /** The reference page of the API, as HTML; without it, there is none. */
    readonly reference?: string;
    /** The files of the configuration as they are written now, at each call; without it, nothing says how they were edited. */
    readonly editedFiles?: () => readonly ConfigText[];
    /** What the timeline goes on with, and where it is written. */
    readonly log?: TimelineLog;
    /** Asked for each world that is played, the first and those of restored snapshots: what takes its journal. */
    readonly journalOf?: () => (entry: Entry) => void;
    /** Starts another sandbox in a process of its own; without it, there is just this one. */
    readonly startClock?: (asked: NewClock) => Promise<StartedClock>;
    /** The folder of its configuration, which forks may change in copies, and how what is wrong in one is said; without it, there are no forks. */
    readonly configuration?: Pick<ForkRoom, 'folder' | 'inWords'>;
  },
): Promise<Served> {
  const {
    config,
    input,
    until,
    port,
    publicUrl,
    rootOf,
    application,
    log = IN_MEMORY,
    journalOf,
    startClock,
    editedFiles,
    configuration,
  } = given;
  const { url, answerWith, close } = await listen(port);
  const timeline = await Timeline.open(
    () => playWorld({ config, input, until }, publicUrl ?? url, journalOf?.()),
    log,
  );
  const clocks = startClock && new OtherClocks(startClock);
  const forks = configuration && {
    ...configuration,
    beginning: { config, input, until },
    publicUrl: publicUrl ?? url,
    forks: new Forks(startFuture),
  };
  const clock = clockRoutes(timeline, { clocks, forks });
  if (editedFiles) clock.get('/sandbox/configuration', (c) => c.json({ files: editedFiles() }));
  answerWith(async (request) => {
    const { pathname } = new URL(request.path, 'http://localhost');
    if (pathname.startsWith('/sandbox/'))
      return isFromElsewhere(request.headers) ? FORBIDDEN : answerBy(clock, request);
    const ofApplication = application === undefined ? undefined : applicationAnswer(application, request);
    if (ofApplication) return ofApplication;
    if (given.reference !== undefined && pathname === REFERENCE_PATH) return htmlOf(given.reference);
    if (rootOf && isRoot(request)) return htmlOf(rootOf({ pages: await timeline.world.pages() }));
    return timeline.request(request);
  });
  return {
    url,
    at: timeline.now,
    pages: await timeline.world.pages(),
    close: async () => {
      await close();
      await clocks?.endAll();
      await forks?.forks.endAll();
      await timeline.close();
    },
  };
}

/** The root is of this machine alone, and no stage has one. */
const isRoot = ({ method, path }: Request): boolean => path === '/' && method === 'GET';

const htmlOf = (body: string): Answer => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
});
