import { describe, expect, it } from 'vitest';
import { callerOf, isOf } from '#functions/api/caller.ts';
import { ProblemError } from '#functions/api/problem.ts';

const ACCESS = { token_use: 'access', sub: 'id-1', iss: 'https://cognito-idp.sa-east-1.amazonaws.com/pool' };

describe('callerOf', () => {
  it('reads the groups of a person, which API Gateway hands over as one text', () => {
    const claims = {
      ...ACCESS,
      username: 'ana',
      'cognito:groups': '[collector supervisor creditor:bebidas-nordeste]',
    };
    expect(callerOf(claims)).toEqual({
      subject: 'id-1',
      kind: 'person',
      roles: ['collector'],
      creditors: ['bebidas-nordeste'],
    });
  });

  it('reads the scopes of a program', () => {
    const claims = { ...ACCESS, scope: 'regua/creditor:bebidas-nordeste other/creditor:moveis-sul' };
    expect(callerOf(claims)).toEqual({
      subject: 'id-1',
      kind: 'machine',
      roles: ['machine'],
      creditors: ['bebidas-nordeste'],
    });
  });

  it('gives no person the role of a program', () => {
    expect(callerOf({ ...ACCESS, username: 'ana', 'cognito:groups': '[machine auditor]' }).roles).toEqual([
      'auditor',
    ]);
  });

  it('gives nothing to a person without groups', () => {
    expect(callerOf({ ...ACCESS, username: 'ana' })).toMatchObject({ roles: [], creditors: [] });
  });

  it('lets a caller see every creditor, or those that are named', () => {
    const all = callerOf({ ...ACCESS, scope: 'regua/creditor:*' });
    expect(isOf(all, 'moveis-sul')).toBe(true);
    const one = callerOf({ ...ACCESS, scope: 'regua/creditor:bebidas-nordeste' });
    expect(isOf(one, 'bebidas-nordeste')).toBe(true);
    expect(isOf(one, 'moveis-sul')).toBe(false);
  });

  it.each([
    ['an ID token, which an authorizer lets in too', { ...ACCESS, token_use: 'id', username: 'ana' }],
    ['a token that names nobody', { token_use: 'access' }],
    ['no claims', undefined],
  ])('refuses %s', (_, claims) => {
    expect(() => callerOf(claims)).toThrow(ProblemError);
  });
});
