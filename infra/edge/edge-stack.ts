import { Stack, type StackProps } from 'aws-cdk-lib';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';
import { EDGE_REGION } from '#deployment/region.ts';
import { Names, namesOfPages } from '#infra/building-blocks/names.ts';
import type { Stage } from '#infra/stage/stage.ts';
import { type Domains, REQUESTS_TO_APP } from '#schemas/config/stage.ts';
import { Firewall, OF_APP, OF_PAGES } from './firewall.ts';

export interface EdgeStackProps extends StackProps {
  readonly stage: Stage;
  readonly domains: Pick<Domains, 'hostedZone' | 'people' | 'app'>;
}

/**
 * What CloudFront takes from us-east-1 alone, wherever the stage is: the certificates of people's pages and of the web application, and a
 * WAF for each.
 */
export class EdgeStack extends Stack {
  static readonly region = EDGE_REGION;
  readonly certificate: ICertificate;
  readonly webAclArn: string;
  readonly appCertificate: ICertificate | undefined;
  readonly appWebAclArn: string;

  constructor(scope: Construct, id: string, { stage, domains, ...props }: EdgeStackProps) {
    super(scope, id, { terminationProtection: stage.keepsData, ...props });
    const { hostedZone, people, app } = domains;
    const names = new Names(this, 'Names', hostedZone);
    this.certificate = names.certificate(this, namesOfPages(people), people.certificateArn);
    this.webAclArn = new Firewall(this, 'Firewall', {
      stage,
      ...OF_PAGES,
      requestsPerFiveMinutes: people.requestsPerFiveMinutes,
    }).arn;
    const ofApp = new Construct(this, 'App');
    this.appCertificate = app && names.certificate(ofApp, [app.name], app.certificateArn);
    this.appWebAclArn = new Firewall(ofApp, 'Firewall', {
      stage,
      ...OF_APP,
      requestsPerFiveMinutes: app?.requestsPerFiveMinutes ?? REQUESTS_TO_APP,
    }).arn;
  }
}
