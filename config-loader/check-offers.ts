import { formatReais } from '#domain/money/money.ts';
import { betterByWaiting, type Lure, neverTaken } from '#domain/offers/better-by-waiting.ts';
import type { Situation } from '#domain/offers/situation.ts';
import type { OfferBand } from '#schemas/config/offers.ts';
import type { ConfigProblem } from './config-error.ts';
import type { ConfigFiles } from './config-files.ts';

type OfferFiles = Pick<ConfigFiles, 'creditors' | 'offers'>;

/** Checks that each named offer book exists, that each book is used, and that waiting never pays in any of them. */
export const checkOffers = (files: OfferFiles): ConfigProblem[] => [
  ...missing(files),
  ...files.offers
    .filter(
      ({ value }) => !files.creditors.some((creditor) => creditor.value.negotiation.offers === value.id),
    )
    .map((file) =>
      file.problem([], 'is never used: name it in negotiation.offers of a creditor, or remove it'),
    ),
  ...files.offers.flatMap(lures),
];

function missing({ creditors, offers }: OfferFiles): ConfigProblem[] {
  const ids = offers.map(({ value }) => value.id);
  return creditors.flatMap((file) => {
    const { offers: id } = file.value.negotiation;
    if (id === undefined || ids.includes(id)) return [];
    const those =
      ids.length > 0 ? `must be one of config/offers: ${ids.join(', ')}` : 'config/offers has no file';
    return [file.problem(['negotiation', 'offers'], those)];
  });
}

function lures(file: ConfigFiles['offers'][number]): ConfigProblem[] {
  const { bands } = file.value;
  return [
    ...betterByWaiting(file.value).map((lure) => {
      const band = bands.findIndex(({ id }) => id === lure.band.id);
      const tier = lure.band.tiers.indexOf(lure.tier);
      return file.problem(['bands', band, 'tiers', tier, lure.kind], inWords(lure));
    }),
    ...neverTaken(file.value).map(({ band, tier }) =>
      file.problem(
        ['bands', bands.findIndex(({ id }) => id === band.id), 'tiers', band.tiers.indexOf(tier)],
        `is never used: the tiers above "${tier.id}" match everything that it would, or no debt can be that late`,
      ),
    ),
  ];
}

function inWords({ by, kind, band, tier, than, daysLate, to, lessTo, example }: Lure): string {
  const given = than?.[kind] ? `"${than.id}"` : 'nothing';
  const { principal, fine, less, more } = example;
  const owed = `of ${formatReais(principal)} and a fine of ${formatReais(fine)}`;
  const pays = (who: string, price: number): string => `${who} ${formatReais(price)}`;
  if (by === 'waiting') {
    const before = kind === 'cash' ? late(daysLate - 1) : 'before';
    return `must discount no more than ${before} (${given}), or it pays to wait: ${owed}${whose(to, band)}, one pays ${pays('then', less)}, and ${pays(late(daysLate), more)} ("${tier.id}")`;
  }
  const [better, worse] =
    by === 'profile'
      ? [`a payer who is ${lessTo.profile}`, `one who is ${to.profile}`]
      : ['the debtor on the page', `the one on ${to.channel}`];
  const rule =
    by === 'profile'
      ? `must discount no more than for a better payer (${given}), or it pays to pay worse`
      : `must discount no more than on the page (${given}), or it pays to wait for another channel`;
  const difference =
    more >= less
      ? `${worse} may pay in more instalments than ${better}`
      : `${owed}, ${pays(`${better} pays`, less)}, and ${pays(worse, more)} ("${tier.id}")`;
  return `${rule}: ${late(daysLate)}, ${difference}`;
}

const late = (days: number): string => `${days} ${days === 1 ? 'day' : 'days'} late`;

/** The properties of a debtor that the tiers of the band depend on. */
function whose({ profile, tags, personType, channel }: Situation, { tiers }: OfferBand): string {
  const named = tiers.flatMap(({ when }) => when ?? []);
  const words = [
    ...(named.some((when) => when.profiles) ? [profile] : []),
    ...(named.some((when) => when.personType) ? [personType] : []),
    ...(named.some((when) => when.channels) ? [`on ${channel}`] : []),
    ...(tags.length > 0 ? [`tagged ${tags.join(' and ')}`] : []),
  ];
  return words.length > 0 ? ` (${words.join(', ')})` : '';
}
