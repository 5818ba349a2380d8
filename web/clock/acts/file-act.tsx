import { Button, FileInput, Text } from '@mantine/core';
import { useState } from 'react';
import type { DroppedFile } from '#sandbox/contract/answers.ts';
import css from '#web/clock/clock.module.css';
import { clockWords } from '#web/clock/words.ts';
import { useWords } from '#web/words/language.tsx';
import { ActResult } from './act-result.tsx';
import type { Acting } from './acting.ts';
import { useAct } from './use-act.ts';

/** Drops a file of invoices on the sandbox; what is wrong with it is shown line by line. */
export function FileAct({ runner }: Acting) {
  const { acts } = useWords(clockWords);
  const { file: say } = acts;
  const act = useAct(runner);
  const [file, setFile] = useState<File | null>(null);
  const drop = async (): Promise<void> => {
    if (file) act.mutate({ act: 'drop-file', name: file.name, content: await base64Of(file) });
  };
  return (
    <form
      className={css.act}
      onSubmit={(event) => {
        event.preventDefault();
        void drop();
      }}
    >
      <FileInput label={say.choose} accept=".jsonl,.json,.csv" value={file} onChange={setFile} />
      <div>
        <Button type="submit" disabled={!file} loading={act.isPending}>
          {say.confirm}
        </Button>
      </div>
      <ActResult done={act.data} error={act.error}>
        {act.data?.file && <Rows file={act.data.file} />}
      </ActResult>
    </form>
  );
}

function Rows({ file: { taken, later, refused, twice } }: { readonly file: DroppedFile }) {
  const { acts } = useWords(clockWords);
  const { file: say } = acts;
  const counts = [
    say.taken(taken),
    ...(later > 0 ? [say.later(later)] : []),
    ...(refused.length > 0 ? [say.refused(new Set(refused.map(({ line }) => line)).size)] : []),
  ];
  return (
    <>
      <Text>{counts.join('; ')}.</Text>
      {twice.length > 0 && <Text>{say.twice(twice.join(', '))}</Text>}
      {refused.length > 0 && (
        <table className={css.rows}>
          <thead>
            <tr>
              <th scope="col">{say.line}</th>
              <th scope="col">{say.field}</th>
              <th scope="col">{say.wrong}</th>
            </tr>
          </thead>
          <tbody>
            {refused.map(({ line, field, wrong }) => (
              <tr key={`${line} ${field} ${wrong}`}>
                <td>{line}</td>
                <td>{field !== undefined && <code>{field}</code>}</td>
                <td>{wrong}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // In parts: the arguments of a call are limited.
  const parts = Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * CHUNK, (index + 1) * CHUNK)),
  );
  return btoa(parts.join(''));
}

const CHUNK = 8192;
