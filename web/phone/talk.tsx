import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { InboxMessage } from '#sandbox/contract/answers.ts';
import { readAgain } from '#web/api/read-again.ts';
import { clockText } from '#web/clock/clock-text.ts';
import { useSandbox } from '#web/clock/use-sandbox.ts';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useLanguage, useWords } from '#web/words/language.tsx';
import { Linked } from './linked.tsx';
import css from './phone.module.css';
import { phoneWords } from './words.ts';

/** Texts or WhatsApp messages, and a field to answer the last one as the debtor. */
export function Talk({
  messages,
  channel,
}: {
  readonly messages: readonly InboxMessage[];
  readonly channel: 'sms' | 'whatsapp';
}) {
  const say = useWords(phoneWords);
  const { language } = useLanguage();
  const end = useRef<HTMLUListElement>(null);
  const count = messages.length;
  useEffect(() => {
    if (count > 0) end.current?.scrollTo({ top: end.current.scrollHeight });
  }, [count]);
  const last = messages.findLast(({ from }) => from === 'creditor');
  const kind = channel === 'whatsapp' ? css.whatsapp : `${css.talk} ${css.sms}`;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by the keyboard */}
      <ul className={kind ?? ''} ref={end} aria-label={say.channels[channel]} tabIndex={0}>
        {messages.map(({ messageId, from, text, at }) => (
          <li key={messageId} className={from === 'debtor' ? css.mine : css.bubble}>
            <Linked text={text} hasBold={channel === 'whatsapp'} />
            <time className={css.time} dateTime={at}>
              {clockText(at, language, 'short')}
            </time>
          </li>
        ))}
      </ul>
      {last && <Reply messageId={last.messageId} />}
    </>
  );
}

function Reply({ messageId }: { readonly messageId: string }) {
  const say = useWords(phoneWords);
  const sandbox = useSandbox();
  const queries = useQueryClient();
  const [text, setText] = useState('');
  const sending = useMutation({
    mutationFn: () => sandbox.act({ act: 'reply', messageId, text }),
    onSuccess: async () => {
      setText('');
      await readAgain(queries);
    },
  });
  return (
    <form
      className={css.reply}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') sending.mutate();
      }}
    >
      <input
        aria-label={say.reply}
        placeholder={say.replyHint}
        value={text}
        maxLength={1000}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <button type="submit" disabled={sending.isPending}>
        {say.send}
      </button>
      {sending.error && <ProblemNotice error={sending.error} />}
    </form>
  );
}
