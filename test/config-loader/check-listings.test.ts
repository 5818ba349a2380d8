import { describe, expect, it } from 'vitest';
import { Bureaus } from '#schemas/config/bureau.ts';
import { Regua } from '#schemas/config/regua.ts';
import { issuesInWords } from '#schemas/issues.ts';
import { copyOfConfig, edit, problemsOf } from '#test/builders/broken-config.ts';
import { deployedConfig } from '#test/builders/config.ts';

const { reguas, creditors } = await deployedConfig();
const LISTING = { kind: 'negative-listing', name: 'Negative listing' };
const BUREAU = { provider: 'sandbox', id: 'bureau', name: 'Birô', minimum: 5_000 };
const NOTARY = { ...BUREAU, id: 'cartorio', debtKinds: ['document'] };

/** What is wrong with listings of a régua, or with the bureaus of a creditor; nothing when they are sound. */
function wrongWith({ listings, bureaus }: { listings?: unknown; bureaus?: unknown }): string {
  const read = listings ? Regua.safeParse({ ...reguas.padrao, listings }) : Bureaus.safeParse(bureaus);
  return read.success ? '' : issuesInWords(read.error, 'it');
}

describe('listing steps in the configuration', () => {
  it('are none in the sample', () => {
    expect(Object.values(reguas).flatMap(({ listings }) => listings)).toEqual([]);
    expect(Object.values(creditors).flatMap(({ bureaus }) => Object.keys(bureaus))).toEqual([]);
  });

  it('may be of both kinds, by the sandbox or over HTTP', () => {
    expect(wrongWith({ listings: [LISTING, { kind: 'protest', name: 'Protest' }] })).toBe('');
    const overHttp = { ...NOTARY, provider: 'http', url: 'https://cartorio.example' };
    expect(wrongWith({ bureaus: { 'negative-listing': BUREAU, protest: overHttp } })).toBe('');
  });

  it.each([
    [
      'the name of a step',
      { listings: [{ ...LISTING, name: 'Reminder D+1' }] },
      'must differ from those of the steps',
    ],
    [
      'one kind twice',
      { listings: [LISTING, { ...LISTING, name: 'Another' }] },
      'must differ from the one before it',
    ],
    [
      'one id for both',
      { bureaus: { 'negative-listing': BUREAU, protest: { ...NOTARY, id: 'bureau' } } },
      'must have another id',
    ],
    [
      'an address without https',
      { bureaus: { 'negative-listing': { ...BUREAU, provider: 'http', url: 'http://b.example' } } },
      'https://',
    ],
    ['no minimum', { bureaus: { 'negative-listing': { ...BUREAU, minimum: 0 } } }, 'more than zero'],
    ['no title that can be protested', { bureaus: { protest: { ...NOTARY, debtKinds: [] } } }, 'debtKinds'],
  ])('are refused with %s', (_case, given, message) => {
    expect(wrongWith(given)).toContain(message);
  });

  it('are refused without a bureau of their kind, with a name of the machine, and when they end too late', async () => {
    const folder = copyOfConfig();
    const listings = 'listings:\n  - kind: negative-listing\n    name: Resume ladder\n';
    edit(folder, 'reguas/padrao.yaml', 'handOver:\n  offset: 22', `${listings}handOver:\n  offset: 300`);
    const bureaus =
      'bureaus:\n  protest: { provider: sandbox, name: Cartório, minimum: 5000, id: cartorio, debtKinds: [cheque] }\n';
    edit(
      folder,
      'creditors/bebidas-nordeste.yaml',
      'id: bebidas-nordeste\n',
      `id: bebidas-nordeste\n${bureaus}`,
    );
    const problems = (await problemsOf(folder)).join('\n');
    for (const message of [
      'listings[0].kind: must be a kind for which a creditor has a bureau: give one of config/creditors a bureaus.negative-listing',
      'listings[0].name: must not be "Resume ladder": the machine has a state of that name',
      'listings: must end within 365 days, 90 of them for each listing: hand over earlier',
      'bureaus.protest.debtKinds[0]: must be a kind of config/legal/limits.yaml: document, rent, lodging',
    ])
      expect(problems).toContain(message);
  });
});
