import { Button, Code, Select } from '@mantine/core';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { DeadLetterRow } from '#schemas/api/dead-letters.ts';
import { ApiError } from '#web/api/api-error.ts';
import { useCommand } from '#web/api/use-command.ts';
import { usePages } from '#web/api/use-pages.ts';
import { Instant } from '#web/parts/instant.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { Pill } from '#web/parts/pill.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useMay } from '#web/sign-in/session.ts';
import { useWords } from '#web/words/language.tsx';
import { Act } from './act.tsx';
import { eventOf, readDetail } from './event-of.ts';
import type { WorkItem } from './item.ts';
import { readPages } from './read-pages.ts';
import { useWaits } from './waits.tsx';
import { workWords } from './words.ts';
import css from './work.module.css';
import { WorkList } from './work-list.tsx';

const EventEditor = lazy(async () => ({ default: (await import('./event-editor.tsx')).EventEditor }));

/** What came in and could not be taken, and work of our own that could not be done. */
export function DeadLetters() {
  const itemOf = useLetterItem();
  return <WorkList {...readPages(usePages('/dead-letters', {}, {}), itemOf)} />;
}

function useLetterItem(): (row: DeadLetterRow) => WorkItem[] {
  const say = useWords(workWords);
  const may = useMay();
  const waits = useWaits('resendDeadLetter');
  return (letter) => {
    const { letterId, creditorId, from, id, reason, at, body, resending, waiting } = letter;
    const event = resending === 'mended' ? eventOf(body) : undefined;
    const zoned = creditorId === undefined ? {} : { creditorId };
    return [
      {
        key: letterId,
        creditorId,
        title: event?.type ?? say.froms[from],
        about: reason,
        mark: <Pill tone="stop">{resending === 'as-it-came' ? say.failed : say.refused}</Pill>,
        ...waits(waiting, creditorId),
        fallback: (
          <>
            {say.leavesList} <Instant at={waiting.fallbackAt ?? at} {...zoned} />.{' '}
            {say.letterFallbacks[resending]}
          </>
        ),
        facts: [
          [say.cameAt, <Instant key="at" at={at} {...zoned} />],
          [say.refusedBecause, reason],
          [say.letterNumber, id],
        ],
        more:
          event && may('resendDeadLetter') ? (
            <Mend letter={letter} detail={event.detail} />
          ) : (
            <Code block mb="sm" tabIndex={0} aria-label={say.asItCame} style={{ maxHeight: 320 }}>
              {body}
            </Code>
          ),
        acts: (
          <>
            {resending === 'as-it-came' && may('resendDeadLetter') && <SendAgain letter={letter} />}
            {may('dismissDeadLetter') && <Dismiss letter={letter} />}
          </>
        ),
      },
    ];
  };
}

/** The event in an editor, each fault at its field, and the way to send it again. */
function Mend({
  letter: { letterId, reason },
  detail,
}: {
  readonly letter: DeadLetterRow;
  readonly detail: string;
}) {
  const say = useWords(workWords);
  const [text, setText] = useState(detail);
  const [isChanged, setChanged] = useState(false);
  const { mutate, isPending, error } = useCommand('/dead-letters/{letterId}/resending');
  const read = useMemo(() => readDetail(text), [text]);
  const problem = error instanceof ApiError ? error.problem : undefined;
  const faults = useMemo(() => {
    if (!read.ok) return [{ pointer: '', detail: read.reason, offset: read.offset }];
    const answered = problem?.errors?.map(({ pointer, detail: said }) => ({
      pointer: pointer.replace(/^\/detail/, ''),
      detail: said,
    }));
    return answered ?? (isChanged ? [] : faultsIn(reason));
  }, [read, problem, isChanged, reason]);
  return (
    <>
      <div className={css.editor}>
        <Suspense fallback={<Loading />}>
          <EventEditor
            text={text}
            faults={faults}
            label={say.mendedEvent}
            onText={(next) => {
              setText(next);
              setChanged(true);
            }}
          />
        </Suspense>
      </div>
      {error && <ProblemNotice error={error} />}
      <p>{say.afterResend}</p>
      <Button
        mb="sm"
        disabled={!read.ok}
        loading={isPending}
        onClick={() => read.ok && mutate({ named: { letterId }, body: { detail: read.detail } })}
      >
        {say.resend}
      </Button>
    </>
  );
}

/** The fields that a reason names, `amount: must be more than 0`, as places in the event. */
const faultsIn = (reason: string): { pointer: string; detail: string }[] =>
  reason.split('; ').flatMap((one) => {
    const [, path, detail] = /^([A-Za-z][\w.]*): (.+)$/s.exec(one) ?? [];
    return path === undefined || detail === undefined
      ? []
      : [{ pointer: `/${path.replaceAll('.', '/')}`, detail }];
  });

/** Sends it as it came: what stopped it is over. */
function SendAgain({ letter: { letterId } }: { readonly letter: DeadLetterRow }) {
  const say = useWords(workWords);
  return (
    <Act
      path="/dead-letters/{letterId}/resending"
      name={say.resend}
      confirm={say.resend}
      isMain
      given={{ named: { letterId }, body: {} }}
      consequence={say.afterSendingAsItCame}
    />
  );
}

const WHY = ['repeated', 'not-ours', 'test', 'settled-elsewhere', 'other'] as const;

function Dismiss({ letter: { letterId } }: { readonly letter: DeadLetterRow }) {
  const say = useWords(workWords);
  const [reason, setReason] = useState<(typeof WHY)[number]>('repeated');
  return (
    <Act
      path="/dead-letters/{letterId}/dismissal"
      name={say.dismiss}
      confirm={say.dismiss}
      isDangerous
      given={{ named: { letterId }, body: { reason } }}
      consequence={say.afterDismiss}
    >
      <Select
        label={say.reason}
        value={reason}
        onChange={(value) => setReason(WHY.find((one) => one === value) ?? 'other')}
        data={WHY.map((value) => ({ value, label: say.dismissReasons[value] }))}
        allowDeselect={false}
      />
    </Act>
  );
}
