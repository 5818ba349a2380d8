import type { Hono } from 'hono';
import type { ConfigProblem } from '#config-loader/config-error.ts';
import { BANK_ZONE, instantOf } from '#domain/calendar/days.ts';
import type { Language } from '#functions/api/language.ts';
import { languageOf } from '#functions/api/language.ts';
import { pointerOf } from '#functions/api/pointers.ts';
import { ProblemError } from '#functions/api/problem.ts';
import { LONGEST } from '#sandbox/server/clock-contract.ts';
import type { Beginning } from '#sandbox/server/play-world.ts';
import { bodyOf, wrong } from '#sandbox/server/read-body.ts';
import type { Timeline } from '#sandbox/server/timeline.ts';
import { Instant } from '#schemas/primitives.ts';
import { EditedFiles, type ForkChange, ForkRequest } from '#schemas/sandbox/fork.ts';
import { configurationSchema } from './configuration-schema.ts';
import { debtsOf, MOST_DEBTS } from './debts-of.ts';
import { editedConfig } from './edited-config.ts';
import type { Forks } from './forks.ts';
import { type Played, plansOf } from './future-plan.ts';
import { inputsSince } from './inputs-since.ts';

/** What forks of a sandbox are made with. */
export interface ForkRoom {
  readonly beginning: Beginning;
  readonly publicUrl: string;
  /** The folder of its configuration. */
  readonly folder: string;
  /** What is wrong with a configuration, in a language. */
  readonly inWords: (message: string, language: Language) => string;
  readonly forks: Forks;
}

/** The end of a day, minutes. */
const MIDNIGHT = 24 * 60;

/** Forks, and the configuration that they may change. */
export function routeForks(app: Hono, timeline: Timeline, room: ForkRoom): void {
  const { forks, folder, beginning, publicUrl } = room;
  const played = (): Played => ({ beginning, publicUrl, inputs: timeline.inputs });

  app.get('/sandbox/configuration/schemas/:name', (c) => {
    const schema = configurationSchema(c.req.param('name'));
    if (schema === undefined) throw new ProblemError('not-found');
    return c.body(schema, 200, { 'content-type': 'application/schema+json' });
  });

  app.post('/sandbox/configuration/check', async (c) => {
    const { files } = await bodyOf(c, EditedFiles);
    const edited = await editedConfig(folder, files);
    const [problems, warnings] = edited.kind === 'wrong' ? [edited.problems, []] : [[], edited.warnings];
    const inWords = inLanguage(room, languageOf(c.req.header('accept-language')));
    return c.json({ problems: problems.map(inWords), warnings: warnings.map(inWords) });
  });

  app.get('/sandbox/forks', (c) => c.json({ items: forks.all }));

  app.get('/sandbox/forks/inputs', (c) => {
    const since = Instant.safeParse(c.req.query('since'));
    if (!since.success)
      return wrong('query', [['since'], 'must be an instant, as 2026-03-12T09:00:00-03:00']);
    return c.json({ items: inputsSince(played(), Date.parse(since.data)) });
  });

  app.post('/sandbox/forks', async (c) => {
    const asked = await bodyOf(c, ForkRequest);
    const at = Date.parse(asked.at ?? timeline.now);
    const to = Date.parse(instantOf(asked.to, MIDNIGHT, BANK_ZONE));
    checkTimes(asked, { at, to, timeline });
    const debts = debtsOf(beginning.input.arrivals, timeline.world.published);
    if (debts > MOST_DEBTS) throw new ProblemError('refused', { detail: tooMany(debts) });
    if (forks.isBusy) throw new ProblemError('refused', { detail: BUSY });
    const config = await changedConfig(asked.changes, room);
    const plans = plansOf(played(), { at, to, changes: asked.changes, config });
    return c.json(forks.start(plans, { at, changes: asked.changes }), 202);
  });

  app.get('/sandbox/forks/:id', (c) => {
    const fork = forks.find(c.req.param('id'));
    if (!fork) throw new ProblemError('not-found');
    return c.json(fork);
  });

  app.get('/sandbox/forks/:id/comparison', (c) => {
    const comparison = forks.comparisonOf(c.req.param('id'));
    if (!comparison) throw new ProblemError('not-found');
    return c.json(comparison);
  });

  app.delete('/sandbox/forks/:id', async (c) => {
    if (!(await forks.cancel(c.req.param('id')))) throw new ProblemError('not-found');
    return c.body(null, 204);
  });
}

const inLanguage =
  ({ inWords }: ForkRoom, language: Language) =>
  (problem: ConfigProblem): ConfigProblem => ({ ...problem, message: inWords(problem.message, language) });

/** The configuration with all changed files; undefined when none is changed. */
async function changedConfig(changes: readonly ForkChange[], room: ForkRoom) {
  const edits = changes.flatMap((change, index) =>
    change.kind === 'configuration' ? [{ change, index }] : [],
  );
  if (edits.length === 0) return undefined;
  if (new Set(edits.map(({ change }) => change.from)).size > 1)
    return wrong('body', [['changes'], 'must have one from for all files of the configuration']);
  const edited = await editedConfig(
    room.folder,
    edits.flatMap(({ change }) => change.files),
  );
  if (edited.kind === 'valid') return edited.config;
  throw new ProblemError('invalid-request', {
    errors: (language) =>
      edited.problems.map((problem) => ({
        in: 'body',
        pointer: pointerOf(['changes', edits[0]?.index ?? 0, 'files']),
        detail: inPlace(inLanguage(room, language)(problem)),
      })),
  });
}

const inPlace = ({ file, line, path, message }: ConfigProblem): string =>
  `${line === undefined ? file : `${file}:${line}`} ${path === undefined ? '' : `${path}: `}${message}`;

function checkTimes(
  { changes }: ForkRequest,
  { at, to, timeline }: { readonly at: number; readonly to: number; readonly timeline: Timeline },
): void {
  if (at > timeline.world.now())
    wrong('body', [['at'], `must not be later than the clock, which is at ${timeline.now}`]);
  if (to <= at || to - at > LONGEST)
    wrong('body', [['to'], 'must be a day on which the fork goes on, within 366 days of it']);
  for (const [index, change] of changes.entries()) {
    if (!('at' in change)) continue;
    const time = Date.parse(change.at);
    if (time < at || time > to)
      wrong('body', [['changes', index, 'at'], 'must be between the fork and the last day']);
  }
}

const tooMany = (debts: number) => ({
  'pt-BR': `Esta carteira tem ${debts} dívidas: uma bifurcação vai até ${MOST_DEBTS}.`,
  en: `This portfolio has ${debts} debts: a fork takes ${MOST_DEBTS} at most.`,
});

const BUSY = {
  'pt-BR': 'Já há uma bifurcação em andamento: espere por ela ou cancele-a.',
  en: 'A fork is being played already: wait for it, or cancel it.',
};
