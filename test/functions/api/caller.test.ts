import { describe, expect, it } from 'vitest';
import { callerOf, isOf } from '#functions/api/caller.ts';
import { ProblemError } from '#functions/api/problem.ts';

const PERSON = {
  token_use: 'access',
  sub: '6a1b7c2e-0c6d-4c27-9d0e-2f6f5b9a1c11',
  client_id: 'web',
  username: '6a1b7c2e-0c6d-4c27-9d0e-2f6f5b9a1c11',
  scope: 'openid regua/api',
};
const PROGRAM = { token_use: 'access', sub: 'erp', client_id: 'erp', scope: 'regua/api' };

describe('callerOf', () => {
  it('reads the groups of a person, which API Gateway hands over as one text', () => {
    const claims = { ...PERSON, 'cognito:groups': '[collector supervisor creditor:bebidas-nordeste]' };
    expect(callerOf(claims)).toEqual({
      subject: PERSON.sub,
      kind: 'person',
      roles: ['collector'],
      creditors: ['bebidas-nordeste'],
    });
  });

  it('reads the scopes of a program', () => {
    const scope = 'regua/api regua/machine regua/creditor:bebidas-nordeste other/creditor:moveis-sul';
    expect(callerOf({ ...PROGRAM, scope })).toEqual({
      subject: 'erp',
      kind: 'machine',
      roles: ['machine'],
      creditors: ['bebidas-nordeste'],
    });
  });

  it.each([
    ['a person not the role of a program', { ...PERSON, 'cognito:groups': '[machine auditor]' }, ['auditor']],
    [
      'a program not the role of a person',
      { ...PROGRAM, scope: 'regua/api regua/manager regua/auditor' },
      ['auditor'],
    ],
    ['a person not what a program is given', { ...PERSON, scope: 'regua/api regua/auditor' }, []],
    ['a program not what a person is given', { ...PROGRAM, 'cognito:groups': '[manager]' }, []],
    ['a person not a role that there is none of', { ...PERSON, 'cognito:groups': '[root Manager]' }, []],
    ['a person not a part of a name', { ...PERSON, 'cognito:groups': '[x,manager [manager]]' }, []],
    ['a person without groups nothing', PERSON, []],
    ['a program with no more than the API nothing', PROGRAM, []],
  ])('gives %s', (_, claims, roles) => {
    expect(callerOf(claims)).toMatchObject({ roles, creditors: [] });
  });

  it('lets a caller see every creditor, or those that are named', () => {
    const all = callerOf({ ...PROGRAM, scope: 'regua/api regua/creditor:*' });
    expect(isOf(all, 'moveis-sul')).toBe(true);
    const one = callerOf({ ...PERSON, 'cognito:groups': '[creditor:bebidas-nordeste]' });
    expect(isOf(one, 'bebidas-nordeste')).toBe(true);
    expect(isOf(one, 'moveis-sul')).toBe(false);
    const none = callerOf(PERSON);
    expect(isOf(none, 'bebidas-nordeste')).toBe(false);
  });

  it.each([
    ['an ID token, which an authorizer lets in too', { ...PERSON, token_use: 'id' }],
    ['a token for something else', { ...PERSON, scope: 'openid aws.cognito.signin.user.admin' }],
    ['a token whose scope only begins like that of the API', { ...PERSON, scope: 'regua/api2' }],
    ['a token without a scope', { ...PERSON, scope: undefined }],
    ['a token that no client asked for', { ...PERSON, client_id: undefined }],
    ['a person without a name of the pool', { ...PERSON, username: undefined }],
    ['a person who is named like a client', { ...PERSON, client_id: PERSON.sub }],
    ['a token of an e-mail address', { ...PERSON, sub: 'ana@empresa.com.br' }],
    ['groups in another form', { ...PERSON, 'cognito:groups': 'manager' }],
    ['a token that names nobody', { token_use: 'access' }],
    ['no claims', undefined],
  ])('refuses %s', (_, claims) => {
    expect(() => callerOf(claims)).toThrow(ProblemError);
  });
});
