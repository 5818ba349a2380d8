import { beforeAll, describe, expect, it } from 'vitest';
import { recipientsOf } from '#domain/privacy/recipients-of.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { deployedConfig } from '#test/builders/config.ts';

type Held = Parameters<typeof recipientsOf>[1];

const NOTHING: Held = { debts: [], sellers: [], notices: [], returnFiles: [], debtors: [] };
/** A debt of which its record alone matters. */
const aDebt = (record: object): Held =>
  ({ ...NOTHING, debts: [{ record, dossier: { parts: { quotes: [] } } }] }) as unknown as Held;

let creditor: Creditor;
beforeAll(async () => {
  creditor = { ...Object.values((await deployedConfig()).creditors)[0], bankFiles: [] } as Creditor;
});

const who = (change: Partial<Creditor>, held: Held = NOTHING): string[] =>
  recipientsOf({ ...creditor, ...change }, held).map((one) => one.who);

const ALWAYS = ['Amazon Web Services (AWS)', 'o seu provedor de e-mail e a sua operadora de telefonia'];
const https = (host: string): string => `https://${host}/v2`;

describe('data of a person is shared', () => {
  it('with AWS and with who carries messages, whatever the configuration', () => {
    expect(who({})).toEqual(ALWAYS);
  });

  it.each<{ with: string; change?: Partial<Creditor>; held?: Held }>([
    {
      with: 'Meta (WhatsApp)',
      change: { whatsapp: { phoneNumberId: 'phone-number-id-1' } },
    },
    {
      with: 'provedor de pagamentos: pix.banco.example',
      change: {
        bills: {
          provider: 'bacen-pix',
          baseUrl: https('pix.banco.example'),
          tokenUrl: https('auth.banco.example'),
        },
      },
    },
    { with: 'banco do credor: itau', change: { bankFiles: [{ layout: 'itau-400', account: '111/12345' }] } },
    {
      with: 'banco do credor: banco 341',
      held: { ...NOTHING, returnFiles: [{ source: '341/111-12345', paidOn: '2026-05-06' }] },
    },
    {
      with: 'dados.example',
      change: { enrichment: { url: https('dados.example'), costMicroreais: 1, when: 'always' } },
    },
    { with: 'quem vendeu a você (vendedora-7)', held: { ...NOTHING, sellers: ['vendedora-7'] } },
    {
      with: 'pessoas do credor, ou a empresa de cobrança que ele contratou',
      held: aDebt({ handedOver: { at: '2026-05-06T12:00:00Z', reason: 'ladder-over' } }),
    },
    { with: 'cadastro de inadimplentes: serasa', held: aDebt({ listings: { serasa: {} } }) },
    {
      with: 'Fundo Um, 12.ABC.345/01DE-35',
      held: aDebt({ assigned: { to: { name: 'Fundo Um', taxId: '12ABC34501DE35' } } }),
    },
  ])('with $with where that is so', ({ with: one, change = {}, held }) => {
    expect(who(change, held)).toEqual([...ALWAYS, one]);
  });

  it('says that a data service was not asked yet, until it was', () => {
    const change = {
      enrichment: { url: https('dados.example'), costMicroreais: 1, when: 'always' as const },
    };
    const why = (held: Held) => recipientsOf({ ...creditor, ...change }, held).at(-1)?.why;
    expect(why(NOTHING)).toContain('ainda não foi consultado sobre você');
    const asked = { ...NOTHING, debtors: [{ enrichedAt: '2026-05-06T12:00:00Z' }] } as unknown as Held;
    expect(why(asked)).not.toContain('ainda não');
  });
});
