import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo, useRef } from 'react';
import { DateField } from '#web/parts/date-field.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { PageTitle } from '#web/parts/page-title.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useLanguage, useWords } from '#web/words/language.tsx';
import { ActForm } from './act-form.tsx';
import { asLocal, dayAfter, fromLocal } from './brasilia.ts';
import type { Change } from './change.ts';
import { type Draft, FORMS, type Form, useDraft, whatIsAsked } from './draft.ts';
import { type Edits, NO_EDITS } from './edits.ts';
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

function Forking({ now }: { readonly now: string }) {
  const say = useWords(forkWords);
  const { language } = useLanguage();
  const calls = useMemo(() => sandboxCalls(language), [language]);
  const { at: asked, debtId } = useSearch({ from: '/fork' });
  const [draft, change] = useDraft((before) => beginning(before, { now, asked, debtId }));
  const { at, to, changes, edits, form, edited, ran } = draft;
  const set = (over: Partial<Draft>): void => change((before) => ({ ...before, ...over }));
  const runButton = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLElement>(null);
  const start = useMutation({
    mutationFn: () => calls.start({ at, to, changes: changes.map((each) => each.change) }),
    onSuccess: ({ id }) => {
      set({ ran: { id, of: whatIsAsked(draft), changes: changes.map(({ label }) => label) } });
      // What comes of it is below the fold of a phone.
      requestAnimationFrame(() => {
        result.current?.scrollIntoView({ block: 'start' });
        result.current?.focus({ preventScroll: true });
      });
    },
  });
  const add = (added: Change): void => {
    change(({ edited: place, form: _, ...before }) => ({
      ...before,
      changes:
        place === undefined
          ? [...before.changes, added]
          : before.changes.map((each, index) => (index === place ? added : each)),
      edits: added.change.kind === 'configuration' ? NO_EDITS : before.edits,
    }));
    requestAnimationFrame(() => runButton.current?.scrollIntoView({ block: 'nearest' }));
  };
  const remove = (place: number): void =>
    change(({ edited: _, form: open, ...before }) => ({
      ...before,
      ...(open === undefined || edited !== undefined ? {} : { form: open }),
      changes: before.changes.filter((__, index) => index !== place),
    }));
  const edit = (place: number): void =>
    change((before) => {
      const [kind, itsEdits] = formOf(before.changes[place]);
      return { ...before, form: kind, edited: place, ...(itsEdits && { edits: itsEdits }) };
    });
  const toggle = (kind: Form): void => {
    // One file is edited in one change: a second would undo the first.
    const place = changes.findIndex((each) => each.change.kind === 'configuration');
    if (form !== kind && kind === 'files' && place >= 0) edit(place);
    else
      change(({ form: open, edited: _, ...before }) => ({
        ...before,
        ...(open === kind ? {} : { form: kind }),
      }));
  };
  const ofForm = edited === undefined ? undefined : changes[edited]?.change;
  const isOld = ran !== undefined && ran.of !== whatIsAsked(draft);
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
              if (event.currentTarget.value !== '') set({ at: fromLocal(event.currentTarget.value) });
            }}
          />
          <DateField
            label={say.to}
            description={say.lastDayAbout}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={to}
            min={dayAfter(at, 0)}
            max={dayAfter(at, 365)}
            onDay={(day) => set({ to: day })}
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
                aria-label={say.editChange(label)}
                onClick={() => edit(index)}
              >
                {say.edit}
              </Button>
              <Button
                variant="subtle"
                size="compact-xs"
                aria-label={say.remove(label)}
                onClick={() => remove(index)}
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
              variant={form === kind ? 'light' : 'default'}
              aria-expanded={form === kind}
              onClick={() => toggle(kind)}
            >
              {label}…
            </Button>
          ))}
        </Group>
        {form !== undefined && (
          <div className={css.adding} key={`${form} ${String(edited)}`}>
            {form === 'pay' && <PayForm at={at} debtId={debtId} edited={ofForm} onAdd={add} />}
            {form === 'without' && <WithoutForm at={at} calls={calls} edited={ofForm} onAdd={add} />}
            {form === 'act' && <ActForm at={at} debtId={debtId} edited={ofForm} onAdd={add} />}
            {form === 'files' && (
              <FilesForm
                calls={calls}
                edits={edits}
                isChange={edited !== undefined}
                onEdits={(next) => set({ edits: next })}
                onAdd={add}
              />
            )}
          </div>
        )}
      </Section>
      <div ref={runButton}>
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
      {ran !== undefined && changes.length > 0 && (
        <section ref={result} tabIndex={-1} className={css.ran} aria-label={say.result}>
          {isOld && (
            <Text role="status" c="var(--late)" fw={600}>
              {say.old}
            </Text>
          )}
          <ForkRun key={ran.id} id={ran.id} calls={calls} changes={ran.changes} />
        </section>
      )}
    </Stack>
  );
}

/** What a page that is opened begins with: what its address asks for, or else what it was left with. */
function beginning(
  before: Draft | undefined,
  { now, asked, debtId }: Readonly<{ now: string; asked: string | undefined; debtId: string | undefined }>,
): Pick<Draft, 'at' | 'to'> & Partial<Draft> {
  const at = asked !== undefined && asked <= now ? asked : before && before.at <= now ? before.at : now;
  const to = before?.at === at ? before.to : dayAfter(at, USUAL_DAYS);
  return { at, to, ...(debtId !== undefined && before?.form === undefined ? { form: 'pay' } : {}) };
}

/** The form that a change comes from and, of an edited file, its texts. */
function formOf(changed: Change | undefined): readonly [Form, Edits?] {
  const change = changed?.change;
  if (change?.kind !== 'configuration') return [FORMS.find((each) => each === change?.kind) ?? 'pay'];
  const texts = Object.fromEntries(change.files.map(({ file, text }) => [file, text]));
  return ['files', { texts, from: change.from }];
}

const Section = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section className={css.section} aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
);
