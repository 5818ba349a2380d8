import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { readAgain } from '#web/api/read-again.ts';
import type { Advance, Happened, SandboxApi } from './sandbox-api.ts';
import { addedTo, beginStory, type Story } from './story.ts';
import { CLOCK, useSandbox } from './use-sandbox.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How many days an `until` is looked for. */
const PATIENCE = 60;
/** Milliseconds of real time from one slice of a play to the next. */
const BEAT = 1000;

/** How far the clock is to go. */
export type Goal =
  | { readonly kind: 'next' }
  | { readonly kind: 'hours'; readonly hours: number }
  | { readonly kind: 'to'; readonly at: string }
  | { readonly kind: 'until'; readonly until: 'sent' | 'paid' }
  | { readonly kind: 'play'; readonly hours: number };

/** The clock as it is driven: a day at a time, so that a long way shows where it is, and can be stopped. */
export interface Runner {
  /** What it is on its way to, and where it is. */
  readonly running: { readonly goal: Goal; readonly now: string } | undefined;
  /** What happened on the last way, or because of the last act. */
  readonly story: Story | undefined;
  readonly error: unknown;
  start(goal: Goal): void;
  stop(): void;
  /** Shows what happened because of something else than time. */
  tell(from: string, happened: Happened): void;
  dismiss(): void;
}

/** Drives the clock of the sandbox. @param now where it is */
export function useRunner(now: string | undefined): Runner {
  const sandbox = useSandbox();
  const queries = useQueryClient();
  const [running, setRunning] = useState<Runner['running']>();
  const [story, setStory] = useState<Story>();
  const [error, setError] = useState<unknown>();
  const stopped = useRef(true);

  const stop = useCallback((): void => {
    stopped.current = true;
  }, []);
  // A tab that nobody looks at does not go on by itself.
  useEffect(() => {
    const onHide = (): void => {
      if (document.hidden) stop();
    };
    document.addEventListener('visibilitychange', onHide);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      stop();
    };
  }, [stop]);

  const start = (goal: Goal): void => {
    if (now === undefined || !stopped.current) return;
    stopped.current = false;
    setError(undefined);
    setRunning({ goal, now });
    let told = beginStory(now);
    const onSlice = (happened: Happened & { readonly reached: boolean }): void => {
      told = addedTo(told, happened);
      setStory(told);
      setRunning({ goal, now: happened.now });
      // While it plays, the page plays with it; otherwise the page is read once, at the end.
      void queries.invalidateQueries(goal.kind === 'play' ? {} : { queryKey: [CLOCK] });
    };
    const work = drive(sandbox, goal, now, { isStopped: () => stopped.current, onSlice });
    void work
      .then((reached) => setStory({ ...told, reached }))
      .catch(setError)
      .finally(async () => {
        stopped.current = true;
        setRunning(undefined);
        await readAgain(queries);
      });
  };

  return {
    ...{ running, story, error, start, stop },
    tell: (from, happened) => setStory(addedTo(beginStory(from), happened)),
    dismiss: () => {
      setStory(undefined);
      setError(undefined);
    },
  };
}

/** Goes on, slice by slice, until the goal is reached or somebody stops it; gives whether it was reached. */
async function drive(
  sandbox: SandboxApi,
  goal: Goal,
  from: string,
  on: {
    readonly isStopped: () => boolean;
    readonly onSlice: (happened: Happened & { readonly reached: boolean }) => void;
  },
): Promise<boolean> {
  let now = from;
  for (let slices = 0; !on.isStopped(); slices += 1) {
    const asked = sliceOf(goal, now, slices);
    if (asked === undefined) return goal.kind !== 'until';
    const began = performance.now();
    const happened = await sandbox.advance(asked);
    now = happened.now;
    on.onSlice(happened);
    if (isOver(goal, happened.reached)) return happened.reached;
    if (goal.kind === 'play') await rest(BEAT - (performance.now() - began));
  }
  return true;
}

const isOver = ({ kind }: Goal, reached: boolean): boolean =>
  kind === 'next' || kind === 'hours' || (kind === 'until' && reached);

/** The next call on the way; undefined at its end. */
function sliceOf(goal: Goal, now: string, slices: number): Advance | undefined {
  switch (goal.kind) {
    case 'next':
      return { by: 'next-event' };
    case 'hours':
    case 'play':
      return { by: `PT${goal.hours}H` };
    case 'until':
      return slices < PATIENCE ? { until: goal.until, within: 'P1D' } : undefined;
    case 'to': {
      const left = Date.parse(goal.at) - Date.parse(now);
      return left > 0 ? { to: new Date(Date.parse(now) + Math.min(left, DAY)).toISOString() } : undefined;
    }
  }
}

const rest = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
