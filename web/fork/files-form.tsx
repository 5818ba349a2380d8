import { Button, NativeSelect, Radio, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Loading } from '#web/parts/loading.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';
import type { Change } from './change.ts';
import type { ConfigurationProblem, ConfigurationText, SandboxCalls } from './sandbox-calls.ts';
import type { Schema } from './schema-suggestions.ts';
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

/** Edits a file of the configuration, checked as it is written. */
export function FilesForm({
  calls,
  onAdd,
}: {
  readonly calls: SandboxCalls;
  readonly onAdd: (change: Change) => void;
}) {
  const { data, error } = useQuery({
    queryKey: ['/sandbox/configuration'],
    queryFn: () => calls.configuration(),
  });
  if (data) return <Editing files={data.files} calls={calls} onAdd={onAdd} />;
  return error ? <ProblemNotice error={error} /> : <Loading />;
}

function Editing({
  files,
  calls,
  onAdd,
}: {
  readonly files: readonly ConfigurationText[];
  readonly calls: SandboxCalls;
  readonly onAdd: (change: Change) => void;
}) {
  const say = useWords(forkWords);
  const [path, setPath] = useState(() => firstOf(files));
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [from, setFrom] = useState<'fork' | 'beginning'>('fork');
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
  const isGood = changed.length > 0 && !isChecking && checked.data !== undefined && problems.length === 0;
  return (
    <Stack gap="sm">
      <NativeSelect label={say.file} value={path} onChange={(event) => setPath(event.currentTarget.value)}>
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
            problems={problems.filter(({ file }) => file === path)}
            onText={(text) => setTexts((before) => ({ ...before, [path]: text }))}
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
            <ul style={{ margin: 0, overflowWrap: 'anywhere' }}>
              {problems.map(({ file, line, path: where, message }) => (
                <li key={`${file} ${line} ${where} ${message}`}>
                  {file}
                  {line !== undefined && `, ${say.line(line)}`}: {where !== undefined && <code>{where}</code>}{' '}
                  {message}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {checked.error && <ProblemNotice error={checked.error} />}
      <Radio.Group
        label={say.since}
        value={from}
        onChange={(value) => setFrom(value === 'beginning' ? 'beginning' : 'fork')}
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
              label: say.filesFrom(changed.map(({ file }) => file).join(', '), from === 'fork'),
            })
          }
        >
          {say.add}
        </Button>
      </div>
    </Stack>
  );
}

const firstOf = (files: readonly ConfigurationText[]): string =>
  (
    files.find(({ path }) => path === 'reguas/padrao.yaml') ??
    files.find(({ path }) => path.startsWith('reguas/')) ??
    files[0]
  )?.path ?? '';
