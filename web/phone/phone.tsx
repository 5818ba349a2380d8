import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InboxMessage, Phone as OnPhone } from '#sandbox/contract/answers.ts';
import { useSandbox } from '#web/clock/use-sandbox.ts';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';
import { Mails } from './mails.tsx';
import css from './phone.module.css';
import { Talk } from './talk.tsx';
import { phoneWords } from './words.ts';

type Channel = InboxMessage['channel'];
const CHANNELS = ['email', 'sms', 'whatsapp'] as const satisfies readonly Channel[];

/** The phone of the debtor of a debt: what they got, as it looks, with links that open their page. In a sandbox alone. */
export function Phone({ debtId }: { readonly debtId: string }) {
  const sandbox = useSandbox();
  const { data, error } = useQuery({
    queryKey: ['/sandbox/phones', debtId],
    queryFn: ({ signal }) => sandbox.phone(debtId, signal),
  });
  if (data) return <Shown key={data.debt.debtorId} phone={data} />;
  return error ? <ProblemNotice error={error} /> : <div className={css.phone} />;
}

function Shown({ phone }: { readonly phone: OnPhone }) {
  const say = useWords(phoneWords);
  const arrived = phone.messages.filter((message) => message.arrived);
  const [chosen, setChosen] = useState<Channel>();
  const channel = chosen ?? arrived.at(-1)?.channel ?? 'email';
  const shown = arrived.filter((message) => message.channel === channel);
  const name = phone.debt.name ?? say.somebody;
  return (
    <div>
      <section className={css.phone} aria-label={say.phoneOf(name)}>
        <div className={css.screen}>
          <div className={css.top}>
            <strong>{phone.creditor}</strong>
            <span>{name}</span>
          </div>
          <div className={css.tabs} role="tablist" aria-label={say.channel}>
            {CHANNELS.map((one) => (
              <UnstyledButton
                key={one}
                role="tab"
                className={css.tab}
                aria-selected={one === channel}
                onClick={() => setChosen(one)}
              >
                {say.channels[one]}
              </UnstyledButton>
            ))}
          </div>
          {shown.length === 0 ? (
            <div className={css.empty}>{say.nothingHere}</div>
          ) : channel === 'email' ? (
            <Mails messages={shown} />
          ) : (
            <Talk key={channel} messages={shown} channel={channel} />
          )}
        </div>
      </section>
      <Below phone={phone} />
    </div>
  );
}

/** What lies not on the phone: the page behind its links, and what was lost on the way. */
function Below({ phone: { page, messages } }: { readonly phone: OnPhone }) {
  const say = useWords(phoneWords);
  const lost = messages.filter((message) => !message.arrived);
  return (
    <div className={css.below}>
      {page && (
        <div>
          <a href={page.url} target="_blank" rel="noreferrer">
            {say.page}
          </a>{' '}
          ({say.pageAsks(page.digits)})
        </div>
      )}
      {lost.length > 0 && (
        <details>
          <summary>{say.lost(lost.length)}</summary>
          <ul>
            {lost.map(({ messageId, channel, address }) => (
              <li key={messageId}>{say.lostOne(say.channels[channel], address)}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
