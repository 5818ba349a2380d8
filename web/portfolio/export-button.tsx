import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useApi } from '#web/api/api-context.ts';
import { countText } from '#web/parts/formats.ts';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useLanguage, useWords } from '#web/words/language.tsx';
import { exportDebts } from './export-debts.ts';
import type { Filter } from './filter.ts';
import { useSayings } from './use-sayings.ts';
import { portfolioWords } from './words.ts';

/** Saves all debts of the filter as a file for spreadsheets. */
export function ExportButton({ filter }: { readonly filter: Filter }) {
  const say = useWords(portfolioWords);
  const { language } = useLanguage();
  const api = useApi();
  const sayingIn = useSayings();
  const [count, setCount] = useState(0);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      setCount(0);
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const wait = (seconds: number) => new Promise<void>((done) => setTimeout(done, seconds * 1000));
      const parts = await exportDebts(api, filter, { say, sayingIn, signal, onProgress: setCount, wait });
      save(parts, `${say.export.file}.csv`);
    },
  });
  const isStopped = error instanceof DOMException && error.name === 'AbortError';
  return (
    <div>
      <Button variant="default" onClick={() => (isPending ? running.current?.abort() : mutate())}>
        {isPending
          ? `${say.export.running(countText(count, language))} · ${say.export.stop}`
          : say.export.start}
      </Button>
      {error && !isStopped && <ProblemNotice error={error} onRetry={() => mutate()} />}
    </div>
  );
}

function save(parts: readonly string[], name: string): void {
  const address = URL.createObjectURL(new Blob([...parts], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
