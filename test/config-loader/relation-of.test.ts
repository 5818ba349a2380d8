import { expect, it } from 'vitest';
import { loadConfig } from '#config-loader/load.ts';
import { relationOf } from '#config-loader/relation-of.ts';
import type { Creditor } from '#schemas/config/creditor.ts';
import { CONFIG, copyOfConfig, edit, problemsOf } from '#test/builders/broken-config.ts';

const CREDITOR = 'creditors/bebidas-nordeste.yaml';

it('the texts of a brand are about debts of companies only where each of its creditors says so', async () => {
  const { creditors } = await loadConfig(CONFIG);
  const [sample] = Object.values(creditors) as [Creditor];
  const withRelation = (id: string, relation: 'consumer' | 'business', brand = 'acolhedora'): Creditor => ({
    ...sample,
    id,
    brand,
    charges: { ...sample.charges, relation },
  });
  const of = (...those: Creditor[]) =>
    relationOf({ creditors: Object.fromEntries(those.map((one) => [one.id, one])) }, 'acolhedora');
  expect(of()).toBe('consumer');
  expect(of(withRelation('a', 'business'))).toBe('business');
  expect(of(withRelation('a', 'business'), withRelation('b', 'consumer'))).toBe('consumer');
  expect(of(withRelation('a', 'business'), withRelation('b', 'consumer', 'outra'))).toBe('business');
});

it('a fine of 5% is refused in the texts of a creditor of consumers, and passes in those of a creditor of companies', async () => {
  const folder = copyOfConfig();
  edit(
    folder,
    'templates/acolhedora/aviso.yaml',
    'É sempre bom ter você com a gente.',
    'Depois do vencimento há multa de 5%.',
  );
  expect(await problemsOf(folder)).toEqual([expect.stringContaining('at most 2% for a consumer')]);
  edit(folder, CREDITOR, 'finePercent: 2', 'relation: business\n  finePercent: 5');
  await expect(loadConfig(folder)).resolves.toBeDefined();
});
