import { Hono } from 'hono';
import { languageOf } from '#functions/api/language.ts';
import { ProblemError, problemAnswer } from '#functions/api/problem.ts';
import { BusEvent } from '#schemas/sandbox/bus-event.ts';
import { Advance, LONGEST, NewClock } from './clock-contract.ts';
import { type ForkRoom, routeForks } from './fork/fork-routes.ts';
import { MOST_CLOCKS, type OtherClock, type OtherClocks } from './other-clocks.ts';
import { bodyOf, wrong } from './read-body.ts';
import type { Snapshot, Timeline } from './timeline.ts';

/** How many events to come are shown without `limit`, and at most. */
const SHOWN = 10;
const MOST_SHOWN = 1000;

/** The test clock of a sandbox, and the way onto its bus: routes of this machine, which no function has. */
export function clockRoutes(
  timeline: Timeline,
  {
    clocks,
    forks,
  }: { readonly clocks?: OtherClocks | undefined; readonly forks?: ForkRoom | undefined } = {},
): Hono {
  const app = new Hono();
  let errors = 0;
  app.onError((error, c) => {
    if (!(error instanceof ProblemError)) throw error;
    errors += 1;
    return problemAnswer(error, languageOf(c.req.header('accept-language')), `sandbox-${errors}`);
  });
  app.notFound(() => {
    throw new ProblemError('not-found');
  });

  app.get('/sandbox/clock', (c) => c.json({ now: timeline.now, next: next(timeline, c.req.query('limit')) }));

  app.post('/sandbox/clock/advance', async (c) => {
    const asked = await bodyOf(c, Advance);
    if (asked.to !== undefined) checkInstant(asked.to, timeline);
    const { reached, messages, events } = await timeline.advance(asked);
    return c.json({ now: timeline.now, reached, messages, events });
  });

  app.get('/sandbox/clock/snapshots', (c) => c.json({ items: timeline.snapshots.map(shown) }));

  app.post('/sandbox/clock/snapshots', (c) => c.json(shown(timeline.takeSnapshot()), 201));

  app.post('/sandbox/clock/snapshots/:id/restore', async (c) => {
    const snapshot = timeline.snapshots.find(({ id }) => id === c.req.param('id'));
    if (!snapshot) throw new ProblemError('not-found');
    await timeline.restore(snapshot);
    return c.json({ now: timeline.now });
  });

  app.post('/sandbox/events', async (c) => {
    await timeline.put(await bodyOf(c, BusEvent));
    return c.json({ now: timeline.now }, 202);
  });
  if (clocks) routeClocks(app, clocks);
  if (forks) routeForks(app, timeline, forks);
  return app;
}

/** The clocks beside this one. */
function routeClocks(app: Hono, clocks: OtherClocks): void {
  app.get('/sandbox/clocks', (c) => c.json({ items: clocks.all.map(shownClock) }));

  app.post('/sandbox/clocks', async (c) => {
    const asked = await bodyOf(c, NewClock);
    if (clocks.all.length >= MOST_CLOCKS) throw new ProblemError('refused', { detail: TOO_MANY });
    return c.json(shownClock(await clocks.start(asked)), 201);
  });

  app.delete('/sandbox/clocks/:id', async (c) => {
    if (!(await clocks.end(c.req.param('id')))) throw new ProblemError('not-found');
    return c.body(null, 204);
  });
}

const TOO_MANY = {
  'pt-BR': `Já há ${MOST_CLOCKS} relógios: encerre um antes.`,
  en: `There are ${MOST_CLOCKS} clocks already: end one first.`,
};

const shownClock = ({ id, url, at }: OtherClock): Pick<OtherClock, 'id' | 'url' | 'at'> => ({ id, url, at });

const shown = ({ id, at }: Snapshot): Pick<Snapshot, 'id' | 'at'> => ({ id, at });

function next({ world }: Timeline, limit = String(SHOWN)): object[] {
  const most = /^\d{1,4}$/.test(limit) ? Number(limit) : 0;
  if (most < 1 || most > MOST_SHOWN)
    wrong('query', [['limit'], `must be a whole number from 1 to ${MOST_SHOWN}`]);
  return world
    .upcoming()
    .slice(0, most)
    .map(({ at, about }) => ({ at: new Date(at).toISOString(), ...(about ?? { what: 'other' }) }));
}

function checkInstant(to: string, { world, now }: Timeline): void {
  const later = Date.parse(to) - world.now();
  if (later <= 0 || later > LONGEST)
    wrong('body', [['to'], `must be later than the clock, which is at ${now}, by 366 days at most`]);
}
