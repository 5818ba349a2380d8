import { Paper, Text } from '@mantine/core';
import type { ConfigurationAnswer } from '#schemas/api/configuration.ts';
import type { OpenHours } from '#schemas/config/legal.ts';
import { Day } from '#web/parts/day.tsx';
import { Wide } from '#web/parts/wide.tsx';
import { useCite } from '#web/words/citation.ts';
import { useWords } from '#web/words/language.tsx';
import css from './configuration.module.css';
import { configurationWords } from './words.ts';

/** When a debtor may be contacted, state by state, each with its law, the pages on which it was read, and when. */
export function Hours({ configuration: { contactHours } }: { readonly configuration: ConfigurationAnswer }) {
  const say = useWords(configurationWords);
  const cite = useCite();
  const { version, email, phone, states } = contactHours;
  return (
    <Paper component="section" aria-labelledby="hours">
      <h2 id="hours">{say.hours}</h2>
      <p>
        {say.hoursAbout} <Day day={version} />.
      </p>
      <Wide labelledBy="hours">
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{say.state}</th>
              <th scope="col">{say.weekdays}</th>
              <th scope="col">{say.saturdays}</th>
              <th scope="col">{say.sundays}</th>
              <th scope="col">{say.law}</th>
              <th scope="col">{say.readOn}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{say.emailEverywhere}</th>
              <Spans hours={email} />
              <td colSpan={2}>{cite(email.citation)}</td>
            </tr>
            <tr>
              <th scope="row">{say.phoneElsewhere}</th>
              <Spans hours={phone} />
              <td colSpan={2}>{cite(phone.citation)}</td>
            </tr>
            {Object.entries(states).map(([uf, { law, hours, firstContact, names, sources }]) => (
              <tr key={uf}>
                <th scope="row">{uf}</th>
                <Spans hours={hours ?? phone} />
                <td>
                  {law === 'none' ? say.noLaw : cite(law)}
                  {names && (
                    <Text size="xs" c="dimmed">
                      {say.lawNames(names.map((one) => say.named[one]).join(', '))}
                    </Text>
                  )}
                  {firstContact && (
                    <Text size="xs">
                      {say.firstContact(firstContact.dayLate)} ({cite(firstContact.citation)})
                    </Text>
                  )}
                </td>
                <td>
                  <ul className={css.sources}>
                    {sources.map(({ title, url, checkedOn }) => (
                      <li key={url}>
                        <a href={url} rel="noreferrer">
                          {title}
                        </a>
                        , <Day day={checkedOn} />
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </Paper>
  );
}

function Spans({ hours: { weekdays, saturdays, sundaysAndHolidays } }: { readonly hours: OpenHours }) {
  const say = useWords(configurationWords);
  return [weekdays, saturdays, sundaysAndHolidays].map((span, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the three kinds of days, always in this order
    <td key={index}>{span === 'closed' ? say.closed : `${span[0]}h–${span[1]}h`}</td>
  ));
}
