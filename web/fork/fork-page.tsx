import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { DateField } from '#web/parts/date-field.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { PageTitle } from '#web/parts/page-title.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useLanguage, useWords } from '#web/words/language.tsx';
import { ActForm } from './act-form.tsx';
import { asLocal, dayAfter, fromLocal } from './brasilia.ts';
import type { Change } from './change.ts';
import { FilesForm } from './files-form.tsx';
import css from './fork-page.module.css';
import { ForkRun } from './fork-run.tsx';
import { PayForm } from './pay-form.tsx';
import { sandboxCalls } from './sandbox-calls.ts';
import { WithoutForm } from './without-form.tsx';
import { forkWords } from './words.ts';

/** Days from the fork to the last day, unless another is chosen. */
const USUAL_DAYS = 30;

/** Two futures of a portfolio, side by side. In a sandbox alone. */
export function ForkPage() {
  const say = useWords(forkWords);
  const { language } = useLanguage();
  const calls = useMemo(() => sandboxCalls(language), [language]);
  const clock = useQuery({ queryKey: ['/sandbox/clock', 'fork'], queryFn: () => calls.clock() });
  return (
    <>
      <PageTitle title={say.title} about={say.about} />
      {clock.error && <ProblemNotice error={clock.error} />}
      {clock.data ? <Forking now={clock.data.now} /> : !clock.error && <Loading />}
    </>
  );
}

type Adding = 'pay' | 'without' | 'act' | 'files';

function Forking({ now }: { readonly now: string }) {
  const say = useWords(forkWords);
  const { language } = useLanguage();
  const calls = useMemo(() => sandboxCalls(language), [language]);
  const { at: asked, debtId } = useSearch({ from: '/fork' });
  const [at, setAt] = useState(() => (asked !== undefined && asked <= now ? asked : now));
  const [to, setTo] = useState(() => dayAfter(at, USUAL_DAYS));
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const [adding, setAdding] = useState<Adding | undefined>(debtId === undefined ? undefined : 'pay');
  const [forkId, setForkId] = useState<string>();
  const start = useMutation({
    mutationFn: () => calls.start({ at, to, changes: changes.map(({ change }) => change) }),
    onSuccess: ({ id }) => setForkId(id),
  });
  const add = (change: Change): void => {
    setChanges((before) => [...before, change]);
    setAdding(undefined);
  };
  return (
    <Stack gap="lg">
      <Section title={say.from}>
        <Group align="flex-start">
          <TextInput
            type="datetime-local"
            label={say.at}
            description={say.atAbout}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={asLocal(at)}
            max={asLocal(now)}
            onChange={(event) => {
              if (event.currentTarget.value !== '') setAt(fromLocal(event.currentTarget.value));
            }}
          />
          <DateField
            label={say.to}
            description={say.lastDayAbout}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={to}
            min={dayAfter(at, 0)}
            max={dayAfter(at, 365)}
            onDay={setTo}
          />
        </Group>
      </Section>
      <Section title={say.changes}>
        {changes.length === 0 && <Text c="dimmed">{say.noChanges}</Text>}
        <ul className={css.changes}>
          {changes.map(({ label }, index) => (
            <li key={`${label} ${String(index)}`}>
              {label}{' '}
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={say.remove(label)}
                onClick={() => setChanges(changes.filter((_, place) => place !== index))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
        <Group gap="xs">
          {(
            [
              ['pay', say.addPay],
              ['without', say.addWithout],
              ['act', say.addAct],
              ['files', say.addFiles],
            ] as const
          ).map(([kind, label]) => (
            <Button
              key={kind}
              variant={adding === kind ? 'light' : 'default'}
              aria-expanded={adding === kind}
              onClick={() => setAdding(adding === kind ? undefined : kind)}
            >
              {label}…
            </Button>
          ))}
        </Group>
        {adding !== undefined && (
          <div className={css.adding}>
            {adding === 'pay' && <PayForm at={at} debtId={debtId} onAdd={add} />}
            {adding === 'without' && <WithoutForm at={at} calls={calls} onAdd={add} />}
            {adding === 'act' && <ActForm at={at} debtId={debtId} onAdd={add} />}
            {adding === 'files' && <FilesForm calls={calls} onAdd={add} />}
          </div>
        )}
      </Section>
      <div>
        <Button
          size="md"
          disabled={changes.length === 0 || to === ''}
          loading={start.isPending}
          onClick={() => start.mutate()}
        >
          {say.run}
        </Button>
        {start.error && <ProblemNotice error={start.error} />}
      </div>
      {forkId !== undefined && <ForkRun key={forkId} id={forkId} calls={calls} />}
    </Stack>
  );
}

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={css.section} aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);
