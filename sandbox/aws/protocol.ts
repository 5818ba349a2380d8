import type { IncomingHttpHeaders } from 'node:http';
import { AwsError } from './errors.ts';
import { decodeS3, encodeS3, encodeS3Error, s3Operation } from './s3-protocol.ts';
import type { Answer } from './server.ts';
import type { WireCall } from './wire-call.ts';

const credentialScope = /Credential=[^/]+\/[^/]+\/[^/]+\/([^/]+)\//;

const restOperations: Readonly<Record<string, string>> = {
  'POST /v2/email/outbound-emails': 'SendEmail',
  'POST /v1/whatsapp/send': 'SendWhatsAppMessage',
};

/** Finds service, operation and protocol in the SigV4 scope, X-Amz-Target, the path and the form. */
export function identify(method: string, path: string, headers: IncomingHttpHeaders, body: Buffer): WireCall {
  const service = credentialScope.exec(headers.authorization ?? '')?.[1] ?? 'unknown';
  if (service === 's3')
    return { service, operation: s3Operation(method, path), protocol: 's3', path, headers, body };
  const target = headers['x-amz-target'];
  if (typeof target === 'string') {
    return { service, operation: target.split('.').at(-1) ?? target, protocol: 'json', path, headers, body };
  }
  if (headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    const operation = new URLSearchParams(body.toString()).get('Action') ?? 'unknown';
    return { service, operation, protocol: 'query', path, headers, body };
  }
  const route = `${method} ${path.split('?')[0]}`;
  return { service, operation: restOperations[route] ?? route, protocol: 'rest-json', path, headers, body };
}

/** The call's input as the SDK's caller wrote it, as far as the protocol keeps it. */
export function decodeInput(call: WireCall): unknown {
  const { protocol, body } = call;
  if (protocol === 's3') return decodeS3(call);
  if (protocol === 'query') return decodeForm(body.toString());
  if (body.length === 0) return {};
  try {
    return JSON.parse(body.toString());
  } catch (cause) {
    throw new AwsError('SerializationException', 'the request body is not JSON', { cause });
  }
}

interface Tree {
  [key: string]: string | Tree;
}

/** `A.B=x` becomes `{A: {B: 'x'}}`, and the entries of a map, `M.entry.1.Name=x&M.entry.1.Value=y`, `{M: {x: 'y'}}`. */
function decodeForm(form: string): Tree {
  const root: Tree = {};
  for (const [path, value] of new URLSearchParams(form)) {
    if (path === 'Action' || path === 'Version') continue;
    const keys = path.split('.');
    const last = keys.pop() ?? path;
    let node = root;
    for (const key of keys) {
      const child = node[key];
      const next: Tree = typeof child === 'object' ? child : {};
      node[key] = next;
      node = next;
    }
    node[last] = value;
  }
  return withMaps(root);
}

function withMaps(tree: Tree): Tree {
  const entries = Object.entries(tree);
  const [[name, numbered] = []] = entries;
  if (entries.length === 1 && name === 'entry' && typeof numbered === 'object')
    return Object.fromEntries(
      Object.values(numbered).flatMap((entry) =>
        typeof entry === 'object' && entry.Value !== undefined ? [[String(entry.Name), entry.Value]] : [],
      ),
    );
  return Object.fromEntries(
    entries.map(([key, value]) => [key, typeof value === 'object' ? withMaps(value) : value]),
  );
}

/** Encodes what an operation gave. */
export function encodeOutput(call: WireCall, output: unknown, requestId: string): Answer {
  const { protocol, operation, headers } = call;
  if (protocol === 's3') return encodeS3(output, requestId);
  if (protocol === 'query') {
    const fields = Object.entries(output ?? {}).map(([name, value]) =>
      element(name, escapeXml(String(value))),
    );
    const result = element(`${operation}Result`, fields.join(''));
    const metadata = element('ResponseMetadata', element('RequestId', requestId));
    return answer(200, 'text/xml', requestId, element(`${operation}Response`, result + metadata));
  }
  return answer(200, headers['content-type'] ?? 'application/json', requestId, JSON.stringify(output ?? {}));
}

/** Encodes a refusal so that the SDK throws an error with its code as the name. */
export function encodeError({ protocol, headers }: WireCall, error: AwsError, requestId: string): Answer {
  const { code, message, details, status, fault } = error;
  if (protocol === 's3') return encodeS3Error(error, requestId);
  if (protocol === 'query') {
    const details =
      element('Type', fault === 'server' ? 'Receiver' : 'Sender') +
      element('Code', code) +
      element('Message', escapeXml(message));
    const body = element('ErrorResponse', element('Error', details) + element('RequestId', requestId));
    return answer(status, 'text/xml', requestId, body);
  }
  const type = headers['content-type'] ?? 'application/json';
  const encoded = answer(status, type, requestId, JSON.stringify({ __type: code, message, ...details }));
  return protocol === 'json'
    ? encoded
    : { ...encoded, headers: { ...encoded.headers, 'x-amzn-errortype': code } };
}

function answer(status: number, contentType: string, requestId: string, body: string): Answer {
  return { status, headers: { 'content-type': contentType, 'x-amzn-requestid': requestId }, body };
}

const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
