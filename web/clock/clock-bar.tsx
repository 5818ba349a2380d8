import { Menu, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useStepNames } from '#web/ruler/use-step-names.ts';
import { useShortcut } from '#web/shortcuts/shortcuts.tsx';
import { useLanguage, useWords } from '#web/words/language.tsx';
import css from './clock.module.css';
import { clockText } from './clock-text.ts';
import { DateGoal } from './date-goal.tsx';
import { NextList } from './next-list.tsx';
import { channelsText, nextText } from './next-text.ts';
import { Snapshots } from './snapshots.tsx';
import { StoryPanel } from './story-panel.tsx';
import { type Goal, type Runner, useRunner } from './use-runner.ts';
import { useClock } from './use-sandbox.ts';
import { clockWords } from './words.ts';

const ActDrawer = lazy(async () => ({ default: (await import('./acts/act-drawer.tsx')).ActDrawer }));

/** What of the clock is folded out. */
type Open = 'next' | 'date' | 'snapshots' | 'acts' | undefined;

/** The clock of the sandbox: what time it is, what comes next, and how to go there. Always on screen in a sandbox, and nowhere else. */
export function ClockBar() {
  const say = useWords(clockWords);
  const { data } = useClock();
  const runner = useRunner(data?.now);
  const [open, setOpen] = useState<Open>();
  const isRunning = runner.running !== undefined;
  const start = (goal: Goal): void => {
    setOpen(undefined);
    runner.start(goal);
  };
  const toggle = (what: Open) => (): void => setOpen((before) => (before === what ? undefined : what));
  useShortcut('n', say.nextEvent, () => start({ kind: 'next' }));
  useShortcut('h', say.oneHour, () => start({ kind: 'hours', hours: 1 }));
  useShortcut('d', say.oneDay, () => start({ kind: 'hours', hours: 24 }));
  useShortcut('.', say.stop, runner.stop);
  return (
    <section aria-label={say.title} className={css.clock}>
      <div className={css.bar}>
        <Now runner={runner} />
        <div className={css.buttons}>
          {isRunning ? (
            <UnstyledButton className={css.main} onClick={runner.stop}>
              {say.stop}
            </UnstyledButton>
          ) : (
            <UnstyledButton className={css.main} disabled={!data} onClick={() => start({ kind: 'next' })}>
              {say.nextEvent}
            </UnstyledButton>
          )}
          <span className={css.wide}>
            <span className={css.buttons}>
              <Go goal={{ kind: 'hours', hours: 1 }} name={say.oneHour} {...{ start, isRunning }} />
              <Go goal={{ kind: 'hours', hours: 24 }} name={say.oneDay} {...{ start, isRunning }} />
            </span>
          </span>
          <GoMenu onDate={toggle('date')} {...{ start, isRunning }} />
          <UnstyledButton className={css.button} onClick={toggle('acts')} aria-haspopup="dialog">
            {say.act}
          </UnstyledButton>
          <Menu position="bottom-end" shadow="none">
            <Menu.Target>
              <UnstyledButton className={css.button}>{say.more}</UnstyledButton>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={toggle('next')}>{open === 'next' ? say.hideNext : say.listNext}</Menu.Item>
              <Menu.Item onClick={toggle('snapshots')}>{say.snapshots}</Menu.Item>
              <Menu.Item component={Link} to="/fork">
                {say.fork}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      {open === 'next' && data && <NextList next={data.next} onClose={toggle('next')} />}
      {open === 'date' && data && (
        <DateGoal now={data.now} onGo={(at) => start({ kind: 'to', at })} onClose={toggle('date')} />
      )}
      {open === 'snapshots' && <Snapshots isRunning={isRunning} onClose={toggle('snapshots')} />}
      <StoryPanel runner={runner} />
      <Suspense fallback={null}>
        {open === 'acts' && <ActDrawer runner={runner} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </section>
  );
}

/** What time it is; and beside the main button, what it will do. */
function Now({ runner: { running } }: { readonly runner: Runner }) {
  const say = useWords(clockWords);
  const named = useStepNames();
  const { language } = useLanguage();
  const { data } = useClock();
  if (running)
    return (
      <>
        <span className={css.running}>{say.onTheWay(clockText(running.now, language))}</span>
        <span className={css.next} />
      </>
    );
  const [first] = data?.next ?? [];
  return (
    <>
      {data && (
        <time className={css.now} dateTime={data.now}>
          {clockText(data.now, language)}
        </time>
      )}
      <span className={css.next}>
        {data && !first && say.nothingNext}
        {first && (
          <>
            {say.next} {nextText(first, say, named)}, {clockText(first.at, language, 'short')}
            <span className={css.why}>
              {[channelsText(first, say), ...(first.why ?? [])].filter((text) => text !== '').join(' · ')}
            </span>
          </>
        )}
      </span>
    </>
  );
}

interface Going {
  readonly start: (goal: Goal) => void;
  readonly isRunning: boolean;
}

function Go({ goal, name, start, isRunning }: Going & { readonly goal: Goal; readonly name: string }) {
  return (
    <UnstyledButton className={css.button} disabled={isRunning} onClick={() => start(goal)}>
      {name}
    </UnstyledButton>
  );
}

/** All the ways to go on; on a phone, the only place of some. */
function GoMenu({ start, isRunning, onDate }: Going & { readonly onDate: () => void }) {
  const say = useWords(clockWords);
  const item = (goal: Goal, name: string, className?: string) => (
    <Menu.Item onClick={() => start(goal)} {...(className ? { className } : {})}>
      {name}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end" shadow="none" disabled={isRunning}>
      <Menu.Target>
        <UnstyledButton className={css.button} disabled={isRunning}>
          {say.goOn}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {item({ kind: 'hours', hours: 1 }, say.oneHour, css.narrow)}
        {item({ kind: 'hours', hours: 24 }, say.oneDay, css.narrow)}
        {item({ kind: 'until', until: 'sent' }, say.untilSent)}
        {item({ kind: 'until', until: 'paid' }, say.untilPaid)}
        <Menu.Item onClick={onDate}>{say.untilDate}</Menu.Item>
        <Menu.Divider />
        {item({ kind: 'play', hours: 1 }, say.playHour)}
        {item({ kind: 'play', hours: 24 }, say.playDay)}
      </Menu.Dropdown>
    </Menu>
  );
}
