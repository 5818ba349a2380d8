import { Button, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';
import { Loading } from '#web/parts/loading.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';
import type { Change } from './change.ts';
import type { Edits } from './edits.ts';
import css from './fork-page.module.css';
import { lineChanges } from './line-changes.ts';
import type { ConfigurationProblem, ConfigurationText, SandboxCalls } from './sandbox-calls.ts';
import type { Schema } from './schema-suggestions.ts';
import type { ForkWords } from './words/pt-BR.ts';
import { forkWords } from './words.ts';

const YamlEditor = lazy(async () => ({ default: (await import('./yaml-editor.tsx')).YamlEditor }));

/** Milliseconds without a key after which the text is checked. */
const CHECKED_AFTER = 400;

/** The JSON Schema of a file, by the folder that it is in. */
const SCHEMAS: Readonly<Record<string, string>> = {
  reguas: 'regua',
  offers: 'offers',
  creditors: 'creditor',
  templates: 'message',
};
const schemaOf = (path: string): string =>
  SCHEMAS[path.split('/')[0] ?? ''] ?? path.split('/').at(-1)?.replace('.yaml', '') ?? '';

const NONE: readonly ConfigurationProblem[] = [];

/** Lines of a change that are named, and not just counted. */
const NAMED = 3;

/** What is other in a file: "reguas/padrao.yaml, linha 26: offset: 3 → offset: 5". */
function whatChanged(
  path: string,
  files: readonly ConfigurationText[],
  text: string,
  say: ForkWords,
): string {
  const changes = lineChanges(files.find((file) => file.path === path)?.text ?? '', text);
  const named = changes
    .slice(0, NAMED)
    .map(({ line, before, after }) => say.lineChanged(line, before, after));
  const more = changes.length - named.length;
  return [`${path}, ${named.join(', ')}`, ...(more > 0 ? [say.moreLines(more)] : [])].join(' ');
}

/** Edits a file of the configuration, checked as it is written. */
export function FilesForm({
  calls,
  ...given
}: {
  readonly calls: SandboxCalls;
  readonly edits: Edits;
  readonly isChange: boolean;
  readonly onEdits: (edits: Edits) => void;
  readonly onAdd: (change: Change) => void;
}) {
  const { data, error } = useQuery({
    queryKey: ['/sandbox/configuration'],
    queryFn: () => calls.configuration(),
  });
  if (data) return <Editing files={data.files} calls={calls} {...given} />;
  return error ? <ProblemNotice error={error} /> : <Loading />;
}

function Editing({
  files,
  calls,
  edits: { texts, from },
  isChange,
  onEdits,
  onAdd,
}: {
  readonly files: readonly ConfigurationText[];
  readonly calls: SandboxCalls;
  readonly edits: Edits;
  /** Whether a change that was added is edited. */
  readonly isChange: boolean;
  readonly onEdits: (edits: Edits) => void;
  readonly onAdd: (change: Change) => void;
}) {
  const say = useWords(forkWords);
  const [goTo, setGoTo] = useState<{ readonly line: number; readonly column: number }>();
  const [path, setPath] = useState(() => Object.keys(texts)[0] ?? firstOf(files));
  const original = files.find((file) => file.path === path)?.text ?? '';
  const changed = files.flatMap((file) => {
    const text = texts[file.path];
    return text === undefined || text === file.text ? [] : [{ file: file.path, text }];
  });
  const [settled] = useDebouncedValue(changed, CHECKED_AFTER);
  const checked = useQuery({
    queryKey: ['/sandbox/configuration/check', settled],
    queryFn: () => calls.check(settled),
    enabled: settled.length > 0,
    placeholderData: (before) => before,
  });
  const schema = useQuery({
    queryKey: ['/sandbox/configuration/schemas', schemaOf(path)],
    queryFn: async (): Promise<Schema> => Object(await calls.schema(schemaOf(path))),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const isChecking = checked.isFetching || JSON.stringify(settled) !== JSON.stringify(changed);
  const problems = changed.length === 0 ? NONE : (checked.data?.problems ?? NONE);
  const warnings = problems.length > 0 || changed.length === 0 ? NONE : (checked.data?.warnings ?? NONE);
  const marked = useMemo(
    () =>
      [...problems.map(marking(false)), ...warnings.map(marking(true))]
        .filter(({ file }) => file === path)
        .map(({ line = 1, column = 1, isWarning, ...problem }) => ({
          ...{ line, column, isWarning },
          message: `${placeText(problem, say)} ${problem.message}`.trim(),
        })),
    [problems, warnings, path, say],
  );
  const go = ({ file, line = 1, column = 1 }: ConfigurationProblem): void => {
    setPath(file);
    setGoTo({ line, column });
  };
  const isGood = changed.length > 0 && !isChecking && checked.data !== undefined && problems.length === 0;
  return (
    <Stack gap="sm">
      <NativeSelect
        label={say.file}
        value={path}
        onChange={(event) => {
          setGoTo(undefined);
          setPath(event.currentTarget.value);
        }}
      >
        {files.map((file) => (
          <option key={file.path} value={file.path}>
            {file.path}
          </option>
        ))}
      </NativeSelect>
      <div>
        <Text fw={500}>{say.editor}</Text>
        <Suspense fallback={<Loading />}>
          <YamlEditor
            key={path}
            text={texts[path] ?? original}
            label={say.editor}
            schema={schema.data}
            problems={marked}
            goTo={goTo}
            onText={(text) => onEdits({ texts: { ...texts, [path]: text }, from })}
          />
        </Suspense>
        <Text size="xs" c="dimmed">
          {say.editorHelp}
        </Text>
      </div>
      <div role="status">
        {changed.length === 0 && <Text c="dimmed">{say.unchanged}</Text>}
        {changed.length > 0 && isChecking && <Text c="dimmed">{say.checking}</Text>}
        {isGood && <Text c="var(--ok)">{say.valid}</Text>}
        {!isChecking && problems.length > 0 && (
          <>
            <Text fw={600} c="var(--late)">
              {say.problems(problems.length)}
            </Text>
            <Problems problems={problems} onGo={go} />
          </>
        )}
        {isGood && warnings.length > 0 && (
          <>
            <Text fw={600} c="var(--late)">
              {say.warnings(warnings.length)}
            </Text>
            <Problems problems={warnings} onGo={go} />
          </>
        )}
      </div>
      {checked.error && <ProblemNotice error={checked.error} />}
      <Radio.Group
        label={say.since}
        value={from}
        onChange={(value) => onEdits({ texts, from: value === 'beginning' ? 'beginning' : 'fork' })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="fork" label={say.sinceFork} description={say.sinceForkAbout} />
          <Radio value="beginning" label={say.sinceBeginning} description={say.sinceBeginningAbout} />
        </Stack>
      </Radio.Group>
      <div>
        <Button
          disabled={!isGood}
          onClick={() =>
            onAdd({
              change: { kind: 'configuration', from, files: changed },
              label: say.filesFrom(
                changed.map(({ file, text }) => whatChanged(file, files, text, say)).join('; '),
                from === 'fork',
              ),
            })
          }
        >
          {isChange ? say.save : say.add}
        </Button>
      </div>
    </Stack>
  );
}

const marking = (isWarning: boolean) => (problem: ConfigurationProblem) => ({ ...problem, isWarning });

/** Where a problem is within its file, as a person counts: `etapa 3 (reminder-3-after), offset:` */
function placeText({ item, path }: Pick<ConfigurationProblem, 'item' | 'path'>, say: ForkWords): string {
  if (!item) return path === undefined ? '' : `${path}:`;
  const { list, number, id, rest } = item;
  const name = list === 'steps' ? say.step(number) : `${list} ${number}`;
  return `${name}${id === undefined ? '' : ` (${id})`}${rest === '' ? '' : `, ${rest}`}:`;
}

/** Each problem, with a way to its line. */
function Problems({
  problems,
  onGo,
}: {
  readonly problems: readonly ConfigurationProblem[];
  readonly onGo: (problem: ConfigurationProblem) => void;
}) {
  const say = useWords(forkWords);
  return (
    <ul className={css.problems}>
      {problems.map((problem) => {
        const { file, line, path: where, message } = problem;
        return (
          <li key={`${file} ${line} ${where} ${message}`}>
            <button type="button" className={css.problem} onClick={() => onGo(problem)}>
              {file}
              {line !== undefined && `, ${say.line(line)}`}
            </button>
            : {placeText(problem, say)} {message}
          </li>
        );
      })}
    </ul>
  );
}

const firstOf = (files: readonly ConfigurationText[]): string =>
  (
    files.find(({ path }) => path === 'reguas/padrao.yaml') ??
    files.find(({ path }) => path.startsWith('reguas/')) ??
    files[0]
  )?.path ?? '';
