import { NativeSelect, Paper, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ConfigurationAnswer, MessagePreview } from '#schemas/api/configuration.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/parts/empty-state.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { ProblemNotice } from '#web/parts/problem-notice.tsx';
import { useWords } from '#web/words/language.tsx';
import css from './configuration.module.css';
import { configurationWords } from './words.ts';

/** Messages as made-up debtors would get them, by each channel. */
export function Messages({ configuration: { messages } }: { readonly configuration: ConfigurationAnswer }) {
  const say = useWords(configurationWords);
  const all = Object.entries(messages).flatMap(([brand, names]) =>
    names.map((message) => ({ brand, message })),
  );
  const wanted = location.hash.slice(1);
  const [index, setIndex] = useState(
    Math.max(
      0,
      all.findIndex(({ message }) => message === wanted),
    ),
  );
  const chosen = all[index];
  const { data, error, refetch } = useRead('/message-previews', chosen && {}, chosen);
  if (!chosen) return <EmptyState title={say.noMessages} />;
  return (
    <>
      <div className={css.chooser}>
        <NativeSelect
          label={say.message}
          value={index}
          onChange={(event) => setIndex(Number(event.currentTarget.value))}
          data={all.map(({ brand, message }, at) => ({ value: String(at), label: `${message} (${brand})` }))}
        />
      </div>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!error && !data && <Loading />}
      {data && <Previews key={index} previews={data.items} />}
    </>
  );
}

function Previews({ previews }: { readonly previews: readonly MessagePreview[] }) {
  const say = useWords(configurationWords);
  const [id, setId] = useState(previews[0]?.id);
  useEffect(() => setId(previews[0]?.id), [previews]);
  const preview = previews.find((one) => one.id === id) ?? previews[0];
  if (!preview) return <EmptyState title={say.noMessages} />;
  const { email, sms, whatsapp, debtor, template } = preview;
  return (
    <>
      <div className={css.chooser}>
        <NativeSelect
          label={say.example}
          value={preview.id}
          onChange={(event) => setId(event.currentTarget.value)}
          data={previews.map((one) => ({
            value: one.id,
            label: `${say.tone[one.tone]} · ${say.moment(one.moment)} · ${one.debtor.name}`,
          }))}
        />
      </div>
      <div className={css.pair}>
        <Paper component="section" aria-labelledby="by-email">
          <h2 id="by-email">{say.channel.email}</h2>
          <Text mb="xs">
            {say.subject}: <b>{email.subject}</b>
          </Text>
          <iframe title={say.asEmail(debtor.name)} srcDoc={email.html} sandbox="" className={css.frame} />
        </Paper>
        <Paper component="section" aria-labelledby="by-phone">
          <h2 id="by-phone">{say.channel.whatsapp}</h2>
          {whatsapp ? (
            <>
              <div className={css.bubble}>{whatsapp.text}</div>
              <Text size="xs" c="dimmed">
                {say.approvedAs(whatsapp.template, whatsapp.category)}
              </Text>
            </>
          ) : (
            <p>{say.notByWhatsApp}</p>
          )}
          <h2>{say.channel.sms}</h2>
          <div className={css.bubble}>{sms}</div>
          <Text size="xs" c="dimmed">
            {say.characters(sms.length)}
          </Text>
          <h2>{say.asWritten}</h2>
          <pre className={css.bubble}>{template.body}</pre>
          <Text size="xs" c="dimmed">
            {say.sampleData}
          </Text>
        </Paper>
      </div>
    </>
  );
}
