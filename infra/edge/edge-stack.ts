import { Stack, type StackProps } from 'aws-cdk-lib';
import type { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import type { Construct } from 'constructs';
import { EDGE_REGION } from '#deployment/region.ts';
import { Names, namesOfPages } from '#infra/building-blocks/names.ts';
import type { Stage } from '#infra/stage/stage.ts';
import type { Domains } from '#schemas/config/stage.ts';
import { Firewall } from './firewall.ts';

export interface EdgeStackProps extends StackProps {
  readonly stage: Stage;
  readonly domains: Pick<Domains, 'hostedZone' | 'people'>;
}

/** What CloudFront takes from us-east-1 alone, wherever the stage is: the certificate of people's pages, and their WAF. */
export class EdgeStack extends Stack {
  static readonly region = EDGE_REGION;
  readonly certificate: ICertificate;
  readonly webAclArn: string;

  constructor(scope: Construct, id: string, { stage, domains, ...props }: EdgeStackProps) {
    super(scope, id, { terminationProtection: stage.keepsData, ...props });
    const { hostedZone, people } = domains;
    const names = new Names(this, 'Names', hostedZone);
    this.certificate = names.certificate(this, namesOfPages(people), people.certificateArn);
    this.webAclArn = new Firewall(this, 'Firewall', {
      stage,
      requestsPerFiveMinutes: people.requestsPerFiveMinutes,
    }).arn;
  }
}
