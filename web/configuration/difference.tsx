import { Button, Paper, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import type { ComparedFile, ConfigurationAnswer } from '#schemas/api/configuration.ts';
import { useApi } from '#web/api/api-context.ts';
import { EmptyState } from '#web/parts/empty-state.tsx';
import { BRASILIA, instantText } from '#web/parts/formats.ts';
import { Pill, type Tone } from '#web/parts/pill.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useSettings } from '#web/sign-in/settings-context.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';
import css from './configuration.module.css';
import { type EditedText, editedFiles, UnreadableFileError } from './edited-files.ts';
import { filesDropped } from './files-dropped.ts';
import { configurationWords } from './words.ts';

/**
 * How edited files differ from what is deployed: in a sandbox those of the folder that it was started with, as they are now; elsewhere
 * those that the person drops or picks. Nothing of them is kept.
 */
export function Difference({ configuration }: { readonly configuration: ConfigurationAnswer }) {
  const say = useWords(configurationWords);
  const api = useApi();
  const { sandbox } = useSettings();
  const { language } = useLanguage();
  const { version, since } = configuration;
  const inUse = say.since(version, since && instantText(since, language, BRASILIA));
  const [isOver, setOver] = useState(false);
  const compare = useMutation({
    mutationFn: async ({
      texts,
      isWhole,
    }: {
      readonly texts: readonly EditedText[];
      readonly isWhole: boolean;
    }) => {
      const files = await editedFiles(texts);
      return api.search('/configuration', { files, isWhole }, { named: {} });
    },
  });
  const compareFolder = useMutation({
    mutationFn: async () => {
      const answer = await fetch('/sandbox/configuration');
      const { files }: { files: EditedText[] } = await answer.json();
      await compare.mutateAsync({ texts: files, isWhole: true });
    },
  });
  const began = useRef(false);
  useEffect(() => {
    if (!sandbox || began.current) return;
    began.current = true;
    compareFolder.mutate();
  });
  const take = async (texts: Promise<readonly EditedText[]>): Promise<void> =>
    compare.mutate({ texts: await texts, isWhole: false });
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void take(filesDropped(event.dataTransfer));
  };
  const { error, data } = compare;
  const items = data?.items.filter(({ state }) => state !== 'same') ?? [];
  return (
    <>
      <p>{sandbox ? say.differenceSandbox : say.differenceStage}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way, the buttons inside are the other */}
      <div
        className={`${css.drop} ${isOver ? css.over : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Text mb="xs">{say.dropHere}</Text>
        <PickFiles onTexts={(texts) => void take(texts)} />{' '}
        {sandbox && (
          <Button variant="default" loading={compareFolder.isPending} onClick={() => compareFolder.mutate()}>
            {say.compareFolder}
          </Button>
        )}
      </div>
      {error instanceof UnreadableFileError ? (
        <Text c="var(--stop)" role="alert">
          {say.unreadable(error.path, error.message)}
        </Text>
      ) : (
        error && <ProblemNotice error={error} />
      )}
      <div aria-live="polite">
        {data && items.length === 0 && (
          <EmptyState title={say.noDifference} about={say.comparedWith(inUse)} />
        )}
        {items.length > 0 && (
          <>
            <Text mb="sm">{say.differ(items.length, inUse)}</Text>
            <ul className={css.files}>
              {items.map((file) => (
                <li key={file.path}>
                  <Compared file={file} />
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

const TONES: Readonly<Record<ComparedFile['state'], Tone>> = {
  same: 'ok',
  changed: 'late',
  added: 'brand',
  missing: 'late',
  wrong: 'stop',
  unknown: 'quiet',
};

function Compared({ file: { path, state, changes, problems } }: { readonly file: ComparedFile }) {
  const say = useWords(configurationWords);
  return (
    <Paper mb="sm">
      <h2 className={css.name}>
        <code>{path}</code> <Pill tone={TONES[state]}>{say.states[state]}</Pill>
      </h2>
      {state === 'missing' && <Text>{say.missingAbout}</Text>}
      {changes.length > 0 && (
        <ul className={css.changes}>
          {changes.map(({ at, before, after }) => (
            <li key={at}>
              <code>{at.slice(1).replaceAll('/', ' › ')}</code>: {say.before}{' '}
              <code className={css.before}>
                {before === undefined ? say.nothing : JSON.stringify(before)}
              </code>
              , {say.after}{' '}
              <code className={css.after}>{after === undefined ? say.nothing : JSON.stringify(after)}</code>
            </li>
          ))}
        </ul>
      )}
      {problems.length > 0 && (
        <ul className={css.changes}>
          {problems.map(({ at, detail }) => (
            <li key={`${at} ${detail}`}>
              <code>{at.slice(1).replaceAll('/', ' › ')}</code> {detail}
            </li>
          ))}
        </ul>
      )}
    </Paper>
  );
}

/** The way in for those who do not drag: files by the browser's own dialog. */
function PickFiles({ onTexts }: { readonly onTexts: (texts: Promise<readonly EditedText[]>) => void }) {
  const say = useWords(configurationWords);
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => field.current?.click()}>{say.pickFiles}</Button>
      <input
        ref={field}
        type="file"
        multiple
        accept=".yaml"
        hidden
        aria-label={say.pickFiles}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = '';
          onTexts(Promise.all(files.map(async (file) => ({ path: file.name, text: await file.text() }))));
        }}
      />
    </>
  );
}
