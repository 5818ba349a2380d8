import { lazy, Suspense } from 'react';
import { useRead } from '#web/api/use-read.ts';
import { debtWords } from '#web/debt/words.ts';
import { Instant } from '#web/parts/instant.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useSettings } from '#web/sign-in/settings-context.ts';
import { useWords } from '#web/words/language.tsx';
import { consoleUrl } from './console-url.ts';
import css from './machine.module.css';

const MachinePicture = lazy(async () => ({
  default: (await import('./machine-picture.tsx')).MachinePicture,
}));

/** The execution of a debt: its state, the path it took, the picture of its machine, and the way to it in AWS. */
export function Machine({ debtId, creditorId }: { readonly debtId: string; readonly creditorId: string }) {
  const say = useWords(debtWords);
  const { sandbox } = useSettings();
  const { data, error, refetch } = useRead('/debts/{debtId}/execution', { debtId });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { arn, name, state, path, machine, failures } = data;
  const url = consoleUrl(arn);
  return (
    <>
      <div className={css.facts}>
        <span>
          {say.machine.state}: <strong>{say.executionStates[state]}</strong>
        </span>
        <span>
          {say.machine.name}: <code>{name}</code>
        </span>
        {sandbox ? (
          <span>{say.machine.sandbox}</span>
        ) : (
          url !== undefined && (
            <a href={url} target="_blank" rel="noreferrer">
              {say.machine.console}
            </a>
          )
        )}
      </div>
      {machine && (
        <Suspense fallback={<Loading />}>
          <MachinePicture machine={machine} path={path} />
        </Suspense>
      )}
      {path.length > 0 && (
        <>
          <h3>{say.machine.path}</h3>
          <ol className={css.path}>
            {path.map((one) => (
              <li key={`${one.enteredAt} ${one.state}`}>
                {one.state} · <Instant at={one.enteredAt} creditorId={creditorId} />{' '}
                {one.leftAt === undefined && <strong>({say.machine.current})</strong>}
              </li>
            ))}
          </ol>
        </>
      )}
      {failures.length > 0 && (
        <>
          <h3>{say.machine.failures}</h3>
          <ul className={css.path}>
            {failures.map(({ version, at, how, error: named }) => (
              <li key={`${version} ${at}`}>
                {version} · <Instant at={at} creditorId={creditorId} /> · {how} {named}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
