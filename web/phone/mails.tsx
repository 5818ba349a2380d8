import { UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { InboxMessage } from '#sandbox/contract/answers.ts';
import { clockText } from '#web/clock/clock-text.ts';
import { useLanguage, useWords } from '#web/words/language.tsx';
import { Linked } from './linked.tsx';
import css from './phone.module.css';
import { phoneWords } from './words.ts';

/** A mail program: the e-mails, the newest first, and the one that is open. */
export function Mails({ messages }: { readonly messages: readonly InboxMessage[] }) {
  const say = useWords(phoneWords);
  const { language } = useLanguage();
  const [openId, setOpenId] = useState<string>();
  const open = messages.find(({ messageId }) => messageId === openId);
  if (open) return <Mail mail={open} onBack={() => setOpenId(undefined)} />;
  return (
    <ul className={css.mails} aria-label={say.inbox}>
      {messages.toReversed().map(({ messageId, subject = say.noSubject, at }) => (
        <li key={messageId}>
          <UnstyledButton className={css.mail} onClick={() => setOpenId(messageId)}>
            <strong>{subject}</strong>
            <span>{clockText(at, language, 'short')}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

/** One e-mail, as the debtor's program shows it: in a frame that runs no script, and whose links open beside it. */
function Mail({ mail, onBack }: { readonly mail: InboxMessage; readonly onBack: () => void }) {
  const say = useWords(phoneWords);
  const { subject = say.noSubject, html, text } = mail;
  const [asText, setAsText] = useState(html === undefined);
  return (
    <div className={css.opened}>
      <div className={css.tools}>
        <UnstyledButton className={css.tool} onClick={onBack}>
          {say.back}
        </UnstyledButton>
        {html !== undefined && (
          <UnstyledButton className={css.tool} onClick={() => setAsText(!asText)}>
            {asText ? say.asHtml : say.asText}
          </UnstyledButton>
        )}
      </div>
      {asText || html === undefined ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is reached by the keyboard
        <section className={css.text} aria-label={say.content(subject)} tabIndex={0}>
          <strong>{subject}</strong>
          {'\n\n'}
          <Linked text={text} />
        </section>
      ) : (
        <iframe
          className={css.frame}
          title={say.content(subject)}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={`<base target="_blank">${html}`}
        />
      )}
    </div>
  );
}
