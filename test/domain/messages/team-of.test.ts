import { expect, it } from 'vitest';
import { teamOf } from '#domain/messages/team-of.ts';

it.each([
  ['Bar do Tonho Ltda.', 'equipe do Bar do Tonho'],
  ['Padaria São José Ltda.', 'equipe da Padaria São José'],
  ['Farmácia Bem-Estar S.A.', 'equipe da Farmácia Bem-Estar'],
  ['Armazém Central EIRELI', 'equipe do Armazém Central'],
  ['Lojas Marília Ltda ME', 'equipe das Lojas Marília'],
  ['Supermercados Irmãos Lima - EPP', 'equipe dos Supermercados Irmãos Lima'],
  [
    'Panificadora, Confeitaria e Lanchonete Central Ltda.',
    'equipe da Panificadora, Confeitaria e Lanchonete Central',
  ],
  // Nobody can tell from a name of its own.
  ['Tavares & Filhos', 'equipe de Tavares & Filhos'],
  ['3M do Brasil', 'equipe de 3M do Brasil'],
  ['Me Leva Turismo', 'equipe de Me Leva Turismo'],
])('%s is greeted as the %s', (name, team) => expect(teamOf(name)).toBe(team));
