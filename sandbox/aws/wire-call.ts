import type { IncomingHttpHeaders } from 'node:http';

type Protocol = 'json' | 'rest-json' | 'query' | 's3';

/** An API call as it came over the wire. */
export interface WireCall {
  /**
   * The service as IAM and SigV4 name it: dynamodb, states, events, ses, sns, sqs, secretsmanager, social-messaging,
   * s3.
   */
  readonly service: string;
  readonly operation: string;
  readonly protocol: Protocol;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}
