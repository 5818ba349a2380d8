import type { AwsError } from './errors.ts';
import type { Answer } from './server.ts';
import type { WireCall } from './wire-call.ts';

/** Requests with these parameters are other operations, or ask for what is not implemented. */
const KNOWN_PARAMETERS = ['x-id', 'versionId'];
/** What the SDK adds to every call of its own accord. */
const REFUSED_HEADERS =
  /^x-amz-(acl|copy-|grant-|meta-|object-lock-|server-side-|storage-|tagging|website-)|^range$|^if-(?!none-match$)/;

/** The operation that a method and a path of S3 mean, `/bucket/key` with the bucket in the path. */
export function s3Operation(method: string, path: string): string {
  const { pathname, searchParams } = new URL(path, 'http://s3');
  const isObject = /^\/[^/]+\/.+/.test(pathname);
  const isPlain = [...searchParams.keys()].every((name) => KNOWN_PARAMETERS.includes(name));
  if (isObject && isPlain && method === 'GET') return 'GetObject';
  if (isObject && isPlain && method === 'PUT') return 'PutObject';
  return `${method} ${pathname}`;
}

/** Bucket, key and version from the path, the content from the body; and the headers that ask for more. */
export function decodeS3({ path, headers, body, operation }: WireCall): unknown {
  const { pathname, searchParams } = new URL(path, 'http://s3');
  const [, bucket = '', ...key] = pathname.split('/').map(decodeURIComponent);
  const versionId = searchParams.get('versionId');
  const more = Object.keys(headers).filter((name) => REFUSED_HEADERS.test(name));
  return {
    Bucket: bucket,
    Key: key.join('/'),
    ...(versionId === null ? {} : { VersionId: versionId }),
    ...(operation === 'PutObject' ? { Body: body } : {}),
    ...(headers['if-none-match'] === undefined ? {} : { IfNoneMatch: headers['if-none-match'] }),
    ...Object.fromEntries(more.map((name) => [name, headers[name]])),
  };
}

/** An answer of S3: what is known of the object in headers, its content as it is. */
export function encodeS3(output: unknown, requestId: string): Answer {
  const { ETag, VersionId, Body } = output as { ETag: string; VersionId: string; Body?: Buffer };
  return {
    status: 200,
    headers: {
      'content-type': 'binary/octet-stream',
      'x-amz-request-id': requestId,
      'x-amz-version-id': VersionId,
      etag: `"${ETag}"`,
    },
    body: Body ?? '',
  };
}

/** A refusal in XML, as S3 alone has it. */
export function encodeS3Error({ code, message, status }: AwsError, requestId: string): Answer {
  const escaped = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return {
    status,
    headers: { 'content-type': 'application/xml', 'x-amz-request-id': requestId },
    body: `<Error><Code>${code}</Code><Message>${escaped}</Message><RequestId>${requestId}</RequestId></Error>`,
  };
}
