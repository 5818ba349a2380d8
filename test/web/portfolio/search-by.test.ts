import { expect, it } from 'vitest';
import { searchesBy } from '#web/portfolio/search-by.ts';

it.each([
  { typed: ' maria ', by: ['name'] },
  { typed: 'ma', by: [] },
  { typed: 'maria@exemplo.example', by: ['email'] },
  { typed: 'BN-2026-0101', by: ['invoiceId', 'name'] },
  { typed: '529.982.247-25', by: ['taxId', 'phone', 'invoiceId'] },
  { typed: '12.ABC.345/01DE-35', by: ['taxId', 'invoiceId', 'name'] },
  { typed: '(85) 99900-0001', by: ['taxId', 'phone'] },
  { typed: '+55 85 99900-0001', by: ['phone'] },
  { typed: '42', by: ['invoiceId'] },
  { typed: '   ', by: [] },
])('"$typed" is searched for as $by', ({ typed, by }) => {
  expect(searchesBy(typed).flatMap((body) => Object.keys(body))).toEqual(by);
});
