import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { MessagesAnswer } from '#schemas/api/messages.ts';
import { useRead } from '#web/api/use-read.ts';
import { debtWords } from '#web/debt/words.ts';
import { useCreditorName, useZone } from '#web/parts/creditors.ts';
import { instantText } from '#web/parts/formats.ts';
import { Loading } from '#web/parts/loading.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { rulerWords } from '#web/ruler/words.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';
import css from './messages.module.css';

interface OfDebt {
  readonly debtId: string;
  readonly creditorId: string;
}

/** What the debtor received about a debt, as a phone shows it, and what became of each. */
export function Messages({ debtId, creditorId }: OfDebt) {
  const say = useWords(debtWords);
  const name = useCreditorName(creditorId);
  const { data, error, refetch } = useRead('/debts/{debtId}/messages', { debtId });
  const [shown, setShown] = useState<number>();
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.items.length === 0) return <p>{say.none.messages}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard (WCAG 2.1.1) */}
      <section className={css.phone} tabIndex={0} aria-label={say.message.phone}>
        <div className={css.head}>{name}</div>
        {data.items.map((message) => (
          <Bubble
            key={message.number}
            message={message}
            creditorId={creditorId}
            onShow={() => setShown(message.number)}
          />
        ))}
      </section>
      <Modal
        opened={shown !== undefined}
        onClose={() => setShown(undefined)}
        title={say.message.html}
        size="xl"
        closeButtonProps={{ 'aria-label': say.message.html }}
      >
        {shown !== undefined && <AsSent debtId={debtId} number={shown} />}
      </Modal>
    </>
  );
}

function Bubble({
  message: { at, channel, said, outcomes, by, erasedAt, isCourtesy },
  creditorId,
  onShow,
}: {
  readonly message: MessagesAnswer['items'][number];
  readonly creditorId: string;
  readonly onShow: () => void;
}) {
  const say = useWords(debtWords);
  const { channels } = useWords(rulerWords);
  const { language } = useLanguage();
  const zone = useZone(creditorId);
  const when = (instant: string) => instantText(instant, language, zone, 'short');
  return (
    <article className={css.bubble}>
      <span className={css.meta}>
        {channels[channel]} {said && `${say.message.to} ${said.to}`}
        {isCourtesy && ` · ${say.message.courtesy}`}
        {by !== undefined && ` · ${say.message.ofOther}`}
      </span>
      {said?.subject !== undefined && <strong>{said.subject}</strong>}
      {said && <p className={`${css.text} ${channel === 'email' ? css.clamp : ''}`}>{said.text}</p>}
      {erasedAt !== undefined && <p className={css.text}>{say.message.erased(when(erasedAt))}</p>}
      <span className={css.meta}>
        {[{ what: '', at }, ...outcomes]
          .map((one) => `${say.outcomes[one.what] ?? one.what} ${when(one.at)}`.trim())
          .join(' · ')}
      </span>
      {said && channel === 'email' && (
        <Button variant="subtle" size="compact-xs" onClick={onShow}>
          {say.message.asSent}
        </Button>
      )}
    </article>
  );
}

/** An e-mail in a frame of its own: no script of it runs, no form is sent, and nothing of it reaches this page. */
function AsSent({ debtId, number }: { readonly debtId: string; readonly number: number }) {
  const say = useWords(debtWords);
  const { data, error, refetch } = useRead('/debts/{debtId}/messages/{number}', {
    debtId,
    number: String(number),
  });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const { content } = data;
  return content?.channel === 'email' ? (
    <iframe className={css.frame} sandbox="" srcDoc={content.html} title={say.message.html} />
  ) : (
    <p>{content?.text}</p>
  );
}
