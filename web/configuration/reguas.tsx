import { Paper, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ConfigurationAnswer } from '#schemas/api/configuration.ts';
import type { Regua, Step } from '#schemas/config/regua.ts';
import { Pill } from '#web/parts/pill.tsx';
import { useLanguage, useWords } from '#web/words/language.tsx';
import css from './configuration.module.css';
import { Ladder } from './ladder.tsx';
import { configurationWords } from './words.ts';

/** Every régua as a drawn ladder, and its steps in words. */
export function Reguas({ configuration }: { readonly configuration: ConfigurationAnswer }) {
  return (
    <div className={css.cards}>
      {Object.values(configuration.reguas).map((regua) => (
        <ReguaCard key={regua.id} regua={regua} />
      ))}
    </div>
  );
}

function ReguaCard({ regua }: { readonly regua: Regua }) {
  const say = useWords(configurationWords);
  const { language } = useLanguage();
  const {
    id,
    description,
    retired,
    sendAt,
    spreadMinutes,
    days,
    steps,
    listings,
    handOver,
    promise,
    softenFor,
  } = regua;
  return (
    <Paper component="section" aria-labelledby={`regua-${id}`}>
      <h2 id={`regua-${id}`} className={css.name}>
        {id} {retired && <Pill tone="quiet">{say.retired}</Pill>}
      </h2>
      <Text c="dimmed">{description[language]}</Text>
      <Ladder regua={regua} />
      <ol className={css.steps}>
        {steps.map((step) => (
          <li key={step.id} className={css.step}>
            <span className={css.when}>{say.offset(step.offset)}</span>
            <span>
              <b>{step.name[language]}</b> · <Channels step={step} /> ·{' '}
              <Link to="/configuration/$part" params={{ part: 'messages' }} hash={step.message}>
                {step.message}
              </Link>{' '}
              ({say.tone[step.tone]})
              <Extras step={step} />
            </span>
          </li>
        ))}
        {listings.map(({ kind, name }) => (
          <li key={kind} className={css.step}>
            <span className={css.when}>{say.afterThat}</span>
            <span>
              <b>{name[language]}</b> · {say.listing[kind]}
            </span>
          </li>
        ))}
        <li className={css.step}>
          <span className={css.when}>{say.offset(handOver.offset)}</span>
          <span>
            <b>{say.handOver}</b>
          </span>
        </li>
      </ol>
      <Text size="sm" c="dimmed">
        {say.sentAt(sendAt, spreadMinutes, days)}{' '}
        {say.promiseBy(say.inOrder(promise.channels), promise.message)}{' '}
        {softenFor.length > 0 && say.softened(softenFor.map((one) => say.profile[one]).join(', '))}
      </Text>
    </Paper>
  );
}

function Channels({ step: { channels, send } }: { readonly step: Step }) {
  const say = useWords(configurationWords);
  return send === 'all' ? say.all(channels) : say.inOrder(channels);
}

function Extras({ step: { when, reissue, introduces, costCeiling } }: { readonly step: Step }) {
  const say = useWords(configurationWords);
  const extras = [
    ...(reissue ? [say.reissue(reissue.dueInDays)] : []),
    ...(when?.profiles ? [say.onlyProfiles(when.profiles.map((one) => say.profile[one]).join(', '))] : []),
    ...(when?.tags ? [say.onlyTags(when.tags.join(', '))] : []),
    ...(introduces ? [say.introduces] : []),
    ...(costCeiling === undefined ? [] : [say.costCeiling]),
  ];
  return extras.length === 0 ? null : <span className={css.extras}>{extras.join('; ')}</span>;
}
