import { Stack } from 'aws-cdk-lib';
import { describe, expect, it } from 'vitest';
import { exampleDomains } from '#test/builders/domains.ts';
import { makeNamedStacks, Synthesized } from '#test/infra/synthesized.ts';

describe('the stack in us-east-1', () => {
  const given = makeNamedStacks({ stage: 'prod' });

  it('is in us-east-1 and deployed before the stage', () => {
    expect(Stack.of(given.edge).region).toBe('us-east-1');
    // The reference between the two is found when the stage is synthesized.
    expect(new Synthesized(given.regua).all('AWS::CloudFront::Distribution')).toHaveLength(2);
    expect(given.regua.dependencies).toContain(given.edge);
  });

  it('cannot be deleted by mistake where data is kept', () => {
    expect(given.edge.terminationProtection).toBe(true);
    expect(makeNamedStacks({ stage: 'dev' }).edge.terminationProtection).toBe(false);
  });

  it('makes no certificate where one is given', () => {
    const made = new Synthesized(given.edge).all('AWS::CertificateManager::Certificate');
    expect(made.filter(([id]) => id.startsWith('Certificate'))).toEqual([]);
  });

  it('makes one for every name of the pages otherwise, proved in the zone', () => {
    const { hostedZone, people, ...others } = exampleDomains();
    const { certificateArn: _, ...unproved } = people;
    const { edge } = makeNamedStacks(
      { stage: 'prod' },
      { ...others, hostedZone, people: { ...unproved, creditors: {} } },
    );
    expect(
      new Synthesized(edge).one('AWS::CertificateManager::Certificate', 'Certificate').Properties,
    ).toMatchObject({
      DomainName: 'pague.empresa.example',
      SubjectAlternativeNames: ['cobranca.empresa.example'],
      ValidationMethod: 'DNS',
      DomainValidationOptions: [
        { DomainName: 'pague.empresa.example', HostedZoneId: 'Z0123456789ABCDEFGHIJ' },
        { DomainName: 'cobranca.empresa.example', HostedZoneId: 'Z0123456789ABCDEFGHIJ' },
      ],
    });
  });
});
