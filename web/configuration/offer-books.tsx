import { Paper, Text } from '@mantine/core';
import type { ConfigurationAnswer } from '#schemas/api/configuration.ts';
import type { OfferBand, OfferCondition, OfferTier } from '#schemas/config/offers.ts';
import { Day } from '#web/parts/day.tsx';
import { dayText, moneyText } from '#web/parts/formats.ts';
import { Wide } from '#web/parts/wide.tsx';
import { useLanguage, useWords } from '#web/words/language.tsx';
import css from './configuration.module.css';
import { configurationWords } from './words.ts';

/** Every offer book: what may be offered, by the amount of the invoice and how late it is. */
export function OfferBooks({ configuration: { offers } }: { readonly configuration: ConfigurationAnswer }) {
  const say = useWords(configurationWords);
  const { language } = useLanguage();
  return (
    <div className={css.cards}>
      {Object.values(offers).map((book) => (
        <Paper key={book.id} component="section" aria-labelledby={`book-${book.id}`}>
          <h2 id={`book-${book.id}`}>{book.id}</h2>
          <Text c="dimmed">{book.description[language]}</Text>
          <p>
            {say.inForceFrom} <Day day={book.inForce.from} />
            {book.inForce.until !== undefined && (
              <>
                {' '}
                {say.until} <Day day={book.inForce.until} />
              </>
            )}
            . {say.validFor(book.validityDays)}{' '}
            {say.approvalOver(moneyText(book.approval.discountOver), book.approval.instalmentsOver)}
          </p>
          {book.bands.map((band) => (
            <Band key={band.id} band={band} />
          ))}
        </Paper>
      ))}
    </div>
  );
}

function Band({ band }: { readonly band: OfferBand }) {
  const say = useWords(configurationWords);
  const { id, upTo, floorPercent, instalments, tiers } = band;
  return (
    <>
      <h3 id={`band-${id}`}>{upTo === undefined ? say.aboveThat : say.upTo(moneyText(upTo))}</h3>
      <Text size="sm" c="dimmed">
        {say.floor(floorPercent)}{' '}
        {instalments &&
          say.instalmentTerms(
            instalments.entryPercent,
            instalments.interestPercentPerMonth,
            moneyText(instalments.minimum),
          )}
      </Text>
      <Wide labelledBy={`band-${id}`}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{say.lateness}</th>
              <th scope="col">{say.atOnce}</th>
              <th scope="col">{say.inInstalments}</th>
              <th scope="col">{say.forWhom}</th>
            </tr>
          </thead>
          <tbody>
            {tiers.map((tier) => (
              <Tier key={tier.id} tier={tier} />
            ))}
          </tbody>
        </table>
      </Wide>
    </>
  );
}

function Tier({ tier: { daysLate, cash, instalments, when } }: { readonly tier: OfferTier }) {
  const say = useWords(configurationWords);
  const { language } = useLanguage();
  return (
    <tr>
      <th scope="row">{say.days(daysLate.from, daysLate.to)}</th>
      <td>{cash ? say.discount(cash) : say.none}</td>
      <td>
        {instalments ? `${say.upToPayments(instalments.most)}, ${say.discount(instalments)}` : say.none}
      </td>
      <td>{when ? conditions(when, say, language) : say.everybody}</td>
    </tr>
  );
}

const conditions = (
  { profiles, tags, personType, channels, dueBefore }: OfferCondition,
  say: (typeof configurationWords)['en'],
  language: Parameters<typeof dayText>[1],
): string =>
  [
    ...(profiles ? [say.ofProfiles(profiles.map((one) => say.profile[one]).join(', '))] : []),
    ...(tags ? [say.ofTags(tags.join(', '))] : []),
    ...(personType ? [say.personType[personType]] : []),
    ...(channels ? [say.onChannels(channels.join(', '))] : []),
    ...(dueBefore === undefined ? [] : [say.dueBefore(dayText(dueBefore, language))]),
  ].join('; ');
