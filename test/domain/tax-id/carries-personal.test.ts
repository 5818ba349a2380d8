import { expect, it } from 'vitest';
import { carriesPersonal } from '#domain/tax-id/carries-personal.ts';

const MARIA = {
  taxId: '529.982.247-25',
  emails: ['maria.lima@exemplo.example'],
  phones: ['+55 (85) 99900-0022', '190'],
};

it.each([
  '52998224725',
  'cpf-529.982.247-25',
  'NF-1/52998224725',
  'cliente_85999000022',
  '5585999000022',
  'maria.lima@exemplo.example',
  'MARIA-LIMA-EXEMPLO-EXAMPLE',
])('%s is that of a person', (id) => {
  expect(carriesPersonal(id, MARIA)).toBe(true);
});

it.each(['cli-0022', 'NF-1042/2026', '0190', 'maria', '52998224724'])('%s is nobody in particular', (id) => {
  expect(carriesPersonal(id, MARIA)).toBe(false);
});
