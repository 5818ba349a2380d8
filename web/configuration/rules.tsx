import { Paper } from '@mantine/core';
import type { ConfigurationAnswer } from '#schemas/api/configuration.ts';
import type { Condition } from '#schemas/config/selection.ts';
import { Day } from '#web/parts/day.tsx';
import { moneyText } from '#web/parts/formats.ts';
import { Wide } from '#web/parts/wide.tsx';
import { useCite } from '#web/words/citation.ts';
import { useWords } from '#web/words/language.tsx';
import css from './configuration.module.css';
import { configurationWords } from './words.ts';

/** Which debts take which régua, what makes a profile, how often somebody may be contacted, and what things cost: in words. */
export function Rules({
  configuration: { selection, profiles, limits, prices },
}: {
  readonly configuration: ConfigurationAnswer;
}) {
  const cite = useCite();
  const say = useWords(configurationWords);
  const conditionsOf = useConditions();
  return (
    <div className={css.cards}>
      <Paper component="section" aria-labelledby="selection">
        <h2 id="selection">{say.selection}</h2>
        <p>{say.selectionAbout}</p>
        <ol>
          {selection.map(({ regua, when }) => (
            <li key={JSON.stringify([regua, when])}>
              <b>{regua}</b>: {when ? conditionsOf(when).join('; ') : say.everyOther}
            </li>
          ))}
        </ol>
      </Paper>
      <Paper component="section" aria-labelledby="profiles">
        <h2 id="profiles">{say.profiles}</h2>
        <p>{say.profilesAbout(profiles.windowMonths, profiles.toleranceDays)}</p>
        <ul>
          <li>{say.isNew(profiles.knownFrom)}</li>
          <li>{say.isGood(profiles.good.latePercent)}</li>
          <li>{say.isRecurrent(profiles.recurrent.lateInvoices, profiles.recurrent.latePercent)}</li>
          <li>{say.isOccasional}</li>
        </ul>
      </Paper>
      <Paper component="section" aria-labelledby="limits">
        <h2 id="limits">{say.limits}</h2>
        <ul>
          <li>
            {say.perDay(limits.perDay.messages)} <small>({cite(limits.perDay.citation)})</small>
          </li>
          <li>
            {say.perWeek(limits.perWeek.messages)} <small>({cite(limits.perWeek.citation)})</small>
          </li>
          <li>
            {say.cooldown(limits.cooldown.hours)} <small>({cite(limits.cooldown.citation)})</small>
          </li>
        </ul>
      </Paper>
      <Paper component="section" aria-labelledby="prices">
        <h2 id="prices">{say.prices}</h2>
        <p>
          {say.pricesAbout} <Day day={prices.readOn} />, {prices.region}.
        </p>
        <Wide labelledBy="prices">
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{say.what}</th>
                <th scope="col">US$</th>
                <th scope="col">R$</th>
                <th scope="col">{say.source}</th>
              </tr>
            </thead>
            <tbody>
              {(
                [
                  [say.channel.email, prices.email],
                  [say.channel.sms, prices.sms],
                  [`${say.channel.whatsapp} (utility)`, prices.whatsapp.utility],
                  [`${say.channel.whatsapp} (marketing)`, prices.whatsapp.marketing],
                  [say.transition, prices.stateTransition],
                ] as const
              ).map(([name, { usd, source }]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td>{usd}</td>
                  <td>{(usd * prices.reaisPerDollar).toFixed(6).replace('.', ',')}</td>
                  <td>{source}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      </Paper>
    </div>
  );
}

/** The conditions of a rule, each in words. */
function useConditions(): (when: Condition) => string[] {
  const say = useWords(configurationWords);
  return ({ creditors, amount, tags, personType, profiles, daysOfNotice, daysLate }) => [
    ...(creditors ? [say.ofCreditors(creditors.join(', '))] : []),
    ...(amount
      ? [
          say.between(
            say.amount,
            amount.from === undefined ? undefined : moneyText(amount.from),
            amount.to === undefined ? undefined : moneyText(amount.to),
          ),
        ]
      : []),
    ...(profiles ? [say.ofProfiles(profiles.map((one) => say.profile[one]).join(', '))] : []),
    ...(tags ? [say.ofTags(tags.join(', '))] : []),
    ...(personType ? [say.personType[personType]] : []),
    ...(daysOfNotice
      ? [say.between(say.daysOfNotice, textOf(daysOfNotice.from), textOf(daysOfNotice.to))]
      : []),
    ...(daysLate ? [say.between(say.daysLateWord, textOf(daysLate.from), textOf(daysLate.to))] : []),
  ];
}

const textOf = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : String(value);
