import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerOf } from '#cli/offers.ts';
import { wordsIn } from '#cli/words/words.ts';
import { Offer } from '#schemas/records/negotiation.ts';
import { CONFIG, copyOfConfig, edit } from '#test/builders/broken-config.ts';
import { regua } from '#test/builders/command.ts';

/** The same without a process of its own. */
const answer = (options: Partial<Parameters<typeof answerOf>[0]> = {}) =>
  answerOf(
    {
      amount: 800_000,
      due: '2026-03-07',
      at: '2026-03-20',
      profile: 'new',
      tags: [],
      personType: 'company',
      channel: 'page',
      config: CONFIG,
      ...options,
    },
    wordsIn('en'),
  );
const ASKED = ['--amount', '8.000,00', '--due', '2026-03-07', '--at', '2026-03-20'];
const offers = (...options: string[]) => regua('offers', ...ASKED, ...options);

describe('regua offers', () => {
  it('shows what is offered, and why', async () => {
    const { exitCode, stdout, stderr } = await offers('--profile', 'recurrent');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const lines = stdout.split('\n').map((line) => line.replace(/ {2,}/g, '  '));
    // Due on a Saturday, so on Monday the 9th.
    expect(lines.slice(0, 5)).toEqual([
      'R$ 8.000,00, due 09/03/2026, 11 days late on 20/03/2026: R$ 8.189,33 owed',
      '',
      'offer  total  waived  interest  more than cash  a month  CET a year  until  payments',
      'acima-5000/cedo-recorrente/a-vista  R$ 8.089,33  R$ 100,00  R$ 0,00  -  -  -  26/03/2026  R$ 8.089,33',
      'acima-5000/cedo-recorrente/2x  R$ 8.254,84  R$ 0,00  R$ 65,51  R$ 165,51  2,44%  33,50%  26/03/2026  R$ 1.637,86 + 1 x R$ 6.616,98',
    ]);
    for (const said of [
      'Se uma parcela atrasar: multa de 2%',
      'CDC, art. 52, §2º',
      'atendimento@bebidasnordeste.example',
    ])
      expect(stdout).toContain(said);
    expect(stdout).toContain('Contou também o seu histórico: perfil "recurrent", dado neste exemplo.');
  });

  it('prints the same data with --json, with valid offers', async () => {
    const { exitCode, stdout } = await offers('--json', '--tags', 'bar, vip', '--person-type', 'person');
    expect(exitCode).toBe(0);
    const { offers: found, ...asked } = JSON.parse(stdout);
    expect(asked).toEqual({
      creditorId: 'bebidas-nordeste',
      book: 'padrao',
      amount: 800_000,
      dueDate: '2026-03-07',
      rolledDueDate: '2026-03-09',
      day: '2026-03-20',
      daysLate: 11,
      owed: 818_933,
      profile: 'new',
      tags: ['bar', 'vip'],
      personType: 'person',
      channel: 'page',
      terms: {
        lateCharges: expect.stringContaining('multa de 2%'),
        early: expect.stringContaining('art. 52'),
        supplier: expect.stringContaining('12.ABC.345/01DE-35'),
      },
    });
    for (const { kind, financing } of found) expect(financing === undefined).toBe(kind === 'cash');
    expect(found.map((offer: unknown) => Offer.parse(offer).id.split('/').at(-1))).toEqual([
      'a-vista',
      ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((count) => `${count}x`),
    ]);
    expect(found.filter(({ needsApproval }: Offer) => needsApproval)).toHaveLength(4);
  });

  it('prints which offers need approval', async () => {
    expect((await answer()).match(/; a person has to approve$/gm)).toHaveLength(4);
  });

  it.each([
    { case: 'a debt that is not late', at: '2026-03-09', says: 'only late debts have offers.' },
    { case: 'a day before the book', at: '2025-12-31', says: 'the book is in force from 01/01/2026.' },
    { case: 'days that no tier matches', at: '2026-08-09', says: 'no tier of the book matches it' },
  ])('says why nothing is offered: $case', async ({ at, says }) => {
    const [, why] = (await answer({ amount: 8_000, at })).split('\n');
    expect(why).toContain(`Nothing is offered: ${says}`);
  });

  it.each([
    { case: 'an amount that is not sure', options: ['--amount', '1.234'], says: 'is ambiguous' },
    { case: 'no amount at all', options: ['--amount', '0,00'], says: 'must be more than R$ 0,00' },
    { case: 'a tag that is none', options: ['--tags', 'bar;vip'], says: 'must be letters, digits' },
  ])('refuses $case', async ({ options, says }) => {
    const { exitCode, stdout, stderr } = await offers(...options);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain(says);
  });

  it('refuses a creditor that is not there', async () => {
    await expect(answer({ creditor: 'outro' })).rejects.toThrow('there is no creditor "outro"');
  });

  it('refuses a creditor without a book', async () => {
    const config = copyOfConfig();
    edit(
      config,
      'creditors/bebidas-nordeste.yaml',
      'offers: padrao',
      'paymentPlans: { breachDays: 10, breachInstalments: 1 }',
    );
    rmSync(join(config, 'offers'), { recursive: true });
    await expect(answer({ config })).rejects.toThrow(
      'bebidas-nordeste has no offer book: negotiation.offers names none',
    );
  });
});
