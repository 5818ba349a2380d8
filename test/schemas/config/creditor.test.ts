import { expect, test } from 'vitest';
import { Creditor } from '#schemas/config/creditor.ts';

test('a creditor asks a data service over https alone', () => {
  const enrichment = Creditor.shape.enrichment;
  const given = { url: 'https://dados.example/v1/contatos', costMicroreais: 1, when: 'always' };
  expect(enrichment.safeParse(given).success).toBe(true);
  expect(enrichment.safeParse({ ...given, url: 'http://dados.example' }).error?.issues[0]?.message).toBe(
    'must be an address that begins with https://',
  );
});
