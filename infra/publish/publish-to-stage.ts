import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { stackOf } from '#deployment/stack-names.ts';
import type { StageName } from '#schemas/config/stage.ts';
import { SCOPES_OF_WEB } from '#schemas/role.ts';
import { publishWeb } from './publish-web.ts';
import { WEB_BUILD } from './web-build.ts';

/** What the stack of a stage says of its web application. */
const Outputs = z.object({
  WebUrl: z.url(),
  WebBucketName: z.string(),
  UserPoolId: z.string(),
  WebClientId: z.string(),
  SignInUrl: z.url(),
});

/**
 * Publishes the web application to a stage that is deployed.
 * @param region of the stage
 * @returns where it is
 */
export async function publishToStage(stage: StageName, region: string, folder = WEB_BUILD): Promise<string> {
  const { Stacks } = await new CloudFormationClient({ region }).send(
    new DescribeStacksCommand({ StackName: stackOf(stage) }),
  );
  const outputs = Outputs.parse(
    Object.fromEntries(
      (Stacks?.[0]?.Outputs ?? []).map(({ OutputKey = '', OutputValue }) => [OutputKey, OutputValue]),
    ),
  );
  const s3 = new S3Client({ region });
  await publishWeb({
    folder,
    put: async ({ key: Key, body: Body, contentType: ContentType, cacheControl: CacheControl }) => {
      await s3.send(
        new PutObjectCommand({ Bucket: outputs.WebBucketName, Key, Body, ContentType, CacheControl }),
      );
    },
    settings: {
      sandbox: false,
      stage,
      signIn: {
        issuer: `https://cognito-idp.${region}.amazonaws.com/${outputs.UserPoolId}`,
        clientId: outputs.WebClientId,
        domain: outputs.SignInUrl,
        scopes: SCOPES_OF_WEB,
      },
    },
  });
  return outputs.WebUrl;
}
