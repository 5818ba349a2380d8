import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError } from '#config-loader/config-error.ts';
import { loadDomains } from '#config-loader/load-stage.ts';
import { edit } from '#test/builders/broken-config.ts';
import { CREDITORS, copyOfStage, exampleDomains } from '#test/builders/domains.ts';

const FILE = 'stages/prod.yaml';

function problemOf(folder: string): string {
  try {
    loadDomains(folder, 'prod', CREDITORS);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('the file is taken as sound');
}

describe('loadDomains', () => {
  it('gives nothing for a stage without a file', () => {
    expect(loadDomains(copyOfStage(), 'dev', CREDITORS)).toBeUndefined();
  });

  it('gives the names, with what is left out filled in, and where the trust store is', () => {
    const { people, pix } = exampleDomains();
    expect(people).toMatchObject({ name: 'pague.empresa.example', requestsPerFiveMinutes: 1000 });
    expect(pix.banco?.trustStorePath).toMatch(/stages\/banco\.pem$/);
  });

  it.each([
    [
      'an address for a name',
      'name: webhooks.empresa.example',
      'name: https://webhooks.empresa.example',
      'stages/prod.yaml:11 domains.webhooks.name: must be a name as pague.empresa.com.br',
    ],
    [
      'a name twice',
      'name: webhooks.empresa.example',
      'name: cobranca.empresa.example',
      'stages/prod.yaml:11 domains.webhooks.name: must not name cobranca.empresa.example twice',
    ],
    [
      'a name outside the zone without a certificate',
      'name: webhooks.empresa.example',
      'name: webhooks.outra.example',
      'stages/prod.yaml:11 domains.webhooks.name: webhooks.outra.example needs a certificate: give certificateArn, or a hostedZone',
    ],
    [
      'a zone whose name is only the end of a word',
      'name: webhooks.empresa.example',
      'name: webhooks.outraempresa.example',
      'needs a certificate',
    ],
    [
      'names without a certificate and a zone',
      /^ {2}hostedZone.*$/m,
      '',
      'domains.pix.banco.name: pix-banco.empresa.example needs a certificate',
    ],
    [
      'a certificate of pages in another region',
      'acm:us-east-1:',
      'acm:sa-east-1:',
      'domains.people.certificateArn: must be the ARN of a certificate in ACM, in us-east-1, because CloudFront takes it from there',
    ],
    [
      'a creditor that is none',
      'bebidas-nordeste: pague',
      'bebidas-do-norte: pague',
      'stages/prod.yaml:7 domains.people.creditors.bebidas-do-norte: bebidas-do-norte is no creditor: there are bebidas-nordeste',
    ],
    [
      'an address to go back to without TLS',
      'callbacks: [https://cobranca.empresa.example/entrou]',
      'callbacks: [http://cobranca.empresa.example/entrou]',
      'signIn.callbacks[0]: must be an address of https, or of http://localhost, without #',
    ],
    [
      'an address to go back to whose host only begins like this machine',
      'callbacks: [https://cobranca.empresa.example/entrou]',
      'callbacks: [http://localhost.empresa.example/entrou]',
      'signIn.callbacks[0]: must be an address of https, or of http://localhost, without #',
    ],
    [
      'the role of a person for a program',
      'erp: { creditors: [bebidas-nordeste] }',
      'erp: { role: manager, creditors: [bebidas-nordeste] }',
      'signIn.programs.erp.role: must be one of',
    ],
    [
      'a program for nobody',
      'erp: { creditors: [bebidas-nordeste] }',
      'erp: { creditors: [] }',
      'signIn.programs.erp.creditors',
    ],
    [
      'a program of a creditor that there is not',
      'erp: { creditors: [bebidas-nordeste] }',
      'erp: { creditors: [bebidas-nordeste, bebidas-do-norte] }',
      'signIn.programs.erp.creditors[1]: bebidas-do-norte is no creditor: there are bebidas-nordeste',
    ],
    [
      'more creditors than a client may have scopes',
      'erp: { creditors: [bebidas-nordeste] }',
      `erp: { creditors: [${Array.from({ length: 49 }, (_, n) => `c${n}`).join(', ')}] }`,
      'signIn.programs.erp.creditors',
    ],
    [
      'an address of login pages that Cognito refuses',
      'domainPrefix: empresa-regua',
      'domainPrefix: regua-aws',
      'signIn.domainPrefix: must be lower-case letters, digits and hyphens, without aws, amazon or cognito',
    ],
    [
      'a trust store that is not there',
      'trustStore: banco.pem',
      'trustStore: outro.pem',
      'domains.pix.banco.trustStore: has no file',
    ],
    [
      'a trust store elsewhere',
      'trustStore: banco.pem',
      'trustStore: ../banco.pem',
      'domains.pix.banco.trustStore: must be a file beside this one, as banco.pem',
    ],
    [
      'so low a limit that a family is blocked',
      'others: [',
      'requestsPerFiveMinutes: 10\n    others: [',
      'domains.people.requestsPerFiveMinutes',
    ],
    ['a setting that does not exist', 'people:', 'peoples: {}\n  people:', 'peoples'],
  ])('refuses %s, and says what is right', (_case, from, to, message) => {
    const folder = copyOfStage();
    edit(folder, FILE, from, to);
    expect(problemOf(folder)).toContain(message);
  });

  it.each([
    ['no certificate', 'nothing', 'must hold one certificate at least, as PEM'],
    [
      'what is no certificate',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
      'holds no certificate at place 1',
    ],
  ])('refuses a trust store with %s', (_case, content, message) => {
    const folder = copyOfStage();
    writeFileSync(join(folder, 'stages/banco.pem'), content);
    expect(problemOf(folder)).toContain(`domains.pix.banco.trustStore: ${message}`);
  });

  it('refuses more creditors with a name of their own than fit into the environment of a function', () => {
    const folder = copyOfStage();
    const names = Array.from({ length: 31 }, (_, n) => `      c${n}: c${n}.empresa.example`).join('\n');
    edit(folder, FILE, /^ {6}bebidas-nordeste.*$/m, names);
    expect(problemOf(folder)).toContain('domains.people.creditors: must be 30 creditors at most');
  });
});
