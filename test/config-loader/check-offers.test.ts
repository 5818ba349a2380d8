import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { checkOffers } from '#config-loader/check-offers.ts';
import { ConfigError } from '#config-loader/config-error.ts';
import { loadConfig } from '#config-loader/load.ts';
import { readYaml, type YamlFile } from '#config-loader/read-yaml.ts';
import { Creditor } from '#schemas/config/creditor.ts';
import { OfferBook } from '#schemas/config/offers.ts';
import {
  CONFIG,
  copyOfConfig,
  edit,
  escaped,
  expectRefused,
  lineOf,
  type Mistake,
  problemsOf,
} from '#test/builders/broken-config.ts';

const PADRAO = 'offers/padrao.yaml';
const CREDITOR = 'creditors/bebidas-nordeste.yaml';

it('the books are part of the configuration', async () => {
  const { offers } = await loadConfig(CONFIG);
  expect(Object.keys(offers)).toEqual(['padrao']);
});

it('a configuration needs none', async () => {
  const folder = copyOfConfig();
  edit(folder, CREDITOR, 'offers: padrao', 'promises: { maxDays: 15, toleranceDays: 1, most: 2 }');
  rmSync(join(folder, 'offers'), { recursive: true });
  expect((await loadConfig(folder)).offers).toEqual({});
});

/** What is wrong with the one book of a folder, read beside its creditor. */
function problemsOfBook(folder: string): string[] {
  const read = <T>(file: string, schema: z.ZodType<T>): YamlFile<T> => {
    const result = readYaml(folder, file, schema);
    if ('value' in result) return result;
    throw new ConfigError(result);
  };
  const files = { creditors: [read(CREDITOR, Creditor)], offers: [read(PADRAO, OfferBook)] };
  return new ConfigError(checkOffers(files)).message.split('\n');
}

describe('an error in an offer book is reported with its file, line and path', () => {
  it.each<Omit<Mistake, 'file'>>([
    {
      case: 'a tier that discounts more than the one before it',
      from: 'cash: { chargesPercent: 25 }',
      to: 'cash: { chargesPercent: 60 }',
      at: 'bands[0].tiers[4].cash',
      message:
        'must discount no more than 45 days late ("depois"), or it pays to wait: of R$ 500,00 and a fine of R$ 10,00 (good), one pays then R$ 505,00, and 46 days late R$ 504,00 ("tarde")',
    },
    {
      case: 'a tier that begins late',
      from: 'id: cedo\n        daysLate: { from: 1, to: 15 }\n        cash: { chargesPercent: 100 }\n      - id: depois',
      to: 'id: cedo\n        daysLate: { from: 5, to: 15 }\n        cash: { chargesPercent: 100 } # late\n      - id: depois',
      line: '# late',
      at: 'bands[0].tiers[2].cash',
      message:
        'must discount no more than 4 days late (nothing), or it pays to wait: of R$ 500,00 and a fine of R$ 10,00 (good), one pays then R$ 510,00, and 5 days late R$ 500,00 ("cedo")',
    },
    {
      case: 'instalments that grow cheaper',
      from: 'instalments: { chargesPercent: 25, most: 4 }',
      to: 'instalments: { chargesPercent: 50, most: 4 } # same\n      - id: pior\n        daysLate: { from: 46, to: 50 }\n        cash: { chargesPercent: 50 }\n        instalments: { most: 4 }\n      - id: melhor\n        daysLate: { from: 51, to: 55 }\n        cash: { chargesPercent: 50 }\n        instalments: { chargesPercent: 20, most: 4 } # cheaper',
      line: '# cheaper',
      at: 'bands[1].tiers[5].instalments',
      message:
        'must discount no more than before ("pior"), or it pays to wait: of R$ 5.000,00 and a fine of R$ 100,00 (good), one pays then R$ 5.100,00, and 51 days late R$ 5.080,00 ("melhor")',
    },
    {
      case: 'a worse payer with a larger discount',
      from: 'profiles: [recurrent]',
      to: 'profiles: [new, good]',
      at: 'bands[0].tiers[2].cash',
      line: 'cash: { chargesPercent: 100 }',
      message:
        'must discount no more than for a better payer ("cedo-recorrente"), or it pays to pay worse: 1 day late, of R$ 500,00 and a fine of R$ 10,00, a payer who is good pays R$ 505,00, and one who is occasional R$ 500,00 ("cedo")',
    },
    {
      case: 'a worse payer with more instalments',
      from: 'cash: { chargesPercent: 50 }\n        instalments: { most: 3 }',
      to: 'cash: { chargesPercent: 50 }\n        instalments: { most: 12 } # more',
      line: '# more',
      at: 'bands[1].tiers[1].instalments',
      message:
        'must discount no more than for a better payer ("cedo"), or it pays to pay worse: 1 day late, one who is recurrent may pay in more instalments than a payer who is occasional',
    },
    {
      case: 'a channel that discounts more than the page',
      from: 'when: { profiles: [recurrent] }',
      to: 'when: { channels: [page] } # here',
      at: 'bands[0].tiers[2].cash',
      line: 'cash: { chargesPercent: 100 }',
      message:
        'must discount no more than on the page ("cedo-recorrente"), or it pays to wait for another channel: 1 day late, of R$ 500,00 and a fine of R$ 10,00, the debtor on the page pays R$ 505,00, and the one on email R$ 500,00 ("cedo")',
    },
    {
      case: 'a tier that is never used',
      from: 'daysLate: { from: 46, to: 90 }',
      to: 'daysLate: { from: 3, to: 12 }',
      line: 'id: tarde',
      at: 'bands[0].tiers[4]',
      message: 'is never used: the tiers above "tarde" match everything that it would',
    },
  ])('$case', ({ from, to, at, message, line }) => {
    const folder = copyOfConfig();
    edit(folder, PADRAO, from, to);
    const where = `${PADRAO}:${lineOf(folder, PADRAO, line ?? to)} ${at}: `;
    expect(problemsOfBook(folder)).toContainEqual(expect.stringMatching(`^${escaped(where + message)}`));
  });

  it.each<Mistake>([
    {
      case: 'a price under the floor',
      file: PADRAO,
      from: 'principalPercent: 15',
      to: 'principalPercent: 20',
      at: 'bands[0].tiers[0].cash.principalPercent',
      message: 'must be at most 15: the floor of the band is 85% of the principal',
    },
    {
      case: 'an id that is not the name of the file',
      file: PADRAO,
      from: 'id: padrao',
      to: 'id: outro',
      at: 'id',
      message: 'must be "padrao", as the file is named',
    },
    {
      case: 'a creditor whose book is not there',
      file: CREDITOR,
      from: 'offers: padrao',
      to: 'offers: generoso',
      at: 'negotiation.offers',
      message: 'must be one of config/offers: padrao',
    },
  ])('$case', expectRefused);

  it('a book that no creditor names', async () => {
    const folder = copyOfConfig();
    cpSync(join(folder, PADRAO), join(folder, 'offers/reserva.yaml'));
    edit(folder, 'offers/reserva.yaml', 'id: padrao', 'id: reserva');
    expect(await problemsOf(folder)).toEqual([
      expect.stringMatching(
        /^offers\/reserva\.yaml:\d+ is never used: name it in negotiation\.offers of a creditor, or remove it$/,
      ),
    ]);
  });

  it('a book that is named where there is none', async () => {
    const folder = copyOfConfig();
    rmSync(join(folder, 'offers'), { recursive: true });
    expect(await problemsOf(folder)).toEqual([
      expect.stringMatching(/ negotiation\.offers: config\/offers has no file$/),
    ]);
  });
});
