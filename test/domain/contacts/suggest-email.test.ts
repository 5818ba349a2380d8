import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestEmail } from '#domain/contacts/suggest-email.ts';

describe('the address that was meant', () => {
  it.each([
    ['maria@gmial.com', 'maria@gmail.com'],
    ['maria@gamil.com', 'maria@gmail.com'],
    ['maria@gmail.con', 'maria@gmail.com'],
    ['maria@gmail.com.br', 'maria@gmail.com'],
    ['maria@gnail.com', 'maria@gmail.com'],
    ['maria@hotmial.com', 'maria@hotmail.com'],
    ['maria@hotmail.co', 'maria@hotmail.com'],
    ['maria@outlok.com', 'maria@outlook.com'],
    ['maria@yaho.com.br', 'maria@yahoo.com.br'],
    ['maria@yahoo.con.br', 'maria@yahoo.com.br'],
    ['maria@iclod.com', 'maria@icloud.com'],
    ['maria@protonmial.com', 'maria@protonmail.com'],
    ["M.O'Neil+x@GMIAL.com", "M.O'Neil+x@gmail.com"],
  ])('%s is probably %s', (email, meant) => {
    expect(suggestEmail(email)).toBe(meant);
  });

  it.each([
    'maria@gmail.com',
    'maria@hotmail.com.br',
    'maria@outlook.com.br',
    'maria@yahoo.com',
    'maria@yahoo.com.br',
    'maria@uol.com.br',
    'maria@bol.com.br',
    'maria@terra.com.br',
    'maria@ig.com.br',
    'maria@globo.com',
    'maria@live.com',
    'maria@mail.com',
    'maria@cloud.com',
    'maria@email.com',
    'maria@fmail.com',
    'maria@hotmail.co.uk',
    'maria@yahoo.ca',
    'maria@yahoo.co.uk',
    'maria@yahoo.com.ar',
    'maria@yahoo.com.mx',
    'maria@ymail.com',
    'maria@bb.com.br',
    'maria@sol.com.br',
    'maria@serra.com.br',
    'maria@empresa.ind.br',
    'maria@padaria.example',
    '@gmial.com',
    'gmial.com',
    '',
  ])('%s is left alone', (email) => {
    expect(suggestEmail(email)).toBeUndefined();
  });

  it('changes the domain only, and is itself left alone', () => {
    const locals = fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9._+-]{0,20}[A-Za-z0-9])?$/);
    const domains = fc.constantFrom('gmial.com', 'hotmal.com', 'outloook.com', 'yaho.com.br');
    fc.assert(
      fc.property(locals, domains, (local, domain) => {
        const suggestion = suggestEmail(`${local}@${domain}`) as string;
        expect(suggestion.startsWith(`${local}@`)).toBe(true);
        expect(suggestEmail(suggestion)).toBeUndefined();
      }),
    );
  });
});
