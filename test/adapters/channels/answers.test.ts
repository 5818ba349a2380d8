import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendWhatsAppMessageCommand, SocialMessagingClient } from '@aws-sdk/client-socialmessaging';
import { CredentialsProviderError } from '@smithy/core/config';
import { generate } from 'selfsigned';
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { answerTo } from '#adapters/channels/answer.ts';
import { answersOf, type KnownAnswer } from '#adapters/channels/answers.ts';
import type { SendResult } from '#adapters/channels/channel.ts';
import { knownAnswer } from '#adapters/channels/known-answer.ts';
import { SEND_ONCE, sendOnceWithin } from '#adapters/channels/send-once.ts';
import { logger } from '#runtime/log.ts';
import type { Channel } from '#schemas/primitives.ts';

const CHANNELS = ['email', 'sms', 'whatsapp'] as const;

/** Sends once with the SDK's client of a channel, to a server of this machine; gives the error. */
async function errorOfSend(channel: Channel, endpoint: string): Promise<unknown> {
  const config = {
    ...sendOnceWithin({ connection: 300, answer: 300 }),
    endpoint,
    region: 'sa-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  switch (channel) {
    case 'email':
      return thrown(
        new SESv2Client(config).send(new SendEmailCommand({ Content: { Raw: { Data: Buffer.from('x') } } })),
      );
    case 'sms':
      return thrown(
        new SNSClient(config).send(new PublishCommand({ PhoneNumber: '+5585999000001', Message: 'x' })),
      );
    case 'whatsapp':
      return thrown(
        new SocialMessagingClient(config).send(
          new SendWhatsAppMessageCommand({
            originationPhoneNumberId: 'phone-number-id-1',
            metaApiVersion: 'v22.0',
            message: Buffer.from('{}'),
          }),
        ),
      );
  }
}

const thrown = (sent: Promise<unknown>): Promise<unknown> =>
  sent.then(
    () => Promise.reject(new Error('the send was accepted')),
    (error: unknown) => error,
  );

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    if ('closeAllConnections' in server) (server as { closeAllConnections(): void }).closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

const http = async (listener: RequestListener): Promise<string> =>
  `http://127.0.0.1:${await listening(createServer(listener))}`;

/** The error of the SDK for an answer of a channel as it comes over the wire. */
async function errorOfAnswer(channel: Channel, status: number, code: string, message: string) {
  const endpoint = await http((request, response) => {
    request.resume().on('end', () => {
      if (channel === 'sms')
        response
          .writeHead(status, { 'content-type': 'text/xml' })
          .end(
            `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>1</RequestId></ErrorResponse>`,
          );
      else
        response
          .writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': code })
          .end(JSON.stringify({ message }));
    });
  });
  return errorOfSend(channel, endpoint);
}

/** Rows of the table that some test has met. */
const met = new Set<KnownAnswer>();
const rowsOf = Object.fromEntries(CHANNELS.map((channel) => [channel, answersOf(channel)]));

function whatIs(error: unknown, channel: Channel): SendResult {
  const known = knownAnswer(error, channel);
  if (known) {
    // A row of all channels is another object in each list.
    for (const one of CHANNELS)
      for (const row of rowsOf[one] ?? [])
        if (JSON.stringify(row) === JSON.stringify(known) && String(row.says) === String(known.says))
          met.add(row);
  }
  return answerTo(error, channel);
}

const NOT_TAKEN = 'not-taken';
const UNKNOWN = 'unknown';
const REFUSED = 'refused';

describe('an answer over the wire, by its status and code', () => {
  test.each([
    // SESv2.
    ['email', 400, 'BadRequestException', 'Illegal address', REFUSED],
    ['email', 400, 'BadRequestException', 'Invalid email address maria@.', REFUSED],
    ['email', 400, 'BadRequestException', "Missing final '@domain'", REFUSED],
    ['email', 400, 'BadRequestException', 'Missing local name', REFUSED],
    ['email', 400, 'BadRequestException', 'Duplicate header Subject.', NOT_TAKEN],
    ['email', 400, 'MessageRejected', 'Email address is not verified.', NOT_TAKEN],
    ['email', 400, 'MailFromDomainNotVerifiedException', 'not verified', NOT_TAKEN],
    ['email', 400, 'AccountSuspendedException', 'suspended', NOT_TAKEN],
    ['email', 400, 'SendingPausedException', 'paused', NOT_TAKEN],
    ['email', 404, 'NotFoundException', 'Configuration set <x> does not exist.', NOT_TAKEN],
    ['email', 429, 'TooManyRequestsException', 'Too many requests', NOT_TAKEN],
    ['email', 400, 'LimitExceededException', 'too many', NOT_TAKEN],
    ['email', 400, 'ThrottlingException', 'Maximum sending rate exceeded.', NOT_TAKEN],
    ['email', 400, 'ThrottlingException', 'Daily message quota exceeded.', NOT_TAKEN],
    ['email', 500, 'InternalServiceErrorException', 'an error occurred', UNKNOWN],
    ['email', 500, 'ConcurrentModificationException', 'being modified', UNKNOWN],
    ['email', 503, 'ServiceUnavailableException', 'Service Unavailable', NOT_TAKEN],
    // SNS, whose codes on the wire are not the names of the SDK.
    ['sms', 400, 'OptedOut', 'opted out', REFUSED],
    [
      'sms',
      400,
      'InvalidParameter',
      'Invalid parameter: PhoneNumber Reason: +55 is not valid to publish to',
      REFUSED,
    ],
    ['sms', 400, 'ParameterValueInvalid', 'Invalid parameter: PhoneNumber', REFUSED],
    ['sms', 400, 'InvalidParameter', 'Invalid parameter: MaxPrice', NOT_TAKEN],
    ['sms', 400, 'ParameterValueInvalid', 'The message attribute is invalid', NOT_TAKEN],
    ['sms', 403, 'AuthorizationError', 'is not authorized to perform: SNS:Publish', NOT_TAKEN],
    ['sms', 400, 'EndpointDisabled', 'Endpoint is disabled', NOT_TAKEN],
    ['sms', 400, 'PlatformApplicationDisabled', 'disabled', NOT_TAKEN],
    ['sms', 403, 'InvalidSecurity', 'not signed', NOT_TAKEN],
    ['sms', 400, 'KMSAccessDenied', 'no access', NOT_TAKEN],
    ['sms', 400, 'KMSDisabled', 'disabled', NOT_TAKEN],
    ['sms', 400, 'KMSInvalidState', 'state', NOT_TAKEN],
    ['sms', 400, 'KMSNotFound', 'not found', NOT_TAKEN],
    ['sms', 403, 'KMSOptInRequired', 'subscription', NOT_TAKEN],
    ['sms', 400, 'KMSThrottling', 'throttling', NOT_TAKEN],
    ['sms', 404, 'NotFound', 'does not exist', NOT_TAKEN],
    ['sms', 429, 'Throttled', 'Rate exceeded', NOT_TAKEN],
    ['sms', 500, 'InternalError', 'internal', UNKNOWN],
    ['sms', 503, 'ServiceUnavailable', 'Service Unavailable', NOT_TAKEN],
    // End User Messaging Social.
    ['whatsapp', 400, 'InvalidParametersException', 'not valid', REFUSED],
    ['whatsapp', 403, 'AccessDeniedByMetaException', 'denied by Meta', NOT_TAKEN],
    ['whatsapp', 404, 'ResourceNotFoundException', 'no such number', NOT_TAKEN],
    ['whatsapp', 429, 'ThrottledRequestException', 'throttled', NOT_TAKEN],
    ['whatsapp', 502, 'DependencyException', 'Meta did not answer', UNKNOWN],
    ['whatsapp', 500, 'InternalServiceException', 'internal', UNKNOWN],
    ['whatsapp', 400, 'ValidationException', 'not valid', NOT_TAKEN],
    ['whatsapp', 403, 'AccessDeniedException', 'no access', NOT_TAKEN],
  ] as const)('%s: %i %s, "%s" is %s', async (channel, status, code, message, expected) => {
    expect(whatIs(await errorOfAnswer(channel, status, code, message), channel).status).toBe(expected);
  });

  test('an owner of a phone who answered STOP to SNS itself has opted out', async () => {
    const error = await errorOfAnswer('sms', 400, 'OptedOut', 'opted out');
    expect(whatIs(error, 'sms')).toEqual({ status: REFUSED, optedOut: true });
  });

  test.each([
    [400, 'AccessDenied', NOT_TAKEN],
    [403, 'AccessDeniedException', NOT_TAKEN],
    [400, 'ExpiredToken', NOT_TAKEN],
    [403, 'ExpiredTokenException', NOT_TAKEN],
    [400, 'IncompleteSignature', NOT_TAKEN],
    [400, 'InvalidAction', NOT_TAKEN],
    [403, 'InvalidClientTokenId', NOT_TAKEN],
    [400, 'InvalidParameterCombination', NOT_TAKEN],
    [400, 'InvalidQueryParameter', NOT_TAKEN],
    [403, 'InvalidSignatureException', NOT_TAKEN],
    [400, 'MalformedHttpRequestException', NOT_TAKEN],
    [400, 'MalformedQueryString', NOT_TAKEN],
    [400, 'MissingAuthenticationToken', NOT_TAKEN],
    [400, 'NotAuthorized', NOT_TAKEN],
    [403, 'OptInRequired', NOT_TAKEN],
    [413, 'RequestEntityTooLargeException', NOT_TAKEN],
    [400, 'RequestExpired', NOT_TAKEN],
    [403, 'SignatureDoesNotMatch', NOT_TAKEN],
    [404, 'UnknownOperationException', NOT_TAKEN],
    [403, 'UnrecognizedClientException', NOT_TAKEN],
    [400, 'ValidationError', NOT_TAKEN],
    [400, 'ValidationException', NOT_TAKEN],
    [400, 'RequestLimitExceeded', NOT_TAKEN],
    [400, 'RequestThrottled', NOT_TAKEN],
    [400, 'RequestThrottledException', NOT_TAKEN],
    [400, 'SlowDown', NOT_TAKEN],
    [400, 'ThrottledException', NOT_TAKEN],
    [400, 'Throttling', NOT_TAKEN],
    [400, 'ThrottlingException', NOT_TAKEN],
    [429, 'TooManyRequestsException', NOT_TAKEN],
    [500, 'InternalFailure', UNKNOWN],
    [400, 'RequestAbortedException', UNKNOWN],
    [408, 'RequestTimeoutException', UNKNOWN],
    [503, 'ServiceUnavailable', NOT_TAKEN],
    [401, 'SomethingNew', NOT_TAKEN],
    [403, 'SomethingNew', NOT_TAKEN],
    [404, 'SomethingNew', NOT_TAKEN],
    [413, 'SomethingNew', NOT_TAKEN],
    [429, 'SomethingNew', NOT_TAKEN],
    [503, 'SomethingNew', NOT_TAKEN],
    [500, 'SomethingNew', UNKNOWN],
    [502, 'SomethingNew', UNKNOWN],
    [504, 'SomethingNew', UNKNOWN],
  ] as const)('of any channel: %i %s is %s', async (status, code, expected) => {
    const answers = await Promise.all(
      CHANNELS.map(
        async (channel) => whatIs(await errorOfAnswer(channel, status, code, 'x'), channel).status,
      ),
    );
    expect(answers).toEqual([expected, expected, expected]);
  });

  test.each(CHANNELS)('%s: a load balancer that answers 503 in HTML took nothing', async (channel) => {
    const endpoint = await http((request, response) => {
      request
        .resume()
        .on('end', () => response.writeHead(503, { 'content-type': 'text/html' }).end('<h1>503</h1>'));
    });
    expect(whatIs(await errorOfSend(channel, endpoint), channel).status).toBe(NOT_TAKEN);
  });

  test('an answer on no list may have been taken, and is logged by its name', async () => {
    const warn = vi.spyOn(logger, 'warn').mockImplementation(() => undefined);
    onTestFinished(() => warn.mockRestore());
    const error = await errorOfAnswer('email', 400, 'SomethingNewException', 'to maria@exemplo.example');
    expect(whatIs(error, 'email')).toEqual({ status: UNKNOWN, answer: 'SomethingNewException' });
    expect(warn.mock.calls).toEqual([
      [
        'a channel gave an answer that is on no list',
        { channel: 'email', answer: 'SomethingNewException', status: 400 },
      ],
    ]);
  });
});

describe('a network that fails', () => {
  test.each(CHANNELS)('%s: nobody listens: not taken', async (channel) => {
    const server = createTcpServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const error = await errorOfSend(channel, `http://127.0.0.1:${port}`);
    expect(whatIs(error, channel)).toEqual({ status: NOT_TAKEN, answer: 'ECONNREFUSED' });
  });

  test('a name that does not resolve: not taken', async () => {
    const error = await errorOfSend('email', 'http://no-such-host.invalid');
    expect(whatIs(error, 'email')).toMatchObject({
      status: NOT_TAKEN,
      answer: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/),
    });
  });

  test.each(CHANNELS)('%s: the connection breaks after the request was written: unknown', async (channel) => {
    const endpoint = await http((request) => request.resume().on('end', () => request.socket.destroy()));
    const error = await errorOfSend(channel, endpoint);
    expect(whatIs(error, channel)).toEqual({ status: UNKNOWN, answer: 'ECONNRESET' });
  });

  test('the connection breaks within the answer: unknown, whatever its status', async () => {
    const endpoint = await http((request, response) => {
      request.resume().on('end', () => {
        response.writeHead(200, { 'content-length': '100' }).write('{"Mess');
        setTimeout(() => request.socket.destroy(), 20);
      });
    });
    expect(whatIs(await errorOfSend('email', endpoint), 'email').status).toBe(UNKNOWN);
  });

  test('the connection breaks before the handshake is over: not taken', async () => {
    const port = await listening(createTcpServer((socket) => socket.destroy()));
    const error = await errorOfSend('email', `https://127.0.0.1:${port}`);
    expect(whatIs(error, 'email')).toEqual({ status: NOT_TAKEN, answer: 'ECONNRESET' });
  });

  test('a certificate that nobody signed: not taken', async () => {
    const { cert, private: key } = await generate([{ name: 'commonName', value: 'localhost' }]);
    const port = await listening(createTlsServer({ cert, key }));
    const error = await errorOfSend('email', `https://localhost:${port}`);
    expect(whatIs(error, 'email')).toEqual({ status: NOT_TAKEN, answer: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  });

  test('no answer in time: unknown', async () => {
    const endpoint = await http((request) => void request.resume());
    const error = await errorOfSend('email', endpoint);
    expect(whatIs(error, 'email')).toEqual({ status: UNKNOWN, answer: 'ETIMEDOUT' });
  });

  test('no connection in time: not taken', async () => {
    const { requestHandler, ...once } = sendOnceWithin({ connection: 50, answer: 1000 });
    // A name that is looked up for ever keeps the socket from connecting.
    const httpAgent = { keepAlive: false, lookup: () => undefined };
    const client = new SESv2Client({
      ...once,
      requestHandler: { ...requestHandler, httpAgent },
      endpoint: 'http://slow.example',
      region: 'sa-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
    const error = await thrown(client.send(new SendEmailCommand({ Content: {} })));
    expect(whatIs(error, 'email')).toEqual({ status: NOT_TAKEN, answer: 'TimeoutError' });
  });

  test('credentials that cannot be had: not taken', async () => {
    const client = new SESv2Client({
      ...SEND_ONCE,
      endpoint: 'http://127.0.0.1:1',
      region: 'sa-east-1',
      credentials: () => Promise.reject(new CredentialsProviderError('no credentials')),
    });
    const error = await thrown(client.send(new SendEmailCommand({ Content: {} })));
    expect(whatIs(error, 'email')).toEqual({ status: NOT_TAKEN, answer: 'CredentialsProviderError' });
  });

  test.each([
    ['ENOTFOUND', 'getaddrinfo', NOT_TAKEN],
    ['EAI_AGAIN', 'getaddrinfo', NOT_TAKEN],
    ['EADDRNOTAVAIL', 'connect', NOT_TAKEN],
    ['EHOSTUNREACH', 'connect', NOT_TAKEN],
    ['ENETUNREACH', 'connect', NOT_TAKEN],
    ['ECONNRESET', 'connect', NOT_TAKEN],
    ['ETIMEDOUT', 'connect', NOT_TAKEN],
    ['EHOSTUNREACH', 'read', UNKNOWN],
    ['ENETUNREACH', 'write', UNKNOWN],
    ['ECONNRESET', 'read', UNKNOWN],
    ['ETIMEDOUT', 'read', UNKNOWN],
    ['EPIPE', 'write', UNKNOWN],
    ['ECONNABORTED', 'read', UNKNOWN],
    ['EPROTO', 'write', UNKNOWN],
    ['CERT_HAS_EXPIRED', undefined, NOT_TAKEN],
    ['CERT_NOT_YET_VALID', undefined, NOT_TAKEN],
    ['CERT_REVOKED', undefined, NOT_TAKEN],
    ['CERT_UNTRUSTED', undefined, NOT_TAKEN],
    ['ERR_TLS_CERT_ALTNAME_INVALID', undefined, NOT_TAKEN],
    ['SELF_SIGNED_CERT_IN_CHAIN', undefined, NOT_TAKEN],
    ['UNABLE_TO_GET_ISSUER_CERT', undefined, NOT_TAKEN],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', undefined, NOT_TAKEN],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', undefined, NOT_TAKEN],
  ] as const)('%s in %s is %s', (code, syscall, expected) => {
    const error = Object.assign(new Error(`${syscall} ${code}`), { code, ...(syscall ? { syscall } : {}) });
    expect(whatIs(error, 'email')).toEqual({ status: expected, answer: code });
  });

  test('of a host with several addresses, what failed at the first counts', () => {
    const each = Object.assign(new Error('connect ETIMEDOUT'), { code: 'ETIMEDOUT', syscall: 'connect' });
    const error = Object.assign(new AggregateError([each, each]), {
      name: 'TimeoutError',
      code: 'ETIMEDOUT',
    });
    expect(whatIs(error, 'email').status).toBe(NOT_TAKEN);
  });

  test.each([
    ['TimeoutError', 'the request socket timed out after 1000 ms of inactivity'],
    ['AbortError', 'Request aborted'],
  ])('a %s may have been taken', (name, message) => {
    expect(whatIs(Object.assign(new Error(message), { name }), 'email').status).toBe(UNKNOWN);
  });
});

test('what is thrown but is no error may have been taken', () => {
  const warn = vi.spyOn(logger, 'warn').mockImplementation(() => undefined);
  onTestFinished(() => warn.mockRestore());
  expect(answerTo('a text', 'email').status).toBe(UNKNOWN);
});

describe('the table', () => {
  afterAll(() => {
    const unmet = CHANNELS.flatMap((channel) =>
      (rowsOf[channel] ?? [])
        .filter((row) => !met.has(row))
        .map(({ source: _, ...row }) => ({ channel, ...row })),
    );
    // Each row has a case above that shows what it means.
    expect(unmet).toEqual([]);
  });

  test.each(CHANNELS)('%s: every row names its source', (channel) => {
    for (const { source } of answersOf(channel))
      expect(source).toMatch(/https:|RFC|@smithy|@aws-sdk|Node\.js/);
  });
});
