import { Hono } from 'hono';
import { type Language, languageOf } from '#functions/api/language.ts';
import { ProblemError, problemAnswer } from '#functions/api/problem.ts';
import { NoSuchTargetError } from '#sandbox/acts/acts.ts';
import { UnreadableFileError } from '#sandbox/acts/drop-file.ts';
import type { Acted, KnownDebt } from '#sandbox/contract/answers.ts';
import { SandboxAct } from '#schemas/sandbox/act.ts';
import { BusEvent } from '#schemas/sandbox/bus-event.ts';
import { Advance, LONGEST, NewClock } from './clock-contract.ts';
import { type ForkRoom, routeForks } from './fork/fork-routes.ts';
import type { Happened } from './happened.ts';
import { knownDebts } from './known-debts.ts';
import { nextEvents } from './next-events.ts';
import { MOST_CLOCKS, type OtherClock, type OtherClocks } from './other-clocks.ts';
import { phoneOf, phones } from './phone-of.ts';
import { bodyOf, wrong } from './read-body.ts';
import type { Snapshot, Timeline } from './timeline.ts';
import { wrongWithClock } from './wrong-with-clock.ts';

/** How many events to come are shown without `limit`, and at most. */
const SHOWN = 10;
const MOST_SHOWN = 1000;
const MOST_PHONES = 200;
/** How many debts are named in the answer to what happened. */
const MOST_NAMED = 200;

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

  app.get('/sandbox/clock', async (c) => {
    const upcoming = timeline.world.upcoming().slice(0, limitOf(c.req.query('limit'), MOST_SHOWN));
    const next = await nextEvents(upcoming, timeline.now, languageOf(c.req.header('accept-language')));
    return c.json({ now: timeline.now, next, broken: timeline.world.broken() });
  });

  app.post('/sandbox/clock/advance', async (c) => {
    const asked = await bodyOf(c, Advance);
    if (asked.to !== undefined) checkInstant(asked.to, timeline);
    const { reached, ...happened } = await timeline.advance(asked);
    return c.json({ now: timeline.now, reached, ...(await withDebts(happened)) });
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
    const happened = await timeline.put(await bodyOf(c, BusEvent));
    return c.json({ now: timeline.now, ...(await withDebts(happened)) }, 202);
  });

  app.post('/sandbox/acts', async (c) => {
    const { id, acted, ...happened } = await actIn(timeline, await bodyOf(c, SandboxAct));
    const said = inLanguage(acted, languageOf(c.req.header('accept-language')));
    return c.json({ now: timeline.now, id, ...said, ...(await withDebts(happened)) });
  });

  app.get('/sandbox/debts', async (c) =>
    c.json({ items: await knownDebts(timeline.world.newestDebts(MOST_NAMED)) }),
  );

  app.get('/sandbox/phones', async (c) =>
    c.json({ items: await phones(timeline.world, limitOf(c.req.query('limit'), MOST_PHONES)) }),
  );

  app.get('/sandbox/phones/:debtId', async (c) => {
    const phone = await phoneOf(timeline.world, c.req.param('debtId'));
    if (!phone) throw new ProblemError('not-found');
    return c.json(phone);
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

function limitOf(limit = String(SHOWN), largest: number): number {
  const most = /^\d{1,4}$/.test(limit) ? Number(limit) : 0;
  if (most < 1 || most > largest) wrong('query', [['limit'], `must be a whole number from 1 to ${largest}`]);
  return most;
}

/** What happened, with the debts that it happened to as people name them: the first of them, if they are very many. */
async function withDebts(happened: Happened): Promise<Happened & { readonly debts: readonly KnownDebt[] }> {
  const ids = new Set(
    happened.events.flatMap(({ detail: { debtId } }) => (typeof debtId === 'string' ? [debtId] : [])),
  );
  return { ...happened, debts: await knownDebts([...ids].slice(0, MOST_NAMED)) };
}

/** What an act came to, with what is wrong with the rows of a file in a language. */
function inLanguage({ file, ...acted }: Acted, language: Language): Acted {
  if (!file) return acted;
  const refused = file.refused.map((row) => ({ ...row, wrong: wrongWithClock(row.wrong, language) }));
  return { ...acted, file: { ...file, refused } };
}

async function actIn(timeline: Timeline, act: SandboxAct): ReturnType<Timeline['act']> {
  try {
    return await timeline.act(act);
  } catch (error) {
    if (error instanceof NoSuchTargetError) wrong('body', [[error.field], 'names nothing of this sandbox']);
    if (error instanceof UnreadableFileError) wrong('body', [['content'], error.message]);
    throw error;
  }
}

function checkInstant(to: string, { world, now }: Timeline): void {
  const later = Date.parse(to) - world.now();
  if (later <= 0 || later > LONGEST)
    wrong('body', [['to'], `must be later than the clock, which is at ${now}, by 366 days at most`]);
}
